/** A layout says in which order and under which headings a kind's records stand in an export. */
import type ExcelJS from 'exceljs';
import type { Field, Mapping } from '../expect.ts';

export type Cell = ExcelJS.CellValue;

export interface LayoutColumn<Row> {
  /** The heading as the export writes it. */
  readonly header: string;
  /** The field it stands for; none for derived and useless columns. */
  readonly field?: Field;
  readonly cell: (row: Row, index: number) => Cell;
}

export type Layout<Row> = readonly LayoutColumn<Row>[];

/** One column of a layout. */
export const column = <Row>(
  header: string,
  field: Field | undefined,
  cell: (row: Row, index: number) => Cell,
): LayoutColumn<Row> => (field === undefined ? { header, cell } : { header, field, cell });

export const headersOf = <Row>(layout: Layout<Row>): string[] => layout.map(each => each.header);

export const rowsOf = <Row>(layout: Layout<Row>, rows: readonly Row[]): Cell[][] =>
  rows.map((row, index) => layout.map(each => each.cell(row, index)));

/** The `columns` of a mapping file for a layout (IM-15). */
export const columnsOf = <Row>(layout: Layout<Row>): Mapping['columns'] =>
  Object.fromEntries(layout.flatMap(each => (each.field === undefined ? [] : [[each.field, each.header]])));

/** The layout with some columns replaced by header; the replacement keeps the place. */
export const replaced = <Row>(layout: Layout<Row>, ...columns: readonly LayoutColumn<Row>[]): Layout<Row> =>
  layout.map(each => columns.find(other => other.header === each.header) ?? each);

/** The layout without the columns of these headings. */
export const without = <Row>(layout: Layout<Row>, ...headers: readonly string[]): Layout<Row> =>
  layout.filter(each => !headers.includes(each.header));
