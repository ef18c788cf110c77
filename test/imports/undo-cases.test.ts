import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addHours, fixedClock, type Instant } from '../../src/kernel/time.ts';
import { destroyRecordKey } from '../../src/platform/crypto/index.ts';
import { all, one, run, type Tx } from '../../src/platform/sql.ts';
import { workCalendarOf } from '../../src/rooms/calendar/index.ts';
import { changeCase } from '../../src/rooms/casework/append.ts';
import { orderRedo } from '../../src/rooms/casework/index.ts';
import { casesDueSoon } from '../../src/rooms/casework/queries/due-soon.ts';
import { findCasesByNumber } from '../../src/rooms/casework/queries/find-by-number.ts';
import { findCaseLike } from '../../src/rooms/casework/store.ts';
import { writeSealed } from '../../src/rooms/casework/store-personal.ts';
import { leaveNothing, takeBack } from '../../src/rooms/importing/index.ts';
import { OPERATOR } from '../../src/rooms/org/index.ts';
import { countyWith, importRows, NOW, placeAt } from './world-county.ts';

const { db, code } = await countyWith(['units']);
/** Every test leaves the county as it was. */
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => leaveNothing(inside => db.forCounty(code, inside), work);
const hour = (hours: number): Instant => addHours(NOW, hours);

const USUAL = {
  工单编号: 'Y-1',
  受理时间: '2023-07-03 08:41',
  派单时间: '2023-07-03 10:05',
  诉求类型: '投诉',
  一级分类: '城市管理',
  标题: '停水',
  诉求内容: '停水两天，没有人管。',
  承办单位: '住建局',
  办结时间: '2023-07-06 16:20',
};
type Cells = Readonly<Record<string, string>>;

/** Imports cases at so many hours; a row says the usual but for what is given. */
async function hotline(tx: Tx, at: number, ...rows: readonly Cells[]) {
  const full = rows.map((cells): Cells => ({ ...USUAL, ...cells }));
  const headers = Object.keys(Object.assign({}, ...full));
  const table = [headers, ...full.map(row => headers.map(header => row[header] ?? ''))];
  const summary = await importRows(tx, 'hotline', table, { now: hour(at) });
  expect(summary.rejected).toBe(0);
  return summary;
}

const undo = (tx: Tx, { batchId }: { readonly batchId: string }, at: number) =>
  takeBack(tx, placeAt(hour(at)), batchId);
/** The sentence with which taking an import back is refused. */
const refusal = (tx: Tx, batch: { readonly batchId: string }, at: number): Promise<string> =>
  undo(tx, batch, at).then(
    () => 'was taken back',
    (error: Error) => error.message,
  );
const idOf = async (tx: Tx, number: string) =>
  (await one(tx, sql<{ id: string }>`select id from case_record where number = ${number} and retracted_at is null`)).id;
