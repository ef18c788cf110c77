import { expect, test } from 'vitest';
import { countyDate } from '../../kernel/time.ts';
import { draftablePeriods } from './draftable-periods.ts';

const said = (existing: string[], today: string) =>
  draftablePeriods(existing, countyDate(today)).map(
    ({ period, whyNot }) => `${period.code}${whyNot ? ` ${whyNot}` : ''}`,
  );

test('the quarter after the newest circular comes first, then ended ones without any', () => {
  expect(said(['2023Q3', '2023Q1'], '2024-01-05')).toEqual(['2023Q4', '2023Q2', '2022Q4', '2022Q3']);
  expect(said(['2023Q3'], '2023-10-16')).toEqual([
    '2023Q4 2023年第四季度到2023年12月31日结束，结束以后才能拟稿。',
    '2023Q2',
    '2023Q1',
    '2022Q4',
    '2022Q3',
    '2022Q2',
  ]);
});

test('without any circular, the quarter that ended last', () => {
  expect(said([], '2023-10-16')[0]).toBe('2023Q3');
  expect(said(['2023-07-01..2023-08-01'], '2023-01-01')[0]).toBe('2022Q4');
});
