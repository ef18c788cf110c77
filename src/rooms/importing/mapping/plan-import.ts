import { hash } from 'node:crypto';
import { AppError } from '../../../kernel/errors.ts';
import { fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { classifyRow, type SkipReason } from '../layout/classify-row.ts';
import { type FoundHeader, findHeader, headerAt } from '../layout/find-header.ts';
import { headerKey } from '../layout/header-text.ts';
import { badFile } from '../reading/limits.ts';
import { cellText, type RawRow, type Sheet, type Table } from '../reading/table.ts';
import { type ColumnPlan, guessColumns, isRejectHeader } from './guess-columns.ts';
import { type HeaderMatcher, headerMatcher } from './header-match.ts';
import { type Mapping, NO_MAPPING } from './mapping-file.ts';
import { askAboutSheet, type Question, questionsAbout } from './questions.ts';

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

export interface PlanOptions {
  /** What the person said for this file. */
  readonly mapping?: Mapping;
  /** What was said for a table of this shape before; the person's word for this file goes first. */
  readonly remembered?: (signature: string) => Promise<Mapping | null>;
  /** Year of the period that is being imported, proposed where dates lack it. */
  readonly suggestedYear?: number;
}

const SAMPLE_ROWS = 300;

/**
 * Decides which sheets, header rows and columns of a table are imported, or what must be asked first.
 * @throws AppError `bad-file` for a table without content or with a header only; `bad-input` when the mapping names a
 *   sheet, header or field that is not there
 * @source IM-01, IM-02, IM-15
 */
export async function planImport(table: Table, kind: KindDefinition, options: PlanOptions = {}): Promise<ImportPlan> {
  const said = options.mapping ?? NO_MAPPING;
  const matcher = headerMatcher(kind);
  const skippedSheets: { name: string; why: string }[] = [];
  const found: { sheet: Sheet; rows: readonly RawRow[]; header: FoundHeader }[] = [];
  let isEmpty = true;
  let isProse = table.format === 'csv';
  for (const sheet of sheetsToRead(table, said)) {
    if (sheet.hidden && said.sheet === undefined) {
      skippedSheets.push({ name: sheet.name, why: '隐藏的表；要导入请取消隐藏，或指定这张表' });
      continue;
    }
    const rows = await firstRows(sheet, SAMPLE_ROWS);
    if (rows.length > 0) isEmpty = false;
    if (rows.some(row => row.cells.length > 1)) isProse = false;
    const header = said.headerRow === undefined ? findHeader(rows, matcher) : headerAt(rows, said.headerRow, matcher);
    if (header !== null) found.push({ sheet, rows, header });
    else
      skippedSheets.push({
        name: sheet.name,
        why: rows.length === 0 ? '空表' : `没有${kind.label}的表头，当作说明跳过`,
      });
  }
  if (isProse && !isEmpty && found.length === 0) {
    throw badFile('这是一段文字，不是表格：没有分列。请选 .xlsx 或 .csv 文件，或在 Excel 里另存为 .xlsx。');
  }
  if (isEmpty) throw badFile('表里没有内容。请打开文件看看数据是否在，另存后再导入。');
  const { chosen, other, question } = chooseSheets(found);
  skippedSheets.push(...other.map(({ sheet }) => ({ name: sheet.name, why: `表头与${kind.label}不符，没有导入` })));
  const remembered = chosen[0] === undefined ? null : await options.remembered?.(signatureOf(chosen[0].header.names));
  const mapping = mergeMappings(remembered ?? NO_MAPPING, said);
  const sheets = chosen.map(entry => planSheet(entry, kind, matcher, mapping));
  refuseWithoutRecords(sheets);
  return {
    table,
    kind,
    mapping,
    sheets,
    skippedSheets,
    questions: question === null ? questionsAbout(kind, sheets, mapping, options.suggestedYear) : [question],
    notices: [...table.notices, ...noticesOf(kind, sheets, remembered !== null && remembered !== undefined)],
  };
}

/** A name for the shape of a header that decoration, and our own extra columns, do not change. */
export function signatureOf(names: readonly string[]): string {
  const keys = names
    .filter(name => !isRejectHeader(name))
    .map(headerKey)
    .filter(key => key !== '');
  return hash('sha256', keys.join('\u001f'), 'hex').slice(0, 32);
}

function sheetsToRead(table: Table, mapping: Mapping): readonly Sheet[] {
  if (mapping.sheet === undefined) return table.sheets;
  const named = table.sheets.filter(sheet => sheet.name === mapping.sheet);
  if (named.length > 0) return named;
  const known = table.sheets.map(sheet => `“${sheet.name}”`).join('、');
  throw new AppError('bad-input', `文件里没有“${mapping.sheet}”这张表。现有：${known}。`);
}

async function firstRows(sheet: Sheet, count: number): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) rows.push(row);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

