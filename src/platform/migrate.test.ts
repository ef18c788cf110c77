import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, migrations } from '../../test/helpers/postgres.ts';
import { type Database, openDatabase } from './database.ts';
import { addCounty, listCounties, type Migration, migrateAll, readMigrations } from './migrate.ts';
import { all, run } from './sql.ts';

const step = (name: string, up: Migration['up'], checksum = name): Migration => ({ name, up, checksum });
const createBox = step('20230101T0000-create-box', 'create table box (id integer); insert into box values (1)');
const fillBox = step('20230102T0000-fill-box', async tx => {
  await run(tx, sql`insert into box values (2)`);
});

describe('migrations', () => {
  let db: Database;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const empty = await emptyDatabase();
    drop = empty.drop;
    db = openDatabase(empty.connection);
    await migrateAll(db, { ...(await migrations()), county: [] });
  });

  afterEach(async () => {
    await db.close();
    await drop();
  });

  const platform = async () => (await migrations()).platform;
  const migrateCounties = async (county: readonly Migration[]) =>
    migrateAll(db, { platform: await platform(), county });
  const boxes = (code: string) =>
    db.forCounty(code, async tx =>
      (await all<{ id: number }>(tx, sql`select id from box order by id`)).map(row => row.id),
    );

  it('runs them from empty, for the platform and for every county, in the order of their names', async () => {
    await addCounty(db, [], { code: 'a', name: '甲县', hosts: [] });
    await addCounty(db, [], { code: 'b', name: '乙县', hosts: ['b.example'] });
    const applied = await migrateCounties([createBox, fillBox]);
    expect(Object.fromEntries(applied)).toEqual({
      county_a: [createBox.name, fillBox.name],
      county_b: [createBox.name, fillBox.name],
    });
    expect([await boxes('a'), await boxes('b')]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('runs the repository’s own on a new county, and nothing the second time', async () => {
    const { county } = await migrations();
    await addCounty(db, county, { code: 'a', name: '甲县', hosts: [] });
    expect((await migrateCounties(county)).size).toBe(0);
  });

  it('runs only what is new, a late branch’s earlier name among it', async () => {
    await addCounty(db, [createBox], { code: 'a', name: '甲县', hosts: [] });
    const early = step('20221231T0000-create-lid', 'create table lid ()');
    expect((await migrateCounties([early, createBox, fillBox])).get('county_a')).toEqual([early.name, fillBox.name]);
  });

  it('leaves nothing of one that fails, and keeps those before it', async () => {
    await addCounty(db, [], { code: 'a', name: '甲县', hosts: [] });
    const broken = step('20230102T0000-break-box', 'insert into box values (5); create table lid (); select 1/0');
    await expect(migrateCounties([createBox, broken])).rejects.toMatchObject({ code: 'internal' });
    expect(await boxes('a')).toEqual([1]);
    await expect(db.forCounty('a', tx => all(tx, sql`select * from lid`))).rejects.toThrow('does not exist');
    expect((await migrateCounties([createBox, fillBox])).get('county_a')).toEqual([fillBox.name]);
  });

  it('refuses to go on when one that has run was changed, and names it', async () => {
    await addCounty(db, [createBox], { code: 'a', name: '甲县', hosts: [] });
    await expect(migrateCounties([{ ...createBox, checksum: 'other' }, fillBox])).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(createBox.name),
    });
    expect(await boxes('a')).toEqual([1]);
  });

  it('refuses data that is newer than the program', async () => {
    await addCounty(db, [createBox, fillBox], { code: 'a', name: '甲县', hosts: [] });
    await expect(migrateCounties([createBox])).rejects.toMatchObject({ code: 'refused' });
  });

  it('lets two processes start at once: each migration runs once', async () => {
    await addCounty(db, [], { code: 'a', name: '甲县', hosts: [] });
    const both = await Promise.all([migrateCounties([createBox, fillBox]), migrateCounties([createBox, fillBox])]);
    expect(both.flatMap(applied => applied.get('county_a') ?? []).sort()).toEqual([createBox.name, fillBox.name]);
    expect(await boxes('a')).toEqual([1, 2]);
  });
});

describe('a database that cannot do it', () => {
  it('is refused before the first migration when Chinese characters are no letters to it', async () => {
    const { connection, drop } = await emptyDatabase("locale_provider libc locale 'C'");
    const db = openDatabase(connection);
    await expect(migrateAll(db, { platform: [], county: [] })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('C.UTF-8'),
    });
    await db.close();
    await drop();
  });
});

describe('adding a county', () => {
  let db: Database;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const empty = await emptyDatabase();
    drop = empty.drop;
    db = openDatabase(empty.connection);
    await migrateAll(db, { ...(await migrations()), county: [] });
  });

  afterEach(async () => {
    await db.close();
    await drop();
  });

  it('keeps name and hosts', async () => {
    const county = { code: 'a', name: '甲县', hosts: ['a.example', 'www.a.example'] };
    await addCounty(db, [], county);
    expect(await listCounties(db)).toEqual([county]);
  });

  it('leaves nothing when a migration fails', async () => {
    const broken = step('20230102T0000-break-box', 'select 1/0');
    const adding = addCounty(db, [createBox, broken], { code: 'a', name: '甲县', hosts: ['a.example'] });
    await expect(adding).rejects.toMatchObject({ code: 'internal' });
    expect(await listCounties(db)).toEqual([]);
    await addCounty(db, [createBox], { code: 'a', name: '甲县', hosts: ['a.example'] });
  });

  it('refuses a code or a host that is taken, and a host that is none', async () => {
    await addCounty(db, [], { code: 'a', name: '甲县', hosts: ['a.example'] });
    const add = (code: string, hosts: string[]) => addCounty(db, [], { code, name: '乙县', hosts });
    await expect(add('a', [])).rejects.toMatchObject({ code: 'conflict' });
    await expect(add('b', ['b.example', 'a.example'])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('a.example'),
    });
    await expect(add('b', ['http://b.example'])).rejects.toMatchObject({ code: 'bad-input' });
    await expect(add('B', [])).rejects.toMatchObject({ code: 'bad-input' });
    expect(await listCounties(db)).toHaveLength(1);
  });
});

describe('migration files', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    await mkdir(join(folder, 'platform'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are read in the order of their names, SQL and code', async () => {
    await writeFile(join(folder, '20230102T0000-fill-box.ts'), 'export const up = async () => {};');
    await writeFile(join(folder, '20230101T0000-create-box.ts'), "export const up = 'create table box ()';");
    await writeFile(join(folder, 'platform', '20230101T0000-create-county.ts'), "export const up = 'select 1';");
    const { platform, county } = await readMigrations(folder);
    expect(platform.map(migration => migration.name)).toEqual(['20230101T0000-create-county']);
    expect(county.map(migration => [migration.name, typeof migration.up])).toEqual([
      ['20230101T0000-create-box', 'string'],
      ['20230102T0000-fill-box', 'function'],
    ]);
    expect(county[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are refused by name when they are none', async () => {
    await writeFile(join(folder, 'create-box.ts'), "export const up = '';");
    await expect(readMigrations(folder)).rejects.toThrow('create-box.ts');
    await rm(join(folder, 'create-box.ts'));
    await writeFile(join(folder, '20230101T0000-create-box.ts'), "export const down = '';");
    await expect(readMigrations(folder)).rejects.toThrow('exports no `up`');
  });
});
