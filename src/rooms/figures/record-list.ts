import { type RawBuilder, sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { type CountyDate, endOf, type Instant, startOf } from '../../kernel/time.ts';
import { all, one, type Tx, ts } from '../../platform/sql.ts';
import type { Cursor } from './members.ts';
import type { Facet, MemberRow, Order, Reading, RecordList } from './model.ts';

/** What a list is asked for. */
export interface RecordsAsked {
  readonly conditions: ReadonlyMap<string, string>;
  readonly text?: string | undefined;
  readonly from?: CountyDate | undefined;
  readonly to?: CountyDate | undefined;
  readonly order?: string | undefined;
}

export interface RecordsPage {
  readonly rows: readonly (MemberRow & { readonly at: Instant })[];
  readonly next: Cursor | null;
}

/** More than this is not counted beside a list: `10000+`. */
export const MOST_COUNTED = 10_000;

/**
 * A page of a kind's records, keyset by (instant, id).
 * @throws AppError `bad-input` for a condition or an order that the kind does not have
 */
export async function readRecords<Reader>(
  tx: Tx,
  list: RecordList<Reader>,
  asked: RecordsAsked,
  reading: Reading<Reader>,
  page: { readonly after?: Cursor | undefined; readonly limit: number },
): Promise<RecordsPage> {
  const { column, isNewestFirst } = orderOf(list, asked.order);
  const direction = sql.raw(isNewestFirst ? 'desc' : 'asc');
  const beyond = sql.raw(isNewestFirst ? '<' : '>');
  const after =
    page.after === undefined
      ? []
      : [sql`(${column}, ${list.id}) ${beyond} (${ts(page.after.at)}, ${page.after.id}::uuid)`];
  const found = await all(
    tx,
    sql<{ id: string; at: Instant }>`
      select ${list.id} as id, ${column} as at from ${list.source}
      where ${sql.join([...conditionsOf(list, asked, reading), ...after], sql` and `)}
      order by ${column} ${direction}, ${list.id} ${direction} limit ${page.limit + 1}`,
  );
  const shown = found.slice(0, page.limit);
  const rows = await list.describe(
    tx,
    shown.map(({ id }) => id),
    reading,
  );
  const instants = new Map(shown.map(({ id, at }) => [id, at]));
  const last = shown.at(-1);
  return {
    rows: rows.map(row => ({ ...row, at: instants.get(row.id) ?? reading.now })),
    next: found.length > page.limit && last !== undefined ? { at: last.at, id: last.id } : null,
  };
}

/** How many records a list has, counted up to one more than {@link MOST_COUNTED}. */
export async function countRecords<Reader>(
  tx: Tx,
  list: RecordList<Reader>,
  asked: RecordsAsked,
  reading: Reading<Reader>,
): Promise<number> {
  const { count } = await one(
    tx,
    sql<{ count: number }>`
      select count(*)::integer as count from (
        select from ${list.source} where ${sql.join(conditionsOf(list, asked, reading), sql` and `)}
        limit ${MOST_COUNTED + 1}) found`,
  );
  return count;
}

function conditionsOf<Reader>(
  list: RecordList<Reader>,
  asked: RecordsAsked,
  reading: Reading<Reader>,
): RawBuilder<unknown>[] {
  const time = list.orders[0].column;
  const order = orderOf(list, asked.order);
  return [
    list.standing,
    sql`${order.column} is not null`,
    ...[...asked.conditions].map(([name, value]) => facetOf(list, name).where(value, reading)),
    ...(asked.text === undefined || asked.text === '' ? [] : [list.matches(asked.text, reading)]),
    ...(asked.from === undefined ? [] : [sql`${time} >= ${ts(startOf(asked.from))}`]),
    ...(asked.to === undefined ? [] : [sql`${time} < ${ts(endOf(asked.to))}`]),
  ];
}

function orderOf<Reader>(list: RecordList<Reader>, name: string | undefined): Order {
  const found = name === undefined ? list.orders[0] : list.orders.find(order => order.name === name);
  if (found !== undefined) return found;
  throw new AppError(
    'bad-input',
    `没有“${name}”这种排法。可以是：${list.orders.map(order => order.name).join('、')}。`,
  );
}

function facetOf<Reader>(list: RecordList<Reader>, name: string): Facet<Reader> {
  const found = list.facets.find(facet => facet.name === name);
  if (found !== undefined) return found;
  const names = list.facets.map(facet => `${facet.name}（${facet.label}）`).join('、');
  throw new AppError('bad-input', `不能按“${name}”筛选。可以按：${names}。`);
}

/** Values that do not change with the county's register. */
export function fixedValues(names: Readonly<Record<string, string>>): Facet['values'] {
  const values = Object.entries(names).map(([value, name]) => ({ value, name }));
  return async () => values;
}

/** A facet over one column: a record has exactly this value. */
export function columnFacet(name: string, label: string, column: RawBuilder<unknown>, values: Facet['values']): Facet {
  return { name, label, values, where: value => sql`${column} = ${value}` };
}

/** Whether a text stands somewhere in a column, whatever characters it has. */
export function contains(column: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  return sql`position(lower(${text}) in lower(${column})) > 0`;
}
