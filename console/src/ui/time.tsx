import type { ReactNode } from 'react';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** The parts of an instant (ISO with offset, or milliseconds) on the county's wall. */
export function wallParts(at: string | number) {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  const wall = new Date(ms + 8 * 3_600_000);
  const iso = wall.toISOString();
  return {
    date: iso.slice(0, 10),
    time: iso.slice(11, 16),
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: `周${WEEKDAYS[wall.getUTCDay()]}`,
  };
}

/** `2023-10-13 14:20`, for tables. */
export function tableTime(at: string | number): string {
  const { date, time } = wallParts(at);
  return `${date} ${time}`;
}

/** 10月13日 14:20, for text; with the year where it is not the one that everybody means. */
export function textTime(at: string | number, thisYear?: number): string {
  const { year, month, day, time } = wallParts(at);
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日 ${time}`;
}

/** 10月12日 24:00: an instant at which a day ends, as the end of that day; one within a day by its time (G-04). */
export function textLimit(at: string | number, thisYear?: number): string {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  if (wallParts(ms).time !== '00:00') return textTime(ms, thisYear);
  return textTime(ms - 1, thisYear).replace('23:59', '24:00');
}

/** A time that does not break and takes no spaces inside. */
export function Time({ at, children }: { at: string; children: ReactNode }) {
  return <time dateTime={at}>{children}</time>;
}
