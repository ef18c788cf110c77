import { addDays, atTime, countyDate, fromEpochMs, wallTime } from '../../../kernel/time.ts';
import type { PersonalData } from '../kinds/kind.ts';
import type { ImportedInstant } from '../model.ts';
import { type Cell, cellText } from '../reading/table.ts';
import { maskNumbers, maskPersonal } from './mask.ts';

const LONGEST = 60;

/** A cell as the person sees it in the spreadsheet: a date as a date, long texts cut. Not masked. */
export function displayCell(cell: Cell | undefined, date1904: boolean): string {
  if (cell?.kind === 'number' && cell.dateStyle !== 'none' && cell.number >= 0 && cell.number < 3_000_000) {
    const first = countyDate(date1904 ? '1904-01-01' : '1899-12-30');
    const seconds = Math.round(cell.number * 86_400);
    const day = addDays(first, Math.floor(seconds / 86_400));
    if (seconds % 86_400 === 0 && cell.dateStyle === 'date') return day;
    return wallTime(fromEpochMs(atTime(day, '00:00') + (seconds % 86_400) * 1000));
  }
  const text = cellText(cell).trim();
  const characters = [...text.slice(0, LONGEST * 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}

/** … and as it may be shown to anybody: personal fields masked, numbers of persons hidden elsewhere (IM-10). */
export function displayMasked(cell: Cell | undefined, date1904: boolean, personal: PersonalData | undefined): string {
  const text = displayCell(cell, date1904);
  return personal === undefined ? maskNumbers(text) : maskPersonal(text, personal);
}

/** `2023-07-01`, or `2023-07-01 09:05`. */
export function displayInstant(value: ImportedInstant): string {
  const text = wallTime(value.at);
  return value.dateOnly ? text.slice(0, 10) : text;
}
