import { AppError } from './errors.ts';
import { addDays, type CountyDate, dateInWords, weekdayName, weekdayOf, yearOf } from './time.ts';

/** One day of the State Council's yearly notice: a holiday, or a weekend day that is worked (调休). */
export interface CalendarDay {
  readonly date: CountyDate;
  readonly kind: 'off' | 'makeup';
  readonly name: string;
  /** The notice it comes from. */
  readonly notice: string;
}

/** Working days of the years that it has data for; asking beyond them throws, never guesses (G-02). */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<CountyDate, CalendarDay>;
}

/** One day of the count towards a deadline: what it is and, if it counts, the how-manieth it is. */
export interface CountedDay {
  readonly date: CountyDate;
  readonly ordinal: number | null;
  /** 周一…, 春节放假, 国庆节调休上班. */
  readonly why: string;
}

/** A deadline and the days that led there: day zero is `from`, which does not count (G-03). */
export interface ExplainedDeadline {
  readonly from: CountyDate;
  readonly workdays: number;
  readonly due: CountyDate;
  readonly days: readonly CountedDay[];
}

/** Makes a calendar of a table of days; the years that occur in it are the years it knows. */
export function workCalendar(days: Iterable<CalendarDay>): WorkCalendar {
  const map = new Map<CountyDate, CalendarDay>();
  const years = new Set<number>();
  for (const day of days) {
    map.set(day.date, day);
    years.add(yearOf(day.date));
  }
  return { years, days: map };
}

/**
 * Whether a day is worked: Monday to Friday without holidays, plus make-up days.
 * @throws AppError `calendar-missing` for a year without data.
 * @source G-02
 */
export function isWorkday(calendar: WorkCalendar, date: CountyDate): boolean {
  if (!calendar.years.has(yearOf(date))) throw missingYear(calendar, date);
  const special = calendar.days.get(date);
  if (special) return special.kind === 'makeup';
  return weekdayOf(date) <= 5;
}

/**
 * The `count`-th working day after `from`, with every day on the way and why it counted or not.
 * @param count whole number ≥ 1
 * @throws AppError `calendar-missing` when the count runs into a year without data.
 * @source G-02, G-03
 */
export function explainDeadline(calendar: WorkCalendar, from: CountyDate, count: number): ExplainedDeadline {
  if (!Number.isInteger(count) || count < 1 || count > 2000) throw new RangeError(`workdays: ${count}`);
  const days: CountedDay[] = [];
  let date = from;
  let ordinal = 0;
  while (ordinal < count) {
    date = addDays(date, 1);
    const worked = isWorkday(calendar, date);
    if (worked) ordinal += 1;
    days.push({ date, ordinal: worked ? ordinal : null, why: whyOf(calendar, date) });
  }
  return { from, workdays: count, due: date, days };
}

/** The `count`-th working day after `from`, without the explanation. Errors as {@link explainDeadline}. */
export function workdayAfter(calendar: WorkCalendar, from: CountyDate, count: number): CountyDate {
  let date = from;
  for (let ordinal = 0; ordinal < count; ) {
    date = addDays(date, 1);
    if (isWorkday(calendar, date)) ordinal += 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`. */
export function workdaysBetween(calendar: WorkCalendar, from: CountyDate, to: CountyDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkday(calendar, date)) count += 1;
  return count;
}

/** Why a day is worked or not: 周一…, 春节放假, 国庆节调休上班. */
export function whyOf(calendar: WorkCalendar, date: CountyDate): string {
  const special = calendar.days.get(date);
  if (special?.kind === 'makeup') return `${special.name}调休上班`;
  if (special) return `${special.name}放假`;
  return weekdayName(date);
}

function missingYear(calendar: WorkCalendar, date: CountyDate): AppError {
  const known = [...calendar.years].sort((a, b) => a - b);
  const span = known.length === 0 ? '还没有任何年份' : `现有 ${known[0]}—${known.at(-1)} 年`;
  return new AppError(
    'calendar-missing',
    `没有 ${yearOf(date)} 年的放假安排，不能推算 ${dateInWords(date)} 是否上班（${span}）。请在“放假安排”里补录国务院办公厅当年的通知后再算。`,
    { details: { year: yearOf(date), known } },
  );
}
