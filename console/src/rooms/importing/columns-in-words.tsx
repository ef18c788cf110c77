import type { ReactNode } from 'react';
import { grouped } from '../../ui/numbers.ts';
import type { PreviewSheet } from './queries.ts';

/** 表头在第 3 行，数据 549 行。22 列中认出 17 列，2 列请确认，1 列有错。 */
export function columnsInWords(sheet: PreviewSheet): ReactNode {
  const named = sheet.columns.filter(column => column.header !== '');
  const count = (...states: string[]) => named.filter(column => states.includes(column.state)).length;
  const [confirm, wrong] = [count('confirm'), count('error')];
  const open = [confirm > 0 ? `${confirm} 列请确认` : '', wrong > 0 ? `${wrong} 列有错` : '']
    .filter(Boolean)
    .join('，');
  return (
    <>
      {sheet.name === '' ? '' : `表“${sheet.name}”，`}表头在第 {sheet.headerRows.join('、')} 行，数据{' '}
      {grouped(sheet.records)} 行。{named.length} 列中认出 {count('recognised', 'derived', 'error')} 列
      {open === '' ? '' : '，'}
      {open === '' ? null : <b>{open}</b>}。
    </>
  );
}
