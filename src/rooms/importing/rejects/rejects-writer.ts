import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
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
}

/** Serial days between the two systems: the file that is written counts from 1900. */
const DAYS_1904 = 1462;
const DATE_FORMAT = { none: '', date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm:ss' } as const;

/**
 * A writer to a file: CSV when the name ends in `.csv`, otherwise XLSX.
 * @param date1904 of the table that is read
 */
export function rejectsFile(path: string, date1904: boolean): RejectsWriter {
  return /\.csv$/i.test(path)
    ? csvRejects(() => createWriteStream(path), date1904)
    : xlsxRejects(() => createWriteStream(path), date1904);
}

/** … as XLSX to any stream, opened with the first rejected row. Cells keep their kind, so nothing changes by the way. */
export function xlsxRejects(open: () => Writable, date1904: boolean): RejectsWriter {
  let workbook: ExcelJS.stream.xlsx.WorkbookWriter | null = null;
  let current: { plan: SheetPlan; worksheet: ExcelJS.Worksheet } | null = null;
  let count = 0;
  return {
    async add(plan, raw, problems) {
      workbook ??= new ExcelJS.stream.xlsx.WorkbookWriter({ stream: open(), useStyles: true });
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
export function csvRejects(open: () => Writable, date1904: boolean): RejectsWriter {
  let stream: Writable | null = null;
  let count = 0;
  const line = (fields: readonly string[]) => `${Papa.unparse([fields.map(guardText)], { newline: '\r\n' })}\r\n`;
  return {
    async add(plan, raw, problems) {
      const width = plan.header.names.length;
      if (stream === null) {
        stream = open();
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
