import { addDays, type CountyDate, countyDate, daysBetween } from '../../../kernel/time.ts';
import { dayOf, type PrintedDate } from './dates-in-text.ts';
import type { Span } from './text-time.ts';

/** From one day to another, as the text prints it: 7月1日至9月30日, 11月4日至10日, 4至6月. */
export interface DayRange extends Span {
  readonly from: PrintedDate;
  readonly to: PrintedDate;
  /** 4至6月: printed without days. */
  readonly months: boolean;
}

const WEEKDAY = '(?:\\((?:星期|周)[一二三四五六日天]\\))?';
const JOIN = `\\s?${WEEKDAY}\\s?(?:起|开始)?\\s?(?:至|到|[-~]+)\\s?`;
const DAYS = new RegExp(
  `(?:(\\d{4})\\s?年\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日?${JOIN}(?:(\\d{4})\\s?年\\s?)?(?:(\\d{1,2})\\s?月\\s?)?(\\d{1,2})\\s?日`,
  'g',
);
const DOTTED =
  /(\d{4})[./-](\d{1,2})[./-](\d{1,2})\s?(?:至|到|[-~]+)\s?(?:(\d{4})[./-])?(\d{1,2})[./-](\d{1,2})(?!\d)/g;
const MONTHS = /(?:(\d{4})\s?年\s?)?(?<!\d)(\d{1,2})\s?月?份?\s?(?:至|到|[-~]+)\s?(\d{1,2})\s?月(?!\s?\d{1,2}\s?日)/g;

/** All ranges of days, and of whole months, in a stretch of width-folded text. */
export function findRanges(folded: string, from: number, to: number): DayRange[] {
  const words = folded.slice(from, to);
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  const range = (match: RegExpMatchArray, parts: readonly (number | null)[], months: boolean): DayRange[] => {
    const [year = null, month, day, toYear = null, toMonth, toDay] = parts;
    if (!month || !day || !toDay || month > 12 || (toMonth ?? 1) > 12 || toMonth === 0) return [];
    const start = from + (match.index ?? 0);
    const end = start + match[0].length;
    const cut = start + match[0].search(/(?:起|开始)?\s?(?:至|到|[-~]+)/);
    const last = end - (/(?:\d{4}\s?年\s?)?[\d月.\s/日]+$/.exec(match[0])?.[0].length ?? 0);
    return [
      {
        start,
        end,
        months,
        from: { start, end: months ? end : Math.max(start + 1, cut), year, month, day },
        to: { start: months ? start : last, end, year: toYear, month: toMonth ?? month, day: toDay },
      },
    ];
  };
  return [
    ...[...words.matchAll(DAYS)].flatMap(match => range(match, match.slice(1, 7).map(number), false)),
    ...[...words.matchAll(DOTTED)].flatMap(match => range(match, match.slice(1, 7).map(number), false)),
    ...[...words.matchAll(MONTHS)].flatMap(match => {
      const [year, first, last] = match.slice(1, 4).map(number);
      return range(match, [year ?? null, first ?? null, 1, null, last ?? null, lastOf(last ?? 0)], true);
    }),
  ].sort((a, b) => a.start - b.start);
}

function lastOf(month: number): number {
  return month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The days of a range; the end is in the year of the beginning, or in the next when it would come before it. */
export function daysOf({ from, to }: DayRange, year: number): { first: CountyDate; last: CountyDate } | null {
  const known = from.year ?? to.year ?? year;
  const first = dayOf(from, to.year !== null && from.year === null && isLater(from, to) ? known - 1 : known);
  const last = dayOf(to, to.year ?? (isLater(from, to) ? known + 1 : known));
  return first && last ? { first, last } : null;
}

function isLater(a: PrintedDate, b: PrintedDate): boolean {
  return a.month > b.month || (a.month === b.month && a.day > b.day);
}

/** As many months on, in the same place of the month: one day less is the last day of such a period. */
export function monthsAfter(day: CountyDate, months: number): CountyDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const pad = (value: number) => String(value).padStart(2, '0');
  const first = countyDate(`${Math.floor(index / 12)}-${pad((index % 12) + 1)}-01`);
  const wanted = addDays(first, date - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(countyDate(nextMonth(first)), -1);
}

function nextMonth(first: CountyDate): string {
  return addDays(first, 31).slice(0, 8).concat('01');
}

/** How many days both ends and all between are. */
export function lengthOf({ first, last }: { first: CountyDate; last: CountyDate }): number {
  return daysBetween(first, last) + 1;
}

/** The same day of another year. */
export function yearsAfter(day: CountyDate, years: number): CountyDate {
  return monthsAfter(day, years * 12);
}
