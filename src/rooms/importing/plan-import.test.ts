import { describe, expect, test } from 'vitest';
import { HOTLINE_HEADER, hotlineLine, NOW, resolveUnit, type TestCell, tableOf } from './import-world.helper.ts';
import { kindNamed, type Mapping, parsePlan, planImport, previewImport, readMapping } from './index.ts';

const hotline = kindNamed('hotline');
const HEADER: readonly TestCell[] = HOTLINE_HEADER;
const said = (mapping: Partial<Mapping>): { mapping: Mapping } => ({
  mapping: { columns: {}, values: {}, ...mapping },
});

/** Problems of the rows below the header, as `row header rule level: reason`. */
async function problemsOf(rows: readonly (readonly TestCell[])[], header = HEADER, mapping: Partial<Mapping> = {}) {
  const plan = await planImport(tableOf({ 表: [header, ...rows] }), hotline, said(mapping));
  expect(plan.questions).toEqual([]);
  const problems: string[] = [];
  for await (const batch of parsePlan(plan, { now: NOW, resolveUnit })) {
    for (const row of batch.rows) {
      for (const { header, rule, level, reason } of row.problems) {
        problems.push(`${row.row} ${header} ${rule} ${level}: ${reason}`);
      }
    }
  }
  return problems;
}

describe('IM-15: what only a person can say is asked, all of it at once', () => {
  const asked = async (...args: Parameters<typeof planImport>) =>
    (await planImport(...args)).questions.map(question => question.text);

  test('an essential column that is missing or doubtful', async () => {
    const rows = [
      ['热线案卷工单编号', '登记时间', '诉求类型', '标题', '经办'],
      ['1', '2023-07-01', '投诉', '路灯', '住建局'],
    ];
    expect(await asked(tableOf({ 表: rows }), hotline)).toEqual([
      '没有找到“派单时间”，是哪一列？',
      '没有找到“主办单位”，是哪一列？',
      '“热线案卷工单编号”是不是“编号”？',
    ]);
  });

  test('the year of dates without one, proposed from the title', async () => {
    const rows = [['工单明细（2023年7月）'], HEADER, hotlineLine('1', { 派单时间: '7月1日' })];
    expect(await asked(tableOf({ 表: rows }), hotline)).toEqual(['有的日期没有年份，是 2023 年吗？']);
    expect(await asked(tableOf({ 表: rows }), hotline, said({ year: 2023 }))).toEqual([]);
  });

  test('which of two sheets of different shape', async () => {
    const short = HEADER.slice(0, 7);
    const table = tableOf({ 三季度: [HEADER, hotlineLine('1')], 二季度: [short, hotlineLine('2').slice(0, 7)] });
    expect(await asked(table, hotline)).toEqual(['“三季度”、“二季度”都像要导入的表，但列不同。导入哪一张？']);
    expect((await planImport(table, hotline, said({ sheet: '二季度' }))).sheets.map(plan => plan.sheet.name)).toEqual([
      '二季度',
    ]);
  });

  test('whose posts these are', async () => {
    const rows = [
      ['标题', '发表时间'],
      ['开学通知', '2023-09-01'],
    ];
    expect(await asked(tableOf({ 表: rows }), kindNamed('posts'))).toEqual([
      '表里没有账号名称，这是哪个账号的导出表？',
    ]);
  });
});

test('IM-01: sheets of one shape belong together, explanations and empty sheets do not', async () => {
  const table = tableOf({
    说明: [['填写说明'], ['一、编号不得修改']],
    七月: [HEADER, hotlineLine('1')],
    空: [],
    八月: [HEADER, hotlineLine('2')],
  });
  const plan = await planImport(table, hotline);
  expect(plan.sheets.map(sheet => sheet.sheet.name)).toEqual(['七月', '八月']);
  expect(plan.skippedSheets.map(sheet => sheet.name)).toEqual(['说明', '空']);
});

test('a table with a header only, or with sums only, is refused', async () => {
  await expect(planImport(tableOf({ 表: [HEADER] }), hotline)).rejects.toThrow(/只有表头/);
  await expect(planImport(tableOf({ 表: [HEADER, ['合计', null, null, '0 件']] }), hotline)).rejects.toThrow(
    /只有表头/,
  );
});

test('IM-15: what was said for a table of this shape is used again, however its header is decorated', async () => {
  const own = ['工单编号', '派单时间', '诉求类型', '标题', '办的单位'];
  const line = ['1', '2023-07-01', '投诉', '路灯', '住建局'];
  const first = await planImport(tableOf({ 表: [own, line] }), hotline, said({ columns: { units: '办的单位' } }));
  expect(first.questions).toEqual([]);
  const store = new Map([[first.sheets[0]!.signature, first.mapping]]);
  const decorated = ['*工单编号', '派单 时间', '诉求类型（必填）', '标题', '办的单位：'];
  const again = await planImport(tableOf({ 表: [decorated, line] }), hotline, {
    remembered: async signature => store.get(signature) ?? null,
  });
  expect(again.questions).toEqual([]);
  expect(again.notices).toContain('上次用过的对法已套用。');
});

