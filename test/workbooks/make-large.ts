/** Large hotline exports for the benchmark, written as streams. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { LARGE_HEADERS, LARGE_TIME_COLUMNS, largeRow } from './large-case.ts';
import { csv } from './write/csv.ts';

const ROWS_PER_TURN = 1_000;

export interface LargeOptions {
  /** Texts in one shared table, as Excel and POI write them (default), or in each cell, as streaming exporters do. */
  readonly isShared?: boolean;
}

/**
 * Writes a workbook of `rows` cases in 15 columns; times are true dates.
 * @param file the path; an existing file is replaced.
 */
export async function makeLargeXlsx(file: string, rows: number, { isShared = true }: LargeOptions = {}): Promise<void> {
  const stream = createWriteStream(file);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: isShared });
  const sheet = book.addWorksheet('工单明细');
  sheet.columns = LARGE_HEADERS.map((_, at) =>
    LARGE_TIME_COLUMNS.some(time => time === at) ? { style: { numFmt: 'yyyy-mm-dd hh:mm:ss' } } : {},
  );
  sheet.addRow([...LARGE_HEADERS]).commit();
  for (let index = 0; index < rows; index++) {
    const cells: ExcelJS.CellValue[] = largeRow(index).map(text => (text === '' ? null : text));
    for (const at of LARGE_TIME_COLUMNS) cells[at] = new Date(`${String(cells[at]).replace(' ', 'T')}Z`);
    sheet.addRow(cells).commit();
    if (index % ROWS_PER_TURN === 0) await nextTurn();
  }
  sheet.commit();
  const closed = once(stream, 'close');
  await book.commit();
  await closed;
}

function* csvChunks(rows: number): Generator<string> {
  yield csv([LARGE_HEADERS]);
  for (let from = 0; from < rows; from += ROWS_PER_TURN) {
    const size = Math.min(ROWS_PER_TURN, rows - from);
    yield csv(Array.from({ length: size }, (_, offset) => largeRow(from + offset)));
  }
}

/**
 * Writes the same cases as UTF-8 CSV without a BOM; times are texts.
 * @param file the path; an existing file is replaced.
 */
export async function makeLargeCsv(file: string, rows: number): Promise<void> {
  await pipeline(Readable.from(csvChunks(rows)), createWriteStream(file));
}
