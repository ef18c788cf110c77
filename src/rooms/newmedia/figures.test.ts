import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { addTestUnits, type TestUnit } from '../../../test/helpers/units.ts';
import { addDays, countyDate, type Instant, instant, startOf } from '../../kernel/time.ts';
import { commandInstant } from '../../platform/locks.ts';
import type { Tx } from '../../platform/sql.ts';
import { createRegistry, evaluate, KNOWN_NOW, listMembers, type Moment, parsePeriod } from '../figures/index.ts';
import { type Actor, OPERATOR } from '../org/index.ts';
import {
  type AccountAct,
  changeAccount,
  confirmJudgement,
  findAccount,
  judgeAccounts,
  mediaFigures,
  prepareAccount,
  preparePost,
  writeAccounts,
  writePosts,
} from './index.ts';

const registry = createRegistry([mediaFigures]);
const period = '2023Q3';
const moment = (known: Instant = KNOWN_NOW): Moment => ({
  period: parsePeriod(period),
  cutoff: instant('2023-10-12T00:00+08:00'),
  known,
});
const INSPECTOR: Actor = {
  personId: '00000000-0000-7000-8000-000000000001',
  name: '巡查员',
  unitId: null,
  roles: [{ role: 'inspector', unitId: null }],
};
const PICTURE = ['sha256:0f3a'];

let county: Awaited<ReturnType<typeof testCounty>>;
const accounts: Partial<Record<string, string>> = {};
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
const read = async (key: string, at = moment()) => {
  const value = (await inCounty(tx => evaluate(tx, registry, [key], at))).get(key);
  return value?.kind === 'split' ? value.lines.map(line => [line.name, line.count]) : value?.text;
};

beforeAll(async () => {
  county = await testCounty();
  await inCounty(async tx => {
    const units = await addTestUnits(tx, county.clock);
    const recordedAt = await commandInstant(tx, county.clock);
    const context = { actorId: OPERATOR.personId, recordedAt, now: recordedAt };
    const add = async (
      name: string,
      unit: TestUnit,
      everyDays: number,
      acts: (AccountAct & { at: Instant })[] = [],
    ) => {
      const at = instant('2021-03-01T00:00+08:00');
      const dataAsOf = instant('2023-10-08T00:00+08:00');
      const prepared = prepareAccount(
        {
          entry: { unitId: units[unit], platform: 'wechat', by: 'import', at },
          acts: [
            { verb: 'register', registrationNo: null, at },
            { verb: 'open', at },
            { verb: 'receive-data', dataAsOf, source: '后台导出', grade: 'B', at: dataAsOf },
            ...acts,
          ],
          text: {
            name,
            handle: null,
            url: null,
            verifiedAs: null,
            category: 'publishing',
            registrationNo: null,
            purpose: null,
            isOutsourced: false,
            contractor: null,
            followers: null,
            supervisorId: null,
            importKey: null,
          },
        },
        context,
      );
      if ('refusals' in prepared) throw new Error(prepared.refusals[0]?.message);
      await writeAccounts(tx, [prepared.ready], context);
      const accountId = prepared.ready.record.id;
      accounts[name] = accountId;
      const posts = [];
      for (let day = countyDate('2023-06-10'); day < '2023-10-01'; day = addDays(day, everyDays)) {
        const entry = { accountId, publishedAt: startOf(day), originality: 'original' as const, by: 'import' as const };
        const text = { title: '政务动态', content: null, url: null, importKey: null };
        const post = preparePost({ entry, text }, context);
        if ('ready' in post) posts.push(post.ready);
      }
      await writePosts(tx, posts, context);
    };
    await add('凤县财政', '财政局', 10);
    await add('健康凤县', '卫健局', 13);
    await add('凤县人社', '人社局', 20);
    await add('凤县民政', '民政局', 30);
    await add('凤县招商', '招商局', 7, [
      { verb: 'deregister', receipt: '平台回执', at: instant('2023-09-20T00:00+08:00') },
    ]);
  });
});

