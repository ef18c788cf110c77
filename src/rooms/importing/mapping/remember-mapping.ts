import type { Tx } from '../../../platform/sql.ts';
import type { ImportBatch } from '../needs.ts';
import { saveMapping } from '../store.ts';
import type { Mapping } from './mapping-file.ts';
import { type ImportPlan, type SheetPlan, usedColumns } from './plan.ts';

/**
 * Remembers how tables of this shape are read, when a person had to say something about it. Year, account and sheet
 * belong to the one file and are asked again.
 * @source IM-15
 */
export async function rememberMapping(tx: Tx, plan: ImportPlan, batch: ImportBatch): Promise<void> {
  const { columns, values, limits } = plan.mapping;
  if (Object.keys(columns).length + Object.keys(values).length === 0 && limits === undefined) return;
  for (const sheet of plan.sheets) {
    await saveMapping(tx, {
      kind: plan.kind.kind,
      signature: sheet.signature,
      mapping: rememberedMapping(plan, sheet),
      savedAt: batch.now,
      actorId: batch.actorId,
    });
  }
}

function rememberedMapping({ mapping }: ImportPlan, sheet: SheetPlan): Mapping {
  const used = usedColumns(sheet.columns).map(({ field, header }): [string, string] => [field.key, header]);
  const { values, limits } = mapping;
  return { columns: { ...mapping.columns, ...Object.fromEntries(used) }, values, ...(limits && { limits }) };
}

/** Names of units that the person explained, to be kept as aliases by the organisation (IM-04). */
export function explainedUnits(plan: ImportPlan): ReadonlyArray<{ readonly written: string; readonly meant: string }> {
  return plan.kind.fields
    .filter(field => field.type === 'unit' || field.type === 'units')
    .flatMap(field => Object.entries(plan.mapping.values[field.key] ?? {}))
    .map(([written, meant]) => ({ written, meant }));
}
