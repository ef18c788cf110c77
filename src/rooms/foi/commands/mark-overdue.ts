import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import { changeRecord } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { overdueBy } from '../requests/decide.ts';
import { REQUEST } from '../requests/record.ts';

/**
 * Records that a request's limit has passed without an answer. Doing it twice does nothing.
 * @source FOI-21
 */
export async function markOverdue(tx: Tx, requestId: string, clock: Clock): Promise<void> {
  const now = await commandInstant(tx, clock);
  const by = { actorId: null, recordedAt: now };
  await changeRecord(tx, REQUEST, requestId, by, ({ state }) => ({ events: overdueBy(state, now) }));
}
