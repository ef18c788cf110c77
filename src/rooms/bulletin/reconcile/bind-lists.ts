import type { Fact, Passage } from './fact.ts';
import { sectionStart } from './layout.ts';
import { evidenceOf, type PartList } from './lists.ts';
import { beside, factsBefore } from './near.ts';
import { MICRO } from './quantities.ts';
import { canBePartOf } from './things.ts';
import { pairsOf } from './words.ts';

/** A list, or the part of one that makes up a whole, with the whole it was found to belong to. */
export interface BoundList {
  readonly list: PartList;
  readonly items: readonly Fact[];
  readonly head: Fact | null;
  /** Its parts add up to the head as printed. */
  readonly adds: boolean;
  /** The wording leaves no doubt about the head. */
  readonly sure: boolean;
  /** The head follows the list and says nothing but that it is the sum (共33个). */
  readonly tail: boolean;
}

/**
 * Binds lists to their wholes: the fact before the bracket, before 其中, in the sentence, in the paragraph, in the
 * section; and the total that follows a list (共33个).
 */
export function bindLists(passage: Passage, lists: readonly PartList[]): BoundList[] {
  return lists.flatMap(list => {
    const heads = candidateHeads(passage, list);
    if (detailsBoth(passage, list) || countsItems(list, heads)) return [];
    const whole = matching(heads, list.items);
    if (whole) return [{ list, items: list.items, head: whole, adds: true, sure: true, tail: false }];
    const found = governing(passage, list, heads);
    const { head } = found;
    const chosen = { ...found, sure: found.sure && head !== null && list.items.every(item => canBePartOf(item, head)) };
    return splitList(list, heads, chosen.head).map(items => {
      const before = list.items.filter(item => item.index < (items[0]?.index ?? 0));
      const adding = items.length > 1 ? matching([...heads, ...before], items) : undefined;
      return { list, items, ...chosen, ...(adding ? { head: adding } : {}), adds: adding !== undefined };
    });
  });
}

export function sum(items: readonly Fact[]): bigint {
  return items.reduce((total, item) => total + item.quantity.micro, 0n);
}

/** 逾期办结9件、逾期未办结2件（…）: a bracket may detail the two numbers before it together. */
function detailsBoth(passage: Passage, list: PartList): boolean {
  const { owner } = list;
  const previous = owner ? passage.facts[owner.index - 1] : undefined;
  if (!owner || !previous || previous.sentence !== owner.sentence || !sameUnit(previous, owner)) return false;
  return sum(list.items) === previous.quantity.micro + owner.quantity.micro;
}

/** 涉及12个单位：县政府办（2个）、县发改局（2个）…: the number before tells how many there are in the list. */
function countsItems(list: PartList, heads: readonly Fact[]): boolean {
  const counted = BigInt(list.items.length) * MICRO;
  return heads.some(
    head =>
      head.quantity.micro === counted &&
      /单位|部门|[镇乡村局家县区市]|街道|社区/.test(`${head.quantity.unit}${head.after.slice(0, 4)}`),
  );
}

/** Below this, parts add up to some number far off by chance. */
const FEW = 20n * MICRO;

/** A head that the parts add up to; one that says it is a whole before one that happens to be equal. */
function matching(heads: readonly Fact[], items: readonly Fact[]): Fact | undefined {
  const total = sum(items);
  const slack = items.reduce((all, item) => all + item.quantity.step, 0n) / 2n;
  const equal = heads.filter(
    (head, at) =>
      distance(items, head) <= slack + head.quantity.step / 2n &&
      total > 0n &&
      (at === 0 || total >= FEW || head.sentence === items[0]?.sentence || head.whole === 'said'),
  );
  return (
    equal.find(head => head.whole === 'said') ??
    equal.find(head => head.whole !== null && head.act?.manner !== 'done') ??
    equal[0]
  );
}

/** Counts of the same unit that a list may be part of, the likeliest first. */
function candidateHeads(passage: Passage, list: PartList): Fact[] {
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!first || !last) return [];
  if (list.owner) {
    const { owner } = list;
    return owner.quantity.kind === 'count' && sameUnit(owner, first) && !owner.isChange ? [owner] : [];
  }
  const after = beside(passage, last).find(
    fact =>
      fact.index > last.index &&
      (fact.sentence === last.sentence || /[上以][述上]/.test(fact.before)) &&
      sameUnit(fact, first) &&
      fact.quantity.kind === 'count' &&
      fact.bracket === first.bracket &&
      /(?:合计|总计|共计|小计|共)[^,;]{0,8}$/.test(fact.before),
  );
  const before = earlierCounts(passage, first).filter(fact => list.numbered || fact.paragraph === first.paragraph);
  return after ? [after, ...before] : before;
}

/** Counts of the same unit before a fact, in the same section and of the same time, nearest first. */
export function earlierCounts(passage: Passage, fact: Fact): Fact[] {
  const section = sectionOf(fact);
  const { scope } = fact.sentence;
  const isSibling = (other: Fact) =>
    scope.level >= 3 && other.sentence.scope !== scope && other.sentence.scope.level === scope.level;
  return factsBefore(passage, fact)
    .filter(
      other =>
        other.quantity.kind === 'count' &&
        sameUnit(other, fact) &&
        !other.isChange &&
        !other.demanded &&
        !other.earlier &&
        !/不予|未予/.test(other.label) &&
        sectionOf(other) === section &&
        (other.bracket === 0 || other.bracket === fact.bracket) &&
        !isSibling(other),
    )
    .reverse();
}

