import { expect, test } from 'vitest';
import { groupsOf, headline, type Report, reportText, type Statement } from './report.ts';

const statement = (printed: string, over: Partial<Statement> = {}): Statement => ({
  start: 0,
  end: printed.length,
  rule: 'AS-E4',
  title: '按时办结率',
  text: `按时办结率${printed}。`,
  printed,
  computed: printed,
  ok: true,
  severity: 'error',
  verdict: '相符',
  note: '(31 − 2) ÷ 31 = 93.5484%，相符。',
  operands: [],
  ...over,
});

const report: Report = {
  format: 'txt',
  text: '按时办结率93.54%。',
  blocks: [],
  consistent: false,
  checked: 3,
  quantities: 4,
  statements: [
    statement('31'),
    statement('9', { ok: false, severity: 'warn', verdict: '提示' }),
    statement('93.54%', { ok: false, computed: '93.55%', verdict: '截断' }),
  ],
  notChecked: [{ text: '26 个', why: '没有可核的算术关系', start: 0, end: 4 }],
};

test('wrong statements are numbered before doubtful ones', () => {
  const { wrong, doubtful, right } = groupsOf(report);
  expect(wrong.map(finding => [finding.ordinal, finding.statement.printed])).toEqual([[1, '93.54%']]);
  expect(doubtful.map(finding => finding.ordinal)).toEqual([2]);
  expect(right).toHaveLength(1);
});

test('the headline counts, and says so when nothing is wrong', () => {
  expect(headline(report)).toBe('核了 3 项，1 项不符，1 项提示，1 项相符。');
  expect(headline({ ...report, checked: 1, statements: [statement('31')] })).toBe('核了 1 项，没有不符，1 项相符。');
});

test('nothing checked does not read as nothing wrong', () => {
  const empty = { ...report, consistent: null, checked: 0, statements: [] };
  expect(headline(empty)).toContain('一项也没有核');
  expect(headline({ ...empty, quantities: 0 })).toContain('没有读到可核的数');
  expect(reportText(empty, '通报.docx')).not.toContain('没有不符');
});

test('the exported report names printed and right value, rule, sentence, and what was not checked', () => {
  const text = reportText(report, '三季度通报.docx');
  expect(text).toContain('1. 按时办结率：印作 93.54%，应为 93.55%（截断，AS-E4）');
  expect(text).toContain('原句：按时办结率93.54%。');
  expect(text).toContain('26 个：没有可核的算术关系');
});
