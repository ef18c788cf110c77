import { type Constraint, type Rule, plus, subsetConstraint, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './facts.ts';
import { groupBy } from './lists.ts';

/**
 * States that make up a whole: closed and open are all, on time and late are the closed, qualified and failed are the
 * inspected (AS-E6), carried over and new are answered and carried on (AS-E10). Read from one paragraph.
 */
export function findStates(passage: Passage): Constraint[] {
  return groupBy(passage.facts.filter(isState), fact => `${fact.paragraph}/${fact.quantity.unit}/${fact.subject}/${fact.sentence.scope.start}`).flatMap(facts => [
    ...qualified(facts),
    ...closedAndOpen(facts),
    ...onTimeAndLate(facts),
    ...atMost(facts),
    ...carriedOver(facts),
  ]);
}

function isState(fact: Fact): boolean {
  return fact.quantity.kind === 'count' && !fact.isChange && !fact.demanded && !fact.earlier && !fact.quantity.approximate && fact.bracket === 0;
}

const inState = (facts: readonly Fact[], action: string, manner: string) =>
  facts.filter(fact => fact.act?.action === action && fact.act.manner === manner && !isCarried(fact));
const isCarried = (fact: Fact) => /结转|遗留|存量|上[月季年期]/.test(fact.before);
const wholesOf = (facts: readonly Fact[]) =>
  facts.filter(fact => fact.whole !== null && fact.act?.manner !== 'late' && fact.act?.manner !== 'onTime' && fact.act?.manner !== 'not' && !isCarried(fact) && !CLOSING.has(fact.act?.action ?? ''));
const CLOSING = new Set(['closed', 'replied', 'handled', 'qualified', 'completed', 'satisfied']);

function qualified(facts: readonly Fact[]): Constraint[] {
  const good = only(inState(facts, 'qualified', 'done'));
  const bad = only(facts.filter(fact => (fact.act?.action === 'qualified' && fact.act.manner === 'not') || FAILING.test(fact.after)));
  return equation('AS-E6', '合格、不合格之和', good, bad, wholesOf(facts));
}
const FAILING = /^[^,;。]{0,12}(?:不合格|不达标|未达标|存在[^,;。]{0,14}(?:问题|情况|现象))/;

function closedAndOpen(facts: readonly Fact[]): Constraint[] {
  const closed = only(inState(facts, 'closed', 'done'));
  const open = only(inState(facts, 'closed', 'not'));
  return equation('AS-E1', '办结、在办之和', closed, open, wholesOf(facts));
}

function onTimeAndLate(facts: readonly Fact[]): Constraint[] {
  const onTime = only(facts.filter(fact => fact.act?.manner === 'onTime'));
  const late = only(facts.filter(fact => fact.act?.manner === 'late'));
  const closed = facts.filter(fact => fact.act?.manner === 'done' && CLOSING.has(fact.act.action) && fact.act.action !== 'qualified' && fact.act.action !== 'satisfied');
  return equation('AS-E3', '按时、逾期之和', onTime, late, [...closed, ...wholesOf(facts)]);
}

/** `a + b = one of the wholes`; certain when the wholes agree or all stand in one sentence. */
function equation(rule: Rule, title: string, a: Fact | null, b: Fact | null, wholes: readonly Fact[]): Constraint[] {
  if (!a || !b || a === b) return [];
  const candidates = wholes.filter(fact => fact !== a && fact !== b && fact.quantity.start < Math.max(a.quantity.start, b.quantity.start));
  const total = a.quantity.micro + b.quantity.micro;
  const fitting = candidates.find(fact => fact.quantity.micro === total);
  const whole = fitting ?? candidates.find(fact => fact.sentence === a.sentence) ?? candidates[0];
  if (!whole) return [];
  const distinct = new Set(candidates.map(fact => fact.quantity.micro)).size;
  const together = whole.sentence === a.sentence && a.sentence === b.sentence && a.segment === b.segment;
  const firm = fitting !== undefined || distinct === 1 || together;
  return [sumConstraint({ rule, title: `${whole.name}：${title}`, firm, doubt: '总数有几个，不能确定是哪一个' }, whole, plus(a, b))];
}

/** No more closed than received, unless cases of an earlier time are closed too. */
function atMost(facts: readonly Fact[]): Constraint[] {
  if (facts.some(isCarried)) return [];
  const whole = only(wholesOf(facts).filter(fact => fact.whole === 'said' || fact.index === facts[0]?.index));
  if (!whole) return [];
  return facts
    .filter(fact => fact.act && fact !== whole && fact.sentence === whole.sentence && fact.index > whole.index && CLOSING.has(fact.act.action))
    .map(fact => subsetConstraint({ rule: 'AS-E8', title: `${fact.name}不超过${whole.name}`, firm: true }, fact, whole));
}

/** 上年结转 + 新收 = 办理结果 + 结转下年. */
function carriedOver(facts: readonly Fact[]): Constraint[] {
  const carriedIn = only(facts.filter(fact => /(?:上年|上年度|上期|上月|上季度?)结转|结转(?:上年|上期)/.test(fact.before)));
  const carriedOn = only(facts.filter(fact => /结转(?:至|到|入)?(?:下|次|明)/.test(fact.before)));
  const taken = only(facts.filter(fact => /新收|收到|受理/.test(fact.before) && !isCarried(fact)));
  const done = only(facts.filter(fact => /办结|答复|办理/.test(fact.before) && !isCarried(fact) && !/新收|收到|受理/.test(fact.before)));
  if (!carriedIn || !carriedOn || !taken || !done) return [];
  return [
    sumConstraint({ rule: 'AS-E10', title: '结转下期', firm: true }, carriedOn, [
      { node: carriedIn, sign: 1n },
      { node: taken, sign: 1n },
      { node: done, sign: -1n },
    ]),
  ];
}

function only(facts: readonly Fact[]): Fact | null {
  return facts.length === 1 ? (facts[0] ?? null) : null;
}
