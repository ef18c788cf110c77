import { once } from 'node:events';
import { open as openFile, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { AppError } from '../../../kernel/errors.ts';
import { REJECT_HEADERS } from '../mapping/guess-columns.ts';
import type { SheetPlan } from '../mapping/plan.ts';
import type { RowProblem } from '../model.ts';
import { type Cell, cellText, type RawRow } from '../reading/table.ts';
import { displayCell } from '../values/display.ts';
import { guardText } from './formula-guard.ts';

/** Saves rejected rows as a table of the same columns, with the reason and the advice behind, to be mended (IM-07). */
export interface RejectsWriter {
  /** Rows come sheet by sheet, in the order of the file. */
  add(sheet: SheetPlan, raw: RawRow, problems: readonly RowProblem[]): Promise<void>;
  /** Completes the file. Nothing is written at all when no row was rejected. @returns how many rows it holds */
  close(): Promise<number>;
  /** Gives the file up: the import came to nothing, so there is nothing to mend. */
  discard(): Promise<void>;
}

type Rows = Omit<RejectsWriter, 'discard'>;

/** Serial days between the two systems: the file that is written counts from 1900. */
const DAYS_1904 = 1462;
const DATE_FORMAT = { none: '', date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm:ss' } as const;

/**
 * A writer to a file: CSV when the name ends in `.csv`, otherwise XLSX.
 * @param date1904 of the table that is read
 * @throws AppError `bad-input` at the first row, when the file cannot be written
 */
export function rejectsFile(path: string, date1904: boolean): RejectsWriter {
  let isOpen = false;
  const open = async () => {
    const handle = await openFile(path, 'w').catch((cause: unknown) => {
      throw new AppError('bad-input', `拒绝行不能存到“${path}”，没有导入任何内容。请换一个可以写的位置。`, { cause });
    });
    isOpen = true;
    return handle.createWriteStream();
  };
  const writer = /\.csv$/i.test(path) ? csvRejects(open, date1904) : xlsxRejects(open, date1904);
  return {
    ...writer,
    async discard() {
      // Completed first: the packer cannot be stopped in the middle.
      await writer.close();
      // A file that stood there before and was not touched stays.
      if (isOpen) await rm(path, { force: true });
    },
  };
}

/** … as XLSX to any stream, opened with the first rejected row. Cells keep their kind, so nothing changes by the way. */
function xlsxRejects(open: () => Promise<Writable>, date1904: boolean): Rows {
  let workbook: ExcelJS.stream.xlsx.WorkbookWriter | null = null;
  let current: { plan: SheetPlan; worksheet: ExcelJS.Worksheet } | null = null;
  let count = 0;
  return {
    async add(plan, raw, problems) {
      workbook ??= await openWorkbook(await open());
      if (current?.plan !== plan) {
        current?.worksheet.commit();
        const worksheet = workbook.addWorksheet(plan.sheet.name);
        const header = worksheet.addRow([...plan.header.names, ...REJECT_HEADERS]);
        header.font = { bold: true };
        header.commit();
        current = { plan, worksheet };
      }
      const { worksheet } = current;
      const row = worksheet.addRow([]);
      const width = plan.header.names.length;
      for (const [index, cell] of raw.cells.entries()) {
        if (index < width && !isRejectColumn(plan, index)) setCell(row.getCell(index + 1), cell, date1904);
      }
      const { reason, advice } = explain(problems);
      row.getCell(width + 1).value = reason;
      row.getCell(width + 2).value = advice;
      row.commit();
      count += 1;
    },
    async close() {
      current?.worksheet.commit();
      if (workbook !== null) await workbook.commit();
      return count;
    },
  };
}

/** … as CSV in UTF-8 with its mark, which is what Excel needs to show Chinese. Formulas are disarmed. */
function csvRejects(open: () => Promise<Writable>, date1904: boolean): Rows {
  let stream: Writable | null = null;
  let count = 0;
  const line = (fields: readonly string[]) => `${Papa.unparse([fields.map(guardText)], { newline: '\r\n' })}\r\n`;
  return {
    async add(plan, raw, problems) {
      const width = plan.header.names.length;
      if (stream === null) {
        stream = await open();
        stream.write(`\ufeff${line([...plan.header.names, ...REJECT_HEADERS])}`);
      }
      const fields = Array.from({ length: width }, (_, index) =>
        isRejectColumn(plan, index) ? '' : csvText(raw.cells[index], date1904),
      );
      const { reason, advice } = explain(problems);
      if (!stream.write(line([...fields, reason, advice]))) await once(stream, 'drain');
      count += 1;
    },
    async close() {
      if (stream !== null) {
        stream.end();
        await once(stream, 'finish');
      }
      return count;
    },
  };
}

/** Columns of an earlier rejects file stay empty: their place is taken by the new ones at the end. */
function isRejectColumn(plan: SheetPlan, index: number): boolean {
  return (REJECT_HEADERS as readonly string[]).includes(plan.header.names[index]?.trim() ?? '');
}

/** Loaded when it is needed: it takes 37 MB, and most imports reject nothing. */
async function openWorkbook(stream: Writable): Promise<ExcelJS.stream.xlsx.WorkbookWriter> {
  const { default: library } = await import('exceljs');
  return new library.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
}

function setCell(target: ExcelJS.Cell, cell: Cell, date1904: boolean): void {
  switch (cell.kind) {
    case 'empty':
      return;
    case 'number':
      target.value = cell.dateStyle === 'none' || !date1904 ? cell.number : cell.number + DAYS_1904;
      if (cell.dateStyle !== 'none') target.numFmt = DATE_FORMAT[cell.dateStyle];
      return;
    case 'boolean':
      target.value = cell.value;
      return;
    default:
      target.value = cellText(cell);
  }
}

function csvText(cell: Cell | undefined, date1904: boolean): string {
  return cell?.kind === 'number' && cell.dateStyle !== 'none' ? displayCell(cell, date1904) : cellText(cell);
}

function explain(problems: readonly RowProblem[]): { reason: string; advice: string } {
  const rejecting = problems.filter(problem => problem.level === 'reject');
  const unique = (texts: readonly string[]) => [...new Set(texts)].join('；');
  return {
    reason: unique(
      rejecting.map(problem => (problem.header === '' ? problem.reason : `${problem.header}：${problem.reason}`)),
    ),
    advice: unique(rejecting.map(problem => problem.advice)),
  };
}
