import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { all, run, type Tx, ts } from '../../platform/sql.ts';

/** How far back failures of one account are remembered. */
export const ACCOUNT_WINDOW_MS = 24 * 3_600_000;

export type AttemptOutcome = 'pending' | 'failed' | 'succeeded' | 'locked';

/** The account as typed, made unreadable: people type passwords into the wrong field. */
export function accountHash(account: string): Buffer {
  return createHash('sha256').update(`sign-in ${account}`).digest();
}

/** Makes tries of one account wait for each other while they are counted, so that none is counted too few. */
export async function lockAccount(tx: Tx, hash: Buffer): Promise<void> {
  await run(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${tx.county} ${hash.toString('hex')}`}, 0))`,
  );
}

export async function insertAttempt(
  tx: Tx,
  attempt: {
    readonly hash: Buffer;
    readonly address: string;
    readonly personId: string | null;
    readonly outcome: AttemptOutcome;
  },
  now: Instant,
): Promise<string> {
  const id = newId();
  await run(
    tx,
    sql`insert into sign_in_attempt (id, account_hash, address, person_id, tried_at, outcome)
        values (${id}, ${attempt.hash}, ${attempt.address}, ${attempt.personId}, ${ts(now)}, ${attempt.outcome})`,
  );
  return id;
}

export async function settleAttempt(tx: Tx, id: string, outcome: 'failed' | 'succeeded'): Promise<void> {
  await run(tx, sql`update sign_in_attempt set outcome = ${outcome} where id = ${id}`);
}

/** The failures of an account since its last success, in order; tries still being checked count as failures. */
export async function failuresOfAccount(tx: Tx, hash: Buffer, now: Instant): Promise<Instant[]> {
  const rows = await all(
    tx,
    sql<{ at: Instant }>`
      select tried_at as at from sign_in_attempt
      where account_hash = ${hash} and outcome in ('failed', 'pending')
        and tried_at > ${ts((now - ACCOUNT_WINDOW_MS) as Instant)}
        and id > coalesce(
          (select id from sign_in_attempt where account_hash = ${hash} and outcome = 'succeeded'
            order by id desc limit 1), '00000000-0000-0000-0000-000000000000')
      order by id`,
  );
  return rows.map(row => row.at);
}

/** The failures of a network address after an instant, in order. One success does not wash an address clean. */
export async function failuresOfAddress(tx: Tx, address: string, after: Instant): Promise<Instant[]> {
  const rows = await all(
    tx,
    sql<{ at: Instant }>`
      select tried_at as at from sign_in_attempt
      where address = ${address} and outcome in ('failed', 'pending') and tried_at > ${ts(after)}
      order by id`,
  );
  return rows.map(row => row.at);
}
