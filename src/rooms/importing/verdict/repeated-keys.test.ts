import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RawRow } from '../reading/table.ts';
import { RepeatedKeys } from './repeated-keys.ts';

const TEXT = '县城道路施工噪声扰民群众反映夜间工地作业影响休息请相关部门尽快处理并回复处理结果谢谢';
const rawOf = (row: number): RawRow => ({ row, cells: [], hidden: false });
const contentOf = (canonical: readonly string[]) => hash('sha256', canonical.join('\u001f'), 'base64url');

describe('IM-13: the same number again', () => {
  const rows = 12_000;
  const canonicalOf = (row: number) => [`FX${row}`, `${TEXT}${row}`, '咨询', ''];
  const keys = new RepeatedKeys(4);
  for (let row = 1; row <= rows; row += 1) {
    keys.remember(`FX${row}`, '表', rawOf(row), canonicalOf(row), contentOf(canonicalOf(row)));
  }
  const find = (row: number, canonical: readonly string[]) => keys.find(`FX${row}`, canonical, contentOf(canonical));

  test.each([7, 5001, rows])('row %i is known with its place and its content', row => {
    expect(find(row, canonicalOf(row))).toMatchObject({ sheet: '表', row, isSameContent: true, different: [] });
  });

  test.each([7, 5001, rows])('row %i: which columns differ', row => {
    const [number = '', text = ''] = canonicalOf(row);
    expect(find(row, [number, `${text}。`, '求助', '有'])).toMatchObject({
      isSameContent: false,
      different: [1, 2, 3],
    });
  });

  test('a single character in a long text is other content, far down in the file too', () => {
    for (const row of [7, rows]) {
      const [number = '', text = '', ...rest] = canonicalOf(row);
      for (let at = 0; at < text.length; at += 1) {
        const other = `${text.slice(0, at)}改${text.slice(at + 1)}`;
        expect(find(row, [number, other, ...rest])?.isSameContent).toBe(false);
      }
    }
  });

  test('a number that did not come is not known', () => {
    expect(find(rows + 1, canonicalOf(1))).toBeNull();
  });
});
