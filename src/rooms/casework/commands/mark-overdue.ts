import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { changeCase } from '../append.ts';
import { overdueBy } from '../decide.ts';

/**
 * Records that a case became overdue, in the name of the unit that held it at its due instant. Doing it twice does nothing.
 * @source CW-K5, CW-K20
 */
export async function markOverdue(tx: Tx, caseId: string, clock: Clock): Promise<void> {
  const now = await commandInstant(tx, clock);
  await changeCase(tx, caseId, { actorId: null, recordedAt: now }, ({ state }) => ({ events: overdueBy(state, now) }));
}
