import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { PoolClient } from 'pg';
import type { Instant } from '../kernel/time.ts';

/**
 * The only executor there is: one transaction on one connection whose search path is one county (or `nowhere`).
 * It is the first argument of everything that touches the database; see `platform/database.ts` for how one is got.
 */
export interface Tx {
  /** The county's code, or null in the platform's own schema. */
  readonly county: string | null;
  /** The connection, for COPY and cursors in `platform/` only. */
  readonly client: PoolClient;
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** All rows of a query written with Kysely's `sql` tag. */
export async function all<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  const compiled = query.compile(compiler);
  const result = await tx.client.query({ text: compiled.sql, values: [...compiled.parameters] });
  return result.rows as Row[];
}

/** The single row of a query, or null. @throws Error when there are several. */
export async function maybe<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row | null> {
  const rows = await all(tx, query);
  if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
  return rows[0] ?? null;
}

/** The single row of a query. @throws Error when there is none or several. */
export async function one<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row> {
  const row = await maybe(tx, query);
  if (row === null) throw new Error('expected one row, got none');
  return row;
}

/** Runs a statement; the number of rows it touched. */
export async function run(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  const compiled = query.compile(compiler);
  const result = await tx.client.query({ text: compiled.sql, values: [...compiled.parameters] });
  return result.rowCount ?? 0;
}

/**
 * All rows of a query, read in batches through a cursor: for what does not fit in memory. The transaction stays open
 * meanwhile; run no other statement of it between two rows that changes what the query reads.
 */
export async function* stream<Row>(tx: Tx, query: RawBuilder<Row>, batchSize = 2_000): AsyncGenerator<Row> {
  const compiled = query.compile(compiler);
  const cursor = `stream_${++streams}`;
  await tx.client.query({
    text: `declare ${cursor} no scroll cursor for ${compiled.sql}`,
    values: [...compiled.parameters],
  });
  let isDone = false;
  try {
    while (!isDone) {
      const { rows } = await tx.client.query(`fetch ${batchSize} from ${cursor}`);
      isDone = rows.length < batchSize;
      yield* rows as Row[];
    }
  } finally {
    // Left early or at the end. After a failed statement the transaction takes the cursor with it.
    await tx.client.query(`close ${cursor}`).catch(() => {});
  }
}

let streams = 0;

/** An instant as a `timestamptz` parameter, exact to the millisecond; Infinity is 'infinity'. */
export function ts(at: Instant): RawBuilder<Instant> {
  return sql<Instant>`${timestamptzText(at)}::timestamptz`;
}

/**
 * How PostgreSQL reads an instant.
 * @throws RangeError for years that it writes otherwise than ISO 8601, and for NaN
 */
export function timestamptzText(at: Instant): string {
  if (at === Number.POSITIVE_INFINITY) return 'infinity';
  if (at === Number.NEGATIVE_INFINITY) return '-infinity';
  const day = Math.floor(at / DAY_MS);
  const ms = at - day * DAY_MS;
  if (!Number.isInteger(ms)) throw new RangeError(`not an instant: ${at}`);
  const minutes = Math.floor(ms / 60_000);
  const rest = ms - minutes * 60_000;
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(Math.floor(rest / 1000))}`;
  return `${dayText(day)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`;
}

const DAY_MS = 86_400_000;
const REMEMBERED_DAYS = 4_000;
const dayTexts = new Map<number, string>();

/** Remembered: millions of instants are written in an import, on some hundreds of days. */
function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError(`not a day of the years 0 to 9999: ${text}`);
  if (dayTexts.size >= REMEMBERED_DAYS) dayTexts.clear();
  dayTexts.set(day, text.slice(0, 10));
  return text.slice(0, 10);
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
