import { type Constraint, type Rule, plus, subsetConstraint, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './facts.ts';
import { type PartList, evidenceOf, partName } from './lists.ts';

/** A list, or the part of one that makes up a whole, with the whole it was found to belong to. */
export interface BoundList {
  readonly list: PartList;
  readonly items: readonly Fact[];
  readonly head: Fact | null;
  /** Its parts add up to the head as printed. */
  readonly adds: boolean;
}

/**
 * Binds lists to their wholes: the fact before the bracket, before 其中, in the sentence, in the paragraph, in the
 * section; and the total that follows a list (共33个).
 */
export function bindLists(passage: Passage, lists: readonly PartList[]): BoundList[] {
  return lists.flatMap(list => {
    const heads = candidateHeads(passage, list);
    const whole = matching(heads, list.items);
    if (whole) return [{ list, items: list.items, head: whole, adds: true }];
    const blocks = splitList(passage, list, heads);
    return blocks.map(items => {
      const adding = items.length > 1 ? matching(heads, items) : undefined;
      return { list, items, head: adding ?? governing(list, heads), adds: adding !== undefined };
    });
  });
}

/** A head that the parts add up to; one that says it is a whole before one that happens to be equal. */
function matching(heads: readonly Fact[], items: readonly Fact[]): Fact | undefined {
  const total = sum(items);
  const equal = heads.filter(head => head.quantity.micro === total);
  return equal.find(head => head.whole === 'said') ?? equal.find(head => head.whole !== null && head.act?.manner !== 'done') ?? equal[0];
}

/** Totals against parts, and parts that are not said to be all: each at most the whole. */
export function findSums(passage: Passage, bound: readonly BoundList[], sharesAddUp: (items: readonly Fact[]) => boolean): Constraint[] {
  return bound.flatMap(binding => {
    const { list, items, head } = binding;
    if (!head || items.length < 2 || items.some(item => item.quantity.approximate) || head.quantity.approximate) return [];
    const title = `${head.name}${list.numbered ? '各项' : '分项'}之和`;
    const rule = ruleOf(list, head);
    if (binding.adds) return [sumConstraint({ rule, title, firm: true }, head, plus(...items))];
    const evidence = evidenceOf(list, items);
    const complete = evidence.complete || (!evidence.partial && sharesAddUp(items));
    const gap = sum(items) - head.quantity.micro;
    const nearly = gap < 0n && -gap * 100n <= head.quantity.micro * 2n && items.length > 1;
    const firm = (evidence.exclusive || complete) && (complete || gap > 0n || nearly) && !(evidence.partial && gap < 0n);
    if (firm) return [sumConstraint({ rule, title, firm: true }, head, plus(...items))];
    if (gap < 0n) {
      return items.map(item =>
        subsetConstraint({ rule: 'AS-E8', title: `${partName(list, item)}不超过${head.name}`, firm: false }, item, head),
      );
    }
    const doubt = '所列各项可能有交叉，不能确定其和应等于总数';
    return [sumConstraint({ rule, title, firm: false, doubt }, head, plus(...items))];
  });
}

/** Parts that stand alone (其中20件…): none may be more than what it is part of. */
export function findSubsets(passage: Passage, bound: readonly BoundList[]): Constraint[] {
  const listed = new Set(bound.flatMap(binding => binding.items));
  return passage.facts.flatMap(fact => {
    if (listed.has(fact) || fact.quantity.kind !== 'count' || fact.isChange || fact.earlier || fact.quantity.approximate) return [];
    const previous = passage.facts[fact.index - 1];
    if (!previous) return [];
    const lead = passage.folded.slice(previous.quantity.end, fact.quantity.start);
    if (!/其中/.test(lead) || /。/.test(lead)) return [];
    const wholes = earlierCounts(passage, fact).filter(other => other.sentence === fact.sentence);
    const whole = wholes[0];
    if (!whole) return [];
    const isLargest = wholes.every(other => other.quantity.micro < fact.quantity.micro);
    const title = `${fact.name}不超过${whole.name}`;
    return [subsetConstraint({ rule: 'AS-E8', title, firm: isLargest, doubt: '所属的总数不能确定' }, fact, whole)];
  });
}

export function sum(items: readonly Fact[]): bigint {
  return items.reduce((total, item) => total + item.quantity.micro, 0n);
}

/** Counts of the same unit that a list may be part of, the likeliest first. */
function candidateHeads(passage: Passage, list: PartList): Fact[] {
  const first = list.items[0];
  if (!first) return [];
  if (list.owner) {
    const { owner } = list;
    return owner.quantity.kind === 'count' && owner.quantity.unit === first.quantity.unit ? [owner] : [];
  }
  const before = earlierCounts(passage, first).filter(fact => list.numbered || fact.paragraph === first.paragraph);
  const last = list.items.at(-1);
  const after = passage.facts.filter(
    fact =>
      last &&
      fact.sentence === last.sentence &&
      fact.quantity.start > last.quantity.end &&
      fact.quantity.unit === first.quantity.unit &&
      fact.quantity.kind === 'count' &&
      fact.bracket === first.bracket &&
      /(?:合计|总计|共计|小计|共)[^,;]{0,8}$/.test(fact.before),
  );
  return [...after.slice(0, 1), ...before];
}

/** Counts of the same unit before a fact, in the same section and of the same time, nearest first. */
function earlierCounts(passage: Passage, fact: Fact): Fact[] {
  const section = sectionOf(fact);
  return passage.facts
    .slice(0, fact.index)
    .filter(
      other =>
        other.quantity.kind === 'count' &&
        other.quantity.unit === fact.quantity.unit &&
        other.quantity.unit !== '' === (fact.quantity.unit !== '') &&
        !other.isChange &&
        !other.demanded &&
        !other.earlier &&
        sectionOf(other) === section &&
        (other.bracket === 0 || other.bracket === fact.bracket) &&
        !(other.sentence.scope.level >= 3 && other.sentence.scope !== fact.sentence.scope && fact.sentence.scope.level >= 3 && other.sentence.scope.level === fact.sentence.scope.level),
    )
    .reverse();
}

export function sectionOf(fact: Fact): number {
  let scope = fact.sentence.scope;
  while (scope.parent && scope.level > 1) scope = scope.parent;
  return scope.start;
}

/** The whole that the wording points to: named a whole, nearest; before 其中 simply the number before it. */
function governing(list: PartList, heads: readonly Fact[]): Fact | null {
  const first = list.items[0];
  if (!first) return null;
  if (list.owner) return heads[0] ?? null;
  if (heads[0] && heads[0].quantity.start > first.quantity.start) return heads[0];
  const inSentence = heads.filter(head => head.sentence === first.sentence);
  const named = (facts: readonly Fact[]) =>
    facts.find(fact => fact.whole === 'said') ?? facts.find(fact => fact.whole === 'likely' && fact.act?.manner !== 'late');
  return named(inSentence) ?? inSentence[0] ?? named(heads) ?? null;
}

/**
 * A list may be two lists (by channel; by kind). It is cut where a run of parts adds up to a whole, and at semicolons
 * when each stretch is nearer to the whole than all of them together.
 */
function splitList(passage: Passage, list: PartList, heads: readonly Fact[]): (readonly Fact[])[] {
  const blocks: Fact[][] = [];
  let rest = [...list.items];
  while (rest.length > 0) {
    const cut = prefixThatAdds(rest, heads);
    if (cut === 0) break;
    blocks.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest.length === 0) return blocks;
  const segments = [...new Set(rest.map(item => item.segment))].map(segment => rest.filter(item => item.segment === segment));
  const head = governing(list, heads);
  const apart = head && segments.length > 1 && segments.every(items => items.length > 1 && distance(items, head) < distance(rest, head));
  if (apart) {
    return [...blocks, ...segments];
  }
  return [...blocks, rest];
}

function prefixThatAdds(items: readonly Fact[], heads: readonly Fact[]): number {
  for (let count = 2; count <= items.length; count += 1) {
    const total = sum(items.slice(0, count));
    if (heads.some(head => head.quantity.micro === total) && count !== items.length - 1) return count;
  }
  return 0;
}

function distance(items: readonly Fact[], head: Fact): bigint {
  const gap = sum(items) - head.quantity.micro;
  return gap < 0n ? -gap : gap;
}

function ruleOf(list: PartList, head: Fact): Rule {
  if (list.numbered) return 'AS-E2';
  if (head.act?.manner === 'late') return 'AS-E3';
  if (/栏目|专栏|专题|信息/.test(head.label)) return 'AS-E7';
  return 'AS-E1';
}
