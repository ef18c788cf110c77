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
        sql`create table cargo (n integer, text text, flag boolean, at timestamptz(3), data jsonb, tags text[], raw bytea,
            "odd ""name" text)`,
      ),
    );
  });

  const columns = [
    'n',
    'text',
    'flag',
    { name: 'at', type: 'instant' },
    { name: 'data', type: 'json' },
    { name: 'tags', type: 'array' },
    'raw',
    'odd "name',
  ] as const;

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
      '',
    ];
    const empty = [null, '', null, null, null, [], null, null];
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

  it.each([
    ['a NUL character', 'a\0b'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['undefined', undefined as unknown as string],
    ['an object without a column type', {}],
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

  it('passes on what PostgreSQL refuses, and what the source of the rows throws', async () => {
    const bad = db.forCounty(code, tx => copyRows(tx, 'cargo', ['n'], [['x']]));
    await expect(bad).rejects.toThrow('invalid input syntax for type integer');
    const many = db.forCounty(code, tx =>
      copyRows(
        tx,
        'cargo',
        ['n'],
        manyRows(200_000, index => [index === 9 ? 'x' : index]),
      ),
    );
    await expect(many).rejects.toThrow('invalid input syntax for type integer');
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
      await copyRows(tx, 'cargo', [{ name: 'at', type: 'instant' }], [[Number.POSITIVE_INFINITY]]);
      return one<{ at: Instant }>(tx, sql`select at from cargo`);
    });
    expect(read.at).toBe(Number.POSITIVE_INFINITY);
  });
});

function* manyRows(count: number, row: (index: number) => CopyRow): Generator<CopyRow> {
  for (let index = 0; index < count; index += 1) yield row(index);
}
