import { sql } from 'kysely';
import { dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { unitAsOf } from '../../org/index.ts';
import { type CaseStatus, type CaseType, RATING_NAMES, type Rating, STATUS_NAMES, TYPE_NAMES } from '../model.ts';
import { isWithheld, WITHHELD_TITLE } from './withheld.ts';

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly status: CaseStatus;
  readonly type: CaseType | null;
  readonly assignedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly rating: Rating | null;
}

/** Rows of cases for the list behind a figure, in the order of `ids`; never personal data, nor what a tip-off says. */
export async function describeCases(tx: Tx, ids: readonly string[], at: Moment): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<CaseRow>`
      select r.id, r.number, r.title, r.unit_id as "unitId", u.short_name as unit, r.status, r.type,
             r.assigned_at as "assignedAt", r.due_at as "dueAt", r.closed_at as "closedAt", r.overdue_at as "overdueAt", r.rating
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
      join case_record r on r.id = wanted.id
      left join (${unitAsOf(at.cutoff)}) u on u.unit_id = r.unit_id
      order by wanted.place`,
  );
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: isWithheld(null, row) ? WITHHELD_TITLE : row.title,
    unit: row.unit ?? '未派发',
    facts: factsOf(row),
  }));
}

function factsOf(row: CaseRow): MemberRow['facts'] {
  const time = (label: string, at: Instant | null) => (at === null ? [] : [{ label, text: wallTime(at) }]);
  return [
    { label: '类型', text: row.type === null ? '未定类' : TYPE_NAMES[row.type] },
    { label: '状态', text: STATUS_NAMES[row.status] },
    ...time('派发', row.assignedAt),
    // A due instant is the midnight after the last day (G-04); people read the day.
    ...(row.dueAt === null ? [] : [{ label: '到期', text: dateOf((row.dueAt - 1) as Instant) }]),
    ...time('办结', row.closedAt),
    ...time('超期', row.overdueAt),
    ...(row.rating === null ? [] : [{ label: '评价', text: RATING_NAMES[row.rating] }]),
  ];
}
