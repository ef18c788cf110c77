import { expect, test } from 'vitest';
import { countyDate } from '../../kernel/time.ts';
import { builtInCalendar } from '../calendar/index.ts';
import type { FigureValue } from '../figures/index.ts';
import { barsSending, barsSigning, type CheckInput, checkBulletin } from './consistency.ts';
import type { Mention } from './model.ts';

const count = (value: number): FigureValue => ({ kind: 'count', count: value, text: String(value) });
const split = (...counts: number[]): FigureValue => {
  const lines = counts.map((n, index) => ({ value: `v${index}`, name: `名${index}`, count: n }));
  return { kind: 'split', lines, total: counts.reduce((a, b) => a + b, 0), text: '' };
};
const ratio = (numerator: number, denominator: number, text: string): FigureValue => ({
  kind: 'ratio',
  numerator,
  denominator,
  text,
});
const shares = (...texts: string[]): FigureValue => ({
  kind: 'split',
  total: 543,
  text: '',
  lines: texts.map((share, index) => ({ value: `v${index}`, name: `名${index}`, count: 0, share })),
});

/** The numbers of a published circular, as they should have been. */
const RIGHT: readonly (readonly [string, FigureValue])[] = [
  ['mailbox.received', count(31)],
  ['mailbox.closed', count(31)],
  ['mailbox.closedRate', ratio(31, 31, '100%')],
  ['mailbox.overdue', count(2)],
  ['mailbox.overdue.byUnit', split(2)],
  ['mailbox.onTimeRate', ratio(29, 31, '93.55%')],
  ['mailbox.byType', split(5, 15, 5, 4, 2)],
  ['hotline.received', count(543)],
  ['hotline.closed', count(543)],
  ['hotline.closedRate', ratio(543, 543, '100%')],
  ['hotline.overdue', count(9)],
  ['hotline.overdue.byUnit', split(5, 2, 1, 1)],
  ['hotline.onTimeRate', ratio(534, 543, '98.34%')],
  ['hotline.byType', split(3, 66, 459, 8, 7)],
  ['hotline.topics', split(142, 52, 297, 52)],
  ['hotline.topicShares', shares('26.15%', '9.58%', '54.70%', '9.58%')],
  ['publishing.disclosure.articles', count(239)],
  ['publishing.disclosure.byColumn', split(200, 39)],
  ['publishing.topics.articles', count(149)],
  ['publishing.topics.byColumn', split(116, 33)],
  ['publishing.topics.top', split(116)],
  ['media.registered', count(30)],
  ['media.inspected', count(30)],
  ['media.qualified', count(27)],
  ['media.failed', split(1, 1, 1)],
  ['publishing.articles', count(1372)],
  ['smartCity.received', count(208)],
  ['foi.received', count(6)],
  ['media.qualifiedRate', ratio(27, 30, '90%')],
];

const mention = (change: Partial<Mention>): Mention => ({
  id: 'm',
  section: 'daily',
  kind: 'praise',
  unitId: 'u',
  unitName: '卫健局',
  matter: '',
  reason: '',
  rule: 'AS-P01',
  figureKey: 'publishing.departments.top',
  figureValue: null,
  status: 'accepted',
  statusReason: null,
  hearing: 'not-needed',
  hearingUntil: null,
  hearingNote: null,
  ...change,
});

function input(
  change: Partial<CheckInput> = {},
  figures: readonly (readonly [string, FigureValue])[] = [],
): CheckInput {
  return {
    figures: new Map([...RIGHT, ...figures]),
    previous: new Map(),
    printed: [{ key: 'hotline.received', text: '543', path: 'body.0' }],
    mentions: [],
    unitNames: new Set(['卫健局', '公安局']),
    title: '凤县人民政府办公室关于2023年第三季度全县政务公开工作情况的通报',
    periodLabel: '2023年第三季度',
    number: '凤政办发〔2023〕41号',
    documentCode: '凤政办发',
    issueOn: countyDate('2023-10-13'),
    rectifyBy: countyDate('2023-10-20'),
    calendar: builtInCalendar(),
    ...change,
  };
}

test('AS-B21: a consistent circular may be signed, and every check that was made is listed', () => {
  const checks = checkBulletin(input());
  expect(barsSigning(checks)).toEqual([]);
  expect(new Set(checks.map(check => check.rule))).toEqual(
    new Set([
      'AS-E1',
      'AS-E2',
      'AS-E3',
      'AS-E4',
      'AS-E5',
      'AS-E6',
      'AS-E7',
      'AS-E8',
      'AS-E9',
      'AS-E10',
      'AS-E11',
      'AS-E12',
      'AS-E13',
      'AS-X23',
    ]),
  );
});

