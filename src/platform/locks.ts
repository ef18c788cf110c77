import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../kernel/errors.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import { hasCode } from './database.ts';
import { run, type Tx } from './sql.ts';

/*
 * "What was known at T" has to be the same answer for ever. By time alone it is not: a transaction that took an earlier
 * `recorded_at` may commit after T was read. So whoever records holds the shared side of one lock per county from
 * before it reads the clock until it has committed; who issues takes the exclusive side, and so waits for all of them.
 */

/**
 * The instant at which a command happens: reads the clock only after getting the shared side of the county's lock,
 * which is held until the transaction ends. Every transaction that writes events or facts begins with it (0.06 ms).
 */
export async function commandInstant(tx: Tx, clock: Clock): Promise<Instant> {
  await run(tx, sql`select pg_advisory_xact_lock_shared(${lockKey(tx)}::bigint)`);
  return clock.now();
}

/**
 * How long issuing waits for what is being recorded. Every later command of the county queues behind it, so it gives up
 * where a whole file is being imported: those who answer cases must not wait for minutes because somebody signs.
 */
const ISSUE_WAIT_MS = 3_000;
const LOCK_NOT_AVAILABLE = ['55P03'];

/**
 * The instant up to which everything is known: no command is under way, and every later one will read a later clock.
 * Take it in a transaction of its own and commit at once; count afterwards under REPEATABLE READ (with the lock inside
 * the counting transaction the snapshot would be older than the lock; tried, the counts always disagreed).
 * Half-open (G-04): known is what has `recorded_at < known`, since a command may still follow in the same millisecond.
 * @throws AppError `busy` while something long is being recorded; the transaction must be rolled back
 */
export async function issueInstant(tx: Tx, clock: Clock, waitMs = ISSUE_WAIT_MS): Promise<Instant> {
  await run(tx, sql`select set_config('lock_timeout', ${String(waitMs)}, true)`);
  try {
    await run(tx, sql`select pg_advisory_xact_lock(${lockKey(tx)}::bigint)`);
  } catch (cause) {
    if (!hasCode(cause, LOCK_NOT_AVAILABLE)) throw cause;
    throw new AppError('busy', '正在导入数据，签发要等它写完。没有签发，也没有改动；请过几分钟再签发。', {
      cause,
      details: { retryAfterSeconds: 60 },
    });
  }
  return clock.now();
}

function lockKey(tx: Tx): string {
  if (tx.county === null) throw new Error('only a county has commands');
  return createHash('sha256').update(`gongkai command ${tx.county}`).digest().readBigInt64BE().toString();
}
