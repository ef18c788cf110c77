import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../org/index.ts';
import { casePolicy } from '../may.ts';
import type { CaseType } from '../model.ts';

/** Stands where the title of a tip-off would. */
export const WITHHELD_TITLE = '举报件（内容保密）';
/** Stands where the text of a tip-off would. */
export const WITHHELD_TEXT = '举报件的内容只给派单员、监管员和承办单位看，这里不显示。';

/**
 * Whether what a case says is kept from a reader: a tip-off from all but those who dispatch it and the unit that has it.
 * @param reader null where nobody in particular reads, as in the lists behind figures, which are also saved as tables
 * @source CW-P1, CW-P3
 */
export function isWithheld(
  reader: Actor | null,
  { type, unitId }: { readonly type: CaseType | null; readonly unitId: string | null },
): boolean {
  if (type !== 'report') return false;
  return reader === null || !casePolicy.may(reader, 'case.read-report', { unitId });
}

/**
 * The same as a condition over `r`, a case's row: whether a reader may be told what it says. Lists that are searched by
 * words need it, or finding would tell what showing does not.
 * @source CW-P1, CW-P3
 */
export function readableBy(reader: Actor | null): RawBuilder<unknown> {
  if (reader === null) return sql`r.type is distinct from 'report'`;
  const units = reader.roles.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  const own = units.filter(unitId => casePolicy.may(reader, 'case.read-report', { unitId }));
  if (casePolicy.may(reader, 'case.read-report', { unitId: null })) return sql`true`;
  return sql`(r.type is distinct from 'report' or r.unit_id = any(${own}::uuid[]))`;
}
