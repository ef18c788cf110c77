import { isoInstant } from '../../kernel/time.ts';
import type { MemberPage, MemberQuery } from './members.ts';

const PAGE_ROWS = 200;
/** More than this is not read by a person; whoever needs it narrows the list, or asks the command line. */
const MOST_ROWS = 50_000;
/** What a spreadsheet takes for a formula: it must not run what a citizen wrote. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * The records behind a figure as a CSV file that spreadsheets open right: UTF-8 with its mark, one column per fact.
 * @param read one page of the list
 * @param instantLabel what the instant of a row is
 */
export async function membersCsv(
  read: (query: Pick<MemberQuery, 'after' | 'limit'>) => Promise<Pick<MemberPage, 'rows' | 'next'>>,
  instantLabel = '计入时刻',
): Promise<string> {
  const rows: MemberPage['rows'][number][] = [];
  let page = await read({ limit: PAGE_ROWS });
  rows.push(...page.rows);
  while (page.next !== null && rows.length < MOST_ROWS) {
    page = await read({ limit: PAGE_ROWS, after: page.next });
    rows.push(...page.rows);
  }
  const labels = [...new Set(rows.flatMap(row => row.facts.map(fact => fact.label)))];
  const lines = rows.map(row => [
    row.number,
    row.title,
    row.unit,
    isoInstant(row.at).slice(0, 16).replace('T', ' '),
    ...labels.map(label => row.facts.find(fact => fact.label === label)?.text ?? ''),
  ]);
  const cut = page.next === null ? [] : [[`只导出前 ${rows.length} 条，请加条件后分次导出`]];
  return `\uFEFF${[['编号', '标题', '单位', instantLabel, ...labels], ...lines, ...cut].map(csvLine).join('')}`;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
