import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../test/helpers/county.ts';
import { type Instant, instant } from '../kernel/time.ts';
import { type CopyRow, copyRows } from './bulk.ts';
import { all, one, run } from './sql.ts';

describe('bulk writing', async () => {
  const { db, code } = await testCounty('platform');

  beforeAll(async () => {
    await db.forCounty(code, tx =>
      run(
        tx,
        sql`create table cargo (n integer check (n < 1000000), text text, flag boolean, at timestamptz(3), data jsonb,
            tags text[], raw bytea, day date, id uuid, ids uuid[], "odd ""name" text)`,
      ),
    );
  });

  const columns = ['n', 'text', 'flag', 'at', 'data', 'tags', 'raw', 'day', 'id', 'ids', 'odd "name'] as const;

  it('writes every kind of value as it was', async () => {
    const at = instant('2023-10-13T14:20:00.007+08:00');
    const row = [
      7,
      '政务\t公开\n\\N \\. 😀',
      false,
      at,
      { a: ['"', null] },
      ['甲,乙', '"{}\\', null, ''],
      Buffer.of(0, 255),
      '1999-02-28',
      '018b2f4c-0000-7000-8000-00000000ffff',
      ['ffffffff-ffff-4fff-bfff-ffffffffffff', '018b2f4c-0000-7000-8000-00000000ffff'],
      '',
    ];
    const empty = [null, '', null, null, null, [], null, null, null, [], null];
    const read = await db.forCounty(code, async tx => {
      await run(tx, sql`truncate cargo`);
      expect(await copyRows(tx, 'cargo', columns, [row, empty])).toBe(2);
      return all<Record<string, unknown>>(tx, sql`select * from cargo order by n nulls last`);
    });
    expect(read.map(line => Object.values(line))).toEqual([row, empty]);
  });

  it('carries any text that PostgreSQL can hold', async () => {
    const texts = fc.array(
      fc.string({ unit: 'binary' }).filter(text => !text.includes('\0')),
      { minLength: 1, maxLength: 50 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async values => {
        const read = await db.forCounty(code, async tx => {
          await run(tx, sql`truncate cargo`);
          await copyRows(
            tx,
            'cargo',
            ['n', 'text'],
            values.map((text, index) => [index, text]),
          );
          return all<{ text: string }>(tx, sql`select text from cargo order by n`);
        });
        expect(read.map(row => row.text)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });

  it('writes instants to the millisecond from the year 1 to 9999', async () => {
    const instants = fc.array(
      fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T15:59:59.999Z') }),
      { minLength: 1, maxLength: 50 },
    );
    await fc.assert(
      fc.asyncProperty(instants, async values => {
        const read = await db.forCounty(code, async tx => {
          await run(tx, sql`truncate cargo`);
          await copyRows(
            tx,
            'cargo',
            ['n', 'at'],
            values.map((at, index) => [index, at]),
          );
          return all<{ at: Instant; text: string }>(
            tx,
            sql`select at, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as text from cargo order by n`,
          );
        });
        // PostgreSQL's own words: what reads and what writes may be wrong alike.
        expect(read).toEqual(values.map(at => ({ at, text: new Date(at).toISOString() })));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a NUL character', 'a\0b'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['undefined', undefined as unknown as string],
    ['an object as text', {}],
    ['a number as text', 7],
  ])('refuses %s, names row and column, and writes nothing', async (_, value) => {
    const writing = db.forCounty(code, async tx => {
      await run(tx, sql`truncate cargo`);
      await copyRows(
        tx,
        'cargo',
        ['n', 'text'],
        [
          [1, 'good'],
          [2, value],
        ],
      );
    });
    await expect(writing).rejects.toThrow('row 2, column text');
    expect(await db.forCounty(code, tx => all(tx, sql`select 1 from cargo where text = 'good'`))).toEqual([]);
  });

  it.each([
    ['n', 'x'],
    ['n', 1.5],
    ['n', 2 ** 31],
    ['at', Number.NaN],
    ['at', Date.UTC(10_000, 0, 1)],
    ['at', '2023-10-13'],
    ['day', '2023-13-01'],
    ['id', '018b2f4c-0000-7000-8000-00000000fff'],
    ['id', '018b2f4c-0000-7000-8000-00000000fffg'],
    ['ids', ['018b2f4c0000-7000-8000-000000000000f']],
    ['flag', 1],
    ['tags', 'a'],
  ])('refuses what the column %s cannot hold: %s', async (column, value) => {
    const writing = db.forCounty(code, tx => copyRows(tx, 'cargo', [column], [[null], [value]]));
    await expect(writing).rejects.toThrow(`row 2, column ${column}`);
  });

  it('refuses a table or column that is not there', async () => {
    const writing = (table: string, column: string) => db.forCounty(code, tx => copyRows(tx, table, [column], []));
    await expect(writing('cargos', 'n')).rejects.toThrow('cargos.n');
    await expect(writing('cargo', 'm')).rejects.toThrow('cargo.m');
  });

  it('sees that a column has changed its type, one failure later', async () => {
    const write = (value: string | number) => db.forCounty(code, tx => copyRows(tx, 'changing', ['x'], [[value]]));
    await db.forCounty(code, tx => run(tx, sql`create table changing (x integer)`));
    await write(1);
    await db.forCounty(code, tx => run(tx, sql`alter table changing alter x type uuid using null`));
    await expect(write(1)).rejects.toThrow('insufficient data left');
    await write('018b2f4c-0000-7000-8000-00000000ffff');
  });

  it('passes on what PostgreSQL refuses, and what the source of the rows throws', async () => {
    const bad = db.forCounty(code, tx => copyRows(tx, 'cargo', ['n'], [[1_000_000]]));
    await expect(bad).rejects.toThrow('violates check constraint');
    const many = db.forCounty(code, tx =>
      copyRows(
        tx,
        'cargo',
        ['n'],
        manyRows(200_000, index => [index === 9 ? 1_000_000 : index]),
      ),
    );
    await expect(many).rejects.toThrow('violates check constraint');
    const failing = db.forCounty(code, tx =>
      copyRows(
        tx,
        'cargo',
        ['n'],
        (async function* () {
          yield [1];
          throw new Error('the file ended early');
        })(),
      ),
    );
    await expect(failing).rejects.toThrow('the file ended early');
  });

  it('leaves the connection in order for what follows in the transaction', async () => {
    const counted = await db.forCounty(code, async tx => {
      await run(tx, sql`truncate cargo`);
      await copyRows(tx, 'cargo', ['n'], []);
      await copyRows(
        tx,
        'cargo',
        ['n'],
        manyRows(70_000, index => [index]),
      );
      return one<{ n: number; sum: number }>(tx, sql`select count(*) as n, sum(n) as sum from cargo`);
    });
    expect(counted).toEqual({ n: 70_000, sum: (70_000 * 69_999) / 2 });
  });

  it('writes instants of rows that have no end', async () => {
    const read = await db.forCounty(code, async tx => {
      await run(tx, sql`truncate cargo`);
      await copyRows(tx, 'cargo', ['at'], [[Number.POSITIVE_INFINITY]]);
      return one<{ at: Instant }>(tx, sql`select at from cargo`);
    });
    expect(read.at).toBe(Number.POSITIVE_INFINITY);
  });
});

function* manyRows(count: number, row: (index: number) => CopyRow): Generator<CopyRow> {
  for (let index = 0; index < count; index += 1) yield row(index);
}
