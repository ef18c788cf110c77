import { describe, expect, it } from 'vitest';
import { withColumn, withFieldColumn, withValue } from './mapping.ts';

const nothing = { columns: {}, values: {} };
const guessed = { header: '责任单位', field: { key: 'units', label: '主办单位', type: 'units' } };

describe('what a person says about a column (IM-15)', () => {
  it('confirms a guess', () => {
    expect(withColumn(nothing, guessed, 'units').columns).toEqual({ units: '责任单位' });
  });

  it('takes the guessed field away when another one is meant, so that it is not guessed again', () => {
    expect(withColumn(nothing, guessed, 'place').columns).toEqual({ units: null, place: '责任单位' });
    expect(withColumn(nothing, guessed, null).columns).toEqual({ units: null });
  });

  it('gives a field to one column only, and a column to one field only', () => {
    const first = withColumn(nothing, { header: '甲', field: null }, 'title');
    const moved = withColumn(first, { header: '乙', field: null }, 'title');
    expect(moved.columns).toEqual({ title: '乙' });
    expect(withColumn(moved, { header: '乙', field: null }, 'content').columns).toEqual({ title: null, content: '乙' });
  });

  it('keeps what was said of words, year and account', () => {
    const said = withValue({ ...nothing, year: 2023 }, 'status', '搞定', '已办结');
    const more = withValue(said, 'status', '黄了', '不予受理');
    expect(withFieldColumn(more, 'number', null)).toEqual({
      year: 2023,
      columns: { number: null },
      values: { status: { 搞定: '已办结', 黄了: '不予受理' } },
    });
  });
});
