import { AppError } from './errors.ts';
import { type CountyDate, countyDate, type Instant, instant, startOf } from './time.ts';

/** Years that people mean: one before or beyond was mistyped, and neither figures nor dates can be reckoned with it. */
export const YEARS = { first: 1949, last: 2199 } as const;
const FROM = startOf(countyDate(`${YEARS.first}-01-01`));
const BEFORE = startOf(countyDate(`${YEARS.last + 1}-01-01`));

/**
 * An instant that a person wrote, with its offset.
 * @param what what it is called: 截数
 * @throws AppError `bad-input`
 */
export function readInstant(text: string, what: string): Instant {
  let at: Instant;
  try {
    at = instant(text);
  } catch (cause) {
    throw new AppError('bad-input', `${what}“${text}”不是时刻，应写成 2023-10-12T00:00:00+08:00 的样子。`, { cause });
  }
  if (at < FROM || at >= BEFORE) throw outside(text, what);
  return at;
}

/**
 * A day that a person wrote.
 * @param what what it is called: 整改期限
 * @throws AppError `bad-input`
 */
export function readDay(text: string, what: string): CountyDate {
  let date: CountyDate;
  try {
    date = countyDate(text);
  } catch (cause) {
    throw new AppError('bad-input', `${what}“${text}”没有这一天，应写成 2023-10-12 的样子。`, { cause });
  }
  if (startOf(date) < FROM || startOf(date) >= BEFORE) throw outside(text, what);
  return date;
}

function outside(text: string, what: string): AppError {
  return new AppError('bad-input', `${what}“${text}”太早或太晚，请写 ${YEARS.first} 年到 ${YEARS.last} 年之间的。`);
}
