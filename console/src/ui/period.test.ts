import { describe, expect, it } from 'vitest';
import { isPeriodCode, lastQuarter, periodDays, periodInText, periodLabel, shortPeriodLabel } from './period.ts';

describe('a period in the address', () => {
  it.each(['2023Q3', '2023-07', '2023H1', '2023', '2023-07-01..2023-08-15'])('%s is one', code => {
    expect(isPeriodCode(code)).toBe(true);
  });

  it.each(['2023Q5', '2023-13', '23Q1', '2023H3', '2023-08-15..2023-07-01', '2023q3', ''])('%j is none', code => {
    expect(isPeriodCode(code)).toBe(false);
  });

  it('has a first and a last day', () => {
    const days = (code: string) => Object.values(periodDays(code)).join(' ');
    expect(['2023Q3', '2024-02', '2023H2', '2023', '2023-07-01..2023-08-15'].map(days)).toEqual([
      '2023-07-01 2023-09-30',
      '2024-02-01 2024-02-29',
      '2023-07-01 2023-12-31',
      '2023-01-01 2023-12-31',
      '2023-07-01 2023-08-15',
    ]);
  });

  it('is named as a clerk says it', () => {
    expect(['2023Q3', '2023-07', '2023H2', '2023'].map(periodLabel)).toEqual([
      '2023年第三季度',
      '2023年7月',
      '2023年下半年',
      '2023年',
    ]);
    expect(['2023Q3', '2023-07', '2023H2', '2023'].map(shortPeriodLabel)).toEqual([
      '三季度',
      '7月',
      '下半年',
      '2023年',
    ]);
  });

  it('is named with its year in a title when that is not the present one', () => {
    const now = Date.parse('2023-10-16T09:00:00+08:00');
    expect([periodInText('2023Q3', now), periodInText('2022Q3', now)]).toEqual(['三季度', '2022年第三季度']);
  });

  it('is the last finished quarter when nothing is said, also across New Year in Shanghai', () => {
    expect(lastQuarter(Date.parse('2023-10-16T09:00:00+08:00'))).toBe('2023Q3');
    expect(lastQuarter(Date.parse('2023-12-31T23:59:00+08:00'))).toBe('2023Q3');
    expect(lastQuarter(Date.parse('2024-01-01T00:00:00+08:00'))).toBe('2023Q4');
  });
});
