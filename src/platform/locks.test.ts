import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testCounty } from '../../test/helpers/county.ts';
import { fromEpochMs } from '../kernel/time.ts';
import { commandInstant, issueInstant } from './locks.ts';
import { addCounty } from './migrate.ts';
import { one, run, type Tx } from './sql.ts';

describe('the lock between commands and issuing', async () => {
  const { db, code, clock } = await testCounty('platform');

  /** The exclusive side without waiting: whether it could be had. */
  const mayIssue = (tx: Tx) =>
    issueInstant(tx, clock, 50).then(
      () => true,
      () => false,
    );

  it('lets commands run beside each other', async () => {
    await db.forCounty(code, async first => {
      await commandInstant(first, clock);
      await db.forCounty(code, second => commandInstant(second, clock));
    });
  });

  it('lets nobody issue while a command of the county is under way, and one of another county does not matter', async () => {
    await addCounty(db, [], { code: 'other', name: '邻县', hosts: [] });
    await db.forCounty(code, async command => {
      await commandInstant(command, clock);
      await expect(db.forCounty(code, mayIssue)).rejects.toThrow();
      expect(await db.forCounty('other', mayIssue)).toBe(true);
    });
    expect(await db.forCounty(code, mayIssue)).toBe(true);
  });

  it('reads the clock after the lock: a command that waited for issuing is recorded after what was known', async () => {
    let recorded: Promise<number> = Promise.resolve(0);
    const known = await db.forCounty(code, async issuing => {
      const at = await issueInstant(issuing, clock);
      recorded = db.forCounty(code, command => commandInstant(command, clock));
      await waiting(issuing);
      clock.set(fromEpochMs(at + 5));
      return at;
    });
    expect(await recorded).toBe(known + 5);
  });

  it('lets issuing give up while a whole file is being imported, and nobody else waits for it longer than that', async () => {
    let answered: Promise<unknown> = Promise.resolve();
    await db.forCounty(code, async importing => {
      await commandInstant(importing, clock);
      const issuing = db.forCounty(code, tx => issueInstant(tx, clock, 300));
      const refused = expect(issuing).rejects.toMatchObject({
        code: 'busy',
        message: expect.stringMatching(/正在导入.*再签发/),
      });
      await waiting(importing);
      answered = db.forCounty(code, command => commandInstant(command, clock));
      await refused;
      // The import goes on, and yet a command gets through.
      await answered;
    });
  });

  it('is for counties only', async () => {
    await expect(db.inPlatform(tx => commandInstant(tx, clock))).rejects.toThrow('only a county has commands');
  });
});

/** Until somebody waits for a lock that this transaction holds. */
async function waiting(tx: Tx): Promise<void> {
  for (;;) {
    const { n } = await one<{ n: number }>(tx, sql`select count(*) as n from pg_locks where not granted`);
    if (n > 0) return;
    await run(tx, sql`select pg_sleep(0.005)`);
  }
}
