import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../../platform/sql.ts';
import { batchOf, HOTLINE_HEADER, hotlineLine, memoryTarget, resolveUnit, tableOf } from '../import-world.helper.ts';
import { kindNamed, openTable, planImport, rejectsFile, runImport, type Table } from '../index.ts';
import { guardText, unguardText } from './formula-guard.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gongkai-rejects-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function importTable(table: Table, rejects?: string, target = memoryTarget()) {
  const writer = rejects === undefined ? undefined : rejectsFile(rejects, table.date1904);
  const summary = await runImport({} as Tx, {
    plan: await planImport(table, kindNamed('hotline')),
    batch: batchOf('hotline', true),
    context: { resolveUnit },
    target,
    file: { name: table.name, hash: '' },
    unknownValues: 'reject',
    ...(writer && { rejects: writer }),
  });
  return { summary, written: (await writer?.close()) ?? 0 };
}

describe.each(['rejects.xlsx', 'rejects.csv'])('IM-07: rejected rows are saved to be mended (%s)', file => {
  test('in the same columns with reason and advice, and are read again as they were', async () => {
    const path = join(dir, file);
    const rows = [
      HOTLINE_HEADER,
      hotlineLine('1'),
      hotlineLine('0002', { 承办单位: '城建局', 标题: '=HYPERLINK("http://x")' }),
      hotlineLine('3', { 派单时间: { date: 45_108.40625 }, 诉求类型: '反映', 联系电话: 13_812_345_678 }),
    ];
    const first = await importTable(tableOf({ 表: rows }), path);
    expect([first.summary.added, first.summary.rejected, first.written]).toEqual([1, 2, 2]);
    const saved = await openTable(path, file);
    const header: string[] = [];
    for await (const [row] of saved.sheets[0]!.rows()) {
      header.push(...(row?.cells ?? []).map(cell => (cell.kind === 'text' ? cell.text : '')));
      break;
    }
    expect(header).toEqual([...HOTLINE_HEADER, '原因', '建议']);
    const again = await importTable(await openTable(path, file));
    expect(again.summary.problems.map(({ header: name, reason, value }) => [name, reason, value])).toEqual([
      ['承办单位', '认不出单位“城建局”', '城建局'],
      ['诉求类型', '“反映”不是已知的类型', '反映'],
    ]);
    expect(again.summary.rejected).toBe(2);
  });

  test('a mended file goes in, its old reasons are no columns', async () => {
    const path = join(dir, `mended-${file}`);
    const bad = hotlineLine('7', { 承办单位: '城建局', 派单时间: { date: 45_108.40625 } });
    await importTable(tableOf({ 表: [HOTLINE_HEADER, bad] }), path);
    const target = memoryTarget();
    const table = await openTable(path, file);
    const plan = await planImport(table, kindNamed('hotline'), {
      mapping: { columns: {}, values: { units: { 城建局: '住建局' } } },
    });
    const summary = await runImport({} as Tx, {
      plan,
      context: { resolveUnit },
      target: { ...target },
      file: { name: file, hash: '' },
      unknownValues: 'reject',
      batch: batchOf('hotline', true),
    });
    expect(summary).toMatchObject({ added: 1, rejected: 0 });
  });
});

test.each(['refused.xlsx', 'refused.csv'])('when the import comes to nothing, no file is left (%s)', async file => {
  const path = join(dir, file);
  const rows = Array.from({ length: 2000 }, (_, index) => hotlineLine(`${index}`, { 承办单位: '城建局' }));
  const refused = runImport({} as Tx, {
    plan: await planImport(tableOf({ 表: [HOTLINE_HEADER, ...rows] }), kindNamed('hotline')),
    batch: batchOf('hotline', true),
    context: { resolveUnit },
    target: memoryTarget(),
    file: { name: file, hash: '' },
    unknownValues: 'ask',
    rejects: rejectsFile(path, false),
  });
  await expect(refused).rejects.toThrow('城建局');
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

test('a place that cannot be written is said to be one', async () => {
  const rows = [HOTLINE_HEADER, hotlineLine('1', { 承办单位: '城建局' })];
  const refused = importTable(tableOf({ 表: rows }), join(dir, 'nowhere', 'rejects.xlsx'));
  await expect(refused).rejects.toThrow(/不能存到/);
});

test('without rejected rows no file is made', async () => {
  const path = join(dir, 'none.xlsx');
  expect((await importTable(tableOf({ 表: [HOTLINE_HEADER, hotlineLine('1')] }), path)).written).toBe(0);
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

describe('what a citizen wrote cannot run as a formula in a CSV file', () => {
  test.each(['=1+1', '+cmd|calc', '-2+3!A1', '@SUM(A1)', '\t=1'])('%j', value => {
    expect(guardText(value)).toBe(`'${value}`);
  });

  test.each(['-3', '+8613812345678', '普通文字', ''])('%j is left as it is', value => {
    expect(guardText(value)).toBe(value);
  });

  test('and reads back as it was written', () => {
    const start = fc.constantFrom("'", "''", '=', "'=", '-', '@', "'+", '');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        expect(unguardText(guardText(first + rest))).toBe(first + rest);
      }),
    );
  });
});
