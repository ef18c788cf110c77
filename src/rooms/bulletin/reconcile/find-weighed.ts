import { averagedOver, averageHypotheses } from './average-hypotheses.ts';
import { differenceHypotheses, growthHypotheses } from './change-hypotheses.ts';
import type { Constraint, Node } from './constraints.ts';
import { type Hypothesis, weigh } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { quotientHypotheses } from './quotient-hypotheses.ts';

/**
 * Numbers that the words alone do not bind: everything they may have been made of is tried, and weighed by what speaks
 * for it (AS-E4, AS-E5).
 */
export function findWeighed(passage: Passage, explained: ReadonlySet<Fact>): Constraint[] {
  const settled: ReadonlySet<Node> = explained;
  return passage.facts.flatMap(fact => {
    if (explained.has(fact) || fact.quantity.approximate) return [];
    const found = weigh(hypothesesOf(passage, fact), settled);
    return found ? [found] : [];
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