interface FoundSheet {
  readonly sheet: Sheet;
  readonly rows: readonly RawRow[];
  readonly header: FoundHeader;
}

/** Sheets of one shape belong together (a sheet a month); of several shapes the person says which. */
function chooseSheets(found: readonly FoundSheet[]): {
  chosen: readonly FoundSheet[];
  other: readonly FoundSheet[];
  question: Question | null;
} {
  const best = found.reduce<FoundSheet | null>(
    (leader, entry) => (leader === null || entry.header.known > leader.header.known ? entry : leader),
    null,
  );
  if (best === null) return { chosen: [], other: [], question: askAboutSheet([]) };
  const signature = signatureOf(best.header.names);
  const chosen = found.filter(entry => signatureOf(entry.header.names) === signature);
  const other = found.filter(entry => !chosen.includes(entry));
  const rivals = other.filter(entry => entry.header.known * 3 >= best.header.known * 2);
  const question = rivals.length === 0 ? null : askAboutSheet([best, ...rivals].map(entry => entry.sheet.name));
  return { chosen, other, question };
}

function planSheet(found: FoundSheet, kind: KindDefinition, matcher: HeaderMatcher, mapping: Mapping): SheetPlan {
  const { sheet, rows, header } = found;
  const columns = guessColumns(header.names, kind, matcher, mapping);
  const mapped = new Set(usedColumns(columns).map(column => column.field.key));
  if (kind.accountField !== undefined && mapping.account !== undefined) mapped.add(kind.accountField);
  const first = header.rows[0] ?? 0;
  const last = header.rows.at(-1) ?? 0;
  return {
    sheet,
    header,
    columns,
    signature: signatureOf(header.names),
    keyFields: kind.keys.find(alternative => alternative.every(key => mapped.has(key))) ?? [],
    sample: rows.filter(row => row.row > last),
    above: rows
      .filter(row => row.row <= last)
      .map(row => ({
        sheet: sheet.name,
        row: row.row,
        reason: row.row < first ? 'title' : 'header',
        text: rowText(row),
      })),
  };
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

/** The texts of a row that is no record, in one line. */
export function rowText(row: RawRow): string {
  const text = row.cells
    .map(cellText)
    .filter(Boolean)
    .join('　')
    .replace(/\s*\n\s*/g, ' ');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function refuseWithoutRecords(sheets: readonly SheetPlan[]): void {
  if (sheets.length === 0) return;
  const hasRecord = sheets.some(plan => {
    const shape = shapeOf(plan);
    return plan.sample.some(row => classifyRow(row, shape) === null);
  });
  if (!hasRecord) throw badFile('表里只有表头，没有数据行。请确认导出时选对了时间段，再导入。');
}

function mergeMappings(remembered: Mapping, said: Mapping): Mapping {
  const values: Record<string, Readonly<Record<string, string>>> = { ...remembered.values };
  for (const [field, words] of Object.entries(said.values)) values[field] = { ...values[field], ...words };
  return { ...remembered, ...said, columns: { ...remembered.columns, ...said.columns }, values };
}

function noticesOf(kind: KindDefinition, sheets: readonly SheetPlan[], isRemembered: boolean): string[] {
  const notices: string[] = [];
  if (isRemembered) notices.push('上次用过的对法已套用。');
  for (const plan of sheets) {
    if (plan.keyFields.length === 0 && kind.keys.length > 0) {
      const names = (kind.keys[0] ?? []).map(key => fieldOf(kind, key).label).join('、');
      const instead = kind.keyWithout.map(key => fieldOf(kind, key).label).join('、');
      notices.push(`表“${plan.sheet.name}”没有${names}，将用${instead}识别同一条记录（IM-06）。`);
    }
    const open = plan.columns.filter(column => column.state === 'confirm').map(column => `“${column.header}”`);
    if (open.length > 0) notices.push(`${open.join('、')}的意思没有把握，未确认前不导入这些列。`);
    const hidden = plan.columns.filter(({ index, header }) => plan.sheet.hiddenColumns.has(index) && header !== '');
    const names = hidden.map(column => `“${column.header}”`).join('、');
    if (names !== '') notices.push(`${names}列是隐藏的，照常导入（IM-12）。`);
  }
  return notices;
}
