import { readFileSync } from 'node:fs';
import { countyDate } from '../../kernel/time.ts';
import { type CalendarDay, type WorkCalendar, workCalendar } from '../../kernel/working-days.ts';

const FILE = new URL('../../../rules/calendar/cn.tsv', import.meta.url);

/** The days that the product ships with: 2020—2026 by the State Council's notices (dates checked day by day). */
export function builtInDays(): CalendarDay[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const [date = '', kind, name = '', notice = ''] = line.split('\t');
    if (kind !== 'off' && kind !== 'makeup') throw new Error(`calendar line ${index + 2}: kind is ${kind}`);
    return { date: countyDate(date), kind, name, notice };
  });
}

/** The calendar that the product ships with, for reckoning without a database. */
export function builtInCalendar(): WorkCalendar {
  return workCalendar(builtInDays());
}
