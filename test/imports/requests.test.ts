import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { registry } from '../../src/compose.ts';
import { addHours, instant } from '../../src/kernel/time.ts';
import { all, type Tx } from '../../src/platform/sql.ts';
import { evaluate, KNOWN_NOW, parsePeriod } from '../../src/rooms/figures/index.ts';
import { leaveNothing, takeBack } from '../../src/rooms/importing/index.ts';
import { countyWith, importRows, NOW, placeAt } from './world-county.ts';

const { db, code } = await countyWith(['units']);
/** Every test leaves the county as it was. */
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => leaveNothing(inside => db.forCounty(code, inside), work);

/** A ledger as an office keeps it, with the applicants' names. */
const HEADER = [
  '序号',
  '申请编号',
  '申请人',
  '申请人类型',
  '申请方式',
  '收到申请日期',
  '所需信息名称',
  '答复单位',
  '延期日期',
  '延期工作日',
  '答复日期',
  '答复结果',
  '答复文号',
];
const ANSWERED = [
  '1',
  'GK-001',
  '雷桂香',
  '公民',
  '网上',
  '2023-07-04',
  '征地补偿标准',
  '县住建局',
  '',
  '',
  '2023-07-20',
  '公开',
  '凤住建告〔2023〕3号',
];
const LATE = [
  '2',
  'GK-002',
  '凤县宏远商贸有限公司',
  '企业',
  'EMS',
  '2023-07-05',
  '道路规划图',
  '交通局',
  '',
  '',
  '2023-09-20',
  '部分公开',
  '',
];
const EXTENDED = [
  '3',
  'GK-003',
  '邓学林',
  '自然人',
  '当面',
  '2023-07-10',
  '低保名单',
  '民政局',
  '2023-08-01',
  '20',
  '2023-08-30',
  '不掌握',
  '',
];

async function figures(tx: Tx) {
  const keys = ['foi.received', 'foi.answered', 'foi.overdue'];
  const at = { period: parsePeriod('2023Q3'), cutoff: instant('2023-10-12T00:00+08:00'), known: KNOWN_NOW };
  const values = await evaluate(tx, registry, keys, at);
  return keys.map(key => values.get(key)?.text);
}

it('an office’s ledger of requests comes in with its limits, and figures count it (FOI-13, FOI-14, FOI-21)', () =>
  inCounty(async tx => {
    const summary = await importRows(tx, 'requests', [HEADER, ANSWERED, LATE, EXTENDED]);
    expect(summary).toMatchObject({ read: 3, added: 3, rejected: 0 });
    expect(await figures(tx)).toEqual(['3', '3', '1']);
    const rows = await all(
      tx,
      sql`select number, channel, applicant, result, overdue_at is not null as late from request_record order by number`,
    );
    expect(rows).toEqual([
      { number: 'GK-001', channel: 'internet', applicant: 'person', result: 'R-G', late: false },
      { number: 'GK-002', channel: 'registered-mail', applicant: 'business', result: 'R-P', late: true },
      { number: 'GK-003', channel: 'counter', applicant: 'person', result: 'R-U1', late: false },
    ]);
  }));

it('who applied is kept nowhere (IM-10)', () =>
  inCounty(async tx => {
    await importRows(tx, 'requests', [HEADER, ANSWERED]);
    const kept = await all(
      tx,
      sql<{ row: string }>`select r::text as row from request_record r union all select e::text from request_event e
                           union all select t::text from request_text t union all select b::text from import_batch b
                           union all select i::text from import_row i`,
    );
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.map(({ row }) => row).join('\n')).not.toContain('雷桂香');
  }));

it('the same ledger again changes nothing; an answer that came since is added, and both can be taken back (IM-06, IM-07)', () =>
  inCounty(async tx => {
    const open = [...LATE];
    open[10] = '';
    open[11] = '';
    await importRows(tx, 'requests', [HEADER, ANSWERED, open]);
    expect(await figures(tx)).toEqual(['2', '1', '1']);
    expect(await importRows(tx, 'requests', [HEADER, ANSWERED, open])).toMatchObject({ unchanged: 2, changed: 0 });
    const later = await importRows(tx, 'requests', [HEADER, ANSWERED, LATE], { now: addHours(NOW, 1) });
    expect(later).toMatchObject({ unchanged: 1, changed: 1 });
    expect(await figures(tx)).toEqual(['2', '2', '1']);
    await takeBack(tx, placeAt(addHours(NOW, 2)), later.batchId);
    expect(await figures(tx)).toEqual(['2', '1', '1']);
  }));

it('what an earlier ledger corrected stays when a ledger without that column comes (IM-06)', () =>
  inCounty(async tx => {
    const cell = (name: string) => HEADER.indexOf(name);
    const answers = async () =>
      (
        await all(
          tx,
          sql<{ on: string }>`select (closed_at at time zone 'Asia/Shanghai')::date::text as on from request_record`,
        )
      ).map(row => row.on);
    await importRows(tx, 'requests', [HEADER, ANSWERED]);
    await importRows(tx, 'requests', [HEADER, ANSWERED.with(cell('答复日期'), '2023-07-21')], {
      now: addHours(NOW, 1),
    });
    expect(await answers()).toEqual(['2023-07-21']);
    const short = ['申请编号', '申请人类型', '申请方式', '收到申请日期', '所需信息名称', '答复单位'];
    const row = short.map(name => (name === '所需信息名称' ? '征地补偿的标准' : (ANSWERED[cell(name)] ?? '')));
    const summary = await importRows(tx, 'requests', [short, row], { now: addHours(NOW, 2) });
    expect(summary).toMatchObject({ changed: 1, rejected: 0 });
    expect(await answers()).toEqual(['2023-07-21']);
  }));

it('refuses what the procedure does not know: an answer without its kind, an extension without its length (FOI-14, FOI-30)', () =>
  inCounty(async tx => {
    const nameless = ANSWERED.with(11, '');
    const endless = EXTENDED.with(9, '');
    const summary = await importRows(tx, 'requests', [HEADER, nameless, endless]);
    expect(summary.rejected).toBe(2);
    expect(summary.problems.map(problem => problem.rule)).toEqual(expect.arrayContaining(['FOI-30', 'FOI-14']));
  }));
