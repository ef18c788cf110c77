import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type { PoolClient } from 'pg';

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
