import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres, type PostgresConfig, reservePostgres } from '../src/platform/postgres/index.ts';
import { scratchHome } from './helpers/scratch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresConfig;
  }
}

const PREFIX = 'gongkai-test-';

/**
 * One throw-away server for the whole run (or the one of TEST_DATABASE_URL). It is only reserved here: the first file
 * that asks `testCounty()` starts it and makes the template, so a run of pure tests waits for nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const dataDir = join(scratchHome(), `${PREFIX}${randomUUID().slice(0, 8)}`);
  const config = configOf(dataDir);
  project.provide('postgres', config);
  if (config.databaseUrl !== null) return () => dropDatabases(config);
  const { release } = await reservePostgres(config);
  return async () => {
    await release();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function configOf(dataDir: string): PostgresConfig {
  const checkout = join(import.meta.dirname, '..');
  return { databaseUrl: process.env.TEST_DATABASE_URL ?? null, dataDir, checkout, isDurable: false };
}

/** On somebody's own server: what the run's files and templates are called is in `helpers/postgres.ts`. */
async function dropDatabases(config: PostgresConfig): Promise<void> {
  const { connection } = await openPostgres(config);
  const admin = new pg.Client(connection);
  await admin.connect();
  const prefix = `${basename(config.dataDir).replaceAll('-', '_')}_`;
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  await admin.end();
}

/** What runs that were killed left behind: their server is stopped when no living process holds it. */
async function sweep(): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(scratchHome()).filter(entry => entry.startsWith(PREFIX))) {
    const folder = join(scratchHome(), name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat === undefined || stat.uid !== process.getuid?.() || stat.mtimeMs > anHourAgo) continue;
    const { release } = await reservePostgres({ ...configOf(folder), databaseUrl: null });
    if (await release()) rmSync(folder, { recursive: true, force: true });
  }
}
