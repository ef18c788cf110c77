import { sql } from 'kysely';
import { type CountyDate, dateOf, type Instant } from '../../../kernel/time.ts';
import { all, maybe, type Tx } from '../../../platform/sql.ts';
import type { UnitKind } from '../model.ts';
import { countyPrefixes, type UnitIndex, type UnitSpelling, unitIndex } from '../resolve-unit.ts';
import { holds, unitAsOf } from './relations.ts';

/** A unit with the names it has on a day. */
export interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly position: number;
}

/** One name of a unit and its days. */
export interface UnitNameRow {
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: CountyDate | null;
  readonly validTo: CountyDate | null;
  readonly recordedAt: Instant;
}

/** A unit with all its names and aliases. */
export interface UnitDetail extends UnitRow {
  readonly names: readonly UnitNameRow[];
  readonly aliases: readonly string[];
}

const UNIT = sql`n.unit_id as "unitId", n.name, n.short_name as "shortName", u.kind, u.position`;

/** The county's units on the day of `at`, in the county's order. */
export async function listUnits(tx: Tx, at: Instant): Promise<UnitRow[]> {
  return all(
    tx,
    sql<UnitRow>`
      select ${UNIT} from unit_name n join unit u on u.id = n.unit_id
      where ${holds('n', dateOf(at))} order by u.position, n.unit_id`,
  );
}

/** By unit, what it is or was also called: former names and short names, aliases. For searching lists. */
export async function otherNamesOfUnits(tx: Tx, at: Instant): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await all(
    tx,
    sql<{ unitId: string; names: string[] }>`
      select o.unit_id as "unitId", array_agg(distinct o.name order by o.name) as names
      from (
        select unit_id, unnest(array[name, short_name]) as name from unit_name where superseded_at = 'infinity'
        union all select unit_id, alias from unit_alias
      ) o join unit_name n on n.unit_id = o.unit_id
      where ${holds('n', dateOf(at))} and o.name not in (n.name, n.short_name)
      group by o.unit_id`,
  );
  return new Map(rows.map(row => [row.unitId, row.names]));
}

/** The short names of all units as they were just before `at`, in order: what figures and lists call them. */
export async function unitNames(
  tx: Tx,
  at: Instant,
  known?: Instant,
): Promise<{ readonly value: string; readonly name: string; readonly position: number }[]> {
  return all(
    tx,
    sql<{ value: string; name: string; position: number }>`
      select u.unit_id as value, u.short_name as name, u.position from (${unitAsOf(at, known)}) u
      order by u.position, u.unit_id`,
  );
}

/** One unit with what it was called before and otherwise; null when there is none with a name on that day. */
export async function findUnit(tx: Tx, unitId: string, at: Instant): Promise<UnitDetail | null> {
  const unit = await maybe(
    tx,
    sql<UnitRow>`
      select ${UNIT} from unit_name n join unit u on u.id = n.unit_id
      where n.unit_id = ${unitId} and ${holds('n', dateOf(at))}`,
  );
  if (unit === null) return null;
  const names = await all(
    tx,
    sql<UnitNameRow>`
      select name, short_name as "shortName", valid_from as "validFrom", valid_to as "validTo",
        recorded_at as "recordedAt"
      from unit_name where unit_id = ${unitId} and superseded_at = 'infinity'
      order by valid_from desc nulls last`,
  );
  const aliases = await all(
    tx,
    sql<{ alias: string }>`select alias from unit_alias where unit_id = ${unitId} order by alias`,
  );
  return { ...unit, names, aliases: aliases.map(row => row.alias) };
}

/** The index by which imports recognise units: present and former names, short names, aliases. @source IM-04 */
export async function loadUnitIndex(tx: Tx, countyName: string, cityName?: string): Promise<UnitIndex> {
  const spellings = await all(
    tx,
    sql<UnitSpelling>`
      select unit_id as "unitId", name as text, case when valid_to is null then 'name' else 'formerName' end as source
      from unit_name where superseded_at = 'infinity'
      union all
      select unit_id, short_name, case when valid_to is null then 'shortName' else 'formerName' end
      from unit_name where superseded_at = 'infinity'
      union all
      select unit_id, alias, 'alias' from unit_alias`,
  );
  return unitIndex(spellings, countyPrefixes(countyName, cityName));
}
