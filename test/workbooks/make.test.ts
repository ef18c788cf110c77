import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkbookCase } from './expect.ts';
import { LARGE_HEADERS, largeRow } from './large-case.ts';
import { makeWorkbooks } from './make.ts';
import { makeLargeCsv, makeLargeXlsx } from './make-large.ts';
import { encodeGb18030 } from './write/gb18030.ts';

/** Legal files that ExcelJS cannot read; they are checked part by part. */
const BEYOND_EXCELJS = ['xlsx-inline-strings.xlsx', 'xlsx-prefixed.xlsx'];

let dir: string;
let cases: WorkbookCase[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'workbooks-'));
  cases = await makeWorkbooks(dir);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const bytesOf = (each: WorkbookCase): Promise<Buffer> => readFile(join(dir, each.file));

/** The text of a cell; of a formula that failed, the error. */
function textOf(cell: ExcelJS.Cell): string {
  const result: unknown = cell.result ?? cell.value;
  return typeof result === 'object' && result !== null && 'error' in result ? String(result.error) : cell.text;
}

/** The texts of the sheet that the case is about, by 1-based row. */
async function rowsOf(each: WorkbookCase): Promise<Map<number, string[]>> {
  const bytes = await bytesOf(each);
  if (/\.csv$/i.test(each.file)) {
    const isUtf8 = Buffer.from(bytes.toString('utf8')).equals(bytes);
    const text = new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(bytes);
    return new Map(Papa.parse<string[]>(text.trimEnd(), { header: false }).data.map((row, index) => [index + 1, row]));
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.getWorksheet(each.mapping?.sheet ?? 1);
  const rows = new Map<number, string[]>();
  sheet?.eachRow((row, number) => {
    const texts: string[] = [];
    row.eachCell((cell, at) => {
      texts[at - 1] = cell.isMerged && cell.master !== cell ? '' : textOf(cell);
    });
    rows.set(
      number,
      Array.from(texts, text => text ?? ''),
    );
  });
  return rows;
}

const isBlank = (row: readonly string[]): boolean => row.every(text => text.trim() === '');
const isReadableTable = (each: WorkbookCase): boolean =>
  each.expect.refused === undefined && /\.(xlsx|xlsm|csv)$/i.test(each.file) && !BEYOND_EXCELJS.includes(each.file);

describe('test workbooks', () => {
  test('there are more than forty, each under a name and a title of its own', async () => {
    expect(cases.length).toBeGreaterThan(40);
    expect(new Set(cases.map(each => each.file)).size).toBe(cases.length);
    expect(new Set(cases.map(each => each.title)).size).toBe(cases.length);
    expect((await readdir(dir)).length).toBe(cases.length);
  });

  test('a second making writes the same bytes', async () => {
    const again = await mkdtemp(join(tmpdir(), 'workbooks-'));
    try {
      await makeWorkbooks(again);
      for (const each of cases) {
        expect((await readFile(join(again, each.file))).equals(await bytesOf(each)), each.file).toBe(true);
      }
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });

  test('the file of the second import is byte for byte that of the first (IM-06)', async () => {
    const [first, second] = await Promise.all(
      ['hotline-plain.xlsx', 'again-same-file.xlsx'].map(file => readFile(join(dir, file))),
    );
    expect(first!.equals(second!)).toBe(true);
  });

  test('what is imported before a file is made as well', () => {
    const files = new Set(cases.map(each => each.file));
    expect(cases.flatMap(each => each.before ?? []).filter(file => !files.has(file))).toEqual([]);
  });

  test('each row below the header is accounted for: added, changed, unchanged, refused or skipped (IM-07)', async () => {
    for (const each of cases.filter(one => isReadableTable(one) && one.expect.added + one.expect.rejected.length > 0)) {
      const { added, changed = 0, unchanged = 0, rejected, skippedRows = [] } = each.expect;
      const filled = [...(await rowsOf(each)).values()].filter(row => !isBlank(row)).length;
      const above = filled - added - changed - unchanged - rejected.length - skippedRows.length;
      expect(above, each.file).toBeGreaterThanOrEqual(1);
      expect(above, each.file).toBeLessThanOrEqual(6);
    }
  });

  test('refused rows, skipped rows and headings named in the promises stand in the files', async () => {
    for (const each of cases.filter(isReadableTable)) {
      const rows = await rowsOf(each);
      const { rejected, skippedRows = [], notices = [], differences = [] } = each.expect;
      for (const { row, header } of [...rejected, ...differences, ...notices]) {
        if (row !== undefined) expect(isBlank(rows.get(row) ?? []), `${each.file} row ${row}`).toBe(false);
        const texts = [...rows.values()].flat();
        for (const heading of [header ?? []].flat()) expect(texts, each.file).toContain(heading);
      }
      for (const row of skippedRows) expect(isBlank(rows.get(row) ?? []), `${each.file} row ${row}`).toBe(false);
      for (const { row, reasonContains } of rejected) {
        if (reasonContains.startsWith('#')) expect(rows.get(row), each.file).toContain(reasonContains);
      }
    }
  });

  test('samples speak of the row in which their number or title stands', async () => {
    const loose = (text: string): string => text.normalize('NFKC').replace(/\s|="|"/g, '');
    let seen = 0;
    for (const each of cases.filter(isReadableTable)) {
      const rows = await rowsOf(each);
      for (const { row, values } of each.sample ?? []) {
        const key = values.编号 ?? values.标题 ?? values.单位名称 ?? values.栏目名称 ?? values.账号名称;
        if (typeof key !== 'string') continue;
        expect((rows.get(row) ?? []).map(loose), `${each.file} row ${row}`).toContain(loose(key));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('each part of the hand-made workbooks is well-formed XML', async () => {
    for (const file of BEYOND_EXCELJS) {
      const parts = unzipSync(await readFile(join(dir, file)));
      for (const bytes of Object.values(parts)) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', error => {
          throw error;
        });
        parser.write(new TextDecoder().decode(bytes)).close();
      }
    }
  });

  test('mappings name columns that the file has (IM-15)', async () => {
    for (const each of cases.filter(one => one.mapping !== undefined && isReadableTable(one))) {
      const texts = [...(await rowsOf(each)).values()].flat();
      for (const header of Object.values(each.mapping!.columns)) expect(texts, each.file).toContain(header);
    }
  });

  test('a refused file is refused whole: nothing is promised of its rows', () => {
    for (const { file, expect: promise, sample } of cases.filter(each => each.expect.refused !== undefined)) {
      expect([promise.added, promise.rejected.length, sample?.length ?? 0], file).toEqual([0, 0, 0]);
    }
  });
});

describe('GB18030', () => {
  test('what is encoded is decoded again, four-byte characters of both planes included', () => {
    const text = '凤县12345，“主办”㛃𫖯𡐓😀\r\n';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
  });
});

describe('large exports', () => {
  test('hold the asked number of cases, no two with the same text, in XLSX and CSV alike', async () => {
    const count = 1_500;
    const [xlsxFile, csvFile] = [join(dir, 'large.xlsx'), join(dir, 'large.csv')];
    await Promise.all([makeLargeXlsx(xlsxFile, count), makeLargeCsv(csvFile, count)]);
    const table = Papa.parse<string[]>((await readFile(csvFile, 'utf8')).trimEnd(), { header: false }).data;
    expect(table[0]).toEqual(LARGE_HEADERS);
    expect(table.slice(1)).toEqual(Array.from({ length: count }, (_, index) => largeRow(index)));
    expect(new Set(table.map(row => row[8])).size).toBe(count + 1);

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(xlsxFile);
    const sheet = book.getWorksheet(1)!;
    expect(sheet.rowCount).toBe(count + 1);
    expect(sheet.getCell(98 + 1, 9).text).toBe(largeRow(97)[8]);
    expect(sheet.getCell(2, 2).value).toEqual(new Date('2023-07-16T18:41:00Z'));
  });
});
