import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';

import { namesInMask } from './evaluate.ts';
import type { Group } from './measure.ts';
import type { DimensionValue, Figure, FigureValue } from './model.ts';

export interface FreezeRow {
  readonly id: string;
  readonly period: string;
  readonly cutoff: Instant;
  readonly known: Instant;
  readonly frozenAt: Instant;
}

export interface FrozenSetRow {
  readonly id: string;
  readonly freezeId: string;
  readonly cohort: string;
  readonly dimensions: readonly string[];
  readonly predicates: readonly string[];
  readonly names: Readonly<Record<string, readonly DimensionValue[]>>;
}

export interface FrozenFigureRow {
  readonly key: string;
  readonly setId: string;
  readonly label: string;
  readonly value: FigureValue;
  readonly text: string;
  readonly definition: Figure;
}

export async function insertFreeze(tx: Tx, row: FreezeRow): Promise<void> {
  await run(
    tx,
    sql`insert into figure_freeze (id, period, cutoff, known, frozen_at)
        values (${row.id}, ${row.period}, ${ts(row.cutoff)}, ${ts(row.known)}, ${ts(row.frozenAt)})`,
  );
}

export async function insertFrozenSet(tx: Tx, row: FrozenSetRow): Promise<void> {
  await run(
    tx,
    sql`insert into frozen_set (id, freeze_id, cohort, dimensions, predicates, names)
        values (${row.id}, ${row.freezeId}, ${row.cohort}, ${row.dimensions}, ${row.predicates}, ${JSON.stringify(row.names)}::jsonb)`,
  );
}

/** Copies a cohort's members into the frozen set in one statement. `from` is a relation aliased `m`. */
export async function insertFrozenMembers(
  tx: Tx,
  setId: string,
  columns: readonly RawBuilder<unknown>[],
  mask: RawBuilder<number>,
  from: RawBuilder<unknown>,
): Promise<void> {
  const targets = columns.map((_, index) => sql.ref(`d${index}`));
  await run(
    tx,
    sql`insert into frozen_member (${sql.join([sql`set_id`, sql`at`, sql`id`, sql`mask`, ...targets])})
        select ${sql.join([sql`${setId}::uuid`, sql`m.at`, sql`m.id`, mask, ...columns])} from ${from}`,
  );
}

export async function insertFrozenFigure(
  tx: Tx,
  row: { readonly freezeId: string; readonly setId: string; readonly figure: Figure; readonly value: FigureValue },
): Promise<void> {
  const ratio = row.value.kind === 'ratio' ? row.value : null;
  await run(
    tx,
    sql`insert into frozen_figure (freeze_id, key, set_id, label, value, text, numerator, denominator, definition)
        values (${row.freezeId}, ${row.figure.key}, ${row.setId}, ${row.figure.label}, ${JSON.stringify(row.value)}::jsonb,
                ${row.value.text}, ${ratio?.numerator ?? null}, ${ratio?.denominator ?? null}, ${JSON.stringify(row.figure)}::jsonb)`,
  );
}

/** The members of a frozen set in the shape that figures are computed from. */
export async function frozenGroups(
  tx: Tx,
  setId: string,
  dimensions: readonly string[],
  predicates: readonly string[],
): Promise<Group[]> {
  const columns = dimensions.map((_, index) => sql.ref(`d${index}`));
  const keys = sql.join([...columns, sql.ref('mask')]);
  const rows = await all(
    tx,
    sql<{ mask: number; count: number } & Record<string, string | null>>`
      select ${keys}, count(*) as count from frozen_member where set_id = ${setId} group by ${keys}`,
  );
  return rows.map(row => ({
    dimensions: Object.fromEntries(dimensions.map((name, index) => [name, row[`d${index}`] ?? null])),
    holds: namesInMask(row.mask, predicates),
    count: row.count,
  }));
}

export async function findFreeze(tx: Tx, freezeId: string): Promise<FreezeRow | null> {
  return maybe(
    tx,
    sql<FreezeRow>`select id, period, cutoff, known, frozen_at as "frozenAt" from figure_freeze where id = ${freezeId}`,
  );
}

export async function frozenFigures(tx: Tx, freezeId: string): Promise<FrozenFigureRow[]> {
  return all(
    tx,
    sql<FrozenFigureRow>`select key, set_id as "setId", label, value, text, definition
                         from frozen_figure where freeze_id = ${freezeId} order by key`,
  );
}

