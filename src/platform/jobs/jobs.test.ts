import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import Type from 'typebox';
import { beforeEach, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { migratedDatabase, platformMigrations } from '../../../test/helpers/postgres.ts';
import { fromEpochMs, systemClock } from '../../kernel/time.ts';
import { openDatabase } from '../database.ts';
import { addCounty } from '../migrate.ts';
import { enqueue, findWaiting, type OutboxRow, pruneOutbox, relayOutbox } from '../outbox.ts';
import { all, one, run, type Tx } from '../sql.ts';
import { defineJob, defineSweep, type Job } from './define.ts';
import { runJob } from './run-job.ts';
import { runSweep } from './run-sweep.ts';
import { startJobs } from './start-jobs.ts';
import { tidyOutbox } from './tidy-outbox.ts';

const log = pino({ level: 'silent' });
const idle = new AbortController().signal;
const schema = Type.Object({ box: Type.Integer() });

/** A job whose effect is not idempotent by itself: doing it twice shows. */
const fillBox = defineJob({
  id: 'test.fill-box',
  schema,
  async handle(tx, { box }) {
    await run(tx, sql`insert into filled values (${box})`);
  },
});
const createFilled = (tx: Tx) => run(tx, sql`create table if not exists filled (box integer not null)`);
const filled = async (tx: Tx) =>
  (await all<{ box: number }>(tx, sql`select box from filled order by box`)).map(row => row.box);

describe('the outbox and its jobs', async () => {
  const { db, code, clock } = await testCounty('platform');
  const services = (...jobs: Job[]) => ({ db, jobs, clockOf: async () => clock, log });
  const attempt = (id: string, ...jobs: Job[]) => runJob(services(...jobs), code, id, idle);
  const inCounty = <T>(work: (tx: Tx) => Promise<T>) => db.forCounty(code, work);
  const ask = async (box: number) => {
    const id = await inCounty(tx => enqueue(tx, fillBox, { box }));
    if (id === null) throw new Error('not asked');
    return id;
  };
  /** What a relay hands over, gathered as the queue would: an id that it has is ignored. */
  const queue = new Set<string>();
  const toQueue = async (rows: readonly OutboxRow[]) => {
    for (const row of rows) queue.add(row.id);
  };

  beforeEach(async () => {
    queue.clear();
    await inCounty(async tx => {
      await createFilled(tx);
      await run(tx, sql`truncate filled, outbox`);
    });
  });

  it('asks for nothing when the business transaction does not commit', async () => {
    const asking = inCounty(async tx => {
      await enqueue(tx, fillBox, { box: 1 });
      throw new Error('refused');
    });
    await expect(asking).rejects.toThrow('refused');
    expect(await relayOutbox(db, code, toQueue)).toBe(0);
  });

  it('refuses a payload that does not fit, in the transaction that asks', async () => {
    await expect(inCounty(tx => enqueue(tx, fillBox, { box: 'one' } as never))).rejects.toThrow('test.fill-box');
    await expect(db.inPlatform(tx => enqueue(tx, fillBox, { box: 1 }))).rejects.toThrow('belong to a county');
  });

  it('hands over oldest first, in batches, and each row once', async () => {
    const ids = [await ask(1), await ask(2), await ask(3)];
    const batches: string[][] = [];
    const gather = async (rows: readonly OutboxRow[]) => void batches.push(rows.map(row => row.id));
    expect(await relayOutbox(db, code, gather, 2)).toBe(2);
    expect(await relayOutbox(db, code, gather, 2)).toBe(1);
    expect(await relayOutbox(db, code, gather, 2)).toBe(0);
    expect(batches).toEqual([ids.slice(0, 2), ids.slice(2)]);
  });

  it('shares rows between relays: none waits for the other, none takes the same', async () => {
    const ids = new Set([await ask(1), await ask(2)]);
    await relayOutbox(
      db,
      code,
      async first => {
        await relayOutbox(
          db,
          code,
          async second => {
            expect(new Set([...first, ...second].map(row => row.id))).toEqual(ids);
          },
          1,
        );
      },
      1,
    );
    expect(await relayOutbox(db, code, toQueue)).toBe(0);
  });

  it('hands over again when the relay dies between the queue and its mark, and the job is done once', async () => {
    const id = await ask(7);
    const dying = relayOutbox(db, code, async rows => {
      await toQueue(rows);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect([...queue]).toEqual([id]);
    expect(await attempt(id, fillBox)).toBe(true);
    expect(await relayOutbox(db, code, toQueue)).toBe(1);
    expect(await attempt(id, fillBox)).toBe(false);
    expect(await inCounty(filled)).toEqual([7]);
  });

  it('leaves nothing of a handler that dies half way, and does it whole at the next attempt', async () => {
    const id = await ask(7);
    const dying = defineJob({
      ...fillBox,
      async handle(tx, { box }) {
        await run(tx, sql`insert into filled values (${box})`);
        throw new TypeError('about 13812345678');
      },
    });
    await expect(attempt(id, dying)).rejects.toThrow('about');
    expect(await inCounty(filled)).toEqual([]);
    const row = await inCounty(tx =>
      one(tx, sql`select attempts, failure, failed_at is not null as failed, done_at is null as waits from outbox`),
    );
    expect(row).toEqual({ attempts: 1, failure: 'TypeError', failed: true, waits: true });
    expect(await attempt(id, fillBox)).toBe(true);
    expect(await inCounty(filled)).toEqual([7]);
  });

  it('does it once when the worker dies after the work and before telling the queue', async () => {
    const id = await ask(7);
    await attempt(id, fillBox);
    expect(await attempt(id, fillBox)).toBe(false);
    expect(await inCounty(filled)).toEqual([7]);
  });

  it('does it once when two workers have it at the same time', async () => {
    const id = await ask(7);
    const results = await Promise.all([attempt(id, fillBox), attempt(id, fillBox), attempt(id, fillBox)]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await inCounty(filled)).toEqual([7]);
  });

  it('gives a long job the same id at every attempt, to recognise what it did', async () => {
    let attempts = 0;
    const long = defineJob({
      id: 'test.fill-many',
      schema,
      async work(database, { box }, context) {
        attempts += 1;
        for (let part = 1; part <= 3; part += 1) {
          await database.forCounty(context.county, async tx => {
            const key = `${context.id} ${part}`;
            await run(tx, sql`create table if not exists part (key text primary key)`);
            const isNew = await run(tx, sql`insert into part values (${key}) on conflict do nothing`);
            if (isNew > 0) await run(tx, sql`insert into filled values (${box + part})`);
          });
          if (attempts === 1 && part === 2) throw new Error('killed');
        }
      },
    });
    const id = await inCounty(tx => enqueue(tx, long, { box: 10 }));
    await expect(attempt(id ?? '', long)).rejects.toThrow('killed');
    expect(await attempt(id ?? '', long)).toBe(true);
    expect(await attempt(id ?? '', long)).toBe(false);
    expect([attempts, await inCounty(filled)]).toEqual([2, [11, 12, 13]]);
  });

  it('keeps a job that this version does not know, or whose payload it does not understand', async () => {
    const id = await ask(1);
    await expect(attempt(id)).rejects.toThrow('no such job');
    const changed = defineJob({ id: fillBox.id, schema: Type.Object({ lid: Type.String() }), async handle() {} });
    await expect(attempt(id, changed)).rejects.toThrow('does not fit');
    expect(await attempt(id, fillBox)).toBe(true);
  });

  it('lets one job with a key wait at a time', async () => {
    const keyed = () => inCounty(tx => enqueue(tx, fillBox, { box: 1 }, { key: 'box 1' }));
    const first = await keyed();
    expect(await keyed()).toBeNull();
    await attempt(first ?? '', fillBox);
    expect(await keyed()).not.toBeNull();
  });

  it('asks again for what the queue gave up, under the same id, so that a later sweep is not kept from it', async () => {
    const id = (await inCounty(tx => enqueue(tx, fillBox, { box: 1 }, { key: 'box 1' }))) ?? '';
    await relayOutbox(db, code, toQueue);
    await inCounty(tx => run(tx, sql`update outbox set attempts = 10`));
    const forgotten: unknown[] = [];
    const boss = { deleteJob: async (queue: string, ids: unknown) => void forgotten.push([queue, ids]) };
    await tidyOutbox(boss as never, db, code, { queues: ['short', 'long'], attempts: 11 });
    expect([forgotten, await relayOutbox(db, code, toQueue)]).toEqual([[], 0]);
    await inCounty(tx => run(tx, sql`update outbox set attempts = 11`));
    await tidyOutbox(boss as never, db, code, { queues: ['short', 'long'], attempts: 11 });
    expect(forgotten).toEqual([
      ['short', [id]],
      ['long', [id]],
    ]);
    expect(await relayOutbox(db, code, toQueue)).toBe(1);
    expect(await attempt(id, fillBox)).toBe(true);
    expect(await inCounty(tx => enqueue(tx, fillBox, { box: 1 }, { key: 'box 1' }))).not.toBeNull();
  });

  it('tells doctor what has waited since before an instant, by kind', async () => {
    await ask(1);
    await attempt(await ask(2), fillBox);
    expect(await inCounty(tx => findWaiting(tx, fromEpochMs(Date.now() - 60_000)))).toEqual([]);
    expect(await inCounty(tx => findWaiting(tx, fromEpochMs(Date.now() + 60_000)))).toEqual([
      { job: 'test.fill-box', count: 1 },
    ]);
  });

  it('prunes what was done long ago, and nothing that waits', async () => {
    const [done, waiting] = [await ask(1), await ask(2)];
    await attempt(done, fillBox);
    const future = fromEpochMs(Date.now() + 1_000);
    expect(await inCounty(tx => pruneOutbox(tx, fromEpochMs(0)))).toBe(0);
    expect(await inCounty(tx => pruneOutbox(tx, future))).toBe(1);
    expect(await inCounty(tx => all(tx, sql`select id from outbox`))).toEqual([{ id: waiting }]);
  });

  it('lets a sweep ask once for what is due by the county’s clock, however often it runs', async () => {
    const due = defineSweep({
      id: 'test.due-boxes',
      cron: '* * * * *',
      job: fillBox,
      find: async (_, at) =>
        [1, 2, 3].filter(box => box <= at.now()).map(box => ({ key: String(box), payload: { box } })),
    });
    clock.set(fromEpochMs(2));
    expect([await runSweep(db, due, code, clock), await runSweep(db, due, code, clock)]).toEqual([2, 0]);
    clock.set(fromEpochMs(3));
    expect(await runSweep(db, due, code, clock)).toBe(1);
  });
});

describe('the worker', () => {
  it('does what two counties ask for, before and while it runs, and tries again what failed', async () => {
    const { connection, drop } = await migratedDatabase('platform');
    const db = openDatabase(connection);
    await addCounty(db, await platformMigrations(), { code: 'other', name: '邻县', hosts: [] });
    for (const county of ['fengxian', 'other']) await db.forCounty(county, createFilled);

    let failures = 0;
    const allDone = Promise.withResolvers<void>();
    const done: string[] = [];
    const job = defineJob({
      ...fillBox,
      async handle(tx, input, context) {
        if (input.box === 2 && failures === 0) {
          failures += 1;
          throw new Error('once');
        }
        await run(tx, sql`insert into filled values (${input.box})`);
        done.push(`${context.county} ${input.box}`);
        if (done.length === 3) allDone.resolve();
      },
    });
    await db.forCounty('fengxian', tx => enqueue(tx, job, { box: 1 }));
    const jobs = await startJobs(
      { db, jobs: [job], sweeps: [], clockOf: async () => systemClock, log, connection },
      { retryDelay: 1 },
    );
    try {
      await db.forCounty('other', tx => enqueue(tx, job, { box: 1 }));
      await db.forCounty('other', tx => enqueue(tx, job, { box: 2 }));
      await allDone.promise;
    } finally {
      await jobs.stop();
    }
    expect(done.sort()).toEqual(['fengxian 1', 'other 1', 'other 2']);
    expect([await db.forCounty('fengxian', filled), await db.forCounty('other', filled)]).toEqual([[1], [1, 2]]);
    await db.close();
    await drop();
  });

  it('does again what the queue had given up (a failed id is ignored until it is forgotten)', async () => {
    const { connection, drop } = await migratedDatabase('platform');
    const db = openDatabase(connection);
    await db.forCounty('fengxian', createFilled);
    let isBroken = true;
    const failed = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const job = defineJob({
      ...fillBox,
      async handle(tx, { box }) {
        if (isBroken) {
          failed.resolve();
          throw new Error('no mail server');
        }
        await run(tx, sql`insert into filled values (${box})`);
        done.resolve();
      },
    });
    await db.forCounty('fengxian', tx => enqueue(tx, job, { box: 5 }));
    const services = { db, jobs: [job], sweeps: [], clockOf: async () => systemClock, log, connection };
    const jobs = await startJobs(services, { retryLimit: 0 });
    const boss = new PgBoss({ ...connection, schema: 'pgboss', supervise: false, schedule: false });
    try {
      await failed.promise;
      await boss.start();
      await expect.poll(async () => (await boss.findJobs('short')).map(each => each.state)).toEqual(['failed']);
      isBroken = false;
      await tidyOutbox(boss, db, 'fengxian', { queues: ['short', 'long'], attempts: 1 });
      await done.promise;
    } finally {
      await boss.stop();
      await jobs.stop();
    }
    await db.close();
    await drop();
  });
});
