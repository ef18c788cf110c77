import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  countyDate,
  dateInWords,
  dateOf,
  daysBetween,
  endOf,
  instant,
  isoInstant,
  startOf,
  weekdayOf,
} from './time.ts';

const DAYS = fc.integer({ min: 0, max: 20_000 }).map(days => addDays(countyDate('1992-01-01'), days));

test('G-01: a county day begins and ends as Temporal says it does in Asia/Shanghai', () => {
  fc.assert(
    fc.property(DAYS, day => {
      const zoned = Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai');
      expect(startOf(day)).toBe(zoned.epochMilliseconds);
      expect(endOf(day)).toBe(zoned.add({ days: 1 }).epochMilliseconds);
      expect(weekdayOf(day)).toBe(zoned.dayOfWeek);
    }),
  );
});

test('the day of any instant of a day is that day, and the next one begins at its end', () => {
  fc.assert(
    fc.property(DAYS, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
      expect(dateOf((startOf(day) + ms) as ReturnType<typeof startOf>)).toBe(day);
      expect(dateOf(endOf(day))).toBe(addDays(day, 1));
    }),
  );
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(DAYS, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('an instant reads and writes with its offset', () => {
  expect(isoInstant(instant('2023-10-13T14:20+08:00'))).toBe('2023-10-13T14:20:00+08:00');
  expect(isoInstant(instant('2023-10-13T06:20:00.5Z'))).toBe('2023-10-13T14:20:00.500+08:00');
  expect(() => instant('2023-10-13T14:20')).toThrow(/offset/);
  expect(() => countyDate('2023-02-30')).toThrow(/not a date/);
  expect(dateInWords(countyDate('2023-10-03'))).toBe('2023年10月3日');
});
