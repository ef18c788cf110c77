import { type Constraint, type Node, plus, printedValue, quotientConstraint, rangeOfTerms } from './constraints.ts';
import { daysFor, daysNode } from './days.ts';
import type { Hypothesis } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { MICRO } from './quantities.ts';
import { figuresOf } from './slips.ts';
import { alike } from './words.ts';

const PER =
  /(人次|户次|人|户|件|笔|篇|条|家|次|亩|村|镇|校|班|日|天|周|月|单|起|张|份|个|网格|单位|账号|社区|所|台)均|平均每(?:个|名|位)?(人|户|件|笔|篇|条|家|次|亩|村|镇|校|班|日|天|周|月|单|起|张|份|个|所|台|[\u4e00-\u9fff]{2,3})|每(?:个|名|位)?(人|户|件|笔|篇|条|家|次|亩|村|镇|日|天|[\u4e00-\u9fff]{2,3})平均/;

/** Words for what an average is taken over, and the units that count it. */
const COUNTED_BY: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位', '人次'],
  户: ['户', '个', '户次'],
  件: ['件', '起', '宗'],
  笔: ['笔', '件'],
  篇: ['篇', '条'],
  家: ['家', '个', '户'],
  单: ['单', '件', '张'],
  日: ['天', '日', '个工作日'],
  天: ['天', '日', '个工作日'],
};

/** What an average is taken over; null when the words name no average. */
export function averagedOver(fact: Fact): string | null {
  const match = PER.exec(fact.before);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

/** 人均, 户均, 平均每件: a total of the average's own unit over a number of those it is told for. */
export function averageHypotheses(passage: Passage, average: Fact): Hypothesis[] {
  const over = averagedOver(average);
  if (over === null) return [];
  const near = (passage.byParagraph[average.paragraph] ?? []).filter(
    fact =>
      fact !== average &&
      fact.quantity.kind === 'count' &&
      fact.quantity.micro > 0n &&
      !fact.isChange &&
      !fact.earlier &&
      fact.index >= average.index - 12 &&
      fact.index <= average.index + 3 &&
      averagedOver(fact) === null,
  );
  const units = COUNTED_BY[over] ?? [over];
  const own = average.before.replace(PER, '');
  const sameUnit = near.filter(fact => fact.quantity.unit === average.quantity.unit);
  const named = sameUnit.filter(fact => own.length >= 2 && alike(own, `${fact.before}${fact.after.slice(0, 8)}`) === 1);
  const [only] = named;
  const isNamed =
    only !== undefined &&
    named.length === 1 &&
    only.index < average.index &&
    sameUnit.every(fact => fact === only || fact.index < only.index || fact.index > average.index);
  const totals = isNamed ? named : sameUnit;
  const binding = { rule: 'AS-E4' as const, title: average.name, certainty: 'weighed' as const };
  const build = (total: Fact, number: Node) => quotientConstraint(binding, average, plus(total), plus(number));
  const totalScore = (total: Fact) => 1.6 + placeScore(average, total) + 2 * alike(own, words(total));
  if (/[日天]/.test(over))
    return totals.flatMap(total =>
      daysFor(passage, average).map(({ node, printed }) => ({
        constraint: build(total, node),
        score: totalScore(total) + (printed ? 1.5 : 0.8),
        mistake: ofAnotherMonth(build, total, node) ? 0.03 * figuresOf(average.quantity.printed) : 0,
      })),
    );
  const numbers = near.filter(fact => units.includes(fact.quantity.unit) || alike(over, told(fact)) > 0.4);
  return totals.flatMap(total =>
    numbers
      .filter(number => number !== total && rangeOfTerms(plus(number), printedValue).low > 0n)
      .map((number): Hypothesis => {
        const together = Math.abs(total.index - number.index) <= 2 ? 0.8 : 0;
        const score = totalScore(total) + placeScore(average, number) + alike(own, words(number)) + together;
        const another =
          isNamed && sameUnit.some(other => other !== total && build(other, number).evaluate(printedValue).ok);
        const mistake = another ? (0.1 * figuresOf(average.quantity.printed)) / sameUnit.length : 0;
        return { constraint: build(total, number), score, mistake };
      }),
  );
}

const words = (fact: Fact) => `${fact.before}${fact.after.slice(0, 8)}`;
const told = (fact: Fact) => `${fact.before}${fact.quantity.unit}${fact.after.slice(0, 6)}`;

/** A month taken for 31 days that has 30. */
function ofAnotherMonth(build: (total: Fact, number: Node) => Constraint, total: Fact, node: Node): boolean {
  const days = Number(node.quantity.micro / MICRO);
  return [28, 29, 30, 31].some(
    other =>
      other !== days && Math.abs(other - days) <= 3 && build(total, daysNode(other, 0, '')).evaluate(printedValue).ok,
  );
}

function placeScore(average: Fact, fact: Fact): number {
  const away = Math.abs(average.index - fact.index) - 1;
  return (fact.sentence === average.sentence ? 0.3 : -0.6) - 0.25 * away - (fact.index > average.index ? 1.2 : 0);
}
