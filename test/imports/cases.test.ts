import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/kernel/errors.ts';
import { FOREVER } from '../../src/kernel/events.ts';
import { addHours, fixedClock, type Instant, instant } from '../../src/kernel/time.ts';
import { readEvents } from '../../src/platform/records/index.ts';
import { all, one, run, type Tx, ts } from '../../src/platform/sql.ts';
import { correctCase } from '../../src/rooms/casework/commands/correct-case.ts';
import { markOverdue } from '../../src/rooms/casework/commands/mark-overdue.ts';
import { foldCase } from '../../src/rooms/casework/fold.ts';
import { CASE, orderRedo } from '../../src/rooms/casework/index.ts';
import { openCaseRecord } from '../../src/rooms/casework/queries/open-case.ts';
import { leaveNothing, takeBack } from '../../src/rooms/importing/index.ts';
import { OPERATOR } from '../../src/rooms/org/index.ts';
import { countyWith, importRows, NOW, placeAt } from './world-county.ts';

const { db, code } = await countyWith(['units']);
/** Every test leaves the county as it was. */
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => leaveNothing(inside => db.forCounty(code, inside), work);

const HEADERS = [
  '工单编号',
  '受理时间',
  '派单时间',
  '诉求类型',
  '一级分类',
  '标题',
  '诉求内容',
  '承办单位',
  '协办单位',
  '办结时间',
  '满意度',
];
const LATER = addHours(NOW, 1);

type Cells = Partial<Record<(typeof HEADERS)[number], string>>;
const line = (number: string, cells: Cells = {}): string[] => {
  const usual: Cells = {
    工单编号: number,
    受理时间: '2023-07-03 08:41',
    派单时间: '2023-07-03 10:05',
    诉求类型: '投诉',
    一级分类: '城市管理',
    标题: `${number} 停水`,
    诉求内容: '停水两天，没有人管。',
    承办单位: '住建局',
    办结时间: '2023-07-06 16:20',
  };
  return HEADERS.map(header => ({ ...usual, ...cells })[header] ?? '');
};
const hotline = (tx: Tx, rows: readonly string[][], now: Instant = NOW) =>
  importRows(tx, 'hotline', [HEADERS, ...rows], { now });

const facts = (tx: Tx, known: Instant = FOREVER) =>
  all(
    tx,
    sql<Record<string, unknown>>`
      select r.number, f.unit_id, f.type, f.topic, f.received_at, f.assigned_at, f.due_at, f.answered_at, f.closed_at,
             f.overdue_at, f.rating, f.excluded_at, f.redone, f.valid_from, f.valid_to
      from case_fact f join case_record r on r.id = f.case_id
      where f.recorded_at <= ${ts(known)}
        and ${known === FOREVER ? sql`f.superseded_at = 'infinity'` : sql`f.superseded_at > ${ts(known)}`}
      order by r.number, f.valid_from`,
  );
const overdue = async (tx: Tx, known?: Instant) => (await facts(tx, known)).map(fact => fact.overdue_at !== null);
const contested = (field: string, stands: string, told: string) =>
  `“${field}”已由人记为“${stands}”，本表是“${told}”：保留人记的，这一列没有导入。`;
