import { averagedOver, averageHypotheses } from './average-hypotheses.ts';
import type { BoundList } from './bind-lists.ts';
import { differenceHypotheses, growthHypotheses } from './change-hypotheses.ts';
import { type Constraint, type Node, printedValue } from './constraints.ts';
import { type Hypothesis, weigh } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { groupBy } from './lists.ts';
import { quotientHypotheses } from './quotient-hypotheses.ts';
import { readTellings, repeatHypotheses } from './repeat-hypotheses.ts';
import {
  flowHypotheses,
  listHypotheses,
  orderHypotheses,
  restHypotheses,
  stateHypotheses,
  totalHypotheses,
} from './sum-hypotheses.ts';

/**
 * Lists whose whole the words leave open, and totals whose parts do (AS-E1, AS-E10).
 * @param left constraints that miss, and that are not sure enough to be told alone
 */
export function findWeighedSums(
  passage: Passage,
  bound: readonly BoundList[],
  explained: ReadonlySet<Fact>,
  left: readonly Constraint[],
): Constraint[] {
  const lists = bound
    .filter(({ adds, items }) => !adds && !items.every(item => explained.has(item)))
    .map(one => listHypotheses(passage, one, bound));
  const counts = passage.facts.filter(fact => fact.quantity.kind === 'count' && !fact.quantity.approximate);
  const totals = counts.map(fact => [
    ...totalHypotheses(passage, fact),
    ...flowHypotheses(passage, fact),
    ...restHypotheses(passage, fact),
    ...stateHypotheses(passage, fact),
  ]);
  const orders = counts.filter(fact => !explained.has(fact)).map(fact => orderHypotheses(passage, fact));
  const doubts = left.map(constraint => [
    { constraint: { ...constraint, certainty: 'weighed' as const }, score: constraint.certainty === 'loose' ? 0 : 1.5 },
  ]);
  const groups: Hypothesis[][] = [...lists, ...totals, ...orders, ...doubts];
  const misses = groupBy(
    groups.flat().filter(({ score, constraint }) => score > -1.5 && !constraint.evaluate(printedValue).ok),
    callFor,
  );
  const alsoCalledFor = new Map(misses.map(calls => [callFor(calls[0] as Hypothesis), calls]));
  return groups
    .map(group =>
      group.map(one => ({ ...one, score: one.score + confirmedBy(one, alsoCalledFor.get(callFor(one)) ?? []) })),
    )
    .flatMap(hypotheses => weigh(hypotheses, explained) ?? []);
}

/** The number that should change, and into what. */
const callFor = ({ constraint }: Hypothesis) =>
  `${constraint.target.index}: ${constraint.evaluate(printedValue).computed}`;

/** Two relations that share no other number and call for the same change say far more than one. */
function confirmedBy({ constraint }: Hypothesis, calls: readonly Hypothesis[]): number {
  const { target, nodes } = constraint;
  const confirmed = calls.some(
    other =>
      other.constraint !== constraint && !other.constraint.nodes.some(node => node !== target && nodes.includes(node)),
  );
  return confirmed && !constraint.evaluate(printedValue).ok ? 4 : 0;
}

/**
 * Numbers that the words alone do not bind: everything they may have been made of is tried, and weighed by what speaks
 * for it (AS-E4, AS-E5).
 */
export function findWeighed(passage: Passage, explained: ReadonlySet<Fact>): Constraint[] {
  const settled: ReadonlySet<Node> = explained;
  const tellings = readTellings(passage);
  return passage.facts.flatMap(fact => {
    if (fact.quantity.approximate) return [];
    const readings = explained.has(fact) ? [] : hypothesesOf(passage, fact);
    return [readings, repeatHypotheses(passage, tellings, fact)].flatMap(
      hypotheses => weigh(hypotheses, settled) ?? [],
    );
  });
}

export function hypothesesOf(passage: Passage, fact: Fact): Hypothesis[] {
  const { kind } = fact.quantity;
  if (kind === 'points') return differenceHypotheses(passage, fact);
  if (kind === 'percent') {
    if (fact.percent === 'change') return growthHypotheses(passage, fact);
    if (fact.earlier || (fact.demanded && fact.before.trim() !== '的')) return [];
    return quotientHypotheses(passage, fact);
  }
  if (fact.demanded || fact.earlier) return [];
  if (averagedOver(fact) !== null) return averageHypotheses(passage, fact);
  return fact.isChange ? differenceHypotheses(passage, fact) : [];
}
