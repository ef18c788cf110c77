/** XLSX files whose bytes are the same on every run, so that "the same file twice" can be meant literally. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cell } from './layout.ts';

export type Parts = Record<string, Uint8Array>;

/** Local time on purpose: the zip format keeps the wall clock, without a zone. */
const SAVED_AT = new Date(2023, 9, 11, 17, 30);

/** Zips parts with a fixed time and in the given order. */
export const zipParts = (parts: Parts): Uint8Array => zipSync(parts, { mtime: SAVED_AT, level: 6 });

/** Replaces text in one part of a workbook; a part or text that is not there is a mistake of the case. */
export function editPart(parts: Parts, name: string, from: string, to: string): void {
  const part = parts[name];
  const text = part === undefined ? '' : strFromU8(part);
  if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
  parts[name] = strToU8(text.replace(from, to));
}

/**
 * Makes a workbook.
 * @param build fills it by ExcelJS.
 * @param edit changes the finished parts, for what ExcelJS cannot write.
 */
export async function xlsx(
  build: (book: ExcelJS.Workbook) => void,
  edit: (parts: Parts) => void = () => {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = '凤县数字化信息服务中心';
  book.created = book.modified = new Date(Date.UTC(2023, 9, 11, 9, 30));
  build(book);
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  edit(parts);
  return zipParts(parts);
}

/** A workbook of one sheet with nothing but these rows, the first of them being row 1. */
export const sheetOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): Promise<Uint8Array> =>
  xlsx(book => {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  });