const countOf = async (tx: Tx, table: string) =>
  (await one(tx, sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`)).n;

describe('an imported case', () => {
  it('has the facts that a fold of its events has (CW-K20)', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1', { 办结时间: '2023-07-20 09:00', 满意度: '不满意' }), line('A2', { 办结时间: '' })]);
      for (const { id } of await all(tx, sql<{ id: string }>`select id from case_record`)) {
        const state = foldCase(await readEvents(tx, CASE, id));
        const stored = await one(
          tx,
          sql<Record<string, unknown>>`select overdue_at, rating, status from case_record where id = ${id}`,
        );
        expect(stored).toEqual({
          overdue_at: state!.line.overdueAt,
          rating: state!.line.rating,
          status: state!.status,
        });
      }
      expect(await overdue(tx)).toEqual([true, true]);
    });
  });

  it('whose corrected closing is in time is no longer overdue, and what was known before stays (IM-06)', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1', { 办结时间: '2023-07-20 09:00' })]);
      const summary = await hotline(tx, [line('A1')], LATER);
      expect(summary).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
      expect(await countOf(tx, 'case_record')).toBe(1);
      expect(await overdue(tx)).toEqual([false]);
      expect(await overdue(tx, NOW)).toEqual([true]);
      const [reported] = await all(
        tx,
        sql<{ changes: unknown }>`select changes from import_row where outcome = 'changed'`,
      );
      expect(reported?.changes).toEqual([{ field: '办结时间', before: '2023-07-20 09:00', after: '2023-07-06 16:20' }]);
    });
  });

  it('becomes what another type, unit or rating says, once', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      const other = [line('A1', { 诉求类型: '咨询', 承办单位: '水利局；唐藏镇', 满意度: '满意', 标题: '另一个标题' })];
      expect(await hotline(tx, other, LATER)).toMatchObject({ changed: 1 });
      expect(await hotline(tx, other, addHours(LATER, 1))).toMatchObject({ changed: 0, unchanged: 1 });
      const [fact] = await facts(tx);
      expect(fact).toMatchObject({ type: 'consult', rating: 'satisfied' });
      // Two working days of a consultation: it is late now (CW-D5).
      expect(await overdue(tx)).toEqual([true]);
    });
  });

  it('keeps the type that a person corrected when the file comes again with another closing, and tells it (AS-B20)', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      const [record] = await all(tx, sql<{ id: string }>`select id from case_record`);
      const correction = { caseId: record!.id, type: 'suggestion', topic: 'rural', reason: '实为建议' } as const;
      await correctCase(tx, OPERATOR, correction, fixedClock(LATER));
      const again = [line('A1', { 办结时间: '2023-07-06 17:00' })];
      const [{ due_at: due }] = (await facts(tx)) as [{ due_at: Instant }];
      const summary = await hotline(tx, again, addHours(LATER, 1));
      expect(summary).toMatchObject({ changed: 1, warned: 1 });
      expect(summary.problems.map(({ column, level, reason }) => ({ column, level, reason }))).toEqual([
        { column: 'D', level: 'warn', reason: contested('类型', '建议', '投诉') },
        { column: 'E', level: 'warn', reason: contested('类目', '农村事务', '城市管理') },
      ]);
      expect(await facts(tx)).toMatchObject([
        { type: 'suggestion', topic: 'rural', closed_at: instant('2023-07-06T17:00+08:00'), due_at: due },
      ]);
      const [reported] = await all(
        tx,
        sql<{ changes: unknown }>`select changes from import_row where outcome = 'changed'`,
      );
      expect(reported?.changes).toEqual([{ field: '办结时间', before: '2023-07-06 16:20', after: '2023-07-06 17:00' }]);
      // Only what is contested is left: nothing changes any more.
      const other = [line('A1', { 办结时间: '2023-07-06 17:00', 诉求类型: '咨询' })];
      expect(await hotline(tx, other, addHours(LATER, 2))).toMatchObject({ changed: 0, unchanged: 1, warned: 1 });
      expect((await facts(tx))[0]).toMatchObject({ type: 'suggestion', due_at: due });
    });
  });

  it('whose closing was emptied is open again', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      expect(await hotline(tx, [line('A1', { 办结时间: '' })], LATER)).toMatchObject({ changed: 1 });
      expect((await facts(tx))[0]).toMatchObject({ closed_at: null });
      expect(await overdue(tx)).toEqual([true]);
    });
  });

  it('that the clock found overdue becomes so by its later limit, when the file gives one', async () => {
    await inCounty(async tx => {
      const rows = (deadline: string) => [
        [...HEADERS, '要求办结时间'],
        [...line('A1', { 办结时间: '' }), deadline],
      ];
      await importRows(tx, 'hotline', rows('2023-07-05'), { now: instant('2023-07-04T09:00+08:00') });
      const [record] = await all(tx, sql<{ id: string }>`select id from case_record`);
      await markOverdue(tx, record!.id, fixedClock(instant('2023-07-06T00:00+08:00')));
      await importRows(tx, 'hotline', rows('2023-07-07'), { now: instant('2023-07-20T09:00+08:00') });
      expect((await facts(tx)).map(fact => fact.overdue_at)).toEqual([instant('2023-07-08T00:00+08:00')]);
    });
  });

  it('keeps the rules that it was received under, also where its receipt does not say them', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      await run(tx, sql`update case_event set data = data - 'cohortBy' - 'clockStops' where kind = 'received'`);
      const before = await countOf(tx, 'case_event');
      expect(await hotline(tx, [line('A1', { 标题: '另一个标题' })], LATER)).toMatchObject({ changed: 1 });
      expect(await countOf(tx, 'case_event')).toBe(before);
    });
  });

  it('has the higher authority’s limit where that is earlier (CW-D21, IM-11)', async () => {
    await inCounty(async tx => {
      const rows = [
        [...HEADERS, '要求办结时间'],
        [...line('A1'), '2023-07-05'],
        [...line('A2'), '2023-08-05'],
      ];
      await importRows(tx, 'hotline', rows);
      expect((await facts(tx)).map(fact => fact.due_at)).toEqual([
        instant('2023-07-06T00:00+08:00'),
        instant('2023-07-11T00:00+08:00'),
      ]);
      const told = [];
      for (const { id } of await all(tx, sql<{ id: string }>`select id from case_record order by number`)) {
        const page = await openCaseRecord(tx, id, NOW, null);
        told.push(page?.story.find(line => line.label === '派发')?.text);
      }
      expect(told).toEqual([
        '交住建局，按来件要求 2023-07-05 24:00 到期（本级规定 5 个工作日）',
        '交住建局，5 个工作日，2023-07-10 24:00 到期',
      ]);
    });
  });

  it('that is being dealt with is signed for, at its dispatch where the table has no time for it (IM-14)', async () => {
    await inCounty(async tx => {
      const rows = [
        [...HEADERS, '工单状态'],
        [...line('A1', { 办结时间: '' }), '办理中'],
      ];
      const summary = await importRows(tx, 'hotline', rows);
      expect(summary.problems.map(({ level, reason }) => [level, reason])).toEqual([
        ['warn', '这个状态表示“已签收”，却没有签收时间：按派单时间记'],
      ]);
      const record = await one(tx, sql<{ id: string; status: string }>`select id, status from case_record`);
      expect(record.status).toBe('accepted');
      const signed = (await readEvents(tx, CASE, record.id)).find(event => event.kind === 'signed-for');
      expect(signed?.occurredAt).toBe(instant('2023-07-03T10:05+08:00'));
      const closed = [
        [...HEADERS, '工单状态'],
        [...line('A1'), '已办结'],
      ];
      expect(await importRows(tx, 'hotline', closed, { now: LATER })).toMatchObject({ changed: 1, rejected: 0 });
      expect((await facts(tx))[0]).toMatchObject({ closed_at: instant('2023-07-06T16:20+08:00') });
    });
  });

  it('that is a tip-off says which unit it is about, where that is one of the county’s (CW-P3)', async () => {
    await inCounty(async tx => {
      const rows = [
        [...HEADERS, '被举报单位'],
        [...line('A1', { 诉求类型: '举报' }), '交通局'],
        [...line('A2', { 诉求类型: '举报' }), '某某采砂公司'],
        [...line('A3', { 诉求类型: '投诉' }), '交通局'],
      ];
      expect(await importRows(tx, 'hotline', rows)).toMatchObject({ added: 3, rejected: 0 });
      const told = await all(
        tx,
        sql<{ number: string; unit: string | null; written: string }>`
          select r.number, u.short_name as unit, r.extra ->> 'reportedUnit' as written
          from case_record r join case_event e on e.case_id = r.id and e.kind = 'classified'
          left join unit_name u on u.unit_id = (e.data ->> 'reportedUnitId')::uuid order by r.number`,
      );
      expect(told).toEqual([
        { number: 'A1', unit: '交通局', written: '交通局' },
        { number: 'A2', unit: null, written: '某某采砂公司' },
        { number: 'A3', unit: null, written: '交通局' },
      ]);
      expect(await importRows(tx, 'hotline', rows, { now: LATER })).toMatchObject({ unchanged: 3 });
    });
  });

  it('changed by a row that was rejected for its number, and comes alone as it was, is told (IM-13)', async () => {
    await inCounty(async tx => {
      const second = line('A1', { 标题: 'A1 停电', 诉求内容: '停电两天。' });
      expect(await hotline(tx, [line('A1'), second])).toMatchObject({ added: 1, rejected: 1 });
      // The whole file again: the first is known, the second is rejected as before.
      expect(await hotline(tx, [line('A1'), second], LATER)).toMatchObject({ unchanged: 1, rejected: 1, changed: 0 });
      const alone = await hotline(tx, [second], addHours(LATER, 1));
      expect(alone).toMatchObject({ changed: 1, warned: 1 });
      expect(alone.problems).toMatchObject([{ row: 2, rule: 'IM-13', level: 'warn' }]);
      expect(alone.problems[0]?.reason).toContain('因与另一行编号相同、内容不同被拒绝');
      // What was mended is no such row.
      const mended = line('A1', { 标题: 'A1 停电', 诉求内容: '停电三天。' });
      expect(await hotline(tx, [mended], addHours(LATER, 2))).toMatchObject({ changed: 1, warned: 0 });
    });
  });

  it('keeps persons sealed, in no event and no text (IM-10)', async () => {
    await inCounty(async tx => {
      const rows = [
        [...HEADERS, '来电人', '联系电话', '身份证号'],
        [...line('A1'), '孟书田', '19000000001', '61033019900101001X'],
      ];
      await importRows(tx, 'hotline', rows);
      expect(await countOf(tx, 'case_personal')).toBe(1);
      const everything = await all(
        tx,
        sql<{ text: string }>`
          select r::text as text from case_record r union all select e::text from case_event e
          union all select p.sealed::text from case_personal p union all select i::text from import_row i`,
      );
      const text = everything.map(row => row.text).join('\n');
      for (const secret of ['孟书田', '19000000001', '61033019900101001X']) expect(text).not.toContain(secret);
    });
  });

  it('that is a duplicate goes into its main case, wherever that stands in the file', async () => {
    await inCounty(async tx => {
      const headers = [...HEADERS, '状态', '主工单号'];
      const rows = [headers, [...line('A2'), '重复', 'A1'], [...line('A1'), '已办结', '']];
      expect(await importRows(tx, 'hotline', rows)).toMatchObject({ added: 2, rejected: 0 });
      const [main] = await all(tx, sql<{ id: string }>`select id from case_record where number = 'A1'`);
      const [merged] = await all(
        tx,
        sql<{ into: string }>`select data->>'intoCaseId' as into from case_event where kind = 'merged'`,
      );
      expect(merged?.into).toBe(main?.id);
    });
  });
});

describe('an import', () => {
  it('that is a dry run leaves nothing, and foresees what the import does (IM-07)', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      const rows = [
        HEADERS,
        line('A1', { 办结时间: '2023-07-07 09:00' }),
        line('A2'),
        line('A3', { 办结时间: '2023-07-01' }),
      ];
      const before = await countOf(tx, 'case_event');
      const foreseen = await importRows(tx, 'hotline', rows, { now: LATER, isDryRun: true });
      expect(await countOf(tx, 'case_event')).toBe(before);
      expect(await countOf(tx, 'import_batch')).toBe(1);
      const { added, changed, unchanged, rejected } = await importRows(tx, 'hotline', rows, { now: LATER });
      expect(foreseen).toMatchObject({ added, changed, unchanged, rejected });
    });
  });

  it('is taken back whole, and brings back what it had changed (IM-07)', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1', { 办结时间: '2023-07-20 09:00' })]);
      const before = await facts(tx);
      const second = await hotline(tx, [line('A1', { 标题: '改过' }), line('A2')], LATER);
      await takeBack(tx, placeAt(addHours(LATER, 1)), second.batchId);
      expect(await facts(tx)).toEqual(before);
      const [record] = await all(tx, sql<{ title: string }>`select title from case_record where retracted_at is null`);
      expect(record?.title).toBe('A1 停水');
      // And its numbers are free again.
      expect(await hotline(tx, [line('A2')], addHours(LATER, 2))).toMatchObject({ added: 1 });
    });
  });

  it('is not taken back when a record has moved on, and says which (IM-07)', async () => {
    await inCounty(async tx => {
      const { batchId } = await hotline(tx, [line('A1'), line('A2')]);
      const [record] = await all(tx, sql<{ id: string }>`select id from case_record where number = 'A1'`);
      await orderRedo(tx, OPERATOR, { caseId: record!.id, reason: '群众不满意' }, fixedClock(LATER));
      const error = await takeBack(tx, placeAt(addHours(LATER, 1)), batchId).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).message).toContain('A1');
      expect((error as AppError).message).toContain('重办');
    });
  });

  it('is taken back after the two that changed its record again, the newest first, each to what stood before', async () => {
    await inCounty(async tx => {
      const told: Cells[] = [
        { 办结时间: '2023-07-20 09:00', 满意度: '不满意' },
        { 标题: '改过', 办结时间: '', 承办单位: '水利局' },
        { 标题: '再改', 办结时间: '2023-07-06 09:00', 诉求类型: '咨询' },
      ];
      const stood = async () => ({
        facts: await facts(tx),
        rows: await all(
          tx,
          sql`select title, content_hash, status, type, unit_id, closed_at, overdue_at, rating from case_record
              where retracted_at is null`,
        ),
      });
      const states = [await stood()];
      const batches: string[] = [];
      for (const [index, cells] of told.entries()) {
        batches.push((await hotline(tx, [line('Y-1', cells)], addHours(NOW, index))).batchId);
        states.push(await stood());
      }
      const undo = (index: number, at: number) => takeBack(tx, placeAt(addHours(NOW, at)), batches[index]!);
      for (const early of [0, 1]) await expect(undo(early, 3)).rejects.toThrow('Y-1');
      for (const index of [2, 1, 0]) {
        expect(await undo(index, 6 - index)).toEqual({ undone: 1 });
        expect(await stood()).toEqual(states[index]);
      }
    });
  });

  it('that began before a person’s correction and comes to the case after it is known after it', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      const [record] = await all(tx, sql<{ id: string }>`select id from case_record`);
      const correction = { caseId: record!.id, type: 'help', reason: '实为求助' } as const;
      await correctCase(tx, OPERATOR, correction, fixedClock(addHours(LATER, 1)));
      // Its clock was read an hour before the correction.
      const { batchId } = await hotline(tx, [line('A1', { 满意度: '不满意' })], LATER);
      for (const hours of [0, 0.5, 1, 1.5, 2]) {
        const known = await facts(tx, addHours(LATER, hours));
        expect(known.map(fact => fact.type)).toEqual([hours < 1 ? 'complaint' : 'help']);
      }
      await takeBack(tx, placeAt(LATER), batchId);
      expect(await facts(tx)).toMatchObject([{ type: 'help', rating: null }]);
    });
  });

  it('that is taken back while the clock finds its case overdue leaves no line behind', async () => {
    await inCounty(async tx => {
      const { batchId } = await hotline(tx, [line('A1', { 办结时间: '' })], instant('2023-07-05T09:00+08:00'));
      const [record] = await all(tx, sql<{ id: string; due: Instant }>`select id, due_at as due from case_record`);
      await markOverdue(tx, record!.id, fixedClock(record!.due));
      await takeBack(tx, placeAt(addHours(record!.due, -1)), batchId);
      expect(await facts(tx)).toEqual([]);
      expect(await overdue(tx, addHours(record!.due, 1))).toEqual([]);
      expect(await overdue(tx, addHours(record!.due, -2))).toEqual([false]);
    });
  });

  it('leaves a person’s redo alone when the file comes again with another title', async () => {
    await inCounty(async tx => {
      await hotline(tx, [line('A1')]);
      const [record] = await all(tx, sql<{ id: string }>`select id from case_record`);
      await orderRedo(tx, OPERATOR, { caseId: record!.id, reason: '群众不满意' }, fixedClock(LATER));
      await hotline(tx, [line('A1', { 标题: '改过' })], addHours(LATER, 1));
      expect((await facts(tx)).at(-1)).toMatchObject({ redone: 1, closed_at: null });
    });
  });

  const day = fc.integer({ min: 1, max: 28 }).map(number => String(number).padStart(2, '0'));
  const row = fc.record({
    received: day,
    closed: fc.option(day, { nil: null }),
    type: fc.constantFrom('咨询', '求助', '投诉', '建议', '举报'),
    unit: fc.constantFrom('住建局', '水利局；唐藏镇', '凤县公安局', '教育局'),
    rating: fc.constantFrom('', '满意', '不满意', '未接通'),
  });

  it('in any split, and again, comes to the same facts (IM-06)', async () => {
    const tables = fc.array(row, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 0, max: 12 }), async (rows, cut) => {
        const lines = rows.map(({ received, closed, type, unit, rating }, index) =>
          line(`N${String(index).padStart(2, '0')}`, {
            受理时间: `2023-07-${received} 08:00`,
            派单时间: `2023-07-${received} 09:00`,
            诉求类型: type,
            承办单位: unit,
            办结时间: closed === null ? '' : `2023-08-${closed} 10:00`,
            满意度: closed === null ? '' : rating,
          }),
        );
        const whole = await inCounty(async tx => {
          await hotline(tx, lines);
          const first = await facts(tx);
          const events = await countOf(tx, 'case_event');
          expect(await hotline(tx, lines, LATER)).toMatchObject({ added: 0, changed: 0, unchanged: lines.length });
          expect(await countOf(tx, 'case_event')).toBe(events);
          return first;
        });
        const inParts = await inCounty(async tx => {
          for (const part of [lines.slice(0, cut), lines.slice(cut)]) if (part.length > 0) await hotline(tx, part);
          return facts(tx);
        });
        expect(inParts).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });
});
