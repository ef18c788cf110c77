import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { all } from '../../src/platform/sql.ts';
import { testCounty } from '../../test/helpers/county.ts';
import { openCheckout } from './project.ts';
import { PLATFORM, tablesOf } from './tables.ts';

test('the tables and columns read from the migrations are those that the database has', async () => {
  const { db, code } = await testCounty();
  const columns = await db.forCounty(code, tx =>
    all<{ name: string }>(
      tx,
      sql`select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = current_schema() order by table_name, ordinal_position`,
    ),
  );
  const tables = tablesOf(openCheckout(join(import.meta.dirname, '..', '..'))).filter(
    ({ file }) => !file.startsWith('migrations/platform/'),
  );
  const read = tables.flatMap(table => table.columns.map(column => `${table.name}.${column.name}`));
  const kept = columns.map(column => column.name).filter(name => !name.startsWith('schema_migration.'));
  expect(read.toSorted()).toEqual(kept.toSorted());
  expect(tables.filter(table => table.owner === null)).toEqual([]);
  expect(tables.some(table => table.owner === PLATFORM)).toBe(true);
});
