import { dateOf, endOf } from '../../../kernel/time.ts';
import type { ImportedDeadline } from '../model.ts';
import type { Cell } from '../reading/table.ts';
import { chineseNumber } from './chinese-number.ts';
import { type DateContext, type DateReading, readDate } from './dates.ts';

export type DeadlineReading =
  | { readonly ok: true; readonly value: ImportedDeadline; readonly writing: 'limit' | 'date' }
  | Extract<DateReading, { ok: false }>;

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const WORKDAYS = new RegExp(
  `^(?:限|须在|应在)?${COUNT}\\s*(?:个)?(?:工作日|工作天)(?:内|以内|之内)?(?:办结|办理完毕|回复|答复)?$`,
);
const DAYS = new RegExp(
  `^(?:限|须在|应在)?${COUNT}\\s*(?:个)?(?:自然日|日历日|日|天)(?:内|以内|之内)?(?:办结|回复|答复)?$`,
);
const HOURS = new RegExp(`^(?:限|须在|应在)?${COUNT}\\s*(?:个)?(?:小时|h)(?:内|以内|之内)?(?:办结|回复|答复)?$`);

/**
 * Reads a time limit: a date (a day alone means its end, 00:00 of the next), or a length such as 5个工作日.
 * @source IM-11, CW-D21
 */
export function readDeadline(cell: Cell, context: DateContext): DeadlineReading {
  const limit = cell.kind === 'text' ? readLimit(cell.text) : null;
  if (limit !== null) return { ok: true, value: limit, writing: 'limit' };
  const reading = readDate(cell, context);
  if (!reading.ok) return reading;
  const { at, dateOnly } = reading.value;
  return { ok: true, value: { until: dateOnly ? endOf(dateOf(at)) : at, dateOnly }, writing: 'date' };
}

/** `5个工作日` → `{workdays: 5}`; null when the text is no length of time. */
function readLimit(text: string): ImportedDeadline | null {
  // A year begins a date; saves three patterns a row.
  if (/^\d{4}/.test(text)) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const workdays = WORKDAYS.exec(plain);
  if (workdays) return limitOf(workdays[1], workdays => ({ workdays }));
  const days = DAYS.exec(plain);
  if (days) return limitOf(days[1], days => ({ days }));
  const hours = HOURS.exec(plain);
  return hours ? limitOf(hours[1], hours => ({ hours })) : null;
}

function limitOf(written: string | undefined, make: (count: number) => ImportedDeadline): ImportedDeadline | null {
  const count = chineseNumber(written ?? '');
  return count === null || count < 1 ? null : make(count);
}
