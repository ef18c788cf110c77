import type { Cell } from '../reading/table.ts';
import { chineseNumber } from './chinese-number.ts';

/** Words for how often a column must move, in days. @source OC-U01…U12 */
const WORDS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(每日|每天|日更)$/, 1],
  [/^(每周|一周|周更)$/, 7],
  [/^(每两周|两周|双周|半月|每半月)$/, 14],
  [/^(每月|一个月|月度|按月|月更)$/, 31],
  [/^(每两月|两个月|每两个月|双月)$/, 60],
  [/^(每季|每季度|一季度|季度|按季|按季度|一个季度)$/, 92],
  [/^(每半年|半年|六个月)$/, 183],
  [/^(每年|一年|年度|按年)$/, 365],
];
const PER_UNIT: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 季度: 92, 年: 365 };

/** Reads an update cycle: `14天`, `每季度`, `2周`, `14`; in days, or null. */
export function readCycle(cell: Cell): number | null {
  if (cell.kind === 'number') return Number.isInteger(cell.number) && cell.number > 0 ? cell.number : null;
  if (cell.kind !== 'text') return null;
  const text = cell.text.normalize('NFKC').replace(/\s+|更新(一次)?|(至少)?一次|不超过|以内|内$/g, '');
  const word = WORDS.find(([pattern]) => pattern.test(text));
  if (word) return word[1];
  const match = /^每?(\d+|[一二两三四五六七八九十]+)个?(天|日|周|星期|月|季度|年)?$/.exec(text);
  const count = chineseNumber(match?.[1] ?? '');
  if (count === null || count < 1) return null;
  // Six months are half a year of 183 days, three a quarter of 92.
  if (match?.[2] === '月') return count === 12 ? 365 : Math.round(count * 30.5);
  return count * (PER_UNIT[match?.[2] ?? '天'] ?? 1);
}
