import { sql } from 'kysely';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import { newId } from '../kernel/ids.ts';
import { type Clock, type Instant, systemClock } from '../kernel/time.ts';
import type { Database } from './database.ts';
import { all, maybe, run, type Tx, ts } from './sql.ts';

/*
 * What a business transaction wants done afterwards it writes to its county's `outbox`, so that it is done if and only
 * if the transaction commits. A relay hands rows over to the queue; the handler marks them done. Times here are the
 * machine's: they serve operation, not the county's business.
 */

/** The channel on which a hint is sent that an outbox has something; the payload is the county. */
export const OUTBOX_CHANNEL = 'gongkai_outbox';

/** What may be asked to be done: its id and what it needs to know. */
export interface JobType<Schema extends TSchema = TSchema> {
  /** `room.verb-noun`. */
  readonly id: string;
  readonly schema: Schema;
}

/** A row that has to be handed over. */
export interface OutboxRow {
  readonly id: string;
  readonly job: string;
}

/**
 * Asks for a job in the business transaction. The payload holds ids, no personal data.
 * @param options.key at most one job of this type with this key waits at a time; a second one is not asked for
 * @returns the outbox id, or null when one with the same key waits already
 * @throws Error when the payload does not fit the schema (a defect of the caller)
 */
export async function enqueue<Schema extends TSchema>(
  tx: Tx,
  job: JobType<Schema>,
  payload: Static<Schema>,
  options: { readonly key?: string; readonly clock?: Clock } = {},
): Promise<string | null> {
  if (tx.county === null) throw new Error('jobs belong to a county');
  if (!Value.Check(job.schema, payload)) throw new Error(`payload does not fit the schema of ${job.id}`);
  const id = newId();
  const { key = null, clock = systemClock } = options;
  const written = await run(
    tx,
    sql`insert into outbox (id, job, key, payload, asked_at)
        values (${id}, ${job.id}, ${key}, ${JSON.stringify(payload)}::jsonb, ${ts(clock.now())})
        on conflict do nothing`,
  );
  if (written === 0) return null;
  await run(tx, sql`select pg_notify(${OUTBOX_CHANNEL}, ${tx.county})`);
  return id;
}

/**
 * Hands one batch of a county's rows over, oldest first, and marks them as handed over. `handOver` has to ignore ids it
 * has seen: when the process dies between it and the commit, the rows come again. Several relays share the rows.
 * @returns how many rows there were; fewer than `limit` means that nothing is left for now
 */
export function relayOutbox(
  db: Database,
  county: string,
  handOver: (rows: readonly OutboxRow[]) => Promise<void>,
  limit = 200,
  clock: Clock = systemClock,
): Promise<number> {
  return db.forCounty(county, async tx => {
    const rows = await all<OutboxRow>(
      tx,
      sql`select id, job from outbox where relayed_at is null order by id limit ${limit} for update skip locked`,
    );
    if (rows.length === 0) return 0;
    await handOver(rows);
    await run(
      tx,
      sql`update outbox set relayed_at = ${ts(clock.now())} where id = any(${rows.map(row => row.id)}::uuid[])`,
    );
    return rows.length;
  });
}

/** What was asked, or null when it is done already. Holds the row until the transaction ends: one handler at a time. */
export function takeFromOutbox(tx: Tx, id: string): Promise<{ job: string; payload: unknown } | null> {
  return maybe(tx, sql`select job, payload from outbox where id = ${id} and done_at is null for update`);
}

/** Marks a row as done, in the transaction that does it. */
export async function markDone(tx: Tx, id: string, clock: Clock = systemClock): Promise<void> {
  await run(tx, sql`update outbox set done_at = ${ts(clock.now())} where id = ${id}`);
}

/** Notes that an attempt failed; only the kind of the error, since messages may quote what people wrote. */
export async function markFailed(tx: Tx, id: string, kind: string, clock: Clock = systemClock): Promise<void> {
  await run(
    tx,
    sql`update outbox set attempts = attempts + 1, failed_at = ${ts(clock.now())}, failure = ${kind}
        where id = ${id} and done_at is null`,
  );
}

/** Deletes what was done before an instant. */
export function pruneOutbox(tx: Tx, before: Instant): Promise<number> {
  return run(tx, sql`delete from outbox where done_at < ${ts(before)}`);
}

/** Rows that the queue has given up: tried to the end, or handed over so long ago that nothing of it can be under way. */
export function findGivenUp(
  tx: Tx,
  { attempts, relayedBefore }: { readonly attempts: number; readonly relayedBefore: Instant },
): Promise<OutboxRow[]> {
  return all(
    tx,
    sql<OutboxRow>`
      select id, job from outbox
      where done_at is null and relayed_at is not null
        and (attempts >= ${attempts} or relayed_at < ${ts(relayedBefore)})
      order by id limit 1000`,
  );
}

/** Lets rows be handed over again, under the id that their handlers know. The queue must have forgotten them before. */
export async function relayAgain(tx: Tx, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`update outbox set relayed_at = null, attempts = 0 where id = any(${ids}::uuid[]) and done_at is null`,
  );
}

/** How many jobs have waited since before an instant, and of which kinds. */
export function findWaiting(tx: Tx, since: Instant): Promise<{ readonly job: string; readonly count: number }[]> {
  return all(
    tx,
    sql<{ job: string; count: number }>`
      select job, count(*) as count from outbox where done_at is null and asked_at < ${ts(since)} group by job order by job`,
  );
}
