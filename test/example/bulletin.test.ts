import { expect, test } from 'vitest';
import { office } from '../../src/compose.ts';
import { toText } from '../../src/kernel/documents/index.ts';
import { isoInstant } from '../../src/kernel/time.ts';
import {
  barsSigning,
  bulletinOf,
  changedFigures,
  readSource,
  readText,
  reconcile,
  render,
  withAudit,
} from '../../src/rooms/bulletin/index.ts';
import { builtInCalendar } from '../../src/rooms/calendar/index.ts';
import { KNOWN_NOW, parsePeriod } from '../../src/rooms/figures/index.ts';
import { jsonOf } from '../../src/surfaces/cli/bulletin.ts';
import { exampleRuntime } from '../helpers/example.ts';

/*
 * The example county gives exactly the figures of the published circular that it is modelled on, put right where that one
 * had them wrong (AS-X1…X14).
 */
const runtime = await exampleRuntime();
const clock = await runtime.clockOf('fengxian');
const issued = await runtime.db.forCounty('fengxian', tx =>
  bulletinOf(tx, office, { period: parsePeriod('2023Q3'), live: false }, clock),
);
const live = await withAudit(
  await runtime.db.forCounty('fengxian', tx =>
    bulletinOf(tx, office, { period: parsePeriod('2023Q3'), live: true }, clock),
  ),
);
const { figures } = jsonOf(issued) as { figures: Record<string, unknown> };
const pairs = (key: string) =>
  (figures[key] as { name: string; value: unknown }[]).map(({ name, value }) => [name, value]);
const namesOf = (key: string) => pairs(key).map(([name]) => name);

test('period, cut-off and issue are those of the circular', () => {
  expect(jsonOf(issued)).toMatchObject({ period: '2023Q3', cutoff: '2023-10-12T00:00:00+08:00' });
  expect(isoInstant(issued.row.issuedAt!)).toBe('2023-10-13T14:20:00+08:00');
  expect(issued.row).toMatchObject({ issuedOn: '2023-10-13', rectifyBy: '2023-10-20', status: 'issued' });
});

test.each([
  ['publishing.statutory.columns', 17],
  ['publishing.keyArea.columns', 16],
  ['publishing.disclosure.articles', 239],
  ['publishing.topics.columns', 19],
  ['publishing.topics.units', 13],
  ['publishing.topics.articles', 149],
  ['mailbox.received', 31],
  ['mailbox.closed', 31],
  ['mailbox.closedRate', '100%'],
  ['mailbox.overdue', 2],
  ['mailbox.onTimeRate', '93.55%'],
  ['mailbox.towns', 7],
  ['mailbox.departments', 10],
  ['hotline.received', 543],
  ['hotline.closed', 543],
  ['hotline.closedRate', '100%'],
  ['hotline.overdue', 9],
  ['hotline.onTimeRate', '98.34%'],
  ['hotline.towns', 9],
  ['hotline.departments', 26],
  ['media.registered', 30],
  ['media.qualified', 27],
  ['media.qualifiedRate', '90%'],
])('%s is %s', (key, value) => {
  expect(figures[key]).toBe(value);
});

test('rankings and breakdowns are those of the circular, in its order', () => {
  expect(namesOf('publishing.towns.top')).toEqual(['双石铺镇', '坪坎镇', '留凤关镇']);
  expect(namesOf('publishing.departments.top')).toEqual(['卫健局', '市监局', '民政局']);
  expect(namesOf('publishing.departments.low')).toEqual(['商工局', '审计局', '公安局', '信访局']);
  expect(namesOf('publishing.disclosure.best')).toEqual(['执法信息(反不正当竞争执法信息)', '财政资金信息']);
  expect(namesOf('publishing.disclosure.low')).toEqual(['社会救助和社会福利']);
  expect(pairs('publishing.topics.top')).toEqual([['健康凤县行动', 116]]);
  expect(namesOf('publishing.topics.low').sort()).toEqual(['司法局', '招商局', '档案局'].sort());
  expect(pairs('mailbox.overdue.byUnit')).toEqual([['住建局', 2]]);
  expect(pairs('mailbox.byType')).toEqual([
    ['咨询', 5],
    ['投诉', 15],
    ['建议', 5],
    ['求助', 4],
    ['举报', 2],
  ]);
  expect(pairs('hotline.overdue.byUnit')).toEqual([
    ['住建局', 5],
    ['平木镇', 2],
    ['留凤关镇', 1],
    ['交通局', 1],
  ]);
  expect(pairs('hotline.byType')).toEqual([
    ['建议', 3],
    ['求助', 66],
    ['投诉', 459],
    ['咨询', 8],
    ['举报', 7],
  ]);
  expect(pairs('hotline.topics')).toEqual([
    ['农村事务', 142],
    ['劳资社保', 52],
    ['城市管理', 297],
    ['房产物业', 52],
  ]);
  expect(pairs('hotline.topicShares')).toEqual([
    ['农村事务', '26.15%'],
    ['劳资社保', '9.58%'],
    ['城市管理', '54.70%'],
    ['房产物业', '9.58%'],
  ]);
  expect(namesOf('media.failed')).toEqual(['人社局', '公安局', '退役军人事务局']);
});

test('AS-B21: nothing bars signing, and 核数 finds nothing wrong in any rendering', async () => {
  expect(barsSigning(issued.checks)).toEqual([]);
  const calendar = builtInCalendar();
  expect(reconcile(readText(toText(issued.document)), { calendar }).consistent).toBe(true);
  for (const format of ['docx', 'html', 'pdf'] as const) {
    const report = reconcile(await readSource(await render(issued.document, format, null)), { calendar });
    expect([format, report.statements.filter(statement => !statement.ok)]).toEqual([format, []]);
  }
});

test('CW-K21: after the issue a case came in and one was reopened; the printed figures stayed', async () => {
  expect((jsonOf(live) as { figures: Record<string, unknown> }).figures).toMatchObject({
    'hotline.received': 544,
    'hotline.closed': 544,
  });
  const changed = await runtime.db.forCounty('fengxian', tx => changedFigures(tx, office, issued.row.freezeId!));
  expect(changed).toContainEqual({ key: 'hotline.received', label: '12345热线派发件数', printed: '543', now: '544' });
  expect(live.at.known).toBe(KNOWN_NOW);
});

test('AS-B22: a period without any record gives no circular, and says what to import', async () => {
  const asked = runtime.db.forCounty('fengxian', tx =>
    bulletinOf(tx, office, { period: parsePeriod('2022Q1'), live: true }, clock),
  );
  await expect(asked).rejects.toMatchObject({
    code: 'no-data',
    message: expect.stringMatching(/没有任何记录.*请先导入/),
  });
});

test('AS-B22: a thin quarter keeps its headings and says 无 where there is nothing', async () => {
  const thin = await runtime.db.forCounty('fengxian', tx =>
    bulletinOf(tx, office, { period: parsePeriod('2023Q4'), live: true }, clock),
  );
  const text = toText(thin.document);
  expect(text).toMatch(/一、政务信息公开日常工作开展情况\n本季度无。/);
  expect(text).toContain('（三）智慧管理平台案件办理情况。本季度无。');
  expect(text).toMatch(/登记备案政务新媒体账号\d+个，本季度无监测判定。/);
  expect(text).not.toMatch(/，，|，。|—/);
  expect(thin.checks).toContainEqual(
    expect.objectContaining({ rule: 'AS-B22', ok: false, importKind: 'articles', section: 'daily' }),
  );
});
