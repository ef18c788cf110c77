import { sectionOf } from './bind-lists.ts';
import {
  type Constraint,
  minus,
  plus,
  printedValue,
  rangeOfTerms,
  ratioConstraint,
  type Terms,
} from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { CHANGE_DOWN } from './lexicon.ts';
import { checkRatio } from './rounding.ts';
import { coincidence } from './slips.ts';

/** A question is worth its while when chance alone would raise it three times in a hundred shares, or once in a hundred rates. */
const BUDGET = { share: 0.03, other: 0.012 };

/**
 * Percentages whose words do not tell their counts, but that are one slip away from a quotient of counts beside them:
 * 占14.2% where 287 of 2,318 is 12.4%. The more quotients there are to choose from, the rarer the slip must be.
 */
export function misprintedRates(passage: Passage, explained: ReadonlySet<Fact>): Constraint[] {
  return passage.facts.flatMap(rate => {
    if (rate.quantity.kind !== 'percent' || explained.has(rate)) return [];
    if (rate.demanded || rate.earlier || rate.quantity.approximate) return [];
    const fractions = rate.percent === 'change' ? changesBefore(passage, rate) : fractionsBefore(passage, rate);
    const found = mostTelling(rate, fractions);
    if (!found) return [];
    const rule = rate.percent === 'share' ? 'AS-E5' : 'AS-E4';
    return [ratioConstraint({ rule, title: rate.name, certainty: 'likely' }, rate, found.n, found.d)];
  });
}

interface Fraction {
  readonly n: Terms;
  readonly d: Terms;
}

/** The first fraction that is one slip away; none where a fraction is right as printed. */
function mostTelling(rate: Fact, fractions: readonly Fraction[]): Fraction | null {
  const { micro, decimals, printed } = rate.quantity;
  const budget = rate.percent === 'share' ? BUDGET.share : BUDGET.other;
  let found: Fraction | null = null;
  for (const [at, fraction] of fractions.entries()) {
    const n = rangeOfTerms(fraction.n, printedValue);
    const d = rangeOfTerms(fraction.d, printedValue);
    const check = checkRatio(micro, decimals, n, d);
    if (!check) continue;
    if (check.verdict !== 'wrong') return null;
    if (!found && coincidence(printed, check.right) * (at + 1) <= budget) found = fraction;
  }
  return found;
}

/** Counts of its section that a percentage may be made of, those of its sentence first, nearest first. */
function countsNear(passage: Passage, rate: Fact): Fact[] {
  const far = (fact: Fact) =>
    (fact.sentence === rate.sentence ? 0 : fact.paragraph === rate.paragraph ? 100 : 200) +
    Math.abs(rate.index - fact.index);
  return passage.facts
    .filter(
      fact =>
        fact.quantity.kind === 'count' &&
        !fact.demanded &&
        !fact.quantity.approximate &&
        fact.quantity.micro > 0n &&
        (fact.paragraph === rate.paragraph || (fact.paragraph < rate.paragraph && fact.whole !== null)) &&
        (sectionOf(fact) === sectionOf(rate) || fact.whole === 'said') &&
        (fact.index < rate.index || fact.sentence === rate.sentence),
    )
    .sort((a, b) => far(a) - far(b));
}

/** Part over whole, with the part, or the row of parts, near the percentage. */
function fractionsBefore(passage: Passage, rate: Fact): Fraction[] {
  const counts = countsNear(passage, rate).filter(fact => !fact.isChange && !fact.earlier);
  const tops = counts.filter(fact => fact.sentence === rate.sentence).slice(0, 4);
  const rows = rowsBefore(passage, rate);
  const like = (a: Fact, b: Fact) => a.quantity.unit.replace(/次$/, '') === b.quantity.unit.replace(/次$/, '');
  const single = counts.slice(0, 12).flatMap(whole =>
    [
      ...tops.map(top => plus(top)),
      ...rows.map(row => plus(...row)),
      ...tops.filter(top => top !== whole && top.quantity.micro < whole.quantity.micro).map(top => minus(whole, top)),
    ].map(n => ({
      n,
      d: plus(whole),
      away: counts.indexOf(whole) - (whole.whole === null ? 0 : 6) + counts.indexOf(n.at(-1)?.node as Fact),
    })),
  );
  return single
    .filter(
      ({ n, d }) =>
        n.every(term => like(term.node as Fact, d[0]?.node as Fact)) &&
        !(n.length === 1 && n[0]?.node === d[0]?.node) &&
        rangeOfTerms(n, printedValue).high <= rangeOfTerms(d, printedValue).high,
    )
    .sort((a, b) => a.away - b.away);
}

/** 前三位…合计占: the counts just before the percentage, from two to six together. */
function rowsBefore(passage: Passage, rate: Fact): Fact[][] {
  if (!/合计|共|[前三四五两]/.test(rate.before)) return [];
  const before = passage.facts
    .slice(Math.max(0, rate.index - 8), rate.index)
    .filter(fact => fact.quantity.kind === 'count' && fact.paragraph === rate.paragraph);
  return [2, 3, 4, 5, 6].filter(size => size <= before.length).map(size => before.slice(-size));
}

/** What is against what was, both printed. */
function changesBefore(passage: Passage, rate: Fact): Fraction[] {
  const counts = passage.facts.filter(
    fact =>
      fact.quantity.kind === 'count' && fact.paragraph === rate.paragraph && fact.quantity.micro > 0n && !fact.demanded,
  );
  const isDown = CHANGE_DOWN.test(rate.before);
  const near = (fact: Fact) => Math.abs(fact.index - rate.index);
  return counts
    .filter(fact => fact.index < rate.index && !fact.earlier && !fact.isChange)
    .sort((a, b) => near(a) - near(b))
    .slice(0, 3)
    .flatMap(is =>
      counts
        .filter(fact => fact !== is && fact.quantity.unit === is.quantity.unit)
        .flatMap((other): Fraction[] => {
          if (other.isChange) {
            const was = isDown ? plus(is, other) : minus(is, other);
            return [{ n: plus(other), d: was }];
          }
          return other.earlier ? [{ n: isDown ? minus(other, is) : minus(is, other), d: plus(other) }] : [];
        }),
    )
    .filter(({ n, d }) => rangeOfTerms(n, printedValue).low >= 0n && rangeOfTerms(d, printedValue).low > 0n);
}
