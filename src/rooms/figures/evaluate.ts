import { type RawBuilder, sql } from 'kysely';
import { all, type Tx } from '../../platform/sql.ts';
import { type Group, measure, type Names } from './measure.ts';
import type { Cohort, DimensionValue, Figure, FigureValue, Moment } from './model.ts';
import { cohortOf, dimensionOf, figureOf, predicatesOf, type Registry } from './registry.ts';

/** A figure's value for one value of a dimension. */
export interface BrokenDown {
  readonly value: string;
  readonly name: string;
  readonly figure: FigureValue;
}

/** The dimension that charges a member to a unit, unless a figure says otherwise. */
const UNIT_DIMENSION = 'unit';

/**
 * Evaluates figures at a moment: one scan per cohort, grouped by what its figures need and rolled up in memory.
 * @param keys figure keys, any number, any cohorts
 * @param unit only what is charged to this unit (id)
 * @throws AppError `not-found` for an unknown key
 */
export async function evaluate(
  tx: Tx,
  registry: Registry,
  keys: readonly string[],
  at: Moment,
  unit?: string,
): Promise<Map<string, FigureValue>> {
  const figures = keys.map(key => figureOf(registry, key));
  const values = new Map<string, FigureValue>();
  for (const [cohort, members] of byCohort(registry, figures)) {
    const groups = await scan(tx, cohort, at, members, unit === undefined ? [] : members.map(chargedTo));
    const names = await namesFor(
      tx,
      cohort,
      at,
      members.map(figure => dimensionOf(figure.measure)),
    );
    for (const figure of members) {
      const own = unit === undefined ? groups : groups.filter(group => group.dimensions[chargedTo(figure)] === unit);
      values.set(figure.key, measure(figure, own, names));
    }
  }
  return new Map(keys.map(key => [key, requireValue(values, key)]));
}

/**
 * One figure for each value of a dimension (each unit, each type), those without members left out.
 * @param by the dimension's name; `unit` means the unit that the figure is charged to
 * @throws AppError `not-found` for an unknown key; Error for a dimension that the cohort lacks (the caller offers the list)
 */
export async function evaluateBy(
  tx: Tx,
  registry: Registry,
  key: string,
  by: string,
  at: Moment,
): Promise<BrokenDown[]> {
  const figure = figureOf(registry, key);
  const cohort = cohortOf(registry, figure);
  const dimension = by === UNIT_DIMENSION ? chargedTo(figure) : by;
  const groups = await scan(tx, cohort, at, [figure], [dimension]);
  const names = await namesFor(tx, cohort, at, [dimension, dimensionOf(figure.measure)]);
  const present = new Set(groups.map(group => group.dimensions[dimension]));
  return (names.get(dimension) ?? [])
    .filter(entry => present.has(entry.value))
    .map(entry => ({
      value: entry.value,
      name: entry.name,
      figure: measure(
        figure,
        groups.filter(group => group.dimensions[dimension] === entry.value),
        names,
      ),
    }));
}

/** The dimension by which a figure is charged to a unit. */
export function chargedTo(figure: Figure): string {
  return figure.chargedTo ?? UNIT_DIMENSION;
}

/**
 * SQL that sets bit i when the i-th named predicate holds of a member `m`.
 * @param asked only these; the bits of the others are 0, and they need not exist any more
 */
export function maskOf(
  cohort: Cohort,
  at: Moment,
  predicates: readonly string[],
  asked: readonly string[] = predicates,
): RawBuilder<number> {
  const told = predicates.flatMap((name, bit) => (asked.includes(name) ? [[name, bit] as const] : []));
  if (told.length === 0) return sql<number>`0`;
  const bits = told.map(([name, bit]) => {
    const predicate = cohort.predicates[name];
    if (!predicate) throw new Error(`cohort ${cohort.key} has no predicate ${name}`);
    return sql`case when ${predicate.sql(at)} then ${sql.lit(2 ** bit)} else 0 end`;
  });
  return sql<number>`(${sql.join(bits, sql` + `)})`;
}

/** The column of a dimension, as text. */
export function columnOf(cohort: Cohort, dimension: string): RawBuilder<string | null> {
  const found = cohort.dimensions[dimension];
  if (!found) throw new Error(`cohort ${cohort.key} has no dimension ${dimension}`);
  return sql<string | null>`${sql.ref(`m.${found.column}`)}::text`;
}

/** Turns a mask back into the names of the predicates that hold. */
export function namesInMask(mask: number, predicates: readonly string[]): Set<string> {
  return new Set(predicates.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1));
}

async function scan(
  tx: Tx,
  cohort: Cohort,
  at: Moment,
  figures: readonly Figure[],
  extra: readonly string[],
): Promise<Group[]> {
  const predicates = unique(figures.flatMap(figure => predicatesOf(figure.measure)));
  const dimensions = unique([...figures.flatMap(figure => dimensionOf(figure.measure) ?? []), ...extra]);
  const columns = dimensions.map(name => columnOf(cohort, name));
  const keys = [
    ...columns.map((column, index) => sql`${column} as ${sql.ref(`d${index}`)}`),
    sql`${maskOf(cohort, at, predicates)} as mask`,
  ];
  const rows = await all(
    tx,
    sql<{ mask: number; count: number } & Record<string, string | null>>`
      select ${sql.join(keys)}, count(*) as count
      from (${cohort.relation(at)}) m
      group by ${sql.join(keys.map((_, index) => sql.lit(index + 1)))}`,
  );
  return rows.map(row => ({
    dimensions: Object.fromEntries(dimensions.map((name, index) => [name, row[`d${index}`] ?? null])),
    holds: namesInMask(row.mask, predicates),
    count: row.count,
  }));
}

/** Names of the values of dimensions; a dimension asked for twice is read once. */
export async function namesFor(
  tx: Tx,
  cohort: Cohort,
  at: Moment,
  dimensions: readonly (string | null)[],
): Promise<Names> {
  const names = new Map<string, readonly DimensionValue[]>();
  for (const name of unique(dimensions)) {
    const dimension = name === null ? undefined : cohort.dimensions[name];
    if (name !== null && dimension) names.set(name, await dimension.values(tx, at));
  }
  return names;
}

function byCohort(registry: Registry, figures: readonly Figure[]): Map<Cohort, Figure[]> {
  const groups = new Map<Cohort, Figure[]>();
  for (const figure of figures) {
    const cohort = cohortOf(registry, figure);
    groups.set(cohort, [...(groups.get(cohort) ?? []), figure]);
  }
  return groups;
}

function requireValue(values: ReadonlyMap<string, FigureValue>, key: string): FigureValue {
  const value = values.get(key);
  if (!value) throw new Error(`figure ${key} was not evaluated`);
  return value;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