/** 件, 条 and 个 of one thing are not told apart by a unit; only the same word is the same unit. */
function sameUnit(a: Fact, b: Fact): boolean {
  return a.quantity.unit === b.quantity.unit;
}

/** Where the first-level part begins that a fact stands in. */
export function sectionOf(fact: Fact): number {
  return sectionStart(fact.sentence.scope);
}

/** The whole that the wording points to. */
function governing(
  _passage: Passage,
  list: PartList,
  heads: readonly Fact[],
): { head: Fact | null; sure: boolean; tail: boolean } {
  const [first] = list.items;
  const [nearest] = heads;
  if (!first || !nearest) return { head: null, sure: false, tail: false };
  if (list.owner) return { head: nearest, sure: true, tail: false };
  if (nearest.quantity.start > first.quantity.start) {
    const bare = saysOnlySum(nearest, list);
    const alone = !list.opened && heads.every(head => head === nearest || head.sentence !== first.sentence);
    if (bare && (alone || heads.length === 1)) return { head: nearest, sure: true, tail: true };
    if (!list.opened) return { head: nearest, sure: false, tail: false };
  }
  const before = heads.filter(head => head.quantity.start < first.quantity.start);
  const among = amongWhich(list, before);
  if (among) return { head: among, sure: true, tail: false };
  const inSentence = before.filter(head => head.sentence === first.sentence);
  if (inSentence.length > 0) {
    const head = (list.opened ? inSentence[0] : named(inSentence)) ?? inSentence[0] ?? null;
    const sameTime = head?.period === first.period || list.items.every(item => PERIOD_LABEL.test(item.label));
    const vague =
      first.quantity.unit === '个' &&
      first.after === '' &&
      inSentence.some(other => other !== head && other.after !== head?.after);
    return { head, sure: sameTime && !vague && (list.opened || head?.whole != null), tail: false };
  }
  const head = named(before) ?? null;
  return { head, sure: head !== null && (list.opened || list.numbered || head.whole === 'said'), tail: false };
}

const PERIOD_LABEL = /^(?:\d{1,2}月|[一二三四]季度|[上下]半年)/;

/** 共33个, 两类栏目共34个, 三镇合计发布185条: no word that its parts do not have as well. */
function saysOnlySum(total: Fact, list: PartList): boolean {
  if (/[各每]|平均/.test(total.sentence === list.items[0]?.sentence ? list.lead : '')) return false;
  const match = /^(.*?)(?:总共|共计|合计|总计|共有|共)([\u4e00-\u9fff]{0,4})$/.exec(total.before.trim());
  if (!match) return false;
  const own = `${match[1] ?? ''}${match[2] ?? ''}`.replace(
    /[以上述两二三四五六七八九十者项类个镇家为]|网民|留言|来信|诉求|工单/g,
    '',
  );
  const words = list.items.map(item => `${item.before}${item.after}`).join('');
  return own === '' || pairsOf(own).every(two => words.includes(two));
}

function named(facts: readonly Fact[]): Fact | undefined {
  return (
    facts.find(fact => fact.whole === 'said') ??
    facts.find(fact => fact.whole === 'likely' && fact.act?.manner !== 'late')
  );
}

/** 有效来电中，…: the head whose own words these are. */
function amongWhich(list: PartList, heads: readonly Fact[]): Fact | null {
  const words = /([\u4e00-\u9fff]{2,10})(?:当)?中/.exec(list.lead)?.[1];
  if (!words || words === '其') return null;
  const overlap = (head: Fact) => pairsOf(words).filter(pair => `${head.before}${head.after}`.includes(pair)).length;
  let best: Fact | null = null;
  for (const head of heads) if (overlap(head) > (best ? overlap(best) : 0)) best = head;
  return best;
}

/**
 * A list may be two lists (by channel; by kind). It is cut where a run of parts adds up to a whole, and at semicolons
 * when each stretch is nearer to the whole than all of them together.
 */
function splitList(list: PartList, heads: readonly Fact[], head: Fact | null): (readonly Fact[])[] {
  const blocks: Fact[][] = [];
  let rest = [...list.items];
  const wholes = heads.filter(one => one.whole !== null || one === head);
  while (rest.length > 0) {
    const cut = prefixThatAdds(list, rest, wholes);
    if (cut === 0) break;
    blocks.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest.length === 0) return blocks;
  const segments = [...new Set(rest.map(item => item.segment))].map(segment =>
    rest.filter(item => item.segment === segment),
  );
  const apart =
    head &&
    segments.length > 1 &&
    segments.every(items => items.length > 1 && distance(items, head) < distance(rest, head));
  if (apart) return [...blocks, ...segments];
  const ownDimension =
    segments.length > 1 &&
    !evidenceOf(list, rest).exclusive &&
    segments.some(items => evidenceOf(list, items).exclusive);
  return ownDimension ? [...blocks, ...segments.filter(items => items.length > 1)] : [...blocks, rest];
}

/** How many of the first parts add up to a whole, where something parts them from the rest. */
function prefixThatAdds(list: PartList, items: readonly Fact[], heads: readonly Fact[]): number {
  const oneDimension = evidenceOf(list, items).exclusive;
  for (let count = 2; count <= items.length; count += 1) {
    const total = sum(items.slice(0, count));
    const parted = items[count - 1]?.segment !== items[count]?.segment;
    const rest = items.slice(count);
    if (rest.length === 1 && rest[0]?.joined) continue;
    if ((parted || !oneDimension) && heads.some(head => head.quantity.micro === total)) return count;
  }
  return 0;
}

function distance(items: readonly Fact[], head: Fact): bigint {
  const gap = sum(items) - head.quantity.micro;
  return gap < 0n ? -gap : gap;
}
