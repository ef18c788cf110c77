import { sql } from 'kysely';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { unitAsOf } from '../../org/index.ts';
import {
  APPLICANT_NAMES,
  type ApplicantKind,
  REQUEST_STATUS_NAMES,
  RESULT_NAMES,
  type RequestStatus,
  type Result,
} from '../model.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string | null;
  readonly applicant: ApplicantKind;
  readonly status: RequestStatus;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly result: Result | null;
}

/** Rows of requests for the list behind a figure, in the order of `ids`; never who applied. */
export async function describeRequests(tx: Tx, ids: readonly string[], at: Moment): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<Row>`
      select r.id, r.number, r.title, u.short_name as unit, r.applicant, r.status, r.received_at as "receivedAt",
             r.due_at as "dueAt", r.closed_at as "closedAt", r.overdue_at as "overdueAt", r.result
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
        join request_record r on r.id = wanted.id
        left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = r.unit_id
      order by wanted.place`,
  );
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    unit: row.unit ?? '（已不在单位表）',
    facts: factsOf(row),
  }));
}

function factsOf(row: Row): MemberRow['facts'] {
  const day = (label: string, at: Instant | null) => (at === null ? [] : [{ label, text: dateOf(at) }]);
  return [
    { label: '申请人', text: APPLICANT_NAMES[row.applicant] },
    { label: '现状', text: REQUEST_STATUS_NAMES[row.status] },
    ...day('收到', row.receivedAt),
    // A due instant is the midnight after the last day (G-04); people read the day.
    ...day('答复期限', row.dueAt === null ? null : ((row.dueAt - 1) as Instant)),
    ...day('办结', row.closedAt),
    ...day('逾期', row.overdueAt),
    ...(row.result === null ? [] : [{ label: '结果', text: RESULT_NAMES[row.result] }]),
  ];
}