export async function findFrozenFigure(tx: Tx, freezeId: string, key: string): Promise<FrozenFigureRow | null> {
  return maybe(
    tx,
    sql<FrozenFigureRow>`select key, set_id as "setId", label, value, text, definition
                         from frozen_figure where freeze_id = ${freezeId} and key = ${key}`,
  );
}

export async function findFrozenSet(tx: Tx, setId: string): Promise<FrozenSetRow | null> {
  return maybe(
    tx,
    sql<FrozenSetRow>`select id, freeze_id as "freezeId", cohort, dimensions, predicates, names from frozen_set where id = ${setId}`,
  );
}

/** All frozen sets of a freeze. */
export async function frozenSetsOf(tx: Tx, freezeId: string): Promise<FrozenSetRow[]> {
  return all(
    tx,
    sql<FrozenSetRow>`select id, freeze_id as "freezeId", cohort, dimensions, predicates, names
                      from frozen_set where freeze_id = ${freezeId} order by cohort`,
  );
}

/** Members of a frozen set whose mask has all bits of `must`, and not all of `notAll` (0: no such condition). */
export async function frozenMembers(
  tx: Tx,
  setId: string,
  condition: {
    readonly must: number;
    readonly notAll: number;
    readonly dimension?: { readonly index: number; readonly values: readonly string[] };
    /** The dimension that says which unit a member is charged to. */
    readonly unit: number;
  },
  after: { readonly at: Instant; readonly id: string } | undefined,
  limit: number,
): Promise<{ id: string; at: Instant; unit: string | null }[]> {
  const { must, notAll, dimension, unit } = condition;
  return all(
    tx,
    sql<{ id: string; at: Instant; unit: string | null }>`
      select id, at, ${sql.ref(`d${unit}`)} as unit from frozen_member
      where set_id = ${setId} and mask & ${must} = ${must}
        ${notAll === 0 ? sql`` : sql`and mask & ${notAll} <> ${notAll}`}
        ${dimension === undefined ? sql`` : sql`and coalesce(${sql.ref(`d${dimension.index}`)}, '') = any(${dimension.values})`}
        ${after === undefined ? sql`` : sql`and (at, id) > (${ts(after.at)}, ${after.id}::uuid)`}
      order by at, id limit ${limit}`,
  );
}

/** A member whose mask or value of the dimension is not what was frozen; null on the side where it is no member. */
export interface ChangedMember {
  readonly id: string;
  readonly at: Instant;
  readonly before: number | null;
  readonly now: number | null;
  readonly valueBefore: string | null;
  readonly valueNow: string | null;
  /** The unit that it is charged to: now, or as it was frozen when it is no member any more. */
  readonly unit: string | null;
}

/** A dimension in a frozen set and in the live relation. */
export interface FrozenDimension {
  readonly index: number;
  readonly column: RawBuilder<string | null>;
}

/**
 * Members of a frozen set and of a present relation (aliased `m`) that differ between the two.
 * @param dimension the column of a dimension in both, when the figure has one
 * @param charged the column of the dimension by which the figure is charged to a unit
 */
export async function changedMembers(
  tx: Tx,
  setId: string,
  mask: RawBuilder<number>,
  present: RawBuilder<unknown>,
  dimension: FrozenDimension | null,
  charged: FrozenDimension,
): Promise<ChangedMember[]> {
  const frozenValue = dimension === null ? sql`null::text` : sql.ref(`d${dimension.index}`);
  return all(
    tx,
    sql<ChangedMember>`
      with present as (select m.id, m.at, ${mask} as mask, ${dimension?.column ?? sql`null::text`} as value,
                              ${charged.column} as unit from ${present}),
           printed as (select id, at, mask, ${frozenValue} as value, ${sql.ref(`d${charged.index}`)} as unit
                       from frozen_member where set_id = ${setId})
      select coalesce(present.id, printed.id) as id, coalesce(present.at, printed.at) as at,
             printed.mask as before, present.mask as now, printed.value as "valueBefore", present.value as "valueNow",
             case when present.id is null then printed.unit else present.unit end as unit
      from printed full join present on present.id = printed.id
      where (printed.mask, printed.value) is distinct from (present.mask, present.value)
      order by 2, 1`,
  );
}
