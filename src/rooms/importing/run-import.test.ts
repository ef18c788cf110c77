import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { newId } from '../../kernel/ids.ts';
import { all, one } from '../../platform/sql.ts';
import {
  batchOf,
  HOTLINE_HEADER,
  hotlineLine,
  type MemoryTarget,
  memoryTarget,
  NOW,
  resolveUnit,
  type TestCell,
  tableOf,
} from './import-world.helper.ts';
import {
  explainedUnits,
  findMapping,
  type ImportRequest,
  kindNamed,
  listBatches,
  listReportLines,
  planImport,
  runImport,
  undoImport,
} from './index.ts';

const { db, code } = await testCounty();
const hotline = kindNamed('hotline');
const by = { now: NOW, actorId: newId() };

async function requestOf(
  rows: Iterable<readonly TestCell[]>,
  target: MemoryTarget,
  more: Partial<ImportRequest> = {},
): Promise<ImportRequest> {
  return {
    plan: await planImport(tableOf({ 表: rows }), hotline),
    batch: batchOf('hotline'),
    context: { resolveUnit },
    target,
    file: { name: '三季度.xlsx', hash: 'a'.repeat(64) },
    unknownValues: 'reject',
    ...more,
  };
}

const table = (...lines: readonly (readonly TestCell[])[]) => [HOTLINE_HEADER, ...lines];
const run = (request: ImportRequest) => db.forCounty(code, tx => runImport(tx, request));

