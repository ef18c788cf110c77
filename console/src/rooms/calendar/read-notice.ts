import { addDays } from './days.ts';

/** A day as a notice gives it. */
export interface NoticeDay {
  readonly date: string;
  readonly kind: 'off' | 'makeup';
  readonly name: string;
}

export interface ReadNotice {
  readonly days: readonly NoticeDay[];
  /** Lines that name a holiday but in which no day off was found. */
  readonly unread: readonly string[];
}

/** How the table calls each holiday of the notices; 国庆节、中秋节 of one line are one holiday. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['元旦', /元旦/],
  ['春节', /春节/],
  ['清明', /清明/],
  ['劳动节', /劳动节|五一/],
  ['端午', /端午/],
  ['国庆节', /国庆/],
  ['中秋', /中秋/],
];

const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const SPAN = new RegExp(`${DATE}(?:(?:至|到|—|-|~)${DATE})?`, 'g');

/**
 * Reads the State Council's yearly notice as it is printed, one holiday a line: 二、春节：1月28日（…）至2月4日（…）放假
 * 调休，共8天。1月26日（周日）、2月8日（周六）上班。
 * @param year the year of the notice; days of late December before 元旦 may carry the year before
 */
export function readNotice(text: string, year: number): ReadNotice {
  const days: NoticeDay[] = [];
  const unread: string[] = [];
  for (const line of linesOf(text)) {
    const name = NAMES.find(([, pattern]) => pattern.test(line))?.[0];
    if (name === undefined) continue;
    const found = daysOf(line, name, year);
    if (found.some(day => day.kind === 'off')) days.push(...found);
    else unread.push(line);
  }
  const unique = new Map(days.map(day => [day.date, day]));
  return { days: [...unique.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), unread };
}

/** What stands in brackets (weekday, lunar day) says nothing new, and its 日 would be taken for a date. */
function linesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .split(/\n/)
    .map(line => line.replace(/\s/g, ''))
    .filter(line => line !== '');
}

function daysOf(line: string, name: string, year: number): NoticeDay[] {
  const days: NoticeDay[] = [];
  let month = 0;
  // 放假 and 上班 each close the list of days before them.
  for (const [, list = '', verb] of line.matchAll(/(.*?)(放假|上班)/g)) {
    const kind = verb === '放假' ? 'off' : 'makeup';
    for (const match of list.matchAll(SPAN)) {
      const [, year1, month1, day1, year2, month2, day2] = match;
      month = Number(month1 ?? month);
      const first = dayAt(year1, year, month, day1, name);
      if (first === null) continue;
      if (day2 === undefined) {
        days.push({ date: first, kind, name });
        continue;
      }
      month = Number(month2 ?? month);
      const last = dayAt(year2, year, month, day2, name);
      for (let date = first; last !== null && date <= last; date = addDays(date, 1)) days.push({ date, kind, name });
    }
  }
  return days;
}

function dayAt(written: string | undefined, year: number, month: number, day = '', name: string): string | null {
  // 12月30日 of a notice's 元旦 lies in the year before, whether it says so or not.
  const own = written === undefined ? (name === '元旦' && month === 12 ? year - 1 : year) : Number(written);
  const date = new Date(Date.UTC(own, month - 1, Number(day)));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
