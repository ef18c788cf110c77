import { fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { classifyRow } from '../layout/classify-row.ts';
import { findHeader, headerAt } from '../layout/find-header.ts';
import { badFile } from '../reading/limits.ts';
import type { RawRow, Sheet, Table } from '../reading/table.ts';
import { chooseSheets, type FoundSheet, sheetsToRead, signatureOf } from './choose-sheets.ts';
import { guessColumns } from './guess-columns.ts';
import { type HeaderMatcher, headerMatcher } from './header-match.ts';
import { type Mapping, NO_MAPPING } from './mapping-file.ts';
import { type ImportPlan, rowText, type SheetPlan, shapeOf, usedColumns } from './plan.ts';
import { questionsAbout } from './questions.ts';

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
  const found: FoundSheet[] = [];
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

async function firstRows(sheet: Sheet, count: number): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const row of batch) rows.push(row);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
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