describe('IM-15: a mapping file', () => {
  test('may name fields by key, label or header', () => {
    expect(readMapping({ columns: { number: 'a', 派单时间: 'b', 承办单位: 'c' } }, hotline).columns).toEqual({
      number: 'a',
      assignedAt: 'b',
      units: 'c',
    });
  });

  test.each([
    [{ columns: { 星座: 'a' } }, /没有“星座”这个字段.*编号/],
    [{ colums: {} }, /“colums”认不出/],
    [{ columns: {}, year: '去年' }, /year 应当是四位年份/],
    [[], /JSON 对象/],
  ])('%j is refused with what may be written', (file, says) => {
    expect(() => readMapping(file, hotline)).toThrow(says);
  });

  test('that names a header which is not there is refused with those that are', async () => {
    const plan = planImport(tableOf({ 表: [HEADER, hotlineLine('1')] }), hotline, said({ columns: { topic: '大类' } }));
    await expect(plan).rejects.toThrow(/没有“大类”这一列。现有的列：工单编号/);
  });
});

describe('each row has its verdict', () => {
  test('IM-03: dates of 1900 and 2099, formula errors and unknown units are rejected with reason', async () => {
    const rows = [
      hotlineLine('1', { 派单时间: '1900-01-01' }),
      hotlineLine('2', { 办结时间: '2099-01-01' }),
      hotlineLine('3', { 标题: { error: '#REF!' } }),
      hotlineLine('4', { 承办单位: '城建局' }),
      hotlineLine('5', { 诉求类型: null }),
    ];
    expect(await problemsOf(rows)).toEqual([
      '2 派单时间 IM-03 reject: 年份不合理',
      '3 办结时间 IM-03 reject: 年份不合理',
      '4 标题 IM-07 reject: 单元格是公式错误（#REF!）',
      '5 承办单位 IM-04 reject: 认不出单位“城建局”',
      '6 诉求类型 IM-07 reject: “类型”是空的',
    ]);
  });

  test('IM-14: an impossible order is rejected, an odd one told; a day alone is compared as a day', async () => {
    const rows = [
      hotlineLine('1', { 办结时间: '2023-06-30 09:00' }),
      hotlineLine('2', { 受理时间: '2023-10-14 09:00', 派单时间: '2023-10-14 09:00', 办结时间: null, 状态: '已派发' }),
      hotlineLine('3', { 受理时间: '2023-07-01 09:00', 办结时间: '2023-07-01' }),
      hotlineLine('4', { 派单时间: '2023-07-04 09:00' }),
    ];
    expect((await problemsOf(rows)).map(problem => problem.split(':')[0])).toEqual([
      '2 办结时间 IM-14 reject',
      '2 办结时间 IM-14 warn',
      '3 受理时间 IM-14 reject',
      '3 派单时间 IM-14 reject',
      '5 办结时间 IM-14 warn',
    ]);
  });

  test('IM-14: a status needs its instant, and an extension its new limit', async () => {
    const rows = [
      hotlineLine('1', { 办结时间: null }),
      hotlineLine('2', { 状态: '延期', 办结时间: null }),
      hotlineLine('3', { 状态: '办理中', 办结时间: null }),
      hotlineLine('4', { 状态: '退单', 办结时间: null }),
    ];
    expect((await problemsOf(rows)).map(problem => problem.split('，')[0])).toEqual([
      '2 状态 IM-14 reject: 状态是“已办结”',
      '3 状态 IM-14 reject: 状态是“延期批准”',
      '3 状态 IM-14 warn: 这个状态表示“延期批准”',
      '4 状态 IM-14 warn: 这个状态表示“已签收”',
      '5 状态 IM-14 reject: 状态是“退单申请”',
    ]);
  });

  test('IM-13: the same number again is unchanged or rejected with the differences of both rows', async () => {
    const plan = await planImport(
      tableOf({
        表: [
          HEADER,
          hotlineLine('1'),
          hotlineLine('1'),
          hotlineLine('1', { 标题: '水管爆裂', 联系电话: '13987654321' }),
        ],
      }),
      hotline,
    );
    const verdicts: string[] = [];
    const reasons: string[] = [];
    for await (const batch of parsePlan(plan, { now: NOW, resolveUnit })) {
      verdicts.push(...batch.rows.map(row => row.verdict));
      reasons.push(...batch.rows.flatMap(row => row.problems.map(problem => problem.reason)));
    }
    expect(verdicts).toEqual(['accepted', 'repeated', 'rejected']);
    expect(reasons).toEqual([
      '与第 2 行编号相同，内容不同：“标题”第 2 行是“路灯不亮1”，这里是“水管爆裂”；“联系电话”第 2 行是“138****5678”，这里是“139****4321”',
    ]);
  });

  test('IM-09: a spoilt telephone number is told and left out, the row is taken', async () => {
    expect(await problemsOf([hotlineLine('1', { 联系电话: '1.38E+10' })])).toEqual([
      '2 联系电话 IM-09 warn: 电话被存成了数字或科学计数，末几位已丢失',
    ]);
  });

  test('IM-06: without a number the time, title and content identify', async () => {
    const header = HEADER.slice(1);
    const rows = [hotlineLine('1'), hotlineLine('1', { 状态: '结案' }), hotlineLine('1', { 标题: '另一件' })];
    const plan = await planImport(tableOf({ 表: [header, ...rows.map(row => row.slice(1))] }), hotline);
    expect(plan.notices.join()).toContain('IM-06');
    for await (const { rows: parsed } of parsePlan(plan, { now: NOW, resolveUnit })) {
      expect(parsed.map(row => row.verdict)).toEqual(['accepted', 'repeated', 'accepted']);
      expect(parsed.every(row => !row.keyIsNumber)).toBe(true);
    }
  });

  test('the same content has the same hash in any order of columns and any writing', async () => {
    const shuffled = [...HEADER].reverse();
    const plain = hotlineLine('1');
    const other = hotlineLine('1', {
      受理时间: '2023年7月1日 上午9:00',
      派单时间: '2023/7/1 10:00',
      诉求类型: '投诉类',
      状态: '结案',
    });
    const hashes: string[] = [];
    for (const [header, line] of [
      [HEADER, plain],
      [shuffled, other.reverse()],
    ] as const) {
      const plan = await planImport(tableOf({ 表: [header, line] }), hotline);
      for await (const { rows } of parsePlan(plan, { now: NOW, resolveUnit }))
        hashes.push(...rows.map(row => row.contentHash));
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('IM-05: derived columns are compared, reported and not imported', async () => {
    const plan = await planImport(
      tableOf({
        表: [
          [...HEADER, '是否逾期'],
          [...hotlineLine('1'), '否'],
        ],
      }),
      hotline,
    );
    const compareDerived = () => [{ field: 'isOverdue', recomputed: '是', reason: '重算为逾期 1 个工作日' }];
    for await (const {
      rows: [row],
    } of parsePlan(plan, { now: NOW, resolveUnit, compareDerived })) {
      expect(row?.derived).toEqual({ isOverdue: '否' });
      expect(row?.values).not.toHaveProperty('isOverdue');
      expect(row?.problems).toMatchObject([
        { header: '是否逾期', rule: 'IM-05', level: 'warn', column: 'J', value: '否' },
      ]);
    }
  });
});

describe('the preview', () => {
  test('shows rows while a question is open, without blaming each row for the missing column', async () => {
    const at = HEADER.indexOf('派单时间');
    const without = (cells: readonly TestCell[]) => cells.filter((_, index) => index !== at);
    const plan = await planImport(tableOf({ 表: [without(HEADER), without(hotlineLine('1'))] }), hotline);
    const preview = await previewImport(plan, { now: NOW, resolveUnit });
    expect(preview.questions).toHaveLength(1);
    expect(preview.sheets[0]?.rows.map(row => row.problems)).toEqual([[]]);
  });

  test('IM-10: masks persons everywhere, and says of each column what was seen in it', async () => {
    const header = [...HEADER, '时限', '来电人', '坐席备注'];
    const rows = [
      [...hotlineLine('1'), '5个工作日', '郭某某', '回电13900001111'],
      [...hotlineLine('2', { 联系电话: '1.38E+10', 承办单位: '城建局' }), '2023-07-09', '', ''],
    ];
    const plan = await planImport(tableOf({ 表: [header, ...rows, ['合计', null, '2 件']] }), hotline);
    const preview = await previewImport(plan, { now: NOW, resolveUnit });
    const [sheet] = preview.sheets;
    const column = (name: string) => sheet?.columns.find(each => each.header === name);
    expect(JSON.stringify(preview)).not.toMatch(/13812345678|13900001111|郭某/);
    expect(sheet?.rows[0]?.cells.slice(-4)).toEqual(['138****5678', '5个工作日', '郭**', '回电139****1111']);
    expect(column('时限')).toMatchObject({
      state: 'recognised',
      firstValue: '5个工作日',
      writings: { limit: 1, date: 1 },
    });
    expect(column('时限')?.note).toContain('请定按哪种算');
    expect(column('联系电话')).toMatchObject({ state: 'error', warned: 1 });
    expect(column('坐席备注')).toMatchObject({ state: 'ignored', field: null });
    expect(preview.unknownValues).toEqual([{ field: 'units', written: '城建局', rows: 1, candidates: ['住建局'] }]);
    expect(preview.counts).toEqual({ accepted: 1, repeated: 0, rejected: 1 });
    expect(sheet?.skipped.map(row => row.reason)).toEqual(['header', 'sum']);
  });
});
