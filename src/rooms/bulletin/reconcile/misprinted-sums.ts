import { type BoundList, earlierCounts, sum } from './bind-lists.ts';
import { type Constraint, plus, printedValue, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { evidenceOf } from './lists.ts';
import { MICRO } from './quantities.ts';
import { showMicro } from './rounding.ts';
import { isOneDigit, isSwap } from './slips.ts';

/** What chance may contribute: more where the words open a list, less where only the order of the numbers does. */
const BUDGET = { sure: 0.3, opened: 0.06, bare: 0.02 };

interface Candidate {
  readonly whole: Fact;
  readonly items: readonly Fact[];
  readonly budget: number;
}

/**
 * Parts that the words do not prove complete, but that would add up to their whole if two digits of one of the numbers
 * were swapped, or one of them were another.
 */
export function misprintedSums(
  passage: Passage,
  bound: readonly BoundList[],
  explained: ReadonlySet<Fact>,
): Constraint[] {
  const found: Constraint[] = [];
  const used = new Set<Fact>();
  for (const { whole, items, budget } of [...fromLists(passage, bound), ...fromOrder(passage)]) {
    const all = [whole, ...items];
    if (all.some(fact => used.has(fact) || fact.quantity.approximate)) continue;
    const constraint = sumConstraint(
      { rule: 'AS-E1', title: `${whole.name}分项之和`, certainty: 'likely' },
      whole,
      plus(...items),
    );
    if (constraint.evaluate(printedValue).ok) {
      for (const fact of all) used.add(fact);
      continue;
    }
    if (chanceOf(constraint, all, explained) > budget) continue;
    for (const fact of all) used.add(fact);
    found.push(constraint);
  }
  return found;
}

/**
 * How often a sum that has nothing to do with its whole would look like a slip: of all the gaps there may be, so many
 * are a swap in one of the numbers, or a single digit times a power of ten.
 */
function chanceOf(constraint: Constraint, all: readonly Fact[], explained: ReadonlySet<Fact>): number {
  const size = String(all[0]?.quantity.micro ?? 0n).length - 6;
  const gaps = Number((all[0]?.quantity.micro ?? 0n) / MICRO);
  const chances = all
    .filter(fact => !explained.has(fact))
    .flatMap(fact => {
      const [value] = constraint.repairs(fact, printedValue);
      const shown = value === undefined ? '' : showMicro(value, fact.quantity);
      if (isSwap(fact.quantity.printed, shown)) return [(all.length * size * (size - 1)) / 2 / gaps];
      return isOneDigit(fact.quantity.printed, shown) ? [(18 * size) / gaps] : [];
    });
  return Math.min(1, ...chances);
}

/** Lists that have a head, or may have one, though the words leave doubt. */
function fromLists(passage: Passage, bound: readonly BoundList[]): Candidate[] {
  return bound.flatMap(({ list, items, head, adds, sure }) => {
    const [first] = items;
    if (adds || !first || items.length < 2 || evidenceOf(list, items).partial) return [];
    const heads = [...new Set([...(head ? [head] : []), ...earlierCounts(passage, first).slice(0, 5)])];
    return heads.map((whole, rank) => ({
      whole,
      items,
      budget:
        (whole === head && sure && list.opened
          ? BUDGET.sure
          : list.opened || list.owner || head?.whole === 'said'
            ? BUDGET.opened
            : BUDGET.bare) /
        (rank + 1),
    }));
  });
}

const PER_EACH = /[每各均]/;

/** A number and all that follow it in one unit, up to where the sentence or the segment ends. */
function fromOrder(passage: Passage): Candidate[] {
  const counts = passage.facts.filter(
    fact =>
      fact.quantity.kind === 'count' &&
      !fact.isChange &&
      !fact.earlier &&
      !fact.demanded &&
      !PER_EACH.test(fact.before),
  );
  return counts.flatMap(whole => {
    const following = counts.filter(
      fact =>
        fact.index > whole.index &&
        fact.paragraph === whole.paragraph &&
        fact.quantity.unit === whole.quantity.unit &&
        fact.bracket === whole.bracket,
    );
    const stops = [
      following.filter(fact => fact.sentence === whole.sentence && fact.segment === whole.segment),
      following.filter(fact => fact.sentence === whole.sentence),
      following.slice(0, 2).filter(fact => fact.sentence === whole.sentence),
      passage.facts.filter(fact => fact.owner === whole.index && fact.quantity.unit === whole.quantity.unit),
    ];
    return stops
      .filter(items => items.length >= 2 && items.every(item => item.quantity.micro < whole.quantity.micro))
      .filter(
        ([first]) => first && !/^\s*[、和及与]/.test(passage.folded.slice(whole.quantity.end, first.quantity.start)),
      )
      .filter(items => sum(items) * 2n > whole.quantity.micro && sum(items) < whole.quantity.micro * 2n)
      .map(items => ({ whole, items, budget: BUDGET.bare }));
  });
}
