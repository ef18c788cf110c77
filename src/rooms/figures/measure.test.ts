import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Group, measure, type Names } from './measure.ts';
import type { Figure, Measure } from './model.ts';

const names: Names = new Map([
  ['unit', ['甲', '乙', '丙', '丁'].map((name, position) => ({ value: name, name: `${name}镇`, position }))],
]);
const group = (unit: string | null, count: number, ...holds: string[]): Group => ({
  dimensions: { unit },
  count,
  holds: new Set(holds),
});
const figure = (asked: Measure): Figure => ({
  key: 'x.y',
  label: '',
  unit: '件',
  formula: '',
  rule: 'CW-K1',
  cohort: 'x',
  version: 1,
  measure: asked,
});
const lines = (asked: Measure, groups: readonly Group[]) => {
  const value = measure(figure(asked), groups, names);
  if (value.kind !== 'split') throw new Error('not a split');
  return value.lines.map(line => [line.name, line.count, ...(line.share ? [line.share] : [])]);
};

test('a count counts the members that satisfy all its conditions', () => {
  const groups = [group('甲', 3, 'closed'), group('甲', 2, 'closed', 'late'), group('乙', 1)];
  expect(measure(figure({ kind: 'count' }), groups, names)).toMatchObject({ count: 6, text: '6' });
  expect(measure(figure({ kind: 'count', where: ['closed', 'late'] }), groups, names)).toMatchObject({ count: 2 });
});

test('CW-K10: distinct counts the values that occur, not the ones that are missing', () => {
  const groups = [group('甲', 3), group('乙', 1), group(null, 5)];
  expect(measure(figure({ kind: 'distinct', of: 'unit' }), groups, names)).toMatchObject({ count: 2 });
});

test("AS-B01: a ranking lists all that tie at its edge, equal counts in the county's order", () => {
  const groups = [group('丁', 5), group('乙', 3), group('甲', 3), group('丙', 1)];
  expect(lines({ kind: 'split', by: 'unit', order: 'most', limit: 2 }, groups)).toEqual([
    ['丁镇', 5],
    ['甲镇', 3],
    ['乙镇', 3],
  ]);
});

test('AS-P02: the fewest include those with nothing', () => {
  const groups = [group('甲', 5), group('乙', 3), group('丙', 1)];
  expect(lines({ kind: 'split', by: 'unit', order: 'fewest', limit: 2, withEmpty: true }, groups)).toEqual([
    ['丁镇', 0],
    ['丙镇', 1],
  ]);
});

test('AS-P01: only values all of whose members satisfy the condition are ranked', () => {
  const groups = [group('甲', 9, 'timely'), group('甲', 1), group('乙', 3, 'timely')];
  expect(lines({ kind: 'split', by: 'unit', order: 'most', onlyIfAll: 'timely' }, groups)).toEqual([['乙镇', 3]]);
});

test('what has no value of the dimension is listed as such, so that the lines add up to the count', () => {
  expect(lines({ kind: 'split', by: 'unit', order: 'position' }, [group('乙', 2), group(null, 1)])).toEqual([
    ['乙镇', 2],
    ['未注明', 1],
  ]);
});

test('a ratio whose numerator is not inside its denominator is a wrong definition', () => {
  const asked: Measure = { kind: 'ratio', numerator: ['onTime'], denominator: ['settled'] };
  expect(
    measure(figure(asked), [group('甲', 29, 'onTime', 'settled'), group('甲', 2, 'settled')], names),
  ).toMatchObject({
    numerator: 29,
    denominator: 31,
    text: '93.55%',
  });
  expect(() => measure(figure(asked), [group('甲', 1, 'onTime')], names)).toThrow(/not in the denominator/);
});

test('G-06: shares have the decimals that their group needs', () => {
  const groups = [group('甲', 142), group('乙', 52), group('丙', 297), group('丁', 52)];
  expect(lines({ kind: 'shares', by: 'unit' }, groups)).toEqual([
    ['甲镇', 142, '26.15%'],
    ['乙镇', 52, '9.58%'],
    ['丙镇', 297, '54.70%'],
    ['丁镇', 52, '9.58%'],
  ]);
});

test('the lines of a split always add up to the count of the same condition', () => {
  const anyGroup = fc.record({
    unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', null),
    count: fc.integer({ min: 1, max: 1000 }),
    closed: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyGroup, { maxLength: 20 }),
      fc.constantFrom('position', 'most', 'fewest' as const),
      (rows, order) => {
        const groups = rows.map(row => group(row.unit, row.count, ...(row.closed ? ['closed'] : [])));
        const split = measure(
          figure({ kind: 'split', by: 'unit', where: ['closed'], order: order as 'most' }),
          groups,
          names,
        );
        const count = measure(figure({ kind: 'count', where: ['closed'] }), groups, names);
        if (split.kind !== 'split' || count.kind !== 'count') throw new Error('kinds');
        expect(split.lines.reduce((sum, line) => sum + line.count, 0)).toBe(count.count);
        expect(split.total).toBe(count.count);
      },
    ),
  );
});
