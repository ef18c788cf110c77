import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { evaluate } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { momentOfBulletin, type Office } from '../office.ts';
import { PROPOSAL_FIGURES } from '../proposals.ts';
import { insertProposals, proposalsAt } from '../proposals-now.ts';
import { stalenessOf } from '../stale-mentions.ts';
import { listMentions, updateMention, updateReason } from '../store.ts';
import { openForChange } from './open-for-change.ts';

/**
 * 重新提议: brings the list of names up to the figures as they are now. What people decided stays; who no longer fits the
 * rules is struck with that reason, who fits now is proposed.
 * @returns how many were proposed and how many struck
 * @source AS-B23, AS-P01, AS-P02
 */
export async function proposeAgain(
  tx: Tx,
  actor: Actor,
  office: Office,
  { bulletinId }: { readonly bulletinId: string },
  clock: Clock,
): Promise<{ readonly added: number; readonly struck: number }> {
  bulletinPolicy.require(actor, 'bulletin.mention');
  const now = await commandInstant(tx, clock);
  const row = await openForChange(tx, bulletinId, ['draft', 'submitted'], '改动名单');
  const at = momentOfBulletin(row);
  const mentions = await listMentions(tx, row.id);
  const figures = await evaluate(tx, office.registry, PROPOSAL_FIGURES, at);
  const { added, gone, moved } = stalenessOf(mentions, await proposalsAt(tx, figures, at));
  for (const { id, hearing, hearingUntil, hearingNote } of gone) {
    const statusReason = '记录有变，不再符合提议的规则。';
    const decision = { status: 'struck' as const, statusReason, decidedBy: actor.personId };
    await updateMention(tx, id, { ...decision, hearing, hearingUntil, hearingNote });
  }
  for (const { mention, reason } of moved) await updateReason(tx, mention.id, reason);
  await insertProposals(tx, row.id, added, mentions.length, now);
  await audit(tx, {
    at: now,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.propose-again',
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
    details: { added: added.length, struck: gone.map(({ id }) => id) },
  });
  return { added: added.length, struck: gone.length };
}
