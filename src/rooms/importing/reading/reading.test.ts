import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { cellText, type RawRow, type Table } from './table.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gongkai-reading-'));
});
afterAll(() => rm(dir, { recursive: true }));

const ROWS = 100_000;
const TEXT = '县城道路施工噪声扰民群众反映夜间工地作业影响休息𠮷请相关部门尽快处理并回复处理结果谢谢';

/** Texts as people write them: any characters but controls and halves of pairs, never only blanks. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map(value => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/g, ''))
  .filter(value => value.isWellFormed() && !/_x[0-9a-f]{4}_/i.test(value));
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

describe('a table that was written is read back as it was', () => {
  test('as a workbook, with shared or inline strings', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, useSharedStrings) => {
        const path = join(dir, 'property.xlsx');
        const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings });
        const sheet = workbook.addWorksheet('表');
        for (const row of rows) sheet.addRow(row).commit();
        sheet.commit();
        await workbook.commit();
        expect(await textsOf(await openTable(path, 'a.xlsx'))).toEqual(trimmed(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('as text with commas, semicolons or tabs', async () => {
    const delimiters = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(table, delimiters, fc.boolean(), async (rows, delimiter, hasMark) => {
        // The delimiter of a table is told by its lines; a table of one column has none.
        const written = rows.map(row => ['编号', ...row, '状态', '时间'].map(cell => cell.replace(/^[='"]+/, '')));
        const csv = Papa.unparse(written, { delimiter, quotes: true, newline: '\r\n' });
        const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${csv}`);
        expect(await textsOf(await openTable(bytes, 'a.csv'))).toEqual(trimmed(written));
      }),
      { numRuns: 200 },
    );
  });
});

describe('no character is lost in 100,000 rows of Chinese', () => {
  test.each([true, false])('in a workbook (shared strings: %s)', async useSharedStrings => {
    const path = join(dir, `large-${useSharedStrings}.xlsx`);
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings });
    const sheet = workbook.addWorksheet('表');
    for (let row = 0; row < ROWS; row += 1) sheet.addRow(lineOf(row)).commit();
    sheet.commit();
    await workbook.commit();
    await expectAllRows(await openTable(path, 'a.xlsx'));
  });

  test('in a CSV file', async () => {
    const lines = Array.from({ length: ROWS }, (_, row) => lineOf(row).join(','));
    await expectAllRows(await openTable(Buffer.from(lines.join('\r\n')), 'a.csv'));
  });
});

test('a text table is read whatever its encoding', async () => {
  const utf16 = Buffer.from('\ufeff编号\t标题\r\n1\t路灯不亮\r\n', 'utf16le');
  expect(await textsOf(await openTable(utf16, 'a.csv'))).toEqual([
    ['编号', '标题'],
    ['1', '路灯不亮'],
  ]);
  // 编号,标题 / 1,路灯 in GB18030.
  const gb = Buffer.from('b1e0bac52cb1eacce20d0a312cc2b7b5c60d0a', 'hex');
  const opened = await openTable(gb, 'a.csv');
  expect(opened.notices.join()).toContain('GB18030');
  expect(await textsOf(opened)).toEqual([
    ['编号', '标题'],
    ['1', '路灯'],
  ]);
});

test('a reader that stops early frees the file and may begin again', async () => {
  const path = join(dir, 'again.xlsx');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path });
  const sheet = workbook.addWorksheet('表');
  for (let row = 0; row < 5000; row += 1) sheet.addRow(lineOf(row)).commit();
  sheet.commit();
  await workbook.commit();
  const opened = await openTable(path, 'a.xlsx');
  for await (const rows of opened.sheets[0]!.rows()) {
    expect(rows[0]?.row).toBe(1);
    break;
  }
  expect((await rowsOf(opened)).length).toBe(5000);
  await opened.close();
});

function lineOf(row: number): string[] {
  return [`编号${row}`, TEXT.slice(row % 20) + row, `双石铺镇第${row % 97}网格`];
}

async function expectAllRows(opened: Table): Promise<void> {
  let row = 0;
  for await (const batch of opened.sheets[0]!.rows()) {
    for (const { cells } of batch) {
      const read = cells.map(cellText);
      // Comparing 100,000 arrays by `toEqual` takes longer than reading them.
      if (read.join('\n') !== lineOf(row).join('\n')) expect(read).toEqual(lineOf(row));
      row += 1;
    }
  }
  expect(row).toBe(ROWS);
  await opened.close();
}

async function rowsOf(opened: Table): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of opened.sheets[0]!.rows()) rows.push(...batch);
  return rows;
}

async function textsOf(opened: Table): Promise<string[][]> {
  const rows = await rowsOf(opened);
  await opened.close();
  const texts: string[][] = [];
  for (const { row, cells } of rows) {
    while (texts.length < row - 1) texts.push([]);
    texts.push(cells.map(cellText));
  }
  return texts;
}

/** Empty cells at the end of a row, and empty rows at the end of a table, are nowhere. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const cut = <T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] => {
    const last = items.findLastIndex(item => !isEmpty(item));
    return items.slice(0, last + 1);
  };
  return cut(
    rows.map(row => cut(row, cell => cell === '')),
    row => row.length === 0,
  );
}
