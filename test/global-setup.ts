import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type PostgresConfig, reservePostgres } from '../src/platform/postgres/index.ts';

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
  const dataDir = join(tmpdir(), `${PREFIX}${randomUUID().slice(0, 8)}`);
  const config = configOf(dataDir);
  project.provide('postgres', config);
  if (config.databaseUrl !== null) return () => Promise.resolve();
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

/** What runs that were killed left behind: their server is stopped when no living process holds it. */
async function sweep(): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat === undefined || stat.uid !== process.getuid?.() || stat.mtimeMs > anHourAgo) continue;
    const { release } = await reservePostgres({ ...configOf(folder), databaseUrl: null });
    if (await release()) rmSync(folder, { recursive: true, force: true });
  }
}
