import { isDay } from './days.ts';

/** The state that the calendar's address keeps: which year is shown, and what the deadline is asked for. */
export interface CalendarSearch {
  readonly year?: number;
  readonly from?: string;
  readonly workdays?: number;
}

/** Reads the address; what makes no sense is as if it were not there. */
export function readCalendarSearch({ year, from, workdays }: Record<string, unknown>): CalendarSearch {
  return {
    ...(isWhole(year, 2000, 2099) ? { year } : {}),
    ...(typeof from === 'string' && isDay(from) ? { from } : {}),
    ...(isWhole(workdays, 1, 250) ? { workdays } : {}),
  };
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
