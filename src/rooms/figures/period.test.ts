import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, countyDate, isoInstant } from '../../kernel/time.ts';
import { parsePeriod, previousPeriod, samePeriodLastYear, shortLabel } from './period.ts';

test.each([
  ['2023Q3', '2023年第三季度', '2023-07-01', '2023-09-30'],
  ['2023q4', '2023年第四季度', '2023-10-01', '2023-12-31'],
  ['2023-02', '2023年2月', '2023-02-01', '2023-02-28'],
  ['2024H1', '2024年上半年', '2024-01-01', '2024-06-30'],
  ['2023', '2023年', '2023-01-01', '2023-12-31'],
  ['2023-07-05..2023-08-01', '2023-07-05 至 2023-08-01', '2023-07-05', '2023-08-01'],
])('%s is %s', (code, label, first, last) => {
  expect(parsePeriod(code)).toMatchObject({ label, first, last });
});

test('G-04: a period is half-open: it ends at the midnight after its last day', () => {
  const { start, end } = parsePeriod('2023Q3');
  expect([isoInstant(start), isoInstant(end)]).toEqual(['2023-07-01T00:00:00+08:00', '2023-10-01T00:00:00+08:00']);
});

test.each(['2023Q5', '2023-13', 'Q3', '', '2023-02-30..2023-03-01', '2023-08-01..2023-07-01'])(
  '“%s” is refused with a sentence',
  code => {
    expect(() => parsePeriod(code)).toThrow(/统计期/);
  },
);

test('the period before, and the same one last year', () => {
  expect(previousPeriod(parsePeriod('2023Q1')).code).toBe('2022Q4');
  expect(previousPeriod(parsePeriod('2023-01')).code).toBe('2022-12');
  expect(previousPeriod(parsePeriod('2023H1')).code).toBe('2022H2');
  expect(previousPeriod(parsePeriod('2023-07-11..2023-07-20')).code).toBe('2023-07-01..2023-07-10');
  expect(samePeriodLastYear(parsePeriod('2023Q3')).code).toBe('2022Q3');
  expect(samePeriodLastYear(parsePeriod('2024-02-01..2024-02-29')).code).toBe('2023-02-01..2023-02-28');
});

test('a code leads back to the same period, and the period before ends where this one begins', () => {
  const codes = fc.oneof(
    fc
      .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }))
      .map(([year, quarter]) => `${year}Q${quarter}`),
    fc
      .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 400 })).map(([offset, length]) => {
      const first = addDays(countyDate('2010-01-01'), offset);
      return `${first}..${addDays(first, length)}`;
    }),
  );
  fc.assert(
    fc.property(codes, code => {
      const period = parsePeriod(code);
      expect(parsePeriod(period.code)).toEqual(period);
      expect(previousPeriod(period).end).toBe(period.start);
    }),
  );
});

test('a text calls its own period by a short name', () => {
  expect(shortLabel(parsePeriod('2023Q3'))).toBe('三季度');
  expect(shortLabel(parsePeriod('2023-07'))).toBe('7月');
});

test.each(['0000Q1', '9999Q4', '1000', '0001-01-01..9999-12-31', '2023-01-01..2200-01-01'])(
  'a year that nobody meant is told: %s',
  code => {
    expect(() => parsePeriod(code)).toThrow(/太早或太晚/);
  },
);
