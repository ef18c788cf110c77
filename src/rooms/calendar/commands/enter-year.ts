import { refuse } from '../../../kernel/errors.ts';
import { type Clock, yearOf } from '../../../kernel/time.ts';
import type { CalendarDay } from '../../../kernel/working-days.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { calendarPolicy } from '../may.ts';
import { type DaySource, refusalsOfYear } from '../model.ts';
import { readDays, upsertDay } from '../store.ts';
import { trace } from '../trace.ts';

export interface EnterYear {
  readonly year: number;
  readonly notice: string;
  readonly days: readonly Omit<CalendarDay, 'notice'>[];
  readonly isVerified: boolean;
}

/**
 * Enters the whole arrangement of a year that the table does not have; from then on its deadlines can be reckoned.
 * @returns how many days were entered
 * @throws AppError `refused` with everything that is wrong
 * @source G-02
 */
export async function enterYear(tx: Tx, actor: Actor, input: EnterYear, clock: Clock): Promise<{ entered: number }> {
  calendarPolicy.require(actor, 'calendar.edit');
  const at = await commandInstant(tx, clock);
  const { year } = input;
  const source: DaySource = input.isVerified ? 'verified' : 'local';
  const notice = input.notice.trim();
  const days = input.days.map(day => ({ ...day, name: day.name.trim(), notice, source }));
  const present = await readDays(tx);
  if (present.some(day => yearOf(day.date) === year)) {
    refuse([{ message: `已有 ${year} 年的放假安排，请在那一年里逐日改。`, field: 'year' }]);
  }
  const refusals = refusalsOfYear(year, days);
  // New Year's Eve of a year that is not known would make that year look known.
  if (days.some(day => yearOf(day.date) < year) && !present.some(day => yearOf(day.date) === year - 1)) {
    refusals.push({ message: `还没有 ${year - 1} 年的放假安排，请先录入那一年。`, rule: 'G-02', field: 'days' });
  }
  if (refusals.length > 0) refuse(uniqueOf(refusals));
  for (const day of days) await upsertDay(tx, day, actor.personId, at);
  await trace(tx, actor, at, 'calendar.enter-year', String(year), { days: days.length, notice, source });
  return { entered: days.length };
}

/** A missing notice is said once, not once a day. */
function uniqueOf<Item extends { readonly message: string }>(refusals: readonly Item[]): Item[] {
  return [...new Map(refusals.map(refusal => [refusal.message, refusal])).values()];
}
