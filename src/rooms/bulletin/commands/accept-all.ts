import { refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { listMentions, updateMention } from '../store.ts';
import { openForChange } from './open-for-change.ts';

/**
 * 全部采纳: accepts every proposal that nobody has decided, with one reason for all. A unit that is to be criticised is
 * still heard, and named only after that.
 * @returns how many were accepted
 * @throws AppError `refused` without a reason, or when none is open
 * @source AS-B23
 */
export async function acceptAll(
  tx: Tx,
  actor: Actor,
  input: { readonly bulletinId: string; readonly reason: string },
  clock: Clock,
): Promise<number> {
  bulletinPolicy.require(actor, 'bulletin.mention');
  const at = await commandInstant(tx, clock);
  const row = await openForChange(tx, input.bulletinId, ['draft', 'submitted'], '改动名单');
  const open = (await listMentions(tx, row.id)).filter(mention => mention.status === 'proposed');
  if (open.length === 0) refuse([{ message: '名单都已定了，没有待定的提议。', rule: 'AS-B23' }]);
  const reason = input.reason.trim();
  if (reason === '') refuse([{ message: '请写明为什么全部采纳，留作核对。', rule: 'AS-B23', field: 'reason' }]);
  for (const { id, hearing, hearingUntil, hearingNote } of open) {
    const decision = { status: 'accepted' as const, statusReason: reason, decidedBy: actor.personId };
    await updateMention(tx, id, { ...decision, hearing, hearingUntil, hearingNote });
  }
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.accept-all',
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
    details: { reason, mentions: open.map(mention => mention.id) },
  });
  return open.length;
}
