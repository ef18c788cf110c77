import type { KindDefinition } from '../kinds/kind.ts';
import type { SkipReason } from '../layout/classify-row.ts';
import type { FoundHeader } from '../layout/find-header.ts';
import { cellText, type RawRow, type Sheet, type Table } from '../reading/table.ts';
import { maskNumbers } from '../values/mask.ts';
import type { ColumnPlan } from './guess-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { Question } from './question.ts';

/** A row that is no record, listed for the person (IM-12). */
export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: SkipReason;
  readonly text: string;
}

/** One sheet that will be imported. */
export interface SheetPlan {
  readonly sheet: Sheet;
  readonly header: FoundHeader;
  readonly columns: readonly ColumnPlan[];
  /** Names the shape of the header, decoration aside; mappings are remembered by it. */
  readonly signature: string;
  /** Key fields of the first alternative that the table has; empty: rows are identified by content. */
  readonly keyFields: readonly string[];
  /** The first rows below the header, for questions and first values. */
  readonly sample: readonly RawRow[];
  readonly above: readonly SkippedRow[];
}

/** How a table will be read: shown, edited by a new mapping, then carried out. */
export interface ImportPlan {
  readonly table: Table;
  readonly kind: KindDefinition;
  readonly mapping: Mapping;
  readonly sheets: readonly SheetPlan[];
  readonly skippedSheets: ReadonlyArray<{ readonly name: string; readonly why: string }>;
  /** What a person must answer before anything can be imported. */
  readonly questions: readonly Question[];
  readonly notices: readonly string[];
}

/** Columns whose field is settled and imported or compared. A guess that nobody confirmed is not. */
export function usedColumns(
  columns: readonly ColumnPlan[],
): ReadonlyArray<ColumnPlan & { readonly field: NonNullable<ColumnPlan['field']> }> {
  return columns.filter(
    (column): column is ColumnPlan & { field: NonNullable<ColumnPlan['field']> } =>
      column.field !== null && (column.state === 'recognised' || column.state === 'derived'),
  );
}

/** What rows of a sheet are told apart by. */
export function shapeOf(plan: SheetPlan) {
  const imported = usedColumns(plan.columns).filter(column => !column.field.derived);
  return {
    mapped: imported.map(column => column.index),
    key: imported.filter(column => plan.keyFields.includes(column.field.key)).map(column => column.index),
    headerNames: plan.header.names,
  };
}

/** The texts of a row that is no record, in one line, without numbers of persons (IM-10). */
export function rowText(row: RawRow): string {
  const texts = row.cells.map(cellText).filter(text => text !== '');
  const line = maskNumbers(texts.join('　').replace(/\s*\n\s*/g, ' '));
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
