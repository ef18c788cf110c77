import { setImmediate as others } from 'node:timers/promises';
import { countyDate, dateOf, startOf, yearOf } from '../../../kernel/time.ts';
import { classifyRow } from '../layout/classify-row.ts';
import { type ImportPlan, rowText, type SheetPlan, type SkippedRow, shapeOf, usedColumns } from '../mapping/plan.ts';
import type { ParsedRow } from '../model.ts';
import type { RawRow } from '../reading/table.ts';
import type { FieldContext } from '../values/read-field.ts';
import { ImportProfile } from './import-profile.ts';
import type { ParseContext } from './parse-context.ts';
import { RepeatedKeys } from './repeated-keys.ts';
import { RowParser } from './row-parser.ts';

/** Rows of one sheet, in the order of the file. */
export interface ParsedBatch {
  readonly sheet: SheetPlan;
  readonly rows: readonly ParsedRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Deadlines and validity reach a few years ahead; 2099 is a filler. */
const YEARS_AHEAD = 5;
const BATCH_ROWS = 500;
/** After so many rows, about 1 ms, others have their turn: the database that waits for more, whoever this process serves. */
const ROWS_AT_ONCE = 20;

/**
 * Reads a planned table from its first record to its last, in batches of at most 500 rows, one at a time: memory
 * does not grow with the file but for the keys that are remembered (IM-13).
 * @param profile filled while reading; complete after the last batch
 */
export async function* parsePlan(
  plan: ImportPlan,
  context: ParseContext,
  profile: ImportProfile = new ImportProfile(),
): AsyncGenerator<ParsedBatch> {
  const fields = fieldContext(plan, context);
  // One more for the account that a person names.
  const width = 1 + Math.max(0, ...plan.sheets.map(sheet => usedColumns(sheet.columns).length));
  const repeated = new RepeatedKeys(width);
  for (const sheet of plan.sheets) {
    const parser = new RowParser(plan, sheet, context, { fields, profile, repeated });
    const shape = shapeOf(sheet);
    const lastHeaderRow = sheet.header.rows.at(-1) ?? 0;
    let rows: ParsedRow[] = [];
    let skipped: SkippedRow[] = [...sheet.above];
    for await (const batch of sheet.sheet.rows()) {
      for (const [index, raw] of batch.entries()) {
        if (index % ROWS_AT_ONCE === 0) await others();
        if (raw.row <= lastHeaderRow || isBlank(raw)) continue;
        const reason = classifyRow(raw, shape);
        if (reason === null) rows.push(parser.parse(raw));
        else skipped.push({ sheet: sheet.sheet.name, row: raw.row, reason, text: rowText(raw) });
        if (rows.length < BATCH_ROWS) continue;
        yield { sheet, rows, skipped };
        rows = [];
        skipped = [];
      }
    }
    if (rows.length > 0 || skipped.length > 0) yield { sheet, rows, skipped };
  }
}

/** Cells of blanks only; rows without any cell do not come here at all. */
function isBlank(raw: RawRow): boolean {
  return raw.cells.every(cell => cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === ''));
}

function fieldContext(plan: ImportPlan, context: ParseContext): FieldContext {
  return {
    dates: {
      date1904: plan.table.date1904,
      year: plan.mapping.year ?? null,
      // Records of e-government begin about 2000; an earlier date is an empty cell or a slip (IM-03).
      plausible: {
        from: startOf(countyDate('2000-01-01')),
        before: startOf(countyDate(`${yearOf(dateOf(context.now)) + YEARS_AHEAD + 1}-01-01`)),
      },
    },
    limits: plan.mapping.limits ?? 'both',
    resolveUnit: context.resolveUnit,
    meant: plan.mapping.values,
  };
}
