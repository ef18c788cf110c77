import { refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import type { KeyRing } from '../../../platform/crypto/index.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import type { Actor } from '../../org/index.ts';
import { type BroughtCase, prepareCase, writeCases } from '../bulk.ts';
import { casePolicy } from '../may.ts';
import { findKnown } from '../store.ts';

/**
 * Registers one case with what has happened to it so far: a case that reached the county late, or was forgotten.
 * @returns the case's id
 * @throws AppError `refused` with every reason; a number that is known already among them
 * @source CW-R1, IM-14
 * house(dead-exports): a county brings its cases in by import; the page that registers one by one is still to come
 */
export async function registerCase(
  tx: Tx,
  actor: Actor,
  ring: KeyRing,
  brought: BroughtCase,
  clock: Clock,
): Promise<string> {
  casePolicy.require(actor, 'case.register');
  const now = await commandInstant(tx, clock);
  const { channel, number } = brought.story.receipt;
  if ((await findKnown(tx, channel, [number])).has(number)) {
    refuse([{ message: `编号 ${number} 已经登记过，请打开原件办理。`, rule: 'IM-06', field: 'number' }]);
  }
  const context = { actorId: actor.personId, recordedAt: now, now, calendar: await workCalendarOf(tx), ring };
  const prepared = prepareCase(brought, context);
  if ('refusals' in prepared) refuse(prepared.refusals);
  await writeCases(tx, [prepared.ready], context);
  return prepared.ready.record.id;
}