describe('IM-07: an import says what became of every row', () => {
  test('added, changed, unchanged, rejected, and keeps what there is to say', async () => {
    const target = memoryTarget();
    await run(await requestOf(table(hotlineLine('1'), hotlineLine('2')), target));
    const request = await requestOf(
      table(
        hotlineLine('1'),
        hotlineLine('2', { 标题: '改过' }),
        hotlineLine('3', { 联系电话: '1.38E+10' }),
        hotlineLine('4', { 派单时间: '1900-1-1' }),
        ['合计', null, null, '4 件'],
      ),
      target,
    );
    const summary = await run(request);
    expect(summary).toMatchObject({ read: 4, added: 1, changed: 1, unchanged: 1, rejected: 1, warned: 1 });
    expect(summary.skipped.map(row => [row.row, row.reason])).toEqual([
      [1, 'header'],
      [6, 'sum'],
    ]);
    const { batchId } = request.batch;
    const lines = await db.forCounty(code, tx => listReportLines(tx, batchId, { limit: 10 }));
    expect(lines.map(line => [line.row, line.outcome, line.problems.length, line.changes.length])).toEqual([
      [3, 'changed', 0, 1],
      [4, 'added', 1, 0],
      [5, 'rejected', 1, 0],
    ]);
    const next = { limit: 10, after: { sheet: '表', row: 3 }, outcome: 'rejected' as const };
    expect(await db.forCounty(code, tx => listReportLines(tx, batchId, next))).toHaveLength(1);
    const [newest] = await db.forCounty(code, tx => listBatches(tx, { limit: 1 }));
    expect(newest).toMatchObject({
      id: batchId,
      fileName: '三季度.xlsx',
      read: 4,
      rejected: 1,
      importedAt: NOW,
      undoneAt: null,
    });
  });

  test('the same file twice changes nothing', async () => {
    const target = memoryTarget();
    await run(await requestOf(table(hotlineLine('1')), target));
    expect(await run(await requestOf(table(hotlineLine('1')), target))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
  });

  test('a dry run leaves nothing behind', async () => {
    const target = memoryTarget();
    const request = await requestOf(table(hotlineLine('1')), target, { batch: batchOf('hotline', true) });
    expect(await run(request)).toMatchObject({ added: 1, isDryRun: true });
    expect(target.records.size).toBe(0);
    expect(await countOf('import_batch', request.batch.batchId)).toBe(0);
  });
});

describe('nothing half done', () => {
  test('when the file breaks in the middle', async () => {
    const target = memoryTarget();
    const request = await requestOf({ [Symbol.iterator]: broken }, target);
    await expect(run(request)).rejects.toThrow('损坏');
    expect(target.batches).toEqual([500, 500]);
    expect(await countOf('import_batch', request.batch.batchId)).toBe(0);
    expect(await countOf('import_row', request.batch.batchId)).toBe(0);
  });

  test('IM-04: when words are unknown and the person has not seen them, all of them are asked at once', async () => {
    const rows = table(
      hotlineLine('1', { 承办单位: '城建局' }),
      hotlineLine('2', { 承办单位: '城建局', 诉求类型: '反映' }),
    );
    const request = await requestOf(rows, memoryTarget(), { unknownValues: 'ask' });
    await expect(run(request)).rejects.toThrow(/主办单位“城建局”（2 行）是哪个单位[\s\S]*类型“反映”（1 行）/);
    expect(await countOf('import_batch', request.batch.batchId)).toBe(0);
  });

  /** 1,200 good rows with a notice each, then what a broken archive throws. */
  function* broken(): Generator<readonly TestCell[]> {
    yield HOTLINE_HEADER;
    for (let row = 0; row < 1200; row += 1) yield hotlineLine(`${row}`, { 联系电话: '1.38E+10' });
    throw new Error('文件已损坏');
  }
});

test('a long table flows: the record room gets rows while the file is still being read', async () => {
  const target = memoryTarget();
  let produced = 0;
  let ahead = 0;
  let taken = 0;
  function* lines(): Generator<readonly TestCell[]> {
    yield HOTLINE_HEADER;
    for (let row = 0; row < 20_000; row += 1) {
      produced += 1;
      yield hotlineLine(`${row}`);
    }
  }
  const request = await requestOf({ [Symbol.iterator]: lines }, target, {
    target: {
      ...target,
      take: async (tx, batch, rows) => {
        taken += rows.length;
        ahead = Math.max(ahead, produced - taken);
        return target.take(tx, batch, rows);
      },
    },
  });
  produced = 0;
  await run(request);
  expect(taken).toBe(20_000);
  expect(ahead).toBeLessThanOrEqual(500);
});

describe('an import is taken back whole', () => {
  test('once', async () => {
    const target = memoryTarget();
    const request = await requestOf(table(hotlineLine('1'), hotlineLine('2')), target);
    await run(request);
    const undo = () => db.forCounty(code, tx => undoImport(tx, request.batch.batchId, by, () => target));
    expect(await undo()).toEqual({ undone: 2 });
    await expect(undo()).rejects.toThrow('2023年10月13日撤回');
  });

  test('or not at all, with the records that have moved on', async () => {
    const target = memoryTarget();
    const request = await requestOf(table(hotlineLine('1')), target);
    await run(request);
    const moved = { ...target, undo: async () => ({ movedOn: [{ recordId: newId(), label: 'DH1', why: '已重办' }] }) };
    const undo = db.forCounty(code, tx => undoImport(tx, request.batch.batchId, by, () => moved));
    await expect(undo).rejects.toThrow('DH1（已重办）');
    const [batch] = await db.forCounty(code, tx => listBatches(tx, { limit: 1 }));
    expect(batch?.undoneAt).toBeNull();
  });

  test('an unknown batch is said to be one', async () => {
    const undo = db.forCounty(code, tx => undoImport(tx, newId(), by, () => memoryTarget()));
    await expect(undo).rejects.toThrow('没有编号为');
  });
});

test('IM-15: what a person said is remembered for tables of this shape, and the last word counts', async () => {
  const rows = [
    ['工单号', '派单时间', '诉求类型', '标题', '办的单位', '备用单位'],
    ['1', '7月1日', '投诉', '路灯', '住建', ''],
  ];
  const mapping = (units: string) => ({ columns: { units }, values: { units: { 住建: '住建局' } }, year: 2023 });
  const remembered = (signature: string) => db.forCounty(code, tx => findMapping(tx, 'hotline', signature));
  for (const header of ['备用单位', '办的单位']) {
    const plan = await planImport(tableOf({ 表: rows }), hotline, { mapping: mapping(header), remembered });
    expect(explainedUnits(plan)).toEqual([{ written: '住建', meant: '住建局' }]);
    await run(await requestOf(rows, memoryTarget(), { plan }));
  }
  const again = await planImport(tableOf({ 表: rows }), hotline, { remembered });
  expect(again.sheets[0]?.columns.find(column => column.field?.key === 'units')?.header).toBe('办的单位');
  expect(again.mapping.values).toEqual({ units: { 住建: '住建局' } });
  // The year belongs to the one file.
  expect(again.questions.map(question => question.about)).toEqual(['year']);
});

test('no personal value stands in the report', async () => {
  const rows = table(hotlineLine('1'), hotlineLine('1', { 联系电话: '13987654321' }));
  await run(await requestOf(rows, memoryTarget()));
  const stored = await db.forCounty(code, tx => all(tx, sql`select problems::text as problems from import_row`));
  expect(JSON.stringify(stored)).toContain('139****4321');
  expect(JSON.stringify(stored)).not.toMatch(/13812345678|13987654321/);
});

async function countOf(name: 'import_batch' | 'import_row', batchId: string): Promise<number> {
  const column = name === 'import_batch' ? 'id' : 'batch_id';
  const query = sql<{ n: number }>`select count(*) as n from ${sql.table(name)} where ${sql.ref(column)} = ${batchId}`;
  return (await db.forCounty(code, tx => one(tx, query))).n;
}
