import { kindNamed } from './kinds/all-kinds.ts';
import type { ImportKind } from './kinds/kind.ts';
import type { FieldValue, ParsedRow, RowProblem } from './model.ts';
import type { FieldChange } from './needs.ts';
import type { ImportOpening } from './room-import.ts';

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Which columns of a row were not taken over, since a person has said otherwise: `before` is what stands. Asked of the
 * row and of what it would have come to, since not everything is kept as it is written.
 * @param stands what is known of the record after the import
 * @param told what would be known if the row had the last word
 * @source IM-07, AS-B20
 */
export function contestedColumns(
  row: ParsedRow,
  stands: Values,
  told: Values,
  changesOf: (row: ParsedRow, known: Values) => readonly FieldChange[],
): readonly FieldChange[] {
  const meant = new Set(changesOf({ ...row, values: told }, stands).map(({ field }) => field));
  return changesOf(row, stands).filter(({ field }) => meant.has(field));
}

/** Tells the importer about columns that were not taken over, and what to do if the table is right. @source IM-07 */
export function contestedProblems(
  row: ParsedRow,
  contested: readonly FieldChange[],
  kind: ImportKind,
  { placeOf }: Pick<ImportOpening, 'placeOf'>,
): readonly RowProblem[] {
  const { fields } = kindNamed(kind);
  return contested.map(({ field, before, after }) => ({
    ...placeOf(row, fields.find(({ label }) => label === field)?.key ?? ''),
    reason: `“${field}”已由人记为“${before || '空'}”，本表是“${after || '空'}”：保留人记的，这一列没有导入。`,
    advice: '请核对；如果本表写的才对，请打开本件更正',
    rule: 'IM-07',
    level: 'warn',
  }));
}
