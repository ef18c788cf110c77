import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/time.ts';
import { all, type Tx, ts } from '../../platform/sql.ts';

import { chargedTo, columnOf, evaluate } from './evaluate.ts';
import { UNNAMED } from './measure.ts';
import type { Cohort, DimensionValue, Figure, MemberRow, Moment } from './model.ts';
import { cohortOf, dimensionOf, figureOf, type Registry } from './registry.ts';

/** Which of the records behind a figure are wanted. */
export interface MemberQuery {
  /** Only what is charged to this unit (id). */
  readonly unit?: string | undefined;
  /** Of a split or of `by`: only this value of the dimension. */
  readonly value?: string | undefined;
  /** The dimension that `value` belongs to; default the figure's own. */
  readonly by?: string | undefined;
  /** Of a ratio: the numerator, or the rest of the denominator; default the whole denominator. */
  readonly part?: 'numerator' | 'rest' | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

/** Where a page ended: lists are read by (cohort instant, id), never by offset. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

export interface MemberPage {
  readonly memberKind: string;
  readonly rows: readonly (MemberRow & { readonly at: Instant })[];
  readonly next: Cursor | null;
}

/**
 * The records that a figure counts, read from the same relation by the same predicates as the number itself.
 * @param query.limit rows a page, 1…200
 * @throws AppError `not-found` for an unknown key, `bad-input` for a dimension the figure does not have
 */
export async function listMembers(
  tx: Tx,
  registry: Registry,
  key: string,
  at: Moment,
  query: MemberQuery,
): Promise<MemberPage> {
  const figure = figureOf(registry, key);
  const cohort = cohortOf(registry, figure);
  const conditions = [
    ...measureConditions(cohort, figure, at, query.part),
    ...(query.unit === undefined ? [] : [sql`${columnOf(cohort, chargedTo(figure))} = ${query.unit}`]),
    ...(await valueConditions(tx, registry, cohort, figure, at, query)),
    ...(query.after === undefined ? [] : [sql`(m.at, m.id) > (${ts(query.after.at)}, ${query.after.id}::uuid)`]),
  ];
  const found = await all(
    tx,
    sql<FoundMember>`
      select m.id, m.at, ${columnOf(cohort, chargedTo(figure))} as unit from (${cohort.relation(at)}) m
      where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
      order by m.at, m.id limit ${query.limit + 1}`,
  );
  const units = (await cohort.dimensions[chargedTo(figure)]?.values(tx, at)) ?? [];
  return page(tx, cohort, at, found, units, query.limit);
}

/** A member of a figure as it is found: when it came into the period, and the unit that it is charged to. */
export interface FoundMember {
  readonly id: string;
  readonly at: Instant;
  readonly unit: string | null;
}

/** Turns found members into a page with its rows described by the room that owns them. */
export async function page(
  tx: Tx,
  cohort: Cohort,
  at: Moment,
  found: readonly FoundMember[],
  units: readonly DimensionValue[],
  limit: number,
): Promise<MemberPage> {
  const shown = found.slice(0, limit);
  const rows = await describeAsCharged(tx, cohort, at, shown, units);
  const instants = new Map(shown.map(row => [row.id, row.at]));
  const last = shown.at(-1);
  return {
    memberKind: cohort.memberKind,
    rows: rows.map(row => ({ ...row, at: instants.get(row.id) ?? at.period.start })),
    next: found.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

/**
 * Rows for members in their order, each under the unit that the figure charges it to: a record may have changed hands
 * since, and a list that names another unit than the number beside it cannot be followed (CW-K20).
 */
export async function describeAsCharged(
  tx: Tx,
  cohort: Cohort,
  at: Moment,
  members: readonly Pick<FoundMember, 'id' | 'unit'>[],
  units: readonly DimensionValue[],
): Promise<MemberRow[]> {
  const rows = await cohort.describe(
    tx,
    members.map(member => member.id),
    at,
  );
  const charged = new Map(members.map(member => [member.id, member.unit]));
  const names = new Map(units.map(({ value, name }) => [value, name]));
  return rows.map(row => {
    const unit = charged.get(row.id) ?? null;
    return { ...row, unit: unit === null ? UNNAMED : (names.get(unit) ?? row.unit) };
  });
}

/** The names of the predicates that must hold for a member to be behind the figure, and those of which one must not. */
export function partOf(
  figure: Figure,
  part: MemberQuery['part'],
): { must: readonly string[]; notAll: readonly string[] } {
  const asked = figure.measure;
  if (asked.kind !== 'ratio') return { must: asked.where ?? [], notAll: [] };
  if (part === 'numerator') return { must: [...asked.denominator, ...asked.numerator], notAll: [] };
  return { must: asked.denominator, notAll: part === 'rest' ? asked.numerator : [] };
}

function measureConditions(
  cohort: Cohort,
  figure: Figure,
  at: Moment,
  part: MemberQuery['part'],
): RawBuilder<unknown>[] {
  const { must, notAll } = partOf(figure, part);
  const holds = (name: string) => sql`coalesce((${cohort.predicates[name]?.sql(at) ?? sql`false`}), false)`;
  const conditions = must.map(holds);
  if (notAll.length > 0) conditions.push(sql`not (${sql.join(notAll.map(holds), sql` and `)})`);
  return conditions;
}

async function valueConditions(
  tx: Tx,
  registry: Registry,
  cohort: Cohort,
  figure: Figure,
  at: Moment,
  query: MemberQuery,
): Promise<RawBuilder<unknown>[]> {
  const asked = figure.measure;
  const dimension = query.by === 'unit' ? chargedTo(figure) : (query.by ?? dimensionOf(asked));
  if (dimension !== null && !cohort.dimensions[dimension]) {
    throw new AppError(
      'bad-input',
      `“${figure.label}”不能按“${dimension}”分。可以按：${Object.keys(cohort.dimensions).join('、')}。`,
    );
  }
  if (query.value !== undefined) {
    if (dimension === null) throw new AppError('bad-input', `“${figure.label}”不分项，不能只看其中一项。`);
    const column = columnOf(cohort, dimension);
    return [query.value === '' ? sql`${column} is null` : sql`${column} = ${query.value}`];
  }
  if (asked.kind !== 'split' || (asked.limit === undefined && asked.onlyIfAll === undefined)) return [];
  const value = (await evaluate(tx, registry, [figure.key], at, query.unit)).get(figure.key);
  const listed = value?.kind === 'split' ? value.lines.map(line => line.value) : [];
  return [sql`${columnOf(cohort, asked.by)} = any(${listed})`];
}
