/** Days as `YYYY-MM-DD` on the county's wall. Pure. */

const DAY_MS = 86_400_000;

const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return dayOf(msOf(day) + days * DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(msOf(day)).getUTCDay() + 6) % 7) + 1;
}

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export function weekdayName(day: string): string {
  return `周${WEEKDAYS[weekdayOf(day) - 1]}`;
}

/** 10月13日. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(msOf(text)) && dayOf(msOf(text)) === text;
}

/** Whole weeks, Monday first, that hold all days from `first` to `last`. */
export function weeksAround(first: string, last: string): string[][] {
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}

/** A month's weeks; days of other months are null. @param month `2023-10` */
export function weeksOfMonth(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const year = Number(month.slice(0, 4));
  const last = dayOf(Date.UTC(year, Number(month.slice(5)), 0));
  return weeksAround(first, last).map(week => week.map(day => (day.startsWith(month) ? day : null)));
}
