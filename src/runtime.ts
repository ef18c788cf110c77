import { join } from 'node:path';
import { AppError } from './kernel/errors.ts';
import type { Clock } from './kernel/time.ts';
import type { Config } from './platform/config.ts';
import { countyClock } from './platform/county-clock.ts';
import { checkMasterKey, type KeyRing, loadKeyRing } from './platform/crypto/index.ts';
import { type Connection, type Database, openDatabase } from './platform/database.ts';
import { type Logger, openLog } from './platform/logging.ts';
import { type County, listCounties, type Migrations, migrateAll, readMigrations } from './platform/migrate.ts';
import { openPostgres } from './platform/postgres/index.ts';

/** What a running process holds: the database brought up to date, and the keys. */
export interface Runtime {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  /** For the job queue, which keeps connections of its own. */
  readonly connection: Connection;
  readonly ring: KeyRing;
  readonly migrations: Migrations;
  counties(): Promise<County[]>;
  clockOf(code: string): Promise<Clock>;
  close(): Promise<void>;
}

/**
 * Starts or joins the database, brings every schema up to date, and opens the keys.
 * @throws AppError `unavailable` with what to do
 */
export async function openRuntime(config: Config): Promise<Runtime> {
  const log = openLog(config.logLevel, 'gongkai');
  const postgres = await openPostgres(config);
  // A server that was killed is started again; the request that met it has failed with `unavailable`.
  const db = openDatabase(postgres.connection, () => {
    postgres.revive().catch(error => log.error({ err: error }, 'database not revived'));
  });
  const close = async () => {
    await db.close();
    await postgres.release();
  };
  try {
    const migrations = await readMigrations(join(config.checkout, 'migrations'));
    await migrateAll(db, migrations);
    const ring = loadKeyRing(config);
    await checkMasterKey(db, ring);
    return {
      config,
      log,
      db,
      connection: postgres.connection,
      ring,
      migrations,
      counties: () => listCounties(db),
      clockOf: code => countyClock(db, code),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The county that a command is about: the named one, or the only one.
 * @throws AppError `bad-input` that names the counties there are
 */
export async function chooseCountyOf(runtime: Runtime, code: string | undefined): Promise<County> {
  const counties = await runtime.counties();
  const names = counties.map(county => `${county.code}（${county.name}）`).join('、');
  if (code !== undefined) {
    const found = counties.find(county => county.code === code);
    if (found) return found;
    throw new AppError(
      'bad-input',
      `没有代码为“${code}”的县区。${names === '' ? '还没有任何县区，请先执行 gongkai county add。' : `现有：${names}。`}`,
    );
  }
  const [only] = counties;
  if (only && counties.length === 1) return only;
  throw new AppError(
    'bad-input',
    counties.length === 0
      ? '还没有县区。请执行 gongkai demo 装入示例县，或 gongkai county add 代码 名称。'
      : `有多个县区，请用 --county 指明：${names}。`,
  );
}
