import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migratedDatabase } from '../../test/helpers/postgres.ts';
import { openDatabase } from './database.ts';
import { diskFull, freeSpace } from './disk.ts';
import { run } from './sql.ts';

it('tells a full disk from any other error, whether a file or a table met it', async () => {
  const ofFile = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
  expect(diskFull(ofFile)).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘满了') });

  const { connection, drop } = await migratedDatabase('platform');
  const db = openDatabase(connection);
  const full = sql`do $$ begin raise exception using errcode = 'disk_full'; end $$`;
  const ofTable = await db.inPlatform(tx => run(tx, full)).catch((error: unknown) => error);
  await db.close();
  await drop();
  expect(diskFull(ofTable)).toMatchObject({ code: 'disk-full' });

  const missing = await writeFile('/nowhere/at/all', 'x').catch((error: unknown) => error);
  expect(diskFull(missing)).toBeNull();
});

it('knows the free space of a folder', async () => {
  expect((await freeSpace(tmpdir())).bytes).toBeGreaterThan(0);
});
