import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import { type Appending, changeRecord } from '../../../platform/records/index.ts';
import { all, type Tx, ts } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import { overdueBy } from './bulk.ts';
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

/** Records that a request's limit has passed, if it has and nobody has recorded it: one step of the overdue sweep. */
export function markRequestOverdue(tx: Tx, id: string, by: Appending): Promise<RequestState> {
  return changeRecord(tx, REQUEST, id, by, ({ state }) => ({ events: overdueBy(state, by.recordedAt) }));
}

/** Ids of open requests whose limit has passed and whose row does not say so yet: what the overdue sweep works on. */
export async function findNewlyOverdueRequests(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ id: string }>`
      select id from request_record
      where closed_at is null and retracted_at is null and due_at <= ${ts(now)} and overdue_at is null
      order by due_at limit ${limit}`,
  );
  return rows.map(row => row.id);
}
