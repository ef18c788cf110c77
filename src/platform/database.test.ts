import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../test/helpers/county.ts';
import { migratedDatabase } from '../../test/helpers/postgres.ts';
import { type Instant, instant } from '../kernel/time.ts';
import { type Database, openDatabase } from './database.ts';
import { addCounty } from './migrate.ts';
import { all, maybe, one, run, stream, type Tx, ts } from './sql.ts';

describe('the way to an executor', () => {
  let db: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await migratedDatabase('platform');
    drop = database.drop;
    db = openDatabase(database.connection);
    await addCounty(db, [], { code: 'other', name: '邻县', hosts: [] });
    for (const code of ['fengxian', 'other']) {
      await db.forCounty(code, async tx => {
        await run(tx, sql`create table note (id integer primary key, text text not null)`);
        await run(tx, sql`insert into note values (1, ${code})`);
      });
    }
  });

  afterAll(async () => {
    await db.close();
    await drop();
  });

  const text = (tx: Tx) => one<{ text: string }>(tx, sql`select text from note where id = 1`);

  it('shows a county its own rows only, however the connections are shared', async () => {
    const codes = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'fengxian' : 'other'));
    const seen = await Promise.all(codes.map(code => db.forCounty(code, text)));
    expect(seen.map(row => row.text)).toEqual(codes);
  });

  it('shows the platform no county, and a county nothing of the platform', async () => {
    await expect(db.inPlatform(text)).rejects.toThrow('relation "note" does not exist');
    await expect(db.forCounty('other', tx => all(tx, sql`select * from county`))).rejects.toThrow('does not exist');
  });

  it('makes a forgotten county an error, not the last county', async () => {
    const afterwards = db.forCounty('fengxian', async tx => {
      await tx.client.query('commit');
      return text(tx);
    });
    await expect(afterwards).rejects.toThrow('relation "note" does not exist');
  });

  it('refuses a code that is none, so that no code can leave its quotes', async () => {
    for (const code of ['', 'a"b', 'A', '县', 'a-b', 'a;b', 'x'.repeat(41)]) {
      await expect(db.forCounty(code, text)).rejects.toMatchObject({ code: 'bad-input' });
    }
  });

  it('keeps nothing of work that threw', async () => {
    const failing = db.forCounty('fengxian', async tx => {
      await run(tx, sql`update note set text = 'changed'`);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await db.forCounty('fengxian', text)).toEqual({ text: 'fengxian' });
  });

  it('does not report success for work that swallowed an error of the database', async () => {
    const swallowing = db.forCounty('fengxian', async tx => {
      await run(tx, sql`insert into note values (2, 'lost')`);
      await run(tx, sql`insert into note values (1, 'twice')`).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow('the transaction had failed');
    expect(await db.forCounty('fengxian', tx => maybe(tx, sql`select 1 from note where id = 2`))).toBeNull();
  });

  it('reads only when it should read only', async () => {
    const writing = db.forCounty('fengxian', tx => run(tx, sql`delete from note`), { readOnly: true });
    await expect(writing).rejects.toThrow('read-only transaction');
  });

  it('sees one snapshot under repeatable read', async () => {
    const counts = await db.forCounty(
      'fengxian',
      async tx => {
        const count = () => one<{ n: number }>(tx, sql`select count(*) as n from note`);
        const before = await count();
        await db.forCounty('fengxian', other => run(other, sql`insert into note values (7, 'later')`));
        return [before.n, (await count()).n];
      },
      { isolation: 'repeatable read' },
    );
    expect(counts).toEqual([1, 1]);
  });

  it('runs work again that PostgreSQL gave up in a deadlock, when it may', async () => {
    await db.forCounty('other', tx => run(tx, sql`insert into note values (2, 'b') on conflict do nothing`));
    let runs = 0;
    let meet = (): void => {};
    const bothHoldOne = new Promise<void>(resolve => {
      let waiting = 2;
      meet = () => {
        waiting -= 1;
        if (waiting === 0) resolve();
      };
    });
    const crossing = (first: number, second: number) =>
      db.forCounty(
        'other',
        async tx => {
          runs += 1;
          await run(tx, sql`update note set text = text || 'x' where id = ${first}`);
          meet();
          await bothHoldOne;
          await run(tx, sql`update note set text = text || 'x' where id = ${second}`);
        },
        { retry: true },
      );
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    // At least one is given up and runs again; on a busy machine both may be.
    expect(runs).toBeGreaterThan(2);
    expect(await db.forCounty('other', text)).toEqual({ text: 'otherxx' });
  });

  it('outlives the loss of a connection in use, and goes on with another', async () => {
    const lost = db.forCounty('other', async tx => {
      const { pid } = await one<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
      const gone = new Promise(resolve => tx.client.once('end', resolve));
      await db.forCounty('fengxian', other => run(other, sql`select pg_terminate_backend(${pid})`));
      await gone;
      return text(tx);
    });
    await expect(lost).rejects.toThrow();
    expect(await db.forCounty('fengxian', text)).toEqual({ text: 'fengxian' });
  });

  it('says in Chinese that the database cannot be reached', async () => {
    const nowhere = openDatabase({ host: '/nonexistent', port: 5432, user: 'nobody', password: 'x', database: 'x' });
    await expect(nowhere.inPlatform(async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
    await nowhere.close();
  });
});

describe('values of the database', async () => {
  const { db, code } = await testCounty('platform');
  const read = <T>(query: ReturnType<typeof sql<{ value: T }>>) =>
    db.forCounty(code, async tx => (await one(tx, query)).value, { readOnly: true });

  it.each([
    '2023-10-13T14:20:00.123+08:00',
    '2023-09-30T23:59:59.999+08:00',
    '1970-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
    '1900-01-01T00:00:00Z',
    '2099-12-31T23:59:59.001+08:00',
    '1991-07-01T12:00:00+09:00',
  ])('carries the instant %s there and back to the millisecond', async text => {
    const at = instant(text);
    expect(await read(sql<{ value: Instant }>`select ${ts(at)} as value`)).toBe(at);
  });

  it('carries infinity as Infinity', async () => {
    expect(await read(sql<{ value: Instant }>`select ${ts(Number.POSITIVE_INFINITY as Instant)} as value`)).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(await read(sql<{ value: Instant }>`select '-infinity'::timestamptz as value`)).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });

  it('reads a timestamptz as the wall of Asia/Shanghai in SQL (G-01)', async () => {
    const at = instant('2023-09-30T16:00:00Z');
    expect(await read(sql<{ value: string }>`select ${ts(at)}::date as value`)).toBe('2023-10-01');
  });

  it('gives counts as numbers, and refuses those that a number cannot hold', async () => {
    expect(await read(sql<{ value: number }>`select count(*) as value from generate_series(1, 3)`)).toBe(3);
    await expect(read(sql<{ value: number }>`select 9007199254740993::int8 as value`)).rejects.toThrow(RangeError);
  });

  it('gives dates as days, numerics as text, lists of them alike', async () => {
    expect(await read(sql<{ value: string }>`select '2023-09-25'::date as value`)).toBe('2023-09-25');
    expect(await read(sql<{ value: string }>`select 98.340::numeric as value`)).toBe('98.340');
    expect(await read(sql<{ value: unknown }>`select array[1, null, 3]::int8[] as value`)).toEqual([1, null, 3]);
    expect(await read(sql<{ value: unknown }>`select '{}'::date[] as value`)).toEqual([]);
    const at = instant('2023-10-13T14:20:00.5+08:00');
    expect(await read(sql<{ value: unknown }>`select array[${ts(at)}] as value`)).toEqual([at]);
  });

  it('knows Chinese letters and trigrams', async () => {
    expect(await read(sql<{ value: boolean }>`select '政务公开' ~ '^\\w+$' as value`)).toBe(true);
    expect(await read(sql<{ value: boolean }>`select cardinality(show_trgm('政务公开')) > 0 as value`)).toBe(true);
  });

  it('streams what does not fit in memory, and can stop early', async () => {
    const read = (limit: number) =>
      db.forCounty(code, async tx => {
        let sum = 0;
        for await (const row of stream<{ n: number }>(
          tx,
          sql`select n from generate_series(1, ${5_000}::int) n`,
          999,
        )) {
          sum += row.n;
          if (row.n === limit) break;
        }
        // The transaction is still of use, and the cursor's name is free again.
        return sum + (await one<{ n: number }>(tx, sql`select 1 as n`)).n;
      });
    expect(await read(5_000)).toBe((5_000 * 5_001) / 2 + 1);
    expect(await read(1_500)).toBe((1_500 * 1_501) / 2 + 1);
  });
});