const personal = (tx: Tx) => all(tx, sql<Record<string, unknown>>`select * from case_personal order by case_id`);
const countOf = async (tx: Tx, table: string) =>
  (await one(tx, sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`)).n;

const FIRST = { 标题: '停水', 来电人: '孟书田', 联系电话: '19000000001' };
const SECOND = { 标题: '又停水', 来电人: '孟书禾', 联系电话: '19000000002' };
const THIRD = { 标题: '还停水', 来电人: '孟书穗', 联系电话: '19000000003' };

it('IM-07: waits for an import of the kind that is under way', async () => {
  await leaveNothing(
    inside => db.forCounty(code, inside),
    async importing => {
      await hotline(importing, 0, FIRST);
      const undoing = db.forCounty(code, async tx => {
        const { batchId } = await one(
          tx,
          sql<{ batchId: string }>`
            insert into import_batch (id, kind, file_name, file_hash, mapping, actor_id, imported_at)
            values (gen_random_uuid(), 'hotline', 'a.csv', repeat('0', 64), '{}', ${OPERATOR.personId}, now()) returning id as "batchId"`,
        );
        await run(tx, sql`set local lock_timeout = '50ms'`);
        await undo(tx, { batchId }, 1);
      });
      await expect(undoing).rejects.toThrow('lock timeout');
    },
  );
});

describe('IM-07: who wrote, when an import is taken back', () => {
  it('is again who wrote before, as the record is what the first file says', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, FIRST);
      const before = await personal(tx);
      const second = await hotline(tx, 1, SECOND);
      expect(await personal(tx)).not.toEqual(before);
      await undo(tx, second, 2);
      expect(await personal(tx)).toEqual(before);
      expect(await countOf(tx, 'case_personal_before')).toBe(0);
      expect(await hotline(tx, 3, FIRST)).toMatchObject({ unchanged: 1, changed: 0 });
      expect(await hotline(tx, 4, SECOND)).toMatchObject({ changed: 1 });
    });
  });

  it('comes back import by import, the newest first; out of turn it is refused', async () => {
    await inCounty(async tx => {
      const first = await hotline(tx, 0, FIRST, { 工单编号: 'Y-2' });
      const asFirst = await personal(tx);
      const second = await hotline(tx, 1, { ...SECOND, 标题: '停水' });
      const asSecond = await personal(tx);
      const third = await hotline(tx, 2, { ...THIRD, 标题: '停水' });
      for (const earlier of [first, second]) {
        expect(await refusal(tx, earlier, 3)).toContain('Y-1（个人信息又改过）');
      }
      await undo(tx, third, 3);
      expect(await personal(tx)).toEqual(asSecond);
      await undo(tx, second, 4);
      expect(await personal(tx)).toEqual(asFirst);
      expect(await undo(tx, first, 5)).toEqual({ undone: 2 });
    });
  });

  it('is nobody again where nobody was known, and may be said anew', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, {});
      const second = await hotline(tx, 1, FIRST);
      await undo(tx, second, 2);
      expect(await personal(tx)).toEqual([
        { case_id: await idOf(tx, 'Y-1'), sealed: {}, name_index: null, phone_index: null, phone_tail_index: null },
      ]);
      expect(await hotline(tx, 3, {})).toMatchObject({ unchanged: 1 });
      expect(await hotline(tx, 4, FIRST)).toMatchObject({ changed: 1 });
    });
  });

  it('stays erased when the person was erased in between, and nothing of what stood before is left', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, FIRST);
      const second = await hotline(tx, 1, SECOND);
      const look = { actor: { kind: 'person', id: OPERATOR.personId }, reason: '依申请删除', at: hour(2) } as const;
      await destroyRecordKey(tx, await idOf(tx, 'Y-1'), look);
      await run(tx, sql`update case_personal set name_index = null, phone_index = null, phone_tail_index = null`);
      const erased = await personal(tx);
      expect(await countOf(tx, 'case_personal_before')).toBe(0);
      await undo(tx, second, 3);
      expect(await personal(tx)).toEqual(erased);
    });
  });

  it('is not passed over by an import that only changed the text before', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, FIRST);
      const second = await hotline(tx, 1, { ...FIRST, 标题: '又停水' });
      const third = await hotline(tx, 2, { ...SECOND, 标题: '又停水' });
      expect(await refusal(tx, second, 3)).toContain('Y-1（个人信息又改过）');
      await undo(tx, third, 3);
      await undo(tx, second, 4);
      expect(await hotline(tx, 5, FIRST)).toMatchObject({ unchanged: 1 });
    });
  });

  it('is somebody’s work when a person changed it, and keeps the import', async () => {
    await inCounty(async tx => {
      const first = await hotline(tx, 0, FIRST);
      const row = { sealed: {}, nameIndex: null, phoneIndex: null, phoneTailIndex: null };
      await writeSealed(tx, await idOf(tx, 'Y-1'), row, null);
      expect(await refusal(tx, first, 1)).toContain('Y-1（个人信息又改过）');
      expect(await countOf(tx, 'case_personal_before')).toBe(1);
    });
  });
});

describe('IM-07: an import of a text only', () => {
  it('waits for a later import that recorded something, so that neither brings back what the other brought', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, {});
      const second = await hotline(tx, 1, { 标题: '又停水' });
      const third = await hotline(tx, 2, { 标题: '又停水', 承办单位: '水利局' });
      expect(await refusal(tx, second, 3)).toMatch(/Y-1（之后又有“.+”）/);
      await undo(tx, third, 3);
      await undo(tx, second, 4);
      expect(await hotline(tx, 5, {})).toMatchObject({ unchanged: 1 });
      expect(await all(tx, sql`select title from case_record`)).toEqual([{ title: '停水' }]);
    });
  });

  it('does not wait for what a person did since', async () => {
    await inCounty(async tx => {
      await hotline(tx, 0, {});
      const second = await hotline(tx, 1, { 标题: '又停水' });
      await orderRedo(tx, OPERATOR, { caseId: await idOf(tx, 'Y-1'), reason: '群众不满意' }, fixedClock(hour(2)));
      expect(await undo(tx, second, 3)).toEqual({ undone: 1 });
    });
  });
});

describe('IM-07: a main case with a duplicate merged into it', () => {
  const MAIN = { 工单编号: 'DH1', 状态: '已办结' };
  const DUPLICATE = { 工单编号: 'DH2', 状态: '重复', 主工单号: 'DH1' };
  const ADVICE = 'DH1（DH2 已并入本件，请先把它分出或撤回它的导入）';
  const excluded = (tx: Tx) =>
    all(
      tx,
      sql<{ number: string; isOut: boolean }>`
        select r.number, f.excluded_at is not null as "isOut" from case_fact f join case_record r on r.id = f.case_id
        where f.superseded_at = 'infinity' and f.valid_to = 'infinity' order by 1`,
    );

  it('is not taken back under it, until the duplicate’s import is', async () => {
    await inCounty(async tx => {
      const main = await hotline(tx, 0, MAIN);
      const duplicate = await hotline(tx, 1, DUPLICATE);
      expect(await refusal(tx, main, 2)).toContain(ADVICE);
      await undo(tx, duplicate, 2);
      expect(await undo(tx, main, 3)).toEqual({ undone: 1 });
    });
  });

  it('is taken back with it when both came in one import, or the import that made it merged the other', async () => {
    await inCounty(async tx => {
      const both = await hotline(tx, 0, MAIN, DUPLICATE);
      expect(await undo(tx, both, 1)).toEqual({ undone: 2 });
      await hotline(tx, 2, { 工单编号: 'DH2', 状态: '已办结' });
      const merging = await hotline(tx, 3, MAIN, { ...DUPLICATE, 办结时间: '' });
      expect(await undo(tx, merging, 4)).toEqual({ undone: 2 });
      expect(await excluded(tx)).toEqual([{ number: 'DH2', isOut: false }]);
    });
  });

  it('is taken back when the duplicate was split off', async () => {
    await inCounty(async tx => {
      const main = await hotline(tx, 0, MAIN);
      await hotline(tx, 1, DUPLICATE);
      const data = { fromCaseId: await idOf(tx, 'DH1') };
      const by = { actorId: OPERATOR.personId, recordedAt: hour(2) };
      await changeCase(tx, await idOf(tx, 'DH2'), by, () => ({
        events: [{ kind: 'split-off', data, occurredAt: hour(2) }],
      }));
      expect(await undo(tx, main, 3)).toEqual({ undone: 1 });
      expect(await excluded(tx)).toEqual([{ number: 'DH2', isOut: false }]);
    });
  });

  it('counts by what was corrected last: a duplicate sent to another main case does not hold the first', async () => {
    await inCounty(async tx => {
      const main = await hotline(tx, 0, MAIN);
      const other = await hotline(tx, 1, { ...MAIN, 工单编号: 'DH3' });
      await hotline(tx, 2, DUPLICATE);
      const sent = await hotline(tx, 3, { ...DUPLICATE, 主工单号: 'DH3' });
      expect(await refusal(tx, other, 4)).toContain('DH3（DH2 已并入本件');
      expect(await undo(tx, main, 4)).toEqual({ undone: 1 });
      // What sent it elsewhere stays: without it the duplicate would go into what is no more.
      expect(await refusal(tx, sent, 5)).toContain('DH2（撤回后又会并入 DH1，而它已随导入撤回）');
      expect(await excluded(tx)).toEqual([
        { number: 'DH2', isOut: true },
        { number: 'DH3', isOut: false },
      ]);
    });
  });

  it('names every reason of a refusal at once', async () => {
    await inCounty(async tx => {
      const main = await hotline(tx, 0, { ...MAIN, ...FIRST });
      await hotline(tx, 1, { ...MAIN, ...SECOND, 标题: FIRST.标题 }, DUPLICATE);
      await orderRedo(tx, OPERATOR, { caseId: await idOf(tx, 'DH1'), reason: '群众不满意' }, fixedClock(hour(2)));
      const said = await refusal(tx, main, 3);
      for (const reason of ['重办', 'DH2 已并入本件', '个人信息又改过']) expect(said).toContain(reason);
      expect(said.match(/DH1（/g)).toHaveLength(1);
    });
  });
});

describe('IM-07: a case that was taken back with its import', () => {
  it('is no longer due, nor found by its number, nor like another', async () => {
    await inCounty(async tx => {
      const open = await hotline(tx, 0, { 工单编号: 'GD-1', 办结时间: '' });
      const closed = await hotline(tx, 0, { 工单编号: 'GD-2', 二级分类: '停水' });
      const calendar = await workCalendarOf(tx);
      const [unit] = await all(tx, sql<{ id: string }>`select unit_id as id from case_record where number = 'GD-2'`);
      const like = { channel: 'hotline', unitId: unit!.id, subtopic: '停水' } as const;
      const seen = async () => ({
        due: (await casesDueSoon(tx, OPERATOR, calendar, hour(1))).map(({ number }) => number),
        found: (await findCasesByNumber(tx, OPERATOR, 'GD', hour(1))).map(({ number }) => number),
        like: (await findCaseLike(tx, like)) !== null,
      });
      expect(await seen()).toEqual({ due: ['GD-1'], found: ['GD-1', 'GD-2'], like: true });
      await undo(tx, open, 1);
      await undo(tx, closed, 1);
      expect(await seen()).toEqual({ due: [], found: [], like: false });
    });
  });
});
