/**
 * What a reader gives, whatever the file was: sheets of rows of raw cells. No meaning yet; that is the kinds' business.
 */

/** Whether a number is shown as a date: by the cell's style, not by its value. */
export type DateStyle = 'none' | 'date' | 'datetime';

export type Cell =
  | { readonly kind: 'empty' }
  /** `link` is the address behind a word such as 查看. */
  | { readonly kind: 'text'; readonly text: string; readonly link?: string }
  /** `literal` keeps the digits as they were stored: a double loses those of an identity number. */
  | { readonly kind: 'number'; readonly number: number; readonly literal: string; readonly dateStyle: DateStyle }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula that failed (`#REF!`) or was never calculated. */
  | { readonly kind: 'error'; readonly code: string };

export const EMPTY: Cell = { kind: 'empty' };

/** A row that holds at least one value. `row` is the number a person sees at the left of the sheet, from 1. */
export interface RawRow {
  readonly row: number;
  /** By column, from 0; shorter than the sheet is wide when the rest is empty. */
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Columns (from 0) that are hidden; complete once the first rows have been read. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows in batches as the file yields them, from the start at each call. Stopping early frees everything. */
  rows(): AsyncIterable<readonly RawRow[]>;
}

export type TableFormat = 'xlsx' | 'csv' | 'html';

export interface Table {
  readonly name: string;
  readonly format: TableFormat;
  readonly sheets: readonly Sheet[];
  /** Serial day numbers count from 1904 (old Mac workbooks) instead of 1900 (IM-03). */
  readonly date1904: boolean;
  /** Sentences for the person about the whole file: macros ignored, encoding found. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/** A column's letters as a spreadsheet shows them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell as a person would read it, without a meaning. Dates stay numbers: the field decides about them. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      // 1E+3 is how some writers store 1000.
      return Number.isSafeInteger(cell.number) ? String(cell.number) : cell.literal;
    case 'boolean':
      return cell.value ? '是' : '否';
    case 'error':
      return cell.code;
  }
}
