import { addDays, type CountyDate, countyDate, daysBetween, yearOf } from '../../../kernel/time.ts';

/** A day as the text prints it; the year may have to be inferred. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DATE = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日|(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;

/** All dates with a day in a stretch of width-folded text. */
export function findDates(folded: string, from: number, to: number): PrintedDate[] {
  return [...folded.slice(from, to).matchAll(DATE)].map(match => {
    const year = match[1] ?? match[4];
    return {
      start: from + match.index,
      end: from + match.index + match[0].length,
      year: year === undefined ? null : Number(year),
      month: Number(match[2] ?? match[5]),
      day: Number(match[3] ?? match[6]),
    };
  });
}

/** The day itself, or null when there is none such (9月31日) or its year is not known. */
export function dayOf(printed: PrintedDate, year: number | null): CountyDate | null {
  const known = printed.year ?? year;
  if (known === null) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  try {
    return countyDate(`${known}-${pad(printed.month)}-${pad(printed.day)}`);
  } catch {
    return null;
  }
}

/** Whether a month has the day in any year. */
export function existsAtAll(printed: PrintedDate): boolean {
  return dayOf({ ...printed, year: printed.year ?? 2024 }, null) !== null;
}

/** A date without a year, read as the one nearest to a day that is known (half a year to either side). */
export function nearestTo(known: CountyDate, printed: PrintedDate): CountyDate | null {
  if (printed.year !== null) return dayOf(printed, null);
  const years = [yearOf(known), yearOf(known) - 1, yearOf(known) + 1];
  const days = years.map(year => dayOf(printed, year)).filter(day => day !== null);
  return days.sort((a, b) => Math.abs(daysBetween(known, a)) - Math.abs(daysBetween(known, b)))[0] ?? null;
}

/** What a bulletin is about: a year, a half, a quarter, a month; half-open range of days. */
export interface Period {
  readonly label: string;
  readonly kind: 'year' | 'half' | 'quarter' | 'month';
  readonly number: number;
  readonly year: number | null;
}

const PERIOD =
  /(?:(\d{4})\s?年度?)?(?:(?:第)?([一二三四1-4])季度|(上|下)半年|(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\s?\d{1,2}\s?日|\d))|(\d{4})年度?(?![\d一二三四上下第])/g;

/** All periods named in a stretch, with their places. */
export function findPeriods(words: string): (Period & { readonly start: number; readonly end: number })[] {
  return [...words.matchAll(PERIOD)].flatMap((match): (Period & { readonly start: number; readonly end: number })[] => {
    const [whole, year, quarter, half, month, aloneYear] = match;
    const place = { start: match.index, end: match.index + whole.length, label: whole.trim() };
    const known = year === undefined ? null : Number(year);
    if (quarter) return [{ ...place, kind: 'quarter' as const, number: digit(quarter), year: known }];
    if (half) return [{ ...place, kind: 'half' as const, number: half === '上' ? 1 : 2, year: known }];
    if (month) {
      const number = digit(month);
      return number >= 1 && number <= 12 ? [{ ...place, kind: 'month' as const, number, year: known }] : [];
    }
    return aloneYear ? [{ ...place, kind: 'year' as const, number: Number(aloneYear), year: Number(aloneYear) }] : [];
  });
}

function digit(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const digits = '零一二三四五六七八九';
  if (word === '十') return 10;
  return word.startsWith('十') ? 10 + digits.indexOf(word.slice(1)) : digits.indexOf(word);
}

/** First and last day of a period in a year. */
export function spanOf(period: Period, year: number): { first: CountyDate; last: CountyDate } {
  const months: Record<Period['kind'], readonly [number, number]> = {
    year: [1, 12],
    half: [period.number * 6 - 5, period.number * 6],
    quarter: [period.number * 3 - 2, period.number * 3],
    month: [period.number, period.number],
  };
  const [from, to] = months[period.kind];
  const pad = (value: number) => String(value).padStart(2, '0');
  const next = to === 12 ? `${year + 1}-01-01` : `${year}-${pad(to + 1)}-01`;
  return { first: countyDate(`${year}-${pad(from)}-01`), last: addDays(countyDate(next), -1) };
}
