import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { one, type Tx } from '../../src/platform/sql.ts';
import { fileHash, importFile, openTable } from '../../src/rooms/importing/index.ts';
import { COUNTY, migratedDatabase } from '../helpers/postgres.ts';
import { makeLargeCsv } from '../workbooks/make-large.ts';
import { fill, placeAt } from './world-county.ts';

const ROWS = 8_000;
const dir = mkdtempSync(join(tmpdir(), 'killed-'));
const { connection, drop } = await migratedDatabase();
const db = openDatabase(connection);
afterAll(async () => {
  await db.close();
  await drop();
  rmSync(dir, { recursive: true });
});

const countAll = (tx: Tx) =>
  one(
    tx,
    sql<Record<string, number>>`
      select (select count(*)::int from case_record) as records, (select count(*)::int from case_event) as events,
             (select count(*)::int from case_fact) as facts, (select count(*)::int from import_batch) as batches`,
  );

it('an import whose process is killed in the middle leaves nothing, and can be done again', async () => {
  await db.forCounty(COUNTY, tx => fill(tx, ['units']));
  const file = join(dir, 'hotline.csv');
  await makeLargeCsv(file, ROWS);
  const script = join(import.meta.dirname, 'import-child.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(connection), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let read = 0;
  for await (const line of child.stdout) {
    read = Math.max(read, ...String(line).trim().split('\n').map(Number));
    if (read < ROWS / 2) continue;
    child.kill('SIGKILL');
    break;
  }
  const [, signal] =
    child.exitCode === null && child.signalCode === null ? await once(child, 'exit') : [null, child.signalCode];
  expect(signal).toBe('SIGKILL');
  expect(read).toBeLessThan(ROWS);

  // The import waits for the lock of the killed one, so whatever the server still had to undo is undone.
  const opened = {
    kind: 'hotline' as const,
    table: await openTable(file, 'hotline.csv'),
    name: 'hotline.csv',
    hash: await fileHash(file),
  };
  const summary = await db.forCounty(COUNTY, async tx => {
    expect(await countAll(tx)).toEqual({ records: 0, events: 0, facts: 0, batches: 0 });
    return importFile(tx, placeAt(), opened, { isDryRun: false, unknownValues: 'reject' });
  });
  expect(summary).toMatchObject({ added: ROWS, rejected: 0 });
  expect((await db.forCounty(COUNTY, countAll)).records).toBe(ROWS);
});
