import { type ImportPlan, usedColumns } from '../mapping/plan.ts';
import type { ParsedRow } from '../model.ts';
import { type Place, RowProblems } from './row-problems.ts';

/**
 * Where a field of a row stands in the file, for a problem that only the record room can find.
 * @returns a function of a row of this plan and a field's key; the value is masked (IM-10)
 */
export function problemPlaces(plan: ImportPlan): (row: ParsedRow, field: string) => Place {
  const sheets = new Map(
    plan.sheets.map(({ sheet, columns }) => [
      sheet.name,
      new RowProblems(sheet.name, usedColumns(columns), plan.table.date1904),
    ]),
  );
  return (row, field) => {
    const problems = sheets.get(row.sheet);
    if (problems === undefined) throw new Error(`row of a sheet that is not in the plan: ${row.sheet}`);
    return problems.place(row.raw, field);
  };
}
