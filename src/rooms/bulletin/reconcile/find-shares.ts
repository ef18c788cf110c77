import { largestRemainder } from '../../../kernel/ratio.ts';
import { type Constraint, plus, ratioConstraint } from './constraints.ts';
import type { Fact, Passage } from './facts.ts';
import { type BoundList, sectionOf, sum } from './find-sums.ts';
import { groupBy } from './lists.ts';
import { MICRO } from './quantities.ts';

/** A printed share with the count it belongs to. */
interface Pair {
  readonly share: Fact;
  readonly part: Fact;
}

/** Pairs every share with its count: right before it, or in order where the shares follow as a list (分别占). */
export function pairShares(passage: Passage): Pair[] {
  const pairs: Pair[] = [];
  const shares = passage.facts.filter(fact => fact.percent === 'share' && !fact.demanded && !fact.earlier);
  for (const group of groupBy(shares, share => `${share.sentence.start}/${share.bracket}`)) {
    const first = group[0];
    if (first && group.length > 1 && /分别|依次/.test(first.before) && group.every((fact, at) => at === 0 || fact.index === first.index + at)) {
      pairs.push(...inOrder(passage, group));
    } else pairs.push(...group.flatMap(share => beside(passage, share)));
  }
  return pairs;
}

function inOrder(passage: Passage, shares: readonly Fact[]): Pair[] {
  const first = shares[0];
  if (!first) return [];
  const counts = passage.facts.slice(0, first.index).filter(fact => fact.quantity.kind === 'count' && fact.paragraph === first.paragraph);
  const last = counts.at(-1);
  const run = counts.slice(-shares.length);
  if (!last || run.length < shares.length || run.some(fact => fact.quantity.unit !== last.quantity.unit || fact.sentence !== last.sentence)) return [];
  return shares.flatMap((share, at) => {
    const part = run[at];
    return part ? [{ share, part }] : [];
  });
}

function beside(passage: Passage, share: Fact): Pair[] {
  if (share.bracket > 0 && share.owner !== null) {
    const owner = passage.facts[share.owner];
    const inside = passage.facts[share.index - 1];
    if (inside && inside.bracket === share.bracket && inside.quantity.kind === 'count') return [{ share, part: inside }];
    return owner && owner.quantity.kind === 'count' ? [{ share, part: owner }] : [];
  }
  for (let at = share.index - 1; at >= 0; at -= 1) {
    const fact = passage.facts[at];
    if (!fact || fact.paragraph !== share.paragraph) return [];
    if (fact.sentence.scope !== share.sentence.scope) return [];
    if (fact.sentence !== share.sentence && share.sentence.scope.level < 3) return [];
    if (fact.bracket !== share.bracket) continue;
    if (fact.quantity.kind === 'count' && !fact.isChange) return fact.earlier || fact.demanded ? [] : [{ share, part: fact }];
    if (fact.percent === 'share') return [];
  }
  return [];
}

/** Shares recomputed against the whole that their list belongs to (AS-E5). */
export function findShares(passage: Passage, bound: readonly BoundList[], pairs: readonly Pair[]): Constraint[] {
  const bindings = new Map<Fact, BoundList>();
  for (const binding of bound) for (const item of binding.items) bindings.set(item, binding);
  const groups = groupBy(pairs, pair => {
    const binding = bindings.get(pair.part);
    return binding ? `list ${binding.items[0]?.index}` : `alone ${pair.share.index}`;
  });
  return groups.flatMap(group => shareGroup(passage, bindings, group));
}

function shareGroup(passage: Passage, bindings: ReadonlyMap<Fact, BoundList>, group: readonly Pair[]): Constraint[] {
  const first = group[0];
  if (!first) return [];
  const binding = bindings.get(first.part);
  const wholes = wholesFor(passage, first, binding);
  const whole = best(group, wholes);
  if (!whole) return [];
  const hits = group.filter(pair => fits(pair, whole.micro)).length;
  const isStated = binding?.head === whole.fact && whole.fact !== null;
  const firm = hits * 2 >= group.length ? hits > 0 || isStated : isStated || whole.certain;
  const remainders = byLargestRemainder(group, whole.micro);
  return group.map(pair => {
    const base = ratioConstraint(
      { rule: 'AS-E5', title: pair.share.name === '占比' ? `${pair.part.name}占比` : pair.share.name, firm, doubt: '不能确定以哪个总数为分母' },
      pair.share,
      plus(pair.part),
      whole.fact ? plus(whole.fact) : plus(...(binding?.items ?? [])),
    );
    return remainders ? acceptedAs(base, '最大余数法') : base;
  });
}

