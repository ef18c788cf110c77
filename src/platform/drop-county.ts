import { sql } from 'kysely';
import { countySchema, type Database } from './database.ts';
import { run } from './sql.ts';

/**
 * Removes a county with all its data. For an example whose loading was cut off; nothing else asks for it, and no
 * command line or page offers it.
 * house(dead-exports): a real county is never removed by the product
 */
export async function dropCounty(db: Database, code: string): Promise<void> {
  await db.inPlatform(async tx => {
    await run(tx, sql`drop schema if exists ${sql.id(countySchema(code))} cascade`);
    for (const table of ['county_clock', 'county_host']) {
      await run(tx, sql`delete from ${sql.id(table)} where county_code = ${code}`);
    }
    await run(tx, sql`delete from county where code = ${code}`);
  });
}
