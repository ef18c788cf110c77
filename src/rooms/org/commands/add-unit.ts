import { type Refusal, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Clock, CountyDate } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor, UnitKind } from '../model.ts';
import { insertAlias, insertUnit, nextPosition, unitCalled, writeName } from '../store.ts';
import { trace } from '../trace.ts';

export interface AddUnit {
  /** Given by who makes data from a plan; otherwise a new one. */
  readonly id?: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  /** The place in the county's order; last when not given. */
  readonly position?: number;
  readonly aliases?: readonly string[];
  /** The day from which it is called so; since ever when not given. */
  readonly validFrom?: CountyDate;
}

/**
 * Registers a unit with its names.
 * @throws AppError `refused` when another unit has the name
 */
export async function addUnit(tx: Tx, actor: Actor, input: AddUnit, clock: Clock): Promise<{ unitId: string }> {
  orgPolicy.require(actor, 'unit.add');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  const names = { name: input.name.trim(), shortName: input.shortName.trim() };
  const refusals = await refusalsOf(tx, names);
  if (refusals.length > 0) refuse(refusals);
  const unitId = input.id ?? newId();
  await insertUnit(
    tx,
    { id: unitId, kind: input.kind, position: input.position ?? (await nextPosition(tx)) },
    recorded,
  );
  await writeName(tx, unitId, names, input.validFrom ?? null, recorded);
  for (const alias of input.aliases ?? []) await insertAlias(tx, unitId, alias.trim(), recorded);
  await trace(tx, actor, recorded.at, 'unit.add', { type: 'unit', id: unitId });
  return { unitId };
}

async function refusalsOf(tx: Tx, names: { name: string; shortName: string }): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (names.name === '') refusals.push({ message: '请填写单位全称。', field: 'name' });
  if (names.shortName === '') refusals.push({ message: '请填写单位简称。', field: 'shortName' });
  const other = await unitCalled(tx, names, null);
  if (other !== null) {
    refusals.push({ message: `已有单位“${other.name}”使用这个名称，请核对是否重复登记。`, field: 'name' });
  }
  return refusals;
}
