import type { Instant } from '../../../kernel/time.ts';
import { type Appending, changeRecord } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import { decideRequest, type RequestAct } from './decide.ts';
import type { RequestState } from './fold.ts';
import { REQUEST } from './record.ts';

/**
 * The one-by-one shell: does one act to a request, by the county's own working days.
 * @throws AppError `not-found`, `refused` with every reason, `calendar-missing`
 */
export async function changeRequest(
  tx: Tx,
  id: string,
  by: Appending,
  act: RequestAct,
  at: Instant = by.recordedAt,
): Promise<RequestState> {
  const calendar = await workCalendarOf(tx);
  return changeRecord(tx, REQUEST, id, by, ({ state }) => decideRequest(state, act, calendar, at));
}
