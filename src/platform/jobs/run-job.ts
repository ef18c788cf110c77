import Value from 'typebox/value';
import type { Clock } from '../../kernel/time.ts';
import type { Database } from '../database.ts';
import type { Logger } from '../logging.ts';
import { markDone, markFailed, takeFromOutbox } from '../outbox.ts';
import type { Tx } from '../sql.ts';
import type { Job } from './define.ts';

/** What running jobs needs. */
export interface JobServices {
  readonly db: Database;
  readonly jobs: readonly Job[];
  /** A county's clock; each may be set apart. */
  readonly clockOf: (county: string) => Promise<Clock>;
  readonly log: Logger;
}

/**
 * Does what one outbox row asks, unless it is done: at least one attempt plus the row's mark is once.
 * @returns whether this call did it
 * @throws what the handler throws, after noting it on the row; the queue tries again
 */
export async function runJob(services: JobServices, county: string, id: string, signal: AbortSignal): Promise<boolean> {
  const { db } = services;
  const log = services.log.child({ county, job: id });
  try {
    const context = { id, county, clock: await services.clockOf(county), log, signal };
    const asked = await db.forCounty(county, async tx => {
      const row = await read(tx, services.jobs, id);
      if (row === null || !('handle' in row.job)) return row;
      await row.job.handle(tx, row.input, context);
      await markDone(tx, id);
      return row;
    });
    if (asked === null) return false;
    if ('work' in asked.job) {
      await asked.job.work(db, asked.input, context);
      await db.forCounty(county, tx => markDone(tx, id));
    }
    log.info({ type: asked.job.id }, 'job done');
    return true;
  } catch (error) {
    log.error({ err: error }, 'job failed');
    const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
    await db.forCounty(county, tx =>
      markFailed(tx, id, `${error instanceof Error ? error.name : typeof error}${code}`),
    );
    throw error;
  }
}

async function read(tx: Tx, jobs: readonly Job[], id: string): Promise<{ job: Job; input: never } | null> {
  const row = await takeFromOutbox(tx, id);
  if (row === null) return null;
  const job = jobs.find(each => each.id === row.job);
  if (job === undefined) throw new Error(`no such job: ${row.job}`);
  if (!Value.Check(job.schema, row.payload)) throw new Error(`payload does not fit the schema of ${job.id}`);
  // Checked against the very schema that types the handler's input.
  return { job, input: row.payload as never };
}
