import { expect, test } from 'vitest';
import type { FigureValue } from '../figures/index.ts';
import { namedNumbers } from './typed-numbers.ts';

const count = (value: number): FigureValue => ({ kind: 'count', count: value, text: String(value) });
const split = (lines: Record<string, number>): FigureValue => ({
  kind: 'split',
  text: '',
  total: Object.values(lines).reduce((a, b) => a + b, 0),
  lines: Object.entries(lines).map(([name, value]) => ({ value: name, name, count: value })),
});
const figures = new Map<string, FigureValue>([
  ['hotline.received', count(543)],
  ['hotline.closed', count(543)],
  ['hotline.overdue', count(9)],
  ['hotline.towns', count(9)],
  ['hotline.departments', count(26)],
  ['hotline.overdue.byUnit', split({ 住建局: 5, 平木镇: 2 })],
  ['hotline.byType', split({ 投诉: 459, 求助: 66 })],
  ['hotline.onTimeRate', { kind: 'ratio', numerator: 534, denominator: 543, text: '98.34%' }],
  ['mailbox.received', count(31)],
  ['media.registered', count(30)],
  ['media.qualified', count(27)],
  ['media.failed', split({ 人社局: 1, 公安局: 1, 审计局: 1 })],
  ['publishing.articles', count(1204)],
  ['foi.received', count(6)],
]);
const read = (text: string) =>
  namedNumbers([{ text, isFigure: false }], figures, ['住建局', '平木镇', '公安局'], '三季度').map(
    ({ key, line, typed, right, ok }) =>
      `${key}${line === null ? '' : `#${line}`} ${typed}${ok ? ' = ' : ' ≠ '}${right}`,
  );

test.each([
  ['三季度，12345热线共受理481件。', 'hotline.received 481 ≠ 543'],
  ['12345政务一号通派发案件543件', 'hotline.received 543 = 543'],
  ['12345热线工单481件已办结。', 'hotline.received 481 ≠ 543'],
  ['12345热线办结540件，按时办结率98.3%', 'hotline.closed 540 ≠ 543,hotline.onTimeRate 98.3% ≠ 98.34%'],
  ['12345热线按时办结率98.34％', 'hotline.onTimeRate 98.34% = 98.34%'],
  ['12345热线逾期12件', 'hotline.overdue 12 ≠ 9'],
  ['12345热线中住建局逾期4件', 'hotline.overdue.byUnit#住建局 4 ≠ 5'],
  ['12345热线投诉类455件', 'hotline.byType#投诉 455 ≠ 459'],
  ['本季度收到网民留言32件，12345热线派发案件543件', 'mailbox.received 32 ≠ 31,hotline.received 543 = 543'],
  ['登记备案的政务新媒体账号31个', 'media.registered 31 ≠ 30'],
  ['政务新媒体登记30个，合格28个，不合格2个', 'media.registered 30 = 30,media.qualified 28 ≠ 27,media.failed 2 ≠ 3'],
  ['全县共发布政务信息1200条', 'publishing.articles 1200 ≠ 1204'],
  ['依申请公开新收5件', 'foi.received 5 ≠ 6'],
  ['第三季度，12345热线受理诉求481起', 'hotline.received 481 ≠ 543'],
  ['12345热线按时办结率达到96.69%', 'hotline.onTimeRate 96.69% ≠ 98.34%'],
  ['12345热线案件分别交由8个镇和26个单位办理', 'hotline.towns 8 ≠ 9,hotline.departments 26 = 26'],
  ['市长信箱和县长信箱收到留言30件', 'mailbox.received 30 ≠ 31'],
])('AS-E9: a typed number is held against the figure it names: %s', (text, said) => {
  expect(read(text).join(',')).toBe(said);
});

test.each([
  '12345热线按时办结率力争达到100%',
  '上季度12345热线派发案件481件',
  '上季度，12345热线派发案件481件',
  '二季度，12345热线派发案件480件',
  '10月以来，12345热线派发案件20件',
  '各承办单位要压实责任，力争12345热线，按时办结率达到100%',
  '县长信箱收到网民留言20件',
  '法定主动公开栏目发布政务信息120条',
  '12345热线逾期件涉及3个镇',
  '12345热线受理量较上季度增加62件',
  '12345热线中公安局办理12件',
  '12345热线其中重复件3件',
  '每两周至少更新一次，原创比例不低于60%',
  '重要节点实行24小时巡网读网，省政府办公厅将于11月开展评估',
  '《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）',
  '因四舍五入，占比合计可能不等于100%。',
])('a number of another time, an aim, a part that nobody counts is left alone: %s', text => {
  expect(read(text)).toEqual([]);
});

test('AS-B20: what a figure printed is not typed, whatever unit was typed behind it', () => {
  const stretches = [
    { text: '12345热线派发案件', isFigure: false },
    { text: '543', isFigure: true },
    { text: '件，办结540件', isFigure: false },
  ];
  expect(namedNumbers(stretches, figures, [], '三季度')).toMatchObject([
    { key: 'hotline.closed', typed: '540', quote: '办结540件', ok: false },
  ]);
});
