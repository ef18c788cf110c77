import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { loadConfig } from '../../src/platform/config.ts';
import { countyClock } from '../../src/platform/county-clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { openLog } from '../../src/platform/logging.ts';
import { listCounties } from '../../src/platform/migrate.ts';
import type { Runtime } from '../../src/runtime.ts';
import { migratedDatabase, migrations, testKeyRing } from './postgres.ts';

/**
 * The example county in a database of this file's own, as a running process holds it. The example is loaded once per
 * test run and copied; closed after the file's tests by itself.
 */
export async function exampleRuntime(): Promise<Runtime> {
  const { connection, drop } = await migratedDatabase('example');
  const db = openDatabase(connection);
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-example-'));
  chmodSync(dataDir, 0o711);
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  const close = async () => {
    await db.close();
    await drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  open.add(close);
  return {
    config: { ...loadConfig({}), dataDir, logLevel: 'silent' },
    log: openLog('silent', 'test'),
    db,
    connection,
    ring: testKeyRing(),
    migrations: await migrations(),
    counties: () => listCounties(db),
    clockOf: code => countyClock(db, code),
    close,
  };
}

const open = new Set<() => Promise<void>>();

afterAll(async () => {
  for (const close of open) await close();
});