describe('figures of media accounts', () => {
  it('NM-06: an account cancelled within the period is not on the register at its end', async () => {
    expect(await read('media.registered')).toBe('4');
  });

  it('NM-20: counts nothing that no person has confirmed', async () => {
    const { verdicts, proposed } = await inCounty(tx => judgeAccounts(tx, INSPECTOR, { period }, county.clock));
    expect({ verdicts, proposed }).toEqual({ verdicts: { qualified: 2, failed: 2, insufficient: 0 }, proposed: 4 });
    expect(await read('media.inspected')).toBe('0');
    expect(await read('media.qualifiedRate')).toBe('—');
    const again = await inCounty(tx => judgeAccounts(tx, INSPECTOR, { period }, county.clock));
    expect(again.proposed).toBe(0);
  });

  it('NM-D21: a failure is not confirmed without a picture, nor another verdict without a reason', async () => {
    const accountId = accounts.凤县人社!;
    const confirm = (input: { verdict: 'failed' | 'qualified'; evidence?: string[]; reason?: string }) =>
      inCounty(tx => confirmJudgement(tx, INSPECTOR, { accountId, period, ...input }, county.clock));
    await expect(confirm({ verdict: 'failed' })).rejects.toThrow('判不合格要附人工复核的截图。');
    await expect(confirm({ verdict: 'qualified' })).rejects.toThrow(/改判要写明理由/);
    const stranger = { ...INSPECTOR, roles: [] };
    await expect(
      inCounty(tx => confirmJudgement(tx, stranger, { accountId, period, verdict: 'qualified' }, county.clock)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('NM-20, AS-E6: qualified and failed add up to inspected; the failed are listed in the order of the units', async () => {
    for (const [name, verdict] of [
      ['凤县财政', 'qualified'],
      ['健康凤县', 'qualified'],
      ['凤县人社', 'failed'],
      ['凤县民政', 'failed'],
    ] as const) {
      const input = { accountId: accounts[name]!, period, verdict, evidence: PICTURE };
      await inCounty(tx => confirmJudgement(tx, INSPECTOR, input, county.clock));
    }
    expect(await read('media.inspected')).toBe('4');
    expect(await read('media.qualified')).toBe('2');
    expect(await read('media.qualifiedRate')).toBe('50%');
    expect(await read('media.failed')).toEqual([
      ['民政局', 1],
      ['人社局', 1],
    ]);
    const { rows } = await inCounty(tx => listMembers(tx, registry, 'media.failed', moment(), { limit: 10 }));
    expect(rows.map(row => row.title).sort()).toEqual(['凤县人社', '凤县民政']);
    expect(rows[0]?.facts).toContainEqual({ label: '判定', text: '不合格' });
  });

  it('a judgement that a person changes later leaves what was known before as it was', async () => {
    const before = county.clock.now();
    county.clock.set(instant('2023-10-16T09:00+08:00'));
    const input = {
      accountId: accounts.凤县民政!,
      period,
      verdict: 'qualified' as const,
      reason: '后台补录了漏报的发文',
    };
    await inCounty(tx => confirmJudgement(tx, INSPECTOR, input, county.clock));
    expect(await read('media.failed')).toEqual([['人社局', 1]]);
    expect(await read('media.failed', moment((before + 1) as Instant))).toEqual([
      ['民政局', 1],
      ['人社局', 1],
    ]);
  });

  it('NM-20: a new machine proposal does not touch what a person has confirmed', async () => {
    await inCounty(tx => judgeAccounts(tx, INSPECTOR, { period }, county.clock));
    expect(await read('media.qualified')).toBe('3');
  });
});

describe('the page of an account', () => {
  it('tells its judgements and its story', async () => {
    const view = await inCounty(tx => findAccount(tx, accounts.凤县人社!, county.clock.now()));
    expect(view?.story.map(event => event.label)).toEqual(['拟开设', '登记备案', '运行', '取得数据']);
    expect(view?.fields.find(field => field.label === '2023年第三季度判定')?.text).toMatch(/^不合格：/);
  });

  it('NM-06: an account that was cancelled takes no more data', async () => {
    const by = { actorId: null, recordedAt: county.clock.now() };
    const act = { verb: 'receive-data' as const, dataAsOf: county.clock.now(), source: '导出', grade: 'B' as const };
    await expect(inCounty(tx => changeAccount(tx, accounts.凤县招商!, by, act))).rejects.toThrow(/已注销/);
  });
});
