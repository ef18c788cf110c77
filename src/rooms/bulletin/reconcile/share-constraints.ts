import { largestRemainder } from '../../../kernel/ratio.ts';
import {
  type Certainty,
  type Constraint,
  type Node,
  printedValue,
  ratioConstraint,
  type Terms,
} from './constraints.ts';
import { MICRO } from './quantities.ts';

/** A printed share with the count it belongs to. */
interface Pair {
  readonly share: Node;
  readonly part: Node;
}

/**
 * The shares of one group against their whole (AS-E5). A group that the largest-remainder method gives exactly is
 * right by that method's name.
 * @source AS-E20 ③
 */
export function shareConstraints<P extends Pair>(
  group: readonly P[],
  whole: Terms,
  bindingOf: (pair: P) => { certainty: Certainty; title: string | null },
): Constraint[] {
  const total = whole.reduce((sum, { node, sign }) => sum + sign * printedValue(node), 0n);
  const remainders = byLargestRemainder(group, total);
  return group.map(pair => {
    const { certainty, title } = bindingOf(pair);
    const base = ratioConstraint(
      { rule: 'AS-E5', title: title ?? pair.share.name, certainty, doubt: '不能确定以哪个总数为分母' },
      pair.share,
      [{ node: pair.part, sign: 1n }],
      whole,
    );
    return remainders ? acceptedAs(base, '最大余数法') : base;
  });
}

/** Whether shares that add up to 100 were made so: whole percentages, or any equal number of decimals. */
function byLargestRemainder(group: readonly Pair[], whole: bigint): boolean {
  const decimals = group[0]?.share.quantity.decimals ?? 0;
  if (group.length < 2 || group.some(pair => pair.share.quantity.decimals !== decimals || pair.part.quantity.step > 0n))
    return false;
  const parts = group.map(pair => Number(pair.part.quantity.micro / MICRO));
  if (BigInt(parts.reduce((a, b) => a + b, 0)) * MICRO !== whole) return false;
  const scale = 10 ** decimals;
  const printed = group.map(pair => Number((pair.share.quantity.micro * BigInt(scale)) / MICRO));
  return remaindersOf(parts, scale).every((value, at) => value === printed[at]);
}

/** The kernel's method for whole percentages; the same with finer steps otherwise. */
function remaindersOf(parts: readonly number[], scale: number): number[] {
  if (scale === 1) return largestRemainder(parts);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const floors = parts.map(part => Math.floor((part * 100 * scale) / total));
  const missing = 100 * scale - floors.reduce((sum, floor) => sum + floor, 0);
  const order = parts
    .map((part, index) => ({ index, part, remainder: (part * 100 * scale) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.part - a.part || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/** A constraint whose printed target is right by another method than rounding. */
function acceptedAs(base: Constraint, method: string): Constraint {
  return {
    ...base,
    evaluate(valueAt) {
      const outcome = base.evaluate(valueAt);
      if (outcome.ok || valueAt(base.target) !== base.target.quantity.micro) return outcome;
      return { ok: true, verdict: method, computed: base.target.quantity.printed, formula: outcome.formula };
    },
  };
}
