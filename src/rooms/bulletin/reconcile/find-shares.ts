import { type BoundList, sectionOf, sum } from './bind-lists.ts';
import { type Certainty, type Constraint, plus } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { groupBy } from './lists.ts';
import { factsAround } from './near.ts';
import type { SharePair } from './pair-shares.ts';
import { MICRO } from './quantities.ts';
import { shareConstraints } from './share-constraints.ts';
import { pairsOf } from './words.ts';

/** A number that shares may be taken of. */
interface Whole {
  /** Null: the sum of the list itself. */
  readonly fact: Fact | null;
  readonly micro: bigint;
  /** How surely the wording points to it. */
  readonly certainty: Certainty;
}

/** Shares recomputed against the whole that their list belongs to (AS-E5). */
export function findShares(passage: Passage, bound: readonly BoundList[], pairs: readonly SharePair[]): Constraint[] {
  const bindings = new Map<Fact, BoundList>();
  for (const binding of bound) for (const item of binding.items) bindings.set(item, binding);
  const groups = groupBy(pairs, pair => {
    const binding = bindings.get(pair.part);
    if (pair.whole) return `named ${pair.share.index}`;
    return binding ? `list ${binding.items[0]?.index} ${pair.base ?? ''}` : `alone ${pair.share.index}`;
  });
  return groups.flatMap(group => shareGroup(passage, bound, bindings, group));
}

function shareGroup(
  passage: Passage,
  bound: readonly BoundList[],
  bindings: ReadonlyMap<Fact, BoundList>,
  group: readonly SharePair[],
): Constraint[] {
  const [first] = group;
  if (!first) return [];
  const binding = bindings.get(first.part);
  const whole = best(group, wholesFor(passage, bound, first, binding));
  if (!whole) return [];
  const [own, others] = [group.filter(pair => fits(pair, whole.micro)), group.filter(pair => !fits(pair, whole.micro))];
  const nested = others.flatMap(pair => {
    const other = partOfPart(passage, bound, bindings, pair);
    return other ? [{ pair, other }] : [];
  });
  const rest = group.filter(pair => !nested.some(one => one.pair === pair));
  const d = whole.fact ? plus(whole.fact) : plus(...(binding?.items ?? []));
  const found = nested.flatMap(({ pair, other }) =>
    shareConstraints([pair], plus(other), () => ({ certainty: 'firm', title: null })),
  );
  const shown = group.length > 1 && own.length * 2 >= rest.length && own.length > 0;
  return [
    ...found,
    ...shareConstraints(rest, d, pair => ({
      // A part above the whole is of another one, unless the rest of its list has settled the whole.
      certainty:
        pair.part.quantity.micro > whole.micro && !(shown && own.length > 2)
          ? 'loose'
          : shown
            ? 'firm'
            : whole.certainty,
      title: pair.share.name === '占比' ? `${pair.part.name}占比` : pair.share.name,
    })),
  ];
}

/** 网上办4,100件，占77.33%，其中手机端2,050件，占50%: a share that fits the part it is said of, not the whole. */
function partOfPart(
  passage: Passage,
  bound: readonly BoundList[],
  bindings: ReadonlyMap<Fact, BoundList>,
  pair: SharePair,
): Fact | null {
  const fitting = wholesFor(passage, bound, pair, bindings.get(pair.part)).find(
    whole =>
      whole.fact !== null &&
      isSaidOf(passage, pair.part, whole.fact) &&
      fits(pair, whole.micro) &&
      (pair.share.quantity.decimals > 0 || whole.fact.index >= pair.part.index - 2),
  );
  return fitting?.fact ?? null;
}