test.each([
  ['AS-E1', 'hotline.byType', split(3, 66, 459, 8, 6), /542 ≠ 总数 543/],
  ['AS-E2', 'hotline.topics', split(142, 52, 297, 51), /≠ 总数 543/],
  ['AS-E3', 'hotline.overdue.byUnit', split(5, 2, 1), /8 ≠ 总数 9/],
  ['AS-E4', 'hotline.onTimeRate', ratio(534, 543, '96.69%'), /96.69%，重算为 98.34%/],
  ['AS-E4', 'mailbox.onTimeRate', ratio(29, 31, '93.54%'), /重算为 93.55%/],
  ['AS-E4', 'media.qualifiedRate', ratio(27, 30, '91%'), /重算为 90%/],
  ['AS-E5', 'hotline.topicShares', shares('27%', '9%', '55%', '9%'), /重算为 26.15%/],
  ['AS-E6', 'media.failed', split(1, 1), /27 \+ 不合格 2 ≠ 受检 30/],
  ['AS-E7', 'publishing.topics.byColumn', split(116, 32), /148 ≠ 总数 149/],
  ['AS-E8', 'hotline.closed', count(544), /544 对 543/],
])('%s: a wrong %s bars signing', (rule, key, value, message) => {
  const wrong = checkBulletin(input({}, [[key, value]])).filter(check => !check.ok);
  expect(wrong.some(check => check.rule === rule && message.test(check.message) && check.severity === 'error')).toBe(
    true,
  );
});

test('AS-B22: a section without records says so, and what to import; requests for disclosure may well be none', () => {
  const none = input({}, [
    ['smartCity.received', count(0)],
    ['foi.received', count(0)],
  ]);
  expect(checkBulletin(none).filter(check => check.rule === 'AS-B22')).toMatchObject([
    {
      ok: false,
      severity: 'warn',
      section: 'interaction',
      importKind: 'smart-city',
      message: expect.stringMatching(/智慧管理平台案件.*先导入/),
    },
    { ok: false, severity: 'hint', section: 'interaction' },
  ]);
});

test('AS-B23: who is still to be heard bars signing, not sending; what nobody decided bars both', () => {
  const heard = mention({ kind: 'criticise', hearing: 'pending', unitName: '公安局' });
  expect(barsSending(checkBulletin(input({ mentions: [heard] })))).toEqual([]);
  expect(barsSending(checkBulletin(input({ mentions: [mention({ status: 'proposed' })] })))).toHaveLength(1);
});

test('AS-G07: the number’s year is that of the issue', () => {
  expect(barsSigning(checkBulletin(input({ number: '凤政办发〔2022〕41号' })))).toEqual([
    expect.stringContaining('不是同一年'),
  ]);
});

test('AS-E9: a number in the text that is not the figure bars signing', () => {
  const printed = [{ key: 'hotline.received', text: '544', path: 'body.0' }];
  expect(barsSigning(checkBulletin(input({ printed })))).toEqual([expect.stringContaining('544')]);
});

test('AS-E10: what was carried out of the last period is carried into this one', () => {
  const carried = input({ previous: new Map([['hotline.carriedOut', count(18)]]) }, [['hotline.carriedIn', count(17)]]);
  expect(barsSigning(checkBulletin(carried))).toEqual([expect.stringMatching(/17 ≠ 上期结转下期 18/)]);
});

test('AS-E11: the deadline is after the issue and at least three working days away', () => {
  expect(barsSigning(checkBulletin(input({ rectifyBy: countyDate('2023-10-13') })))).toHaveLength(2);
  expect(barsSigning(checkBulletin(input({ rectifyBy: countyDate('2023-10-17') })))).toEqual([
    expect.stringContaining('2 个工作日'),
  ]);
  expect(barsSigning(checkBulletin(input({ rectifyBy: countyDate('2023-10-18') })))).toEqual([]);
});

test('AS-E12: the title names the period', () => {
  expect(barsSigning(checkBulletin(input({ periodLabel: '2023年第二季度' })))).toHaveLength(1);
});

test('AS-E13: named units exist, and nobody is praised and criticised for the same matter', () => {
  expect(barsSigning(checkBulletin(input({ mentions: [mention({ unitName: '没有局' })] })))).toEqual([
    expect.stringContaining('没有局'),
  ]);
  const both = [mention({}), mention({ id: 'n', kind: 'criticise', hearing: 'none' })];
  expect(barsSigning(checkBulletin(input({ mentions: both })))).toEqual([expect.stringContaining('既表扬又批评')]);
});

test('AS-B23: an undecided proposal and a hearing that is not over bar signing', () => {
  expect(barsSigning(checkBulletin(input({ mentions: [mention({ status: 'proposed' })] })))).toEqual([
    expect.stringContaining('1 项'),
  ]);
  const pending = [mention({ kind: 'criticise', hearing: 'pending', unitName: '公安局' })];
  expect(barsSigning(checkBulletin(input({ mentions: pending })))).toEqual([expect.stringContaining('公安局的申辩')]);
});

test('a missing document number is a hint, not a bar', () => {
  const checks = checkBulletin(input({ number: null }));
  expect(checks).toContainEqual(expect.objectContaining({ rule: 'AS-X23', ok: false, severity: 'hint' }));
  expect(barsSigning(checks)).toEqual([]);
});
