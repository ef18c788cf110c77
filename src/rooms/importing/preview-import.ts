import type { FieldType } from './kinds/kind.ts';
import type { ColumnPlan, ColumnState } from './mapping/guess-columns.ts';
import { type ImportPlan, type SheetPlan, type SkippedRow, usedColumns } from './mapping/plan.ts';
import type { Question } from './mapping/question.ts';
import type { ParsedRow, RowProblem } from './model.ts';
import { columnLetters } from './reading/table.ts';
import { displayMasked } from './values/display.ts';
import { type ColumnProfile, ImportProfile, type UnknownValue } from './verdict/import-profile.ts';
import type { ParseContext } from './verdict/parse-context.ts';
import { parsePlan } from './verdict/parse-plan.ts';

/** A column as the wizard lists it: what it is taken for, an example, and what was seen in it. */
export interface PreviewColumn {
  readonly letters: string;
  readonly header: string;
  readonly firstValue: string;
  readonly field: { readonly key: string; readonly label: string; readonly type: FieldType } | null;
  readonly state: ColumnState | 'error';
  readonly confidence: number;
  readonly note: string;
  readonly isHidden: boolean;
  /** Of dates and limits: writing → rows. */
  readonly writings: Readonly<Record<string, number>>;
  readonly rejected: number;
  readonly warned: number;
}

export interface PreviewRow {
  readonly row: number;
  /** By column, personal values masked (IM-10). */
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly verdict: ParsedRow['verdict'];
}

export interface PreviewSheet {
  readonly name: string;
  readonly headerRows: readonly number[];
  readonly records: number;
  readonly columns: readonly PreviewColumn[];
  /** The first rows, then rows with problems, in the order of the file. */
  readonly rows: readonly PreviewRow[];
  readonly skipped: readonly SkippedRow[];
}

export interface ImportPreview {
  readonly sheets: readonly PreviewSheet[];
  readonly skippedSheets: ImportPlan['skippedSheets'];
  readonly questions: readonly Question[];
  /** What a person must explain once (the wizard's step 对单位), most frequent first. */
  readonly unknownValues: readonly UnknownValue[];
  readonly notices: readonly string[];
  readonly counts: { readonly accepted: number; readonly repeated: number; readonly rejected: number };
}

export interface PreviewSize {
  readonly firstRows: number;
  readonly problemRows: number;
}

/**
 * Reads the whole table without keeping it and shows what would come of it. Nothing is written; against the records it
 * is compared by a dry run.
 */
export async function previewImport(
  plan: ImportPlan,
  context: ParseContext,
  size: PreviewSize = { firstRows: 8, problemRows: 50 },
): Promise<ImportPreview> {
  const profile = new ImportProfile();
  const counts = { accepted: 0, repeated: 0, rejected: 0 };
  const found = new Map<SheetPlan, { records: number; rows: PreviewRow[]; problems: number; skipped: SkippedRow[] }>();
  for await (const { sheet, rows, skipped } of parsePlan(plan, context, profile)) {
    const seen = found.get(sheet) ?? { records: 0, rows: [], problems: 0, skipped: [] };
    found.set(sheet, seen);
    seen.skipped.push(...skipped.slice(0, Math.max(0, size.problemRows - seen.skipped.length)));
    for (const row of rows) {
      counts[row.verdict] += 1;
      seen.records += 1;
      const isShownForProblem = row.problems.length > 0 && seen.problems < size.problemRows;
      if (isShownForProblem) seen.problems += 1;
      if (seen.records <= size.firstRows || isShownForProblem) seen.rows.push(previewRow(row, sheet, plan));
    }
  }
  return {
    sheets: plan.sheets.map(sheet => ({
      name: sheet.sheet.name,
      headerRows: sheet.header.rows,
      records: found.get(sheet)?.records ?? 0,
      // Columns are profiled across sheets of one shape.
      columns: sheet.columns.map(column => previewColumn(column, sheet, plan, profile.columns.get(column.index))),
      rows: found.get(sheet)?.rows ?? [],
      skipped: found.get(sheet)?.skipped ?? [],
    })),
    skippedSheets: plan.skippedSheets,
    questions: plan.questions,
    unknownValues: [...profile.unknownValues.values()].sort((a, b) => b.rows - a.rows),
    notices: plan.notices,
    counts,
  };
}

function previewRow(row: ParsedRow, sheet: SheetPlan, plan: ImportPlan): PreviewRow {
  const cells = sheet.columns.map(column =>
    displayMasked(row.raw.cells[column.index], plan.table.date1904, column.field?.personal),
  );
  return { row: row.row, cells, problems: row.problems, verdict: row.verdict };
}

function previewColumn(
  column: ColumnPlan,
  sheet: SheetPlan,
  plan: ImportPlan,
  profile: ColumnProfile | undefined,
): PreviewColumn {
  const { field } = column;
  const first = sheet.sample.find(row => (row.cells[column.index] ?? { kind: 'empty' }).kind !== 'empty');
  const isUsed = usedColumns(sheet.columns).some(used => used.index === column.index);
  const hasErrors = isUsed && (profile?.rejected ?? 0) + (profile?.warned ?? 0) > 0;
  return {
    letters: columnLetters(column.index),
    header: column.header,
    firstValue: displayMasked(first?.cells[column.index], plan.table.date1904, field?.personal),
    field: field === null ? null : { key: field.key, label: field.label, type: field.type },
    state: hasErrors ? 'error' : column.state,
    confidence: column.confidence,
    note: noteOf(column, profile),
    isHidden: sheet.sheet.hiddenColumns.has(column.index),
    writings: Object.fromEntries(profile?.writings ?? []),
    rejected: profile?.rejected ?? 0,
    warned: profile?.warned ?? 0,
  };
}

function noteOf(column: ColumnPlan, profile: ColumnProfile | undefined): string {
  const notes = column.note === '' ? [] : [column.note];
  const writings = profile?.writings ?? new Map<string, number>();
  if (writings.has('limit') && writings.has('date')) notes.push('既有日期，又有“5个工作日”一类，请定按哪种算');
  else if (writings.size > 1) notes.push(`${writings.size} 种写法都认出`);
  if (column.field?.personal !== undefined) notes.push('个人信息，导入即加密');
  if (profile !== undefined && profile.rejected > 0) notes.push(`${profile.rejected} 行有错，不能导入`);
  if (profile !== undefined && profile.warned > 0) notes.push(`${profile.warned} 行这一格没有导入`);
  return notes.join('；');
}
