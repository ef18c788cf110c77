import {
  addDays,
  addHours,
  atTime,
  type CountyDate,
  dateOf,
  daysBetween,
  endOf,
  type Instant,
} from '../../src/kernel/time.ts';
import { type WorkCalendar, workdayAfter } from '../../src/kernel/working-days.ts';
import { int, type Rng } from './data/random.ts';

/** A time of day between two hours, to the minute. */
export function timeOn(rng: Rng, date: CountyDate, fromHour: number, toHour: number): Instant {
  const minute = int(rng, fromHour * 60, toHour * 60 - 1);
  return atTime(date, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
}

/** A day between two, both included. */
export function dayBetween(rng: Rng, first: CountyDate, last: CountyDate): CountyDate {
  return addDays(first, int(rng, 0, daysBetween(first, last)));
}

/** When a unit that keeps its limit is done: some working day from the next to the last, in office hours, after `from`. */
export function doneInTime(rng: Rng, calendar: WorkCalendar, from: Instant, workdays: number): Instant {
  const day = workdayAfter(calendar, dateOf(from), int(rng, 1, workdays));
  return timeOn(rng, day, 9, 18);
}

/** When a unit that misses its limit is done: one to three working days after the last. */
export function doneLate(rng: Rng, calendar: WorkCalendar, from: Instant, workdays: number): Instant {
  return timeOn(rng, workdayAfter(calendar, dateOf(from), workdays + int(rng, 1, 3)), 9, 18);
}

/** The due instant of so many working days. */
export function dueAfter(calendar: WorkCalendar, from: Instant, workdays: number): Instant {
  return endOf(workdayAfter(calendar, dateOf(from), workdays));
}

/** Some hours later. */
export function hoursLater(rng: Rng, at: Instant, least: number, most: number): Instant {
  return addHours(at, int(rng, least, most));
}

/** When a citizen rates what was closed: some hours later, but nobody is asked in the evening. */
export function ratedAfter(rng: Rng, closedAt: Instant): Instant {
  const hours = int(rng, 1, 3);
  const evening = atTime(dateOf(closedAt), '19:00');
  const at = addHours(closedAt, hours);
  return at < evening ? at : addHours(closedAt, hours / 6);
}
