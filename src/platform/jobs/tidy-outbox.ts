import type { PgBoss } from 'pg-boss';
import { fromEpochMs, systemClock } from '../../kernel/time.ts';
import type { Database } from '../database.ts';
import { findGivenUp, pruneOutbox, relayAgain } from '../outbox.ts';

const DAY_MS = 24 * 3_600_000;
const KEEP_DONE_MS = 30 * DAY_MS;
/** Longer than a long job that dies at every attempt can keep the queue busy. */
const GIVEN_UP_MS = 4 * DAY_MS;

/**
 * Forgets what was done long ago, and asks again for what the queue gave up: such a row would stay undone for ever, and
 * with its key keep every later sweep from asking for the same record.
 * @param tries.attempts after how many the queue gives up
 */
export async function tidyOutbox(
  boss: Pick<PgBoss, 'deleteJob'>,
  db: Database,
  county: string,
  { queues, attempts }: { readonly queues: readonly string[]; readonly attempts: number },
): Promise<void> {
  const now = systemClock.now();
  await db.forCounty(county, tx => pruneOutbox(tx, fromEpochMs(now - KEEP_DONE_MS)));
  await db.forCounty(county, async tx => {
    const rows = await findGivenUp(tx, { attempts, relayedBefore: fromEpochMs(now - GIVEN_UP_MS) });
    if (rows.length === 0) return;
    const ids = rows.map(row => row.id);
    // The queue ignores an id that it has, also one that has failed.
    for (const queue of queues) await boss.deleteJob(queue, ids);
    await relayAgain(tx, ids);
  });
}
