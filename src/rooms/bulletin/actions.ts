import type { Refusal } from '../../kernel/errors.ts';
import type { Actor } from '../org/index.ts';
import { bulletinPolicy } from './may.ts';
import { type BulletinStatus, TRANSITIONS } from './model.ts';
import {
  checkRefusals,
  correctionRefusals,
  issueRefusals,
  type SigningState,
  sendBackRefusals,
  stateRefusal,
  submitRefusals,
} from './signing-rules.ts';

/** What can be done with a bulletin, in the order of its life. */
export const ACTIONS = ['edit', 'mention', 'submit', 'check', 'send-back', 'issue', 'correct'] as const;
export type Action = (typeof ACTIONS)[number];
export const ACTION_NAMES: Readonly<Record<Action, string>> = {
  edit: '修改文字',
  mention: '确认名单',
  submit: TRANSITIONS.submit.label,
  check: TRANSITIONS.check.label,
  'send-back': TRANSITIONS['send-back'].label,
  issue: TRANSITIONS.issue.label,
  correct: '发布更正说明',
};

/** An action with every reason why this person cannot do it now; none means that they can. */
export interface Possibility {
  readonly action: Action;
  /** Belongs to one of the person's roles, whatever stands against it now. */
  readonly isMine: boolean;
  readonly refusals: readonly Refusal[];
}

/** Figures as known now, against print and against the last notice. */
interface Corrections {
  readonly changes: readonly { readonly key: string; readonly now: string }[];
  readonly told: readonly { readonly key: string; readonly now: string }[];
}

const ALLOWED = {
  edit: 'bulletin.draft',
  mention: 'bulletin.mention',
  submit: 'bulletin.draft',
  check: 'bulletin.check',
  'send-back': 'bulletin.send-back',
  issue: 'bulletin.sign',
  correct: 'bulletin.correct',
} as const;

const FROM: Readonly<Record<Exclude<Action, 'correct'>, readonly BulletinStatus[]>> = {
  edit: ['draft'],
  mention: ['draft', 'submitted'],
  submit: TRANSITIONS.submit.from,
  check: TRANSITIONS.check.from,
  'send-back': TRANSITIONS['send-back'].from,
  issue: TRANSITIONS.issue.from,
};

/**
 * What an actor can do with a bulletin now, by the same rules that the commands ask; the commands ask them again.
 * @param corrections figures that are known differently than printed, and those that the last notice told; of a draft none
 */
export function possibilities(
  actor: Actor,
  status: BulletinStatus,
  state: SigningState,
  corrections: Corrections,
): Possibility[] {
  return ACTIONS.map(action => ({
    action,
    isMine: bulletinPolicy.may(actor, ALLOWED[action]),
    refusals: whyNot(actor, action, status, state, corrections),
  }));
}

function whyNot(
  actor: Actor,
  action: Action,
  status: BulletinStatus,
  state: SigningState,
  corrections: Corrections,
): Refusal[] {
  const denied = bulletinPolicy.why(actor, ALLOWED[action]);
  if (denied !== null) return [{ message: denied }];
  if (action === 'correct') return correctionRefusals(status === 'issued', corrections.changes, corrections.told);
  const wrongState = stateRefusal(status, FROM[action], ACTION_NAMES[action]);
  if (wrongState !== null) return [wrongState];
  if (action === 'submit') return submitRefusals(state);
  if (action === 'send-back') return sendBackRefusals(status, actor);
  if (action === 'check') return checkRefusals(state, actor);
  return action === 'issue' ? issueRefusals(state, actor) : [];
}
