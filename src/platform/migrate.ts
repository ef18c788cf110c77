import { sql } from 'kysely';
import { AppError } from '../kernel/errors.ts';
import { type Clock, systemClock } from '../kernel/time.ts';
import { countySchema, type Database, EXTENSION_SCHEMA, PLATFORM_SCHEMA } from './database.ts';
import { checkServer } from './migrate/check-server.ts';
import type { Migration } from './migrate/read-migrations.ts';
import { all, maybe, run, type Tx, ts } from './sql.ts';

export { type Migration, type Migrations, readMigrations } from './migrate/read-migrations.ts';

/** A county as the platform knows it; its data is in its own schema. */
export interface County {
  readonly code: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/** Serialises everyone who changes schemas: several processes start at once and each brings the database up to date. */
const LOCK = '7160210457201843';

/** What was done: schema → names of the migrations that ran. Empty when all was up to date. */
export type Applied = ReadonlyMap<string, readonly string[]>;

/**
 * Brings the platform's schema and every county's up to date, forward only, one transaction each.
 * @throws AppError `refused` when a migration that has run was changed, or one that has run is not there any more,
 *   `unavailable` when the server cannot do what we need
 */
export async function migrateAll(
  db: Database,
  migrations: { platform: readonly Migration[]; county: readonly Migration[] },
  clock: Clock = systemClock,
): Promise<Applied> {
  const applied = new Map<string, string[]>();
  await db.inPlatform(prepareSchemas);
  await migrate(PLATFORM_SCHEMA, work => db.inPlatform(work), migrations.platform);
  for (const { code } of await listCounties(db)) {
    await migrate(countySchema(code), work => db.forCounty(code, work), migrations.county);
  }
  return applied;

  async function migrate(
    schema: string,
    transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
    list: readonly Migration[],
  ): Promise<void> {
    const pending = await transact(tx => findPending(tx, list));
    for (const migration of pending) {
      const hasRun = await transact(async tx => {
        // Another process may have been faster since we looked.
        const still = (await findPending(tx, list)).includes(migration);
        if (still) await apply(tx, migration, clock);
        return still;
      });
      if (hasRun) applied.set(schema, [...(applied.get(schema) ?? []), migration.name]);
    }
  }
}

/**
 * Adds a county: its schema, brought up to date, its name and its host names; all of it or nothing.
 * @throws AppError `bad-input` for a code or host that is none, `conflict` when code or host is taken
 */
export async function addCounty(
  db: Database,
  migrations: readonly Migration[],
  county: County,
  clock: Clock = systemClock,
): Promise<void> {
  const schema = countySchema(county.code);
  checkHosts(county.hosts);
  await db.inPlatform(async tx => {
    await lock(tx);
    if (await maybe(tx, sql`select 1 from county where code = ${county.code}`)) {
      throw new AppError('conflict', `代码为 ${county.code} 的县区已经有了。`);
    }
    await run(
      tx,
      sql`insert into county (code, name, created_at) values (${county.code}, ${county.name}, ${ts(clock.now())})`,
    );
    await insertHosts(tx, county.code, county.hosts);
    await run(tx, sql`create schema ${sql.id(schema)}`);
    await run(tx, sql`set local search_path to ${sql.id(schema)}, ${sql.id(EXTENSION_SCHEMA)}`);
    const inCounty = { ...tx, county: county.code };
    await run(inCounty, CREATE_LEDGER);
    for (const migration of migrations) await apply(inCounty, migration, clock);
  });
}

/**
 * Gives a county more names to be reached by.
 * @throws AppError `bad-input` for a host that is none, `not-found` for an unknown county, `conflict` when one is taken
 */
export async function addHosts(db: Database, code: string, hosts: readonly string[]): Promise<void> {
  checkHosts(hosts);
  await db.inPlatform(async tx => {
    await lock(tx);
    if (!(await maybe(tx, sql`select 1 from county where code = ${code}`))) {
      throw new AppError('not-found', `没有代码为 ${code} 的县区。`);
    }
    await insertHosts(tx, code, hosts);
  });
}

function checkHosts(hosts: readonly string[]): void {
  for (const host of hosts) {
    if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(host)) {
      throw new AppError('bad-input', `域名“${host}”不对。请只写小写的域名，不带 http:// 和端口。`);
    }
  }
}

async function insertHosts(tx: Tx, code: string, hosts: readonly string[]): Promise<void> {
  const taken = await maybe<{ host: string }>(tx, sql`select host from county_host where host = any(${hosts}) limit 1`);
  if (taken !== null) throw new AppError('conflict', `域名 ${taken.host} 已经属于一个县区。`);
  for (const host of hosts) {
    await run(tx, sql`insert into county_host (host, county_code) values (${host}, ${code})`);
  }
}

/** All counties by code. */
export function listCounties(db: Database): Promise<County[]> {
  return db.inPlatform(
    tx =>
      all<County>(
        tx,
        sql`select code, name, array(select host from county_host where county_code = code order by host) as hosts
            from county order by code`,
      ),
    { readOnly: true },
  );
}

const CREATE_LEDGER = sql`
  create table if not exists schema_migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz(3) not null
  )`;

async function prepareSchemas(tx: Tx): Promise<void> {
  await lock(tx);
  await checkServer(tx);
  for (const schema of [PLATFORM_SCHEMA, EXTENSION_SCHEMA]) {
    const isThere = await maybe(tx, sql`select 1 from pg_namespace where nspname = ${schema}`);
    if (isThere === null) await run(tx, sql`create schema ${sql.id(schema)}`);
  }
  await run(tx, CREATE_LEDGER);
}

async function findPending(tx: Tx, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  await lock(tx);
  const rows = await all<{ name: string; checksum: string }>(tx, sql`select name, checksum from schema_migration`);
  const recorded = new Map(rows.map(row => [row.name, row.checksum]));
  for (const [name] of recorded) {
    if (migrations.some(migration => migration.name === name)) continue;
    throw new AppError(
      'refused',
      `数据库里执行过的升级步骤 ${name} 在本程序中没有：数据比程序新。请改用同一版本或更新版本的程序。`,
    );
  }
  return migrations.filter(migration => {
    const checksum = recorded.get(migration.name);
    if (checksum === undefined || checksum === migration.checksum) return checksum === undefined;
    throw new AppError(
      'refused',
      `升级步骤 ${migration.name} 在执行之后被改动过，不能继续。请恢复它原来的内容，另写一个新的升级步骤。`,
    );
  });
}

async function apply(tx: Tx, migration: Migration, clock: Clock): Promise<void> {
  try {
    if (typeof migration.up === 'string') await tx.client.query(migration.up);
    else await migration.up(tx);
  } catch (cause) {
    throw new AppError('internal', `升级步骤 ${migration.name} 没有成功，数据没有改动。请把运行记录交给技术人员。`, {
      cause,
    });
  }
  await run(
    tx,
    sql`insert into schema_migration (name, checksum, applied_at)
        values (${migration.name}, ${migration.checksum}, ${ts(clock.now())})`,
  );
}

async function lock(tx: Tx): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
}
