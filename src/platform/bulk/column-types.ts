import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { all, type Tx } from '../sql.ts';

type Types = ReadonlyMap<string, number>;

/** Asked once a connection and table: a command that appends one event would otherwise pay for it each time. */
const known = new WeakMap<PoolClient, Map<string, Types>>();

/**
 * The types of a table's columns, by OID.
 * @throws Error when there is no such table or column in the transaction's schema
 */
export async function columnTypes(tx: Tx, table: string, columns: readonly string[]): Promise<number[]> {
  const tables = known.get(tx.client) ?? new Map<string, Types>();
  known.set(tx.client, tables);
  const key = keyOf(tx, table);
  const types = tables.get(key) ?? (await readTypes(tx, table));
  tables.set(key, types);
  return columns.map(column => {
    const type = types.get(column);
    if (type === undefined) throw new Error(`no column ${table}.${column} in ${tx.county ?? 'the platform schema'}`);
    return type;
  });
}

/** After a COPY that failed: a migration may have changed the table meanwhile. */
export function forgetTypes(tx: Tx, table: string): void {
  known.get(tx.client)?.delete(keyOf(tx, table));
}

function keyOf({ county }: Tx, table: string): string {
  return `${county ?? ''} ${table}`;
}

async function readTypes(tx: Tx, table: string): Promise<Types> {
  const columns = await all(
    tx,
    sql<{ name: string; type: number }>`
      select attname as name, atttypid as type from pg_attribute
      where attrelid = to_regclass(quote_ident(${table})) and attnum > 0 and not attisdropped`,
  );
  return new Map(columns.map(({ name, type }) => [name, type]));
}
