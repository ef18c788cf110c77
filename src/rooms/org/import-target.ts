import type { Refusal } from '../../kernel/errors.ts';
import type { Clock } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { addAlias } from './commands/add-alias.ts';
import { addUnit } from './commands/add-unit.ts';
import { renameUnit } from './commands/rename-unit.ts';
import { type Actor, UNIT_KIND_NAMES, type UnitKind } from './model.ts';
import { findUnit, listUnits, type UnitRow } from './queries/units.ts';
import { unitCalled } from './store.ts';

/** A line of a county's list of units. What the list does not have is undefined. */
export interface UnitLine {
  readonly name: string;
  readonly shortName: string | undefined;
  readonly kind: UnitKind;
  /** 曾用名 and 别名: when a former name held is not known, so both are ways of writing. */
  readonly aliases: readonly string[];
}

export interface UnitDifference {
  readonly field: 'shortName' | 'aliases';
  readonly before: string;
  readonly after: string;
}

/** What became of a line. */
export type UnitTaken =
  | { readonly outcome: 'added' | 'unchanged'; readonly unitId: string }
  | { readonly outcome: 'changed'; readonly unitId: string; readonly differences: readonly UnitDifference[] }
  | { readonly outcome: 'rejected'; readonly refusals: readonly Refusal[] };

/**
 * Takes lines of a list of units: a unit that nobody knows by that name is registered, a known one gets its short name
 * and aliases. Nothing is taken away. What a unit is (镇, 部门, 直属机构) is not changed by a list.
 * @source IM-06
 */
export async function takeUnits(
  tx: Tx,
  actor: Actor,
  lines: readonly UnitLine[],
  clock: Clock,
): Promise<readonly UnitTaken[]> {
  const known = new Map((await listUnits(tx, clock.now())).map(unit => [unit.name, unit]));
  const taken: UnitTaken[] = [];
  for (const line of lines) {
    const unit = known.get(line.name);
    taken.push(
      unit === undefined ? await register(tx, actor, line, clock) : await update(tx, actor, unit, line, clock),
    );
  }
  return taken;
}

async function register(tx: Tx, actor: Actor, line: UnitLine, clock: Clock): Promise<UnitTaken> {
  const shortName = line.shortName ?? line.name;
  const other = await unitCalled(tx, { name: line.name, shortName }, null);
  if (other !== null) return rejected(`已有单位“${other.name}”使用这个名称或简称。`, 'shortName');
  const { unitId } = await addUnit(tx, actor, { ...line, shortName }, clock);
  return { outcome: 'added', unitId };
}

async function update(tx: Tx, actor: Actor, unit: UnitRow, line: UnitLine, clock: Clock): Promise<UnitTaken> {
  const { unitId } = unit;
  if (unit.kind !== line.kind) {
    return rejected(`登记的类别是“${UNIT_KIND_NAMES[unit.kind]}”，这里是“${UNIT_KIND_NAMES[line.kind]}”。`, 'category');
  }
  const differences: UnitDifference[] = [];
  if (line.shortName !== undefined && line.shortName !== unit.shortName) {
    const other = await unitCalled(tx, { name: line.name, shortName: line.shortName }, unitId);
    if (other !== null) return rejected(`已有单位“${other.name}”使用这个简称。`, 'shortName');
    await renameUnit(tx, actor, { unitId, name: line.name, shortName: line.shortName }, clock);
    differences.push({ field: 'shortName', before: unit.shortName, after: line.shortName });
  }
  const before = (await findUnit(tx, unitId, clock.now()))?.aliases ?? [];
  const added = line.aliases.filter(alias => !before.includes(alias));
  for (const alias of added) await addAlias(tx, actor, { unitId, alias }, clock);
  if (added.length > 0) {
    differences.push({ field: 'aliases', before: before.join('、'), after: [...before, ...added].join('、') });
  }
  return differences.length === 0 ? { outcome: 'unchanged', unitId } : { outcome: 'changed', unitId, differences };
}

function rejected(message: string, field: string): UnitTaken {
  return { outcome: 'rejected', refusals: [{ message, field, rule: 'IM-06' }] };
}
