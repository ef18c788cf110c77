import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { maybe, run, type Tx, ts } from '../sql.ts';
import type { SessionRow } from './model.ts';

/** Writing the row on every request would make one person's parallel requests wait for each other. */
const TOUCH_AFTER_MS = 20_000;

/**
 * Opens a session with a fresh token and ends the person's others: one at a time, and nobody keeps a token from before
 * the sign-in (fixation).
 * @returns the token for the cookie (256 random bits); only its hash is stored.
 * @source SC-02
 */
export async function openSession(
  tx: Tx,
  input: { readonly personId: string; readonly address: string },
  now: Instant,
): Promise<{ id: string; token: string }> {
  await endSessionsOf(tx, input.personId, 'signed-in-elsewhere', now);
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  const at = ts(now);
  await run(
    tx,
    sql`insert into session (id, token_hash, person_id, address, opened_at, last_seen_at)
        values (${id}, ${hashOf(token)}, ${input.personId}, ${input.address}, ${at}, ${at})`,
  );
  return { id, token };
}

/** The session of a token, ended or not; null when there never was one. */
export async function findSession(tx: Tx, token: string): Promise<SessionRow | null> {
  return maybe(
    tx,
    sql<SessionRow>`
      select id, person_id as "personId", opened_at as "openedAt", last_seen_at as "lastSeenAt",
        ended_why as "endedWhy"
      from session where token_hash = ${hashOf(token)}`,
  );
}

/** Notes that the person did something; at most once in twenty seconds. */
export async function touchSession(tx: Tx, session: SessionRow, now: Instant): Promise<void> {
  if (now - session.lastSeenAt < TOUCH_AFTER_MS) return;
  await run(tx, sql`update session set last_seen_at = ${ts(now)} where id = ${session.id} and ended_at is null`);
}

/** Ends one session. */
export async function endSession(tx: Tx, id: string, why: 'signed-out' | 'revoked', now: Instant): Promise<void> {
  await run(
    tx,
    sql`update session set ended_at = ${ts(now)}, ended_why = ${why} where id = ${id} and ended_at is null`,
  );
}

/** Ends all of a person's open sessions; how many there were. */
export async function endSessionsOf(
  tx: Tx,
  personId: string,
  why: NonNullable<SessionRow['endedWhy']>,
  now: Instant,
): Promise<number> {
  return run(
    tx,
    sql`update session set ended_at = ${ts(now)}, ended_why = ${why}
        where person_id = ${personId} and ended_at is null`,
  );
}

/** A plain hash is enough: the token is random, there is nothing to guess. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
