import { type Refusal, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { TRANSITIONS } from '../model.ts';
import { assemble, type Office, today } from '../office.ts';
import type { Audit } from '../read-again.ts';
import { checkRefusals, sendBackRefusals, submitRefusals } from '../signing-rules.ts';
import { insertSignature, listSignatures, updateStatus } from '../store.ts';
import { openForChange } from './open-for-change.ts';

/** The steps before issuing: handing a draft in, checking it, sending it back. */
export interface StepInput {
  readonly bulletinId: string;
  readonly step: 'submit' | 'check' | 'send-back';
  readonly opinion?: string;
  /** 核数 of the text, made before the transaction ({@link auditBulletin}); sending back needs none. */
  readonly audit?: Audit;
}

const ACTIONS = { submit: 'bulletin.draft', check: 'bulletin.check', 'send-back': 'bulletin.send-back' } as const;

/**
 * 送核, 核对无误, 退回: one step on the way to issuing, signed over the document as it is now.
 * @throws AppError `refused` with every reason: wrong state, same person, checks that do not hold
 * @source AS-B21, RV-10
 */
export async function signStep(tx: Tx, actor: Actor, office: Office, input: StepInput, clock: Clock): Promise<void> {
  bulletinPolicy.require(actor, ACTIONS[input.step]);
  const at = await commandInstant(tx, clock);
  const transition = TRANSITIONS[input.step];
  const row = await openForChange(tx, input.bulletinId, transition.from, transition.label);
  const how = input.audit === undefined ? {} : { audit: input.audit };
  const { checks, contentHash } = await assemble(tx, office, row, today(clock), how);
  const signatures = await listSignatures(tx, row.id);
  const refusals: Refusal[] = [];
  if (input.step === 'submit') refusals.push(...submitRefusals({ checks }));
  if (input.step === 'check') {
    refusals.push(...checkRefusals({ signatures, checks, contentHash }, actor));
  }
  if (input.step === 'send-back') refusals.push(...sendBackRefusals(row.status, actor));
  if (input.step === 'send-back' && !input.opinion?.trim()) {
    refusals.push({ message: '退回须写明意见，拟稿人才知道改什么。', rule: 'RV-10', field: 'opinion' });
  }
  if (refusals.length > 0) refuse(refusals);
  await insertSignature(tx, row.id, {
    step: input.step === 'submit' ? 'draft' : input.step,
    personId: actor.personId,
    personName: actor.name,
    at,
    contentHash,
    opinion: input.opinion ?? null,
  });
  await updateStatus(tx, row.id, transition.to);
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: `bulletin.${input.step}`,
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
  });
}