interface Whole {
  readonly fact: Fact | null;
  readonly micro: bigint;
  readonly certain: boolean;
}

function wholesFor(passage: Passage, pair: Pair, binding: BoundList | undefined): Whole[] {
  const wholes: Whole[] = [];
  if (binding?.head) wholes.push({ fact: binding.head, micro: binding.head.quantity.micro, certain: true });
  const { part, share } = pair;
  const section = sectionOf(part);
  const others = passage.facts
    .slice(0, part.index)
    .filter(
      fact =>
        fact.quantity.kind === 'count' &&
        fact.quantity.unit === part.quantity.unit &&
        sectionOf(fact) === section &&
        !fact.isChange &&
        !fact.demanded &&
        !fact.earlier &&
        fact.bracket === 0 &&
        fact.quantity.micro >= part.quantity.micro,
    )
    .reverse();
  const named = others.filter(fact => fact.whole !== null);
  const sameSentence = others.filter(fact => fact.sentence === share.sentence && fact.whole !== null);
  const only = new Set(named.map(fact => fact.quantity.micro)).size === 1;
  for (const fact of others) {
    const certain = (fact === sameSentence[0] && sameSentence.length === 1) || (only && fact === named[0]);
    wholes.push({ fact, micro: fact.quantity.micro, certain });
  }
  if (binding && binding.items.length > 2) wholes.push({ fact: null, micro: sum(binding.items), certain: false });
  return wholes;
}

/** The whole that most shares of a group agree with; the first named one if none does. */
function best(group: readonly Pair[], wholes: readonly Whole[]): Whole | undefined {
  let chosen: Whole | undefined;
  let most = 0;
  for (const whole of wholes) {
    const hits = group.filter(pair => fits(pair, whole.micro)).length;
    if (hits > most) {
      chosen = whole;
      most = hits;
    }
  }
  return chosen ?? wholes.find(whole => whole.certain) ?? wholes[0];
}

function fits(pair: Pair, whole: bigint): boolean {
  if (whole <= 0n) return false;
  const { micro, step } = pair.share.quantity;
  const gap = pair.part.quantity.micro * 100n * MICRO - micro * whole;
  return (gap < 0n ? -gap : gap) * 2n <= step * whole + pair.part.quantity.step * 100n * MICRO;
}

/**
 * Whether a group of whole percentages that adds up to 100 was made so by the largest-remainder method.
 * @source AS-E20 ③
 */
function byLargestRemainder(group: readonly Pair[], whole: bigint): boolean {
  if (group.length < 2 || group.some(pair => pair.share.quantity.decimals > 0 || pair.part.quantity.step > 0n)) return false;
  const parts = group.map(pair => Number(pair.part.quantity.micro / MICRO));
  const printed = group.map(pair => Number(pair.share.quantity.micro / MICRO));
  if (BigInt(parts.reduce((a, b) => a + b, 0)) * MICRO !== whole) return false;
  return largestRemainder(parts).every((value, at) => value === printed[at]);
}

/** A constraint whose printed target is right by another method than rounding. */
function acceptedAs(base: Constraint, method: string): Constraint {
  return {
    ...base,
    evaluate(valueOf) {
      const outcome = base.evaluate(valueOf);
      if (outcome.ok || valueOf(base.target) !== base.target.quantity.micro) return outcome;
      return { ...outcome, ok: true, verdict: method, computed: base.target.quantity.printed };
    },
  };
}

/** Whether the shares printed beside these parts add up to 100 %: the text itself says the list is complete. */
export function sharesAddUp(pairs: readonly Pair[], items: readonly Fact[]): boolean {
  const shares = items.map(item => pairs.find(pair => pair.part === item)?.share);
  if (shares.length < 2 || shares.some(share => share === undefined)) return false;
  let total = 0n;
  let slack = 0n;
  for (const share of shares) {
    total += share?.quantity.micro ?? 0n;
    slack += share?.quantity.step ?? 0n;
  }
  const gap = total - 100n * MICRO;
  return (gap < 0n ? -gap : gap) <= slack;
}
