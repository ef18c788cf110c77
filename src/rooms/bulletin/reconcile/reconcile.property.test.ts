import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercentage, largestRemainder, percentage } from '../../../kernel/ratio.ts';
import { readText, reconcile } from './index.ts';

/** A quarter of cases that is consistent by construction. */
interface Quarter {
  readonly kinds: readonly number[];
  readonly late: readonly number[];
}

const NAMES = ['咨询', '投诉', '建议', '求助', '举报'];
const UNITS = ['住建局', '平木镇', '交通局', '留凤关镇'];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const rate = (n: number, d: number) => formatPercentage(percentage(n, d, 2), true);

const quarters: fc.Arbitrary<Quarter> = fc
  .record({
    kinds: fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 5, maxLength: 5 }),
    late: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
  })
  .filter(({ kinds, late }) => sum(late) < sum(kinds) && sum(kinds) > 20);

/** The same facts in the manners of several offices. */
const MANNERS: readonly ((quarter: Quarter) => string)[] = [
  ({ kinds, late }) => {
    const total = sum(kinds);
    const over = sum(late);
    const parts = kinds.map((count, at) => `${NAMES[at]}类${count}件`).join('，');
    const units = late.map((count, at) => `${UNITS[at]}${count}件`).join('，');
    return `三季度，全县共受理热线工单${total}件，办结${total}件，办结率100%。其中，${parts}。逾期办结${over}件（${units}）。按时办结率${rate(total - over, total)}。`;
  },
  ({ kinds, late }) => {
    const total = sum(kinds);
    const parts = kinds
      .map(
        (count, at) =>
          `${NAMES[at]}${count.toLocaleString('en-US')}件（${formatPercentage(percentage(count, total, 2), false)}）`,
      )
      .join('、');
    const units = late.map((count, at) => `${UNITS[at]}${count}件`).join('、');
    return `本月共收到来信 ${total.toLocaleString('en-US')} 件，按类型分：${parts}。超期${sum(late)}件，分别为${units}。`;
  },
  ({ kinds, late }) => {
    const total = sum(kinds);
    const over = sum(late);
    const rows = kinds.map((count, at) => `<tr><td>${NAMES[at]}</td><td>${count}</td></tr>`).join('');
    return `<p>全县共受理${total}件，按时办结${total - over}件，逾期${over}件，按时办结率${rate(total - over, total)}。</p><table><tr><th>类型</th><th>件数</th></tr>${rows}<tr><td>合计</td><td>${total}</td></tr></table>`;
  },
  ({ kinds }) => {
    const total = sum(kinds);
    const shares = largestRemainder(kinds);
    const lines = kinds.map((count, at) => `${at + 1}.${NAMES[at]}。受理${count}件，占比${shares[at]}%。`).join('');
    return `本季度共受理${total}件。${lines}`;
  },
];

const errorsOf = (text: string) =>
  reconcile(readText(text)).statements.filter(one => !one.ok && one.severity === 'error');

describe('consistent groups, however they are written', () => {
  it.each(MANNERS.map((_, at) => at))('raise no alarm in manner %i', at => {
    fc.assert(
      fc.property(quarters, quarter => {
        expect(errorsOf(MANNERS[at]!(quarter))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('raise no alarm in full-width digits and punctuation', () => {
    const widen = (text: string) => text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(quarters, quarter => {
        expect(errorsOf(widen(MANNERS[0]!(quarter)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('one changed number', () => {
  it('in a list with shares is named, and only it (AS-E1, AS-E5)', () => {
    fc.assert(
      fc.property(quarters, fc.nat({ max: 4 }), fc.integer({ min: 20, max: 99 }), (quarter, which, more) => {
        const right = quarter.kinds[which]!;
        fc.pre(right * 20 > sum(quarter.kinds) && quarter.kinds.every((count, at) => at === which || count !== right));
        const printed = (right + more).toLocaleString('en-US');
        const text = MANNERS[1]!(quarter).replace(
          `${NAMES[which]}${right.toLocaleString('en-US')}件`,
          `${NAMES[which]}${printed}件`,
        );
        expect(errorsOf(text)).toMatchObject([{ printed, computed: right.toLocaleString('en-US') }]);
      }),
      { numRuns: 60, examples: [[{ kinds: [2, 80, 2, 2, 2], late: [1, 1] }, 1, 20]] },
    );
  });

  it('in a rate is named with the right value (AS-E4)', () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: 1, max: 400 }), (quarter, off) => {
        const total = sum(quarter.kinds);
        const right = percentage(total - sum(quarter.late), total, 2)!;
        fc.pre(right.scaled - BigInt(off) > 0n && !right.capped);
        const printed = formatPercentage({ ...right, scaled: right.scaled - BigInt(off) }, false);
        const text = MANNERS[0]!(quarter).replace(/按时办结率[\d.]+%/, `按时办结率${printed}`);
        expect(errorsOf(text)).toMatchObject([{ rule: 'AS-E4', printed, computed: formatPercentage(right, false) }]);
      }),
      { numRuns: 60 },
    );
  });

  it('in a detail list of overdue cases is noticed (AS-E3)', () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: 1, max: 5 }), (quarter, more) => {
        const first = quarter.late[0]!;
        const text = MANNERS[0]!(quarter).replace(`${UNITS[0]}${first}件`, `${UNITS[0]}${first + more}件`);
        const errors = errorsOf(text);
        expect(errors.map(one => one.rule)).toContain('AS-E3');
        expect(errors.every(one => one.operands.some(operand => operand.text === String(first + more)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text at all', () => {
  it('never throws, and every offset points at what it quotes', () => {
    const words = fc.constantFrom(
      '共受理',
      '其中',
      '件',
      '占',
      '%',
      '，',
      '。',
      '（',
      '）',
      '、',
      '办结率',
      '逾期',
      '12345',
      '7',
      '3.5',
      '万',
      '\n',
      '1.',
      '分别为',
      '同比增长',
      '10月',
      '20日',
      '前',
      '等',
      '个单位',
      '住建局',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const source = readText(parts.join(''));
        for (const one of reconcile(source).statements) expect(source.text.slice(one.start, one.end)).toBe(one.printed);
      }),
      { numRuns: 300 },
    );
  });
});
