import type { Refusal } from '../../kernel/errors.ts';
import { type CountyDate, dateInWords, weekdayName, weekdayOf, yearOf } from '../../kernel/time.ts';
import type { CalendarDay } from '../../kernel/working-days.ts';

/** What is known of a day's notice: dates and numbers that were held against the original, or not yet. */
export const DAY_SOURCES = ['verified', 'derived', 'from memory', 'design', 'local'] as const;
export type DaySource = (typeof DAY_SOURCES)[number];

/** A day of the table as people edit it. */
export interface CalendarRow extends CalendarDay {
  readonly source: DaySource;
}

/** Every year's notice has these; a year without one of them was copied incompletely. 中秋 may fall within 国庆. */
export const YEARLY_HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '国庆'] as const;

/** The last days of December may stand in the notice of the year that follows (元旦). */
const DECEMBER_DAYS_OF_NEXT_NOTICE = 12 * 100 + 20;

/** Why a day cannot stand in the table, as sentences at their fields. @source G-02 */
export function refusalsOfDay(day: CalendarDay): Refusal[] {
  const refusals: Refusal[] = [];
  if (day.kind === 'makeup' && weekdayOf(day.date) <= 5) {
    const message = `${dateInWords(day.date)}是${weekdayName(day.date)}，本来就上班，不能记作调休上班。调休上班只能是周六或周日。`;
    refusals.push({ message, rule: 'G-02', field: 'kind' });
  }
  if (day.name === '') refusals.push({ message: '请填写是哪个节假日，如“国庆”。', rule: 'G-02', field: 'name' });
  if (day.notice === '') {
    const message = '请填写依据的通知文号，如“国办发明电〔2022〕16号”；本县自定的写明依据。';
    refusals.push({ message, rule: 'G-02', field: 'notice' });
  }
  return refusals;
}

/**
 * Why these days are not the arrangement of a year. A year counts as known from its first day on, so it comes whole:
 * half a notice would make wrong deadlines without a word.
 * @source G-02
 */
export function refusalsOfYear(year: number, days: readonly CalendarDay[]): Refusal[] {
  const refusals = days.flatMap(refusalsOfDay);
  const strange = days.find(day => !belongsTo(year, day.date));
  if (strange !== undefined) {
    refusals.push({ message: `${dateInWords(strange.date)}不在 ${year} 年的安排里，请核对。`, field: 'days' });
  }
  const twice = days.find((day, index) => days.findIndex(other => other.date === day.date) < index);
  if (twice !== undefined) refusals.push({ message: `${dateInWords(twice.date)}写了两次，请核对。`, field: 'days' });
  const off = days.filter(day => day.kind === 'off');
  const missing = YEARLY_HOLIDAYS.filter(name => !off.some(day => day.name.includes(name)));
  if (missing.length > 0) {
    const message = `缺${missing.join('、')}的放假日。一年的安排须整年录入，缺一段就会算错期限。`;
    refusals.push({ message, rule: 'G-02', field: 'days' });
  }
  return refusals;
}

function belongsTo(year: number, date: CountyDate): boolean {
  if (yearOf(date) === year) return true;
  return yearOf(date) === year - 1 && Number(date.slice(5).replace('-', '')) >= DECEMBER_DAYS_OF_NEXT_NOTICE;
}
