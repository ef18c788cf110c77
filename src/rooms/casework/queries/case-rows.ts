import { sql } from 'kysely';
import { dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { type Actor, unitAsOf } from '../../org/index.ts';
import { latenessText } from '../lateness.ts';
import {
  type CaseStatus,
  type CaseType,
  type Channel,
  RATING_NAMES,
  type Rating,
  STATUS_NAMES,
  TOPICS,
  TYPE_NAMES,
} from '../model.ts';
import { DEFAULT_POLICIES } from '../policy.ts';
import { isWithheld, WITHHELD_TITLE } from './withheld.ts';

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly status: CaseStatus;
  readonly channel: Channel;
  readonly type: CaseType | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly receivedAt: Instant;
  readonly assignedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly redone: number;
  readonly rating: Rating | null;
}

/**
 * Rows of cases in the order of `ids`; never personal data.
 * @param reader whose list it is; a tip-off tells what it is about only to some (CW-P1), and to nobody in the lists behind
 *   figures, which are also saved as tables
 */
export async function describeCases(
  tx: Tx,
  ids: readonly string[],
  at: Moment,
  reader: Actor | null = null,
): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<CaseRow>`
      select r.id, r.number, r.title, r.unit_id as "unitId", u.short_name as unit, r.status, r.channel,
             r.type, r.topic, r.subtopic, r.received_at as "receivedAt", r.assigned_at as "assignedAt", r.due_at as "dueAt",
             r.answered_at as "answeredAt", r.closed_at as "closedAt", r.overdue_at as "overdueAt", r.redone, r.rating
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
      join case_record r on r.id = wanted.id
      left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = r.unit_id
      order by wanted.place`,
  );
  const calendar = rows.some(row => row.overdueAt !== null) ? await workCalendarOf(tx) : null;
  const lateness = ({ overdueAt, ...row }: CaseRow) =>
    overdueAt === null || calendar === null ? null : latenessText(calendar, { ...row, overdueAt }, at.cutoff);
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: isWithheld(reader, row) ? WITHHELD_TITLE : row.title,
    unit: row.unit ?? '未派发',
    facts: factsOf(row, lateness(row), isWithheld(reader, row)),
  }));
}

function factsOf(row: CaseRow, late: string | null, isSecret: boolean): MemberRow['facts'] {
  const topic = isSecret ? undefined : TOPICS.find(item => item.key === row.topic)?.name;
  const time = (label: string, at: Instant | null) => (at === null ? [] : [{ label, text: wallTime(at) }]);
  return [
    { label: '类型', text: row.type === null ? '未定类' : TYPE_NAMES[row.type] },
    { label: '现状', text: STATUS_NAMES[row.status] },
    ...time('派发', row.assignedAt),
    // A due instant is the midnight after the last day (G-04); people read the day.
    ...(row.dueAt === null ? [] : [{ label: '到期', text: dateOf((row.dueAt - 1) as Instant) }]),
    ...time('办结', row.closedAt),
    ...(late === null ? [] : [{ label: '超期', text: late }]),
    ...(row.rating === null ? [] : [{ label: '评价', text: RATING_NAMES[row.rating] }]),
    { label: '渠道', text: DEFAULT_POLICIES[row.channel].label },
    ...(topic === undefined ? [] : [{ label: '热点', text: topicText(topic, row.subtopic) }]),
    { label: '收到', text: wallTime(row.receivedAt) },
  ];
}

/** 房产物业 · 房顶漏水. */
export function topicText(topic: string, subtopic: string | null): string {
  return subtopic === null ? topic : `${topic} · ${subtopic}`;
}
