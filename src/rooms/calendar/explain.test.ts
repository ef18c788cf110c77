import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, countyDate, weekdayOf } from '../../kernel/time.ts';
import { isWorkday, workdaysBetween } from '../../kernel/working-days.ts';
import { builtInCalendar, explain } from './index.ts';

const calendar = builtInCalendar();

test('G-02: 20 working days after 2023-09-25 is 2023-10-27, because 10-07 and 10-08 are worked', () => {
  const deadline = explain(calendar, countyDate('2023-09-25'), 20);
  expect(deadline.due).toBe('2023-10-27');
  expect(deadline.sentences).toEqual([
    '2023年9月25日（周一）当日不计，自次日起算。',
    '9月26日至9月28日上班，计第 1—3 个工作日。',
    expect.stringMatching(/^9月29日/),
    expect.stringMatching(/^9月30日至10月6日|^10月1日至10月6日/),
    '10月7日至10月8日国庆节调休上班，计第 4—5 个工作日。',
    '10月9日至10月13日上班，计第 6—10 个工作日。',
    '10月14日至10月15日周末，不计。',
    '10月16日至10月20日上班，计第 11—15 个工作日。',
    '10月21日至10月22日周末，不计。',
    '10月23日至10月27日上班，计第 16—20 个工作日。',
    '第 20 个工作日是 2023年10月27日（周五），当日 24:00 到期。',
  ]);
});

test('G-02: a deadline that runs into a year without data is an error that names the year and what to do', () => {
  expect(() => explain(calendar, countyDate('2026-12-25'), 10)).toThrow(/没有 2027 年的放假安排.*补录/);
  expect(() => explain(calendar, countyDate('2019-12-25'), 1)).toThrow(/2019/);
});

test('the day reached is worked, is the n-th, and the explanation covers every day on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2200 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
      const from = addDays(countyDate('2020-01-02'), offset);
      const { due, days } = explain(calendar, from, count);
      expect(isWorkday(calendar, due)).toBe(true);
      expect(workdaysBetween(calendar, from, due)).toBe(count);
      expect(days.map(day => day.date)).toEqual(days.map((_, index) => addDays(from, index + 1)));
      expect(days.filter(day => day.ordinal !== null)).toHaveLength(count);
    }),
  );
});

test('weekday numbers start on Monday', () => {
  expect(weekdayOf(countyDate('2023-10-16'))).toBe(1);
});
