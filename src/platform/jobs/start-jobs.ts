import { PgBoss, type Job as QueuedJob } from 'pg-boss';
import type { Connection } from '../database.ts';
import { listCounties } from '../migrate.ts';
import type { Sweep } from './define.ts';
import { startRelay } from './relay.ts';
import { type JobServices, runJob } from './run-job.ts';
import { runSweep } from './run-sweep.ts';
import { tidyOutbox } from './tidy-outbox.ts';

/** The worker's jobs, running until stopped. */
export interface JobRunner {
  /** Lets running jobs end (up to 30 s), then stops; what is left is done at the next start. */
  stop(): Promise<void>;
}

interface Asked {
  readonly county: string;
}

const SCHEMA = 'pgboss';
const SWEEPS = 'sweeps';
const PRUNE = 'outbox-prune';
const STOP_TIMEOUT_MS = 30_000;

/**
 * Long jobs have a queue of their own, so that an import does not hold up a notice. One at a time, since each takes a core;
 * whoever adds a kind that runs for hours (crawling) gives it a queue here, or imports wait behind it.
 */
const QUEUES = {
  short: { localConcurrency: 4, expireInSeconds: 300 },
  long: { localConcurrency: 1, expireInSeconds: 6 * 3_600 },
};
/** With growing pauses from 10 s: about two hours in all, time enough to start a mail server again. */
const RETRIES = { retryLimit: 10, retryDelay: 10, retryBackoff: true, retryDelayMax: 1_800 };
/** A killed worker's jobs are given to another one after this silence. */
const HEARTBEAT_SECONDS = 60;

/**
 * Starts relay, workers and sweeps of all counties in this process.
 * @param retries for tests, which do not wait as long
 */
export async function startJobs(
  services: JobServices & { readonly sweeps: readonly Sweep[]; readonly connection: Connection },
  retries: Partial<typeof RETRIES> = {},
): Promise<JobRunner> {
  const { db, log, jobs, sweeps, connection } = services;
  const boss = new PgBoss({ ...connection, schema: SCHEMA, max: 4, application_name: 'gongkai jobs' });
  boss.on('error', error => log.error({ err: error }, 'job queue'));
  await boss.start();

  const stopping = new AbortController();
  const workers = new Map<string, string>();
  for (const [queue, { localConcurrency, expireInSeconds }] of Object.entries(QUEUES)) {
    await ensureQueue(boss, queue, { ...RETRIES, ...retries, expireInSeconds, heartbeatSeconds: HEARTBEAT_SECONDS });
    const options = { localConcurrency, batchSize: 1, pollingIntervalSeconds: 2 };
    const worker = await boss.work<Asked, void>(queue, options, ([job]) => work(job));
    workers.set(queue, worker);
  }
  await startSweeps(boss, services);

  const queueOf = (id: string) => (jobs.some(job => job.id === id && 'work' in job) ? 'long' : 'short');
  const relay = await startRelay(db, log, async (county, rows) => {
    for (const queue of Object.keys(QUEUES)) {
      // The queue ignores an id that it has; so a row that is handed over twice is one job.
      const inserts = rows.filter(row => queueOf(row.job) === queue).map(row => ({ id: row.id, data: { county } }));
      if (inserts.length === 0) continue;
      await boss.insert(queue, inserts);
      boss.notifyWorker(workers.get(queue) ?? '');
    }
  });
  log.info({ jobs: jobs.length, sweeps: sweeps.length }, 'jobs started');

  async function work(job: QueuedJob<Asked> | undefined): Promise<void> {
    if (job !== undefined)
      await runJob(services, job.data.county, job.id, AbortSignal.any([job.signal, stopping.signal]));
  }
  return {
    async stop() {
      stopping.abort();
      await relay.stop();
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
}

/** Each sweep is one schedule; a schedule whose sweep is gone is removed. */
async function startSweeps(boss: PgBoss, services: JobServices & { readonly sweeps: readonly Sweep[] }): Promise<void> {
  const { db, log, sweeps, clockOf } = services;
  await ensureQueue(boss, SWEEPS, { retryLimit: 0, expireInSeconds: 300 });
  const wanted = new Map([...sweeps.map(sweep => [sweep.id, sweep.cron] as const), [PRUNE, '17 * * * *']]);
  for (const { key } of await boss.getSchedules(SWEEPS)) {
    if (!wanted.has(key)) await boss.unschedule(SWEEPS, key);
  }
  for (const [key, cron] of wanted) await boss.schedule(SWEEPS, cron, { sweep: key }, { key, tz: 'Asia/Shanghai' });

  await boss.work<{ sweep: string }, void>(SWEEPS, { batchSize: 1 }, async ([job]) => {
    const sweep = sweeps.find(each => each.id === job?.data.sweep);
    for (const { code } of await listCounties(db)) {
      // One county's trouble is not the others'.
      try {
        if (sweep !== undefined) await runSweep(db, sweep, code, await clockOf(code));
        else await tidyOutbox(boss, db, code, { queues: Object.keys(QUEUES), attempts: RETRIES.retryLimit + 1 });
      } catch (error) {
        log.error({ err: error, county: code, sweep: job?.data.sweep }, 'sweep failed');
      }
    }
  });
}

async function ensureQueue(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]): Promise<void> {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}
