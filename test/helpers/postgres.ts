import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { loadExampleCounty } from '../../example/fengxian/load.ts';
import { type KeyRing, openKeyRing } from '../../src/platform/crypto/index.ts';
import { type Connection, type Database, openDatabase } from '../../src/platform/database.ts';
import {
  addCounty,
  listCounties,
  type Migration,
  type Migrations,
  migrateAll,
  readMigrations,
} from '../../src/platform/migrate.ts';
import { openPostgres } from '../../src/platform/postgres/index.ts';

/** The county that the template holds, ready to use. */
export const COUNTY = 'fengxian';

const ROOT = join(import.meta.dirname, '..', '..');
/** The server may be somebody's own (TEST_DATABASE_URL): our databases are known by the run's folder name. */
const PREFIX = inject('postgres').dataDir.split('/').at(-1)?.replaceAll('-', '_') ?? 'gongkai_test';
const LOCK = '7160210457201844';

/** The platform's own tables of a county come first, so that its tests do not wait for a room's migration to be right. */
const FIRST_OF_ROOMS = '20231001T0100';

let opened: ReturnType<typeof openPostgres> | null = null;
let databases = 0;

/** The run's server, joined once per test file. */
async function server(): Promise<Connection> {
  opened ??= openPostgres(inject('postgres'));
  return (await opened).connection;
}

afterAll(async () => {
  const postgres = await opened?.catch(() => null);
  opened = null;
  await postgres?.release();
});

/** The repository's own migrations. */
export const migrations = (): Promise<Migrations> => readMigrations(join(ROOT, 'migrations'));

/** Those of a county's tables that are the platform's. */
export async function platformMigrations(): Promise<readonly Migration[]> {
  return (await migrations()).county.filter(({ name }) => name < FIRST_OF_ROOMS);
}

/** A database of its own that is dropped by `drop()`. */
export interface TestDatabase {
  readonly connection: Connection;
  drop(): Promise<void>;
}

/** An empty database, for tests of migrations. @param options more of `create database` */
export function emptyDatabase(options = ''): Promise<TestDatabase> {
  return createDatabase('template0', options);
}

/**
 * What a template holds: the county {@link COUNTY} with all tables, or (tests of the platform) with its own only, or as
 * the example county with all its records and its issued bulletin.
 */
export type Template = 'rooms' | 'platform' | 'example';

/** The master key of test databases. */
export const testKeyRing = (): KeyRing => openKeyRing(new Uint8Array(32).fill(7));

/** A copy of a template. */
export async function migratedDatabase(template: Template = 'rooms'): Promise<TestDatabase> {
  return createDatabase(await ensureTemplate(template));
}

async function createDatabase(template: string, options = ''): Promise<TestDatabase> {
  databases += 1;
  const name = `${PREFIX}_${process.pid}_${databases}`;
  await asAdmin(admin => admin.query(`create database ${name} template ${template} strategy file_copy ${options}`));
  return {
    connection: await connectionTo(name),
    drop: async () => {
      await asAdmin(admin => dropDatabase(admin, name));
    },
  };
}

/**
 * Drops a test's database, whoever of ours is still in it. Not `with (force)`: that also tells a vacuum worker of the
 * system to leave, and may not; a plain drop waits for it.
 */
async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  const ours = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = current_user';
  await admin.query(ours, [name]);
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
}

/** Test files run in processes of their own: the first one makes the template, the others wait for it. */
function ensureTemplate(template: Template): Promise<string> {
  const name = `${PREFIX}_${template}`;
  return asAdmin(async admin => {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return name;
    const draft = `${name}_draft`;
    await admin.query(`drop database if exists ${draft}`);
    await admin.query(`create database ${draft} template template0`);
    const db = openDatabase(await connectionTo(draft));
    try {
      await fillTemplate(db, template);
    } finally {
      await db.close();
    }
    await admin.query(`alter database ${draft} rename to ${name}`);
    return name;
  });
}

async function fillTemplate(db: Database, template: Template): Promise<void> {
  const { platform, county: ofRooms } = await migrations();
  if (template === 'example') {
    await migrateAll(db, { platform, county: ofRooms });
    await loadExampleCounty({
      db,
      ring: testKeyRing(),
      migrations: { platform, county: ofRooms },
      counties: () => listCounties(db),
    });
    return;
  }
  const county = template === 'rooms' ? ofRooms : await platformMigrations();
  await migrateAll(db, { platform, county });
  await addCounty(db, county, { code: COUNTY, name: '凤县', hosts: ['fengxian.localhost'] });
}

async function connectionTo(database: string): Promise<Connection> {
  const connection = await server();
  if (!('connectionString' in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(await server());
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
