import type { Refusal } from '../../kernel/errors.ts';
import type { Actor } from '../org/index.ts';
import { barsSending, barsSigning, type Check } from './consistency.ts';
import { bulletinPolicy } from './may.ts';
import { type BulletinStatus, type Signature, STATUS_NAMES, STEP_NAMES } from './model.ts';

/** What a step on the way to issuing is judged by. */
export interface SigningState {
  readonly signatures: readonly (Signature & { readonly step: string })[];
  readonly checks: readonly Check[];
  /** Hash of the content as it is at this moment, whatever day the document is dated to. */
  readonly contentHash: string;
}

/** The sentence which state a bulletin would have to be in; null when it is in one. */
export function stateRefusal(status: BulletinStatus, from: readonly BulletinStatus[], verb: string): Refusal | null {
  if (from.includes(status)) return null;
  if (status === 'issued')
    return { message: `这份通报已经签发，不能再${verb}。数字有误时请发布更正说明。`, rule: 'CW-K21' };
  const states = from.map(name => `“${STATUS_NAMES[name]}”`).join('或');
  return { message: `这份通报现在是“${STATUS_NAMES[status]}”，要在${states}时才能${verb}。`, rule: 'AS-B23' };
}

/** What stands against 送核: wrong numbers, proposals that nobody decided. @source AS-B20, AS-B21, AS-B23 */
export function submitRefusals({ checks }: Pick<SigningState, 'checks'>): Refusal[] {
  return barsSending(checks).map(asRefusal);
}

/** What stands against 核对无误. @source AS-B21, RV-10 */
export function checkRefusals(state: SigningState, actor: Actor): Refusal[] {
  return [...sameHand(state.signatures, actor, 'check'), ...unsound(state.checks)];
}

/** What stands against 退回: while it is being checked, that is the checker's. @source RV-10 */
export function sendBackRefusals(status: BulletinStatus, actor: Actor): Refusal[] {
  if (status !== 'submitted' || bulletinPolicy.may(actor, 'bulletin.check')) return [];
  return [{ message: '还在核稿，由核稿人退回；核对以后签发人可以退回。', rule: 'RV-10' }];
}

/** What stands against 签发: the same hand, checks that do not hold, a text that is not the one checked. @source AS-B21, RV-10, RV-11 */
export function issueRefusals(state: SigningState, actor: Actor): Refusal[] {
  const refusals = [...sameHand(state.signatures, actor, 'sign'), ...unsound(state.checks)];
  const checked = state.signatures.findLast(signature => signature.step === 'check');
  if (checked?.contentHash !== state.contentHash) {
    refusals.push({ message: '核稿之后记录或文字有变，正文已与核对过的不同，请退回重新核对。', rule: 'RV-11' });
  }
  return refusals;
}

/** A figure as printed and as known now. */
type Changed = { readonly key: string; readonly now: string };

/** What stands against 更正说明: nothing issued, nothing that differs, nothing new since the last. @source CW-K21 */
export function correctionRefusals(
  isIssued: boolean,
  changes: readonly Changed[],
  told: readonly Changed[],
): Refusal[] {
  if (!isIssued) return [{ message: '还没有签发，直接改稿即可，不用更正说明。', rule: 'CW-K21' }];
  const isTold =
    changes.length === told.length && changes.every(({ key, now }) => told.some(t => t.key === key && t.now === now));
  if (changes.length > 0 && isTold) {
    return [{ message: '这些数字上一份更正说明已经说过，以后没有再变。', rule: 'CW-K21' }];
  }
  if (changes.length > 0) return [];
  return [{ message: '现在知道的数字与正文印的一致，没有要更正的。', rule: 'CW-K21' }];
}

/** 拟稿, 核稿, 签发 are three people: the last signature of each earlier step must not be the actor's. */
function sameHand(signatures: SigningState['signatures'], actor: Actor, step: 'check' | 'sign'): Refusal[] {
  const earlier = step === 'check' ? (['draft'] as const) : (['draft', 'check'] as const);
  return earlier.flatMap(previous => {
    const last = signatures.findLast(signature => signature.step === previous);
    if (last?.personId !== actor.personId) return [];
    const message = `${STEP_NAMES[previous]}和${STEP_NAMES[step]}不能是同一个人，请由另一位办理${STEP_NAMES[step]}。`;
    return [{ message, rule: 'RV-10' }];
  });
}

function unsound(checks: readonly Check[]): Refusal[] {
  return barsSigning(checks).map(asRefusal);
}

function asRefusal(message: string): Refusal {
  return { message: /[。}]$/.test(message) ? message : `${message}。`, rule: 'AS-B21' };
}
