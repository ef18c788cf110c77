import pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import type { Connection } from './database/connection.ts';
import { type Listener, listen } from './database/listen.ts';
import { databaseTypes } from './database/types.ts';
import type { Tx } from './sql.ts';

export type { Connection } from './database/connection.ts';

/** The schema of what is common to all counties: which there are, their hosts. */
export const PLATFORM_SCHEMA = 'gongkai';
/** Where extensions live, on every path: their functions and operator classes are code, not data. */
export const EXTENSION_SCHEMA = 'extensions';

const RETRIES = 3;
/** Few: a backend that has served 100 counties × 80 tables holds 100–200 MB of catalogue cache. */
const POOL_SIZE = 10;
/** deadlock_detected, serialization_failure: PostgreSQL gave this transaction up in favour of another one. */
const GIVEN_UP = ['40P01', '40001'];
const UNREACHABLE = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P03', '53300'];

export interface TransactionOptions {
  readonly readOnly?: boolean;
  /** `repeatable read`: all statements see the same snapshot (counting and freezing). */
  readonly isolation?: 'repeatable read';
  /**
   * Runs `work` again when PostgreSQL gave the transaction up. Only for work that may run twice: it changes nothing
   * outside the transaction and consumes no stream.
   */
  readonly retry?: boolean;
}

/** The only way to an executor. */
export interface Database {
  /**
   * Runs `work` in one transaction whose search path is the county's schema.
   * @throws AppError `bad-input` for a malformed code, `unavailable` when the database cannot be reached
   */
  forCounty<T>(code: string, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** The same in the platform's own schema. */
  inPlatform<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Hears notices (`pg_notify`) on a connection of its own; hints only, some may be lost. */
  listen(channel: string, onNotice: (payload: string) => void): Promise<Listener>;
  /** Closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens a pool; connects at the first use.
 * @param onLost hears that the server went away: the place to revive an embedded one
 */
export function openDatabase(connection: Connection, onLost: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({
    max: POOL_SIZE,
    connectionTimeoutMillis: 30_000,
    application_name: 'gongkai',
    ...connection,
    types: databaseTypes,
    // A connection that was given no county sees no table. Times are read and written on the county's wall (G-01).
    options: '-c search_path=nowhere -c timezone=Asia/Shanghai -c datestyle=ISO',
  });
  pool.on('error', onLost);
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (cause) {
      if (!(cause instanceof Error) || !(hasCode(cause, UNREACHABLE) || cause.message.includes('timeout'))) throw cause;
      onLost(cause);
      throw new AppError('unavailable', '数据库暂时连不上，刚才的操作没有保存。请稍后重试。', { cause });
    }
  };
  return {
    async forCounty(code, work, options = {}) {
      const path = `${pg.escapeIdentifier(countySchema(code))}, ${EXTENSION_SCHEMA}`;
      return transaction(connect, code, path, work, options);
    },
    inPlatform: (work, options = {}) =>
      transaction(connect, null, `${PLATFORM_SCHEMA}, ${EXTENSION_SCHEMA}`, work, options),
    listen: (channel, onNotice) => listen(connection, channel, onNotice),
    close: () => pool.end(),
  };
}

/**
 * The schema of a county.
 * @throws AppError `bad-input` when the code is none
 */
export function countySchema(code: string): string {
  if (/^[a-z0-9][a-z0-9_]{0,39}$/.test(code)) return `county_${code}`;
  throw new AppError('bad-input', '县区代码只能用小写英文字母、数字和下划线，不超过 40 个字符。');
}

type Connect = () => Promise<pg.PoolClient>;

async function transaction<T>(
  connect: Connect,
  county: string | null,
  path: string,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const mode = `${options.isolation ? ` isolation level ${options.isolation}` : ''}${options.readOnly ? ' read only' : ''}`;
  // One message, one round trip: tried with 100 counties in turn, 0.3 ms and no leak.
  const begin = `begin${mode}; set local search_path to ${path}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(connect, county, begin, work);
    } catch (error) {
      if (!options.retry || attempt > RETRIES || !hasCode(error, GIVEN_UP)) throw error;
    }
  }
}

async function once<T>(
  connect: Connect,
  county: string | null,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await connect();
  let broken: Error | undefined;
  // In use, the pool does not listen for it: a lost connection would end the whole process. The query that waits fails too.
  const onBroken = (cause: Error) => {
    broken = cause;
  };
  client.on('error', onBroken);
  try {
    await client.query(begin);
    const result = await work({ county, client });
    const { command } = await client.query('commit');
    // After an error that `work` swallowed, PostgreSQL answers a commit with a rollback and reports success.
    if (command !== 'COMMIT') throw new Error('the transaction had failed, and its work went on as if it had not');
    return result;
  } catch (error) {
    await client.query('rollback').catch(onBroken);
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

/** Whether PostgreSQL gave a transaction up in favour of another one that changed the same rows. */
export function wasGivenUp(error: unknown): boolean {
  return hasCode(error, GIVEN_UP);
}

/** Whether PostgreSQL, or the way to it, failed with one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
