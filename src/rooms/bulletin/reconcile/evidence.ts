import { type Constraint, type Node, printedValue } from './constraints.ts';
import { MICRO } from './quantities.ts';
import { showMicro } from './rounding.ts';
import { figuresOf, slipRatio } from './slips.ts';

/** What a writer may have meant by a number, and how strongly words and places speak for it: log odds against “none of these”. */
export interface Hypothesis {
  readonly constraint: Constraint;
  readonly score: number;
  /** How much likelier than by chance the printed figure is as a mistake of another kind than in its digits. */
  readonly mistake?: number;
}

/** How often a printed number is a slip. */
const SLIP = 0.05;
/** Odds from which a miss is put before a person. */
const ASK = 2.5;
/** No words and places are surer than this. */
const SUREST = 4.5;
/** Misses that look as much like slips as this do not speak against one another: each says the number is wrong. */
const ALIKE = 4;
/** A miss that looks like no slip: somebody took another number. */
const FAR = 0.05;
/** A count may have slipped, and not its rate, only where the words leave little doubt: another count may go unprinted. */
const SURE = 2.5;
/** A hypothesis that holds counts as checked from these log odds on; below, it may hold by chance. */
const MEANT = 1;

/**
 * The one hypothesis that matters for a number, by Bayes: what words and places say beforehand, times how likely the
 * printed figure is if it was meant – as computed, or as a slip of that – against any figure at all. What holds
 * explains the number, and nothing is asked; a miss is asked about when nothing else explains the number as well.
 * @param settled numbers that another relation has explained: a slip is not looked for in them
 */
export function weigh(hypotheses: readonly Hypothesis[], settled: ReadonlySet<Node>): Constraint | null {
  let against = 1;
  let best: { hypothesis: Hypothesis; odds: number; holds: boolean; own: number } | null = null;
  for (const hypothesis of hypotheses) {
    const { constraint, score } = hypothesis;
    const { target } = constraint;
    const holds = constraint.evaluate(printedValue).ok;
    const figures = choices(target);
    const likelihood = holds
      ? (1 - SLIP) * figures
      : SLIP *
        Math.max(
          hypothesis.mistake ?? 0,
          likeliestSlip(constraint, settled, score > SURE || target.quantity.kind === 'count'),
        );
    const odds = Math.exp(Math.min(score, SUREST)) * likelihood;
    const speaksAgainst = holds || likelihood < SLIP * ALIKE;
    if (speaksAgainst) against += odds;
    if (!best || odds > best.odds) best = { hypothesis, odds, holds, own: speaksAgainst ? odds : 0 };
  }
  if (!best) return null;
  if (best.holds) return best.hypothesis.score >= MEANT ? best.hypothesis.constraint : null;
  return best.odds / (against - best.own) >= ASK ? best.hypothesis.constraint : null;
}

/** How much likelier than by chance a miss is as a slip in any one of its numbers. */
export function slipStrength(constraint: Constraint): number {
  return likeliestSlip(constraint, new Set(), true);
}

/** Among how many figures the printed one is; every fifth rate is 100 % or so, whatever it is of. */
function choices({ quantity }: Node): number {
  return quantity.kind === 'percent' && quantity.micro === 100n * MICRO
    ? 5
    : figuresOf(showMicro(quantity.micro, quantity));
}

/**
 * The slip in the target, or in one of the counts that nothing else vouches for. What chance would have to hit is the
 * target, however short the count that may have slipped.
 */
function likeliestSlip(constraint: Constraint, settled: ReadonlySet<Node>, deep: boolean): number {
  const { target } = constraint;
  const outcome = constraint.evaluate(printedValue);
  if (outcome.verdict === '截断' || outcome.verdict === '未封顶') return deep ? 20 : 1;
  const show = (node: Node, value: bigint) => showMicro(value, node.quantity);
  const own = settled.has(target) ? 0 : slipRatio(show(target, target.quantity.micro), outcome.computed);
  if (!deep) return Math.max(FAR, own);
  const suspects = constraint.nodes.filter(node => node !== target && !settled.has(node));
  const figures = choices(target);
  const others = suspects.flatMap(node => {
    const printed = show(node, node.quantity.micro);
    const values = constraint.repairs(node, printedValue);
    const weight = figures / figuresOf(printed) / constraint.nodes.length / values.length;
    return values.map(value => slipRatio(printed, show(node, value)) * weight);
  });
  return Math.max(
    FAR,
    own,
    others.reduce((sum, one) => sum + one, 0),
  );
}
