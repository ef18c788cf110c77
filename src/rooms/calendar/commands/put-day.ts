import { type Refusal, refuse } from '../../../kernel/errors.ts';
import { type Clock, type CountyDate, yearOf } from '../../../kernel/time.ts';
import type { CalendarDay } from '../../../kernel/working-days.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { calendarPolicy } from '../may.ts';
import { type DaySource, refusalsOfDay } from '../model.ts';
import { readDays, upsertDay } from '../store.ts';
import { trace } from '../trace.ts';

export interface PutDay {
  readonly date: CountyDate;
  readonly kind: CalendarDay['kind'];
  /** Which holiday: 国庆. */
  readonly name: string;
  /** The notice it stands in. */
  readonly notice: string;
  /** Held against the notice's original; otherwise it is the county's own word. */
  readonly isVerified: boolean;
}

/**
 * Says of one day of a known year that it is off or made up. Deadlines that were set before stay as they are: they are
 * stored with the events that made them.
 * @returns whether anything changed
 * @throws AppError `refused`
 * @source G-02
 */
export async function putDay(tx: Tx, actor: Actor, input: PutDay, clock: Clock): Promise<{ changed: boolean }> {
  calendarPolicy.require(actor, 'calendar.edit');
  const at = await commandInstant(tx, clock);
  const source: DaySource = input.isVerified ? 'verified' : 'local';
  const day = { date: input.date, kind: input.kind, name: input.name.trim(), notice: input.notice.trim(), source };
  const days = await readDays(tx);
  const refusals = [...refusalsOfDay(day), ...refusalsOfUnknownYear(day.date, days)];
  if (refusals.length > 0) refuse(refusals);
  const present = days.find(other => other.date === day.date);
  if (present !== undefined && FIELDS.every(field => present[field] === day[field])) return { changed: false };
  await upsertDay(tx, day, actor.personId, at);
  const before = present === undefined ? null : { kind: present.kind, name: present.name, notice: present.notice };
  await trace(tx, actor, at, 'calendar.put-day', day.date, { kind: day.kind, source, before });
  return { changed: true };
}

const FIELDS = ['kind', 'name', 'notice', 'source'] as const;

/** One day would make its year look known. */
function refusalsOfUnknownYear(date: CountyDate, days: readonly CalendarDay[]): Refusal[] {
  const year = yearOf(date);
  if (days.some(day => yearOf(day.date) === year)) return [];
  const message = `还没有 ${year} 年的放假安排，不能只录一天：请先按国务院办公厅的通知录入整年。`;
  return [{ message, rule: 'G-02', field: 'date' }];
}
