import { labelOf } from './clause.ts';
import type { Fact, Passage } from './fact.ts';
import { groupBy } from './lists.ts';
import { beside } from './near.ts';
import { MICRO } from './quantities.ts';

/** A printed share with the count it belongs to. */
export interface SharePair {
  readonly share: Fact;
  readonly part: Fact;
  /** The words between 占 and the number: 派遣总量; empty for 占比; null for a share in a bracket. */
  readonly base: string | null;
  /** The whole that is named with its number: 占全周受理量1,524件的17.85%. */
  readonly whole: Fact | null;
}

/**
 * Pairs every share with its count: the one it is beside, the one that its words name (即办件占比), or one after the other where the
 * shares follow as a list (分别占). A share whose words name a count that is not there stays unpaired.
 */
export function pairShares(passage: Passage): SharePair[] {
  const shares = passage.facts.filter(
    fact => fact.percent === 'share' && !fact.demanded && !fact.earlier && !fact.quantity.approximate,
  );
  return groupBy(shares, share => `${share.sentence.start}/${share.bracket}`).flatMap(group => {
    const runs = runsOf(group);
    return runs.flatMap(run => (run.length > 1 ? inOrder(passage, run) : run.flatMap(share => nextTo(passage, share))));
  });
}

/** Shares with no count between them are one run. */
function runsOf(shares: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  for (const share of shares) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.index === share.index - 1) last.push(share);
    else runs.push([share]);
  }
  return runs;
}

function inOrder(passage: Passage, shares: readonly Fact[]): SharePair[] {
  const [first] = shares;
  if (!first) return [];
  const counts = beside(passage, first).filter(fact => fact.index < first.index && fact.quantity.kind === 'count');
  const run = counts.slice(-shares.length);
  const last = run.at(-1);
  if (!last || run.length < shares.length) return [];
  const oneRow = run.every(
    fact => fact.quantity.unit === last.quantity.unit && fact.sentence === last.sentence && fact.whole !== 'said',
  );
  if (!oneRow || last.sentence.end < first.sentence.start - 1) return [];
  const base = baseOf(first);
  return shares.flatMap((share, at) => {
    const part = run[at];
    return part ? [{ share, part, base, whole: null }] : [];
  });
}

function nextTo(passage: Passage, share: Fact): SharePair[] {
  const base = baseOf(share);
  const named = passage.facts[share.index - 1];
  if (share.before.trim() === '的' && named) {
    const part = passage.facts[share.index - 2];
    const isPart =
      part &&
      part.sentence === share.sentence &&
      part.quantity.unit === named.quantity.unit &&
      /^占|[,、]\s*占/.test(named.before.trim());
    return isPart && part.quantity.kind === 'count' && !part.isChange ? [{ share, part, base: '', whole: named }] : [];
  }
  if (share.bracket > 0) {
    const inside = passage.facts[share.index - 1];
    if (inside && inside.bracket === share.bracket && inside.quantity.kind === 'count')
      return pair(share, inside, base);
    const owner = share.owner === null ? undefined : passage.facts[share.owner];
    return owner && owner.quantity.kind === 'count' ? pair(share, owner, base) : [];
  }
  if (/合计|总计|累计|共占|前[一二三四五六七八九十\d]+位|[两二三四五六七八九十]+[者项类家位个]/.test(share.before))
    return [];
  const label = labelOf(share.before.replace(/(?:,|的)?占.*$/, ''));
  for (let at = share.index - 1; at >= 0; at -= 1) {
    const fact = passage.facts[at];
    if (!fact || fact.paragraph !== share.paragraph || fact.sentence.scope !== share.sentence.scope) return [];
    if (fact.sentence !== share.sentence && share.sentence.scope.level < 3 && label === '') return [];
    if (fact.bracket !== share.bracket) continue;
    if (fact.percent === 'share' && label === '') return [];
    if (fact.quantity.kind !== 'count' || fact.isChange) continue;
    if (label === '' || share.sentence.scope.level >= 3) return pair(share, fact, base);
    if (fact.label === label || fact.name === label || fact.label.endsWith(label)) return pair(share, fact, base);
  }
  return [];
}

function pair(share: Fact, part: Fact, base: string | null): SharePair[] {
  return part.earlier || part.demanded || part.quantity.approximate ? [] : [{ share, part, base, whole: null }];
}

/** 占全县发布总量的24.5%: 全县发布总量. */
function baseOf(share: Fact): string | null {
  const words = /占(.*)$/.exec(share.before)?.[1];
  if (words === undefined) return share.bracket > 0 ? null : '';
  return words
    .replace(/^比(?:例|重)?/, '')
    .replace(/(?:为|是|约|达到?|的|:|\s|依次|分别|各)+$/g, '')
    .replace(/比$/, '')
    .trim();
}

/** Whether the shares printed beside these parts add up to 100 %: the text itself says the list is complete. */
export function sharesAddUp(pairs: readonly SharePair[], items: readonly Fact[]): boolean {
  const shares = items.map(item => pairs.find(one => one.part === item)?.share);
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