/** What a share may be of, the likeliest first: what the words after 占 name, the list's head, wholes before it. */
function wholesFor(
  passage: Passage,
  bound: readonly BoundList[],
  pair: SharePair,
  binding: BoundList | undefined,
): Whole[] {
  const { part, share } = pair;
  if (pair.whole) return [{ fact: pair.whole, micro: pair.whole.quantity.micro, certainty: 'firm' }];
  const parts = new Set(bound.filter(one => one.head !== null).flatMap(one => one.items));
  const counts = factsAround(passage, share).filter(
    fact =>
      fact.quantity.kind === 'count' &&
      fact !== part &&
      isUnitLike(fact, part) &&
      !fact.isChange &&
      !fact.demanded &&
      !fact.earlier &&
      !fact.quantity.approximate &&
      (fact.index < share.index ||
        fact.sentence === share.sentence ||
        (fact.paragraph === share.paragraph && fact.whole === 'said')),
  );
  const nearest = [...counts].sort((a, b) => Math.abs(share.index - a.index) - Math.abs(share.index - b.index));
  const whole = (fact: Fact, certainty: Certainty): Whole => ({ fact, micro: fact.quantity.micro, certainty });
  if (pair.base !== null && pair.base !== '') {
    const spoken = spokenOf(passage, pair, nearest, parts);
    if (spoken.length > 0) {
      const single = new Set(spoken.map(fact => fact.quantity.micro)).size === 1;
      return spoken.map(fact => whole(fact, single ? 'firm' : 'loose'));
    }
    return nearest.filter(fact => !parts.has(fact)).map(fact => whole(fact, 'loose'));
  }
  const wholes: Whole[] = [];
  if (binding?.head) wholes.push(whole(binding.head, binding.sure ? 'firm' : 'loose'));
  const before = nearest.filter(
    fact => fact.index !== part.index && fact.quantity.micro >= part.quantity.micro && fact.bracket === 0,
  );
  const near = before.filter(fact => sectionOf(fact) === sectionOf(part));
  const said = near.filter(fact => fact.whole !== null && !parts.has(fact));
  const [nearestSaid] = said;
  for (const fact of near) {
    const sameSentence =
      fact.sentence === share.sentence && said.filter(one => one.sentence === share.sentence).length === 1;
    const only = new Set(said.map(one => one.quantity.micro)).size === 1;
    wholes.push(whole(fact, fact !== nearestSaid ? 'loose' : sameSentence ? 'firm' : only ? 'likely' : 'loose'));
  }
  for (const fact of before) if (fact.whole !== null && !near.includes(fact)) wholes.push(whole(fact, 'loose'));
  if (binding && !binding.head && binding.items.length > 2)
    wholes.push({ fact: null, micro: sum(binding.items), certainty: 'loose' });
  return wholes;
}

/** 占已办结件的: counts whose own words are these; 占总量的: counts that say they are a whole. */
function spokenOf(passage: Passage, pair: SharePair, nearest: readonly Fact[], parts: ReadonlySet<Fact>): Fact[] {
  const words = pair.base ?? '';
  const inWords = nearest.filter(
    fact => fact.bracket > 0 && fact.index === pair.share.index - 1 && fact.owner === pair.part.index,
  );
  if (inWords.length > 0) return inWords;
  const region = /全[县市区省镇国]/.exec(words)?.[0];
  const bare = words.replace(/全[县市区省镇国]|总量|总数|总件数|比例|比重|全部|其|的/g, '');
  if (region && !nearest.some(fact => passage.folded.slice(fact.sentence.start, fact.quantity.start).includes(region)))
    return [];
  if (bare === '') {
    const free = nearest.filter(
      fact => fact.whole !== null && !parts.has(fact) && sectionOf(fact) === sectionOf(pair.share),
    );
    return free.some(fact => fact.whole === 'said') ? free.filter(fact => fact.whole === 'said') : free;
  }
  const overlap = (fact: Fact) => pairsOf(bare).filter(two => `${fact.before}${fact.after}`.includes(two)).length;
  const alike = nearest.filter(fact => overlap(fact) > (parts.has(fact) && !fact.label.endsWith(bare) ? 1 : 0));
  if (alike.length > 0) return alike.sort((a, b) => overlap(b) - overlap(a));
  return /总[数量]/.test(words)
    ? nearest.filter(fact => fact.whole === 'said' && sectionOf(fact) === sectionOf(pair.share))
    : [];
}

const LIKE: readonly (readonly string[])[] = [
  ['个', '家', '所', '处'],
  ['件', '条', '个', '起', '宗', '封', '例', '单', '次', '批', '批次', '件次', '人次'],
  ['人', '名', '人次', '户'],
];

function isUnitLike(a: Fact, b: Fact): boolean {
  const one = a.quantity.unit;
  const other = b.quantity.unit;
  return one === other || LIKE.some(units => units.includes(one) && units.includes(other));
}

/** The whole that most shares of a group agree with; the first certain one if none does. */
function best(group: readonly SharePair[], wholes: readonly Whole[]): Whole | undefined {
  let chosen: Whole | undefined;
  let most = 0;
  for (const whole of wholes) {
    const hits = group.filter(pair => fits(pair, whole.micro)).length;
    if (hits > most) {
      chosen = whole;
      most = hits;
    }
  }
  return (
    chosen ??
    wholes.find(whole => whole.certainty === 'firm') ??
    wholes.find(whole => whole.certainty === 'likely') ??
    wholes[0]
  );
}

function fits(pair: SharePair, whole: bigint): boolean {
  if (whole <= 0n) return false;
  const { micro, step } = pair.share.quantity;
  const gap = pair.part.quantity.micro * 100n * MICRO - micro * whole;
  return (gap < 0n ? -gap : gap) * 2n <= step * whole + pair.part.quantity.step * 100n * MICRO;
}

/** 其中, or a bracket, between the two. */
function isSaidOf(passage: Passage, part: Fact, whole: Fact): boolean {
  if (part.owner === whole.index) return true;
  return whole.index < part.index && /其中/.test(passage.folded.slice(whole.quantity.end, part.quantity.start));
}
