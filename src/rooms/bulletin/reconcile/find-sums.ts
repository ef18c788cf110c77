import { type BoundList, earlierCounts, sum } from './bind-lists.ts';
import {
  abs,
  type Certainty,
  type Constraint,
  plus,
  type Rule,
  subsetConstraint,
  sumConstraint,
} from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { EXTREME, IN_PART, namesAttribute, OPENS_PARTS, OVERLAPPING } from './lexicon.ts';
import { evidenceOf, partName, wordsAround } from './lists.ts';
import { slipOf } from './slips.ts';
import { canBePartOf } from './things.ts';

const DOUBT = '所列各项可能有交叉或没有列全，不能确定其和应等于总数';

/** Totals against parts; parts that are not said to be all are each held to be at most the whole. */
export function findSums(
  passage: Passage,
  bound: readonly BoundList[],
  sharesAddUp: (items: readonly Fact[]) => boolean,
): Constraint[] {
  return bound.flatMap(binding => {
    const { list, items, head } = binding;
    if (!head || items.length < 2 || [head, ...items].some(fact => fact.quantity.approximate)) return [];
    const base = { rule: ruleOf(binding, head), title: `${head.name}${list.numbered ? '各项' : '分项'}之和` };
    const gap = sum(items) - head.quantity.micro;
    const certainty = binding.adds ? 'firm' : certaintyOf(passage, binding, bound, gap, sharesAddUp(items));
    const larger = items.find(item => item.quantity.micro > head.quantity.micro);
    const beyondDoubt = list.owner === head;
    const whole = sumConstraint({ ...base, certainty, beyondDoubt, doubt: DOUBT }, head, plus(...items));
    const isAbove = larger && (certainty === 'firm' || exceeds(passage, binding, larger));
    if (isAbove && (certainty === 'loose' || slipOf(whole) === 'far')) {
      const title = `${partName(list, larger)}不超过${head.name}`;
      const subset = subsetConstraint({ rule: 'AS-E8', title, certainty: 'firm' }, larger, head);
      return certainty === 'loose' ? [subset] : [subset, whole];
    }
    if (certainty === 'loose' && gap < 0n) {
      return items.map(item =>
        subsetConstraint(
          { rule: 'AS-E8', title: `${partName(list, item)}不超过${head.name}`, certainty: 'loose' },
          item,
          head,
        ),
      );
    }
    return [whole];
  });
}

/**
 * Too much is wrong when the parts exclude each other; too little is wrong only when the list is known to be complete,
 * or so nearly complete that leaving out the rest would be odd.
 */
function certaintyOf(
  passage: Passage,
  binding: BoundList,
  bound: readonly BoundList[],
  gap: bigint,
  shares: boolean,
): Certainty {
  const { list, items, head, sure } = binding;
  const misread = !list.opened && !list.owner && items.some(item => head && item.quantity.micro > head.quantity.micro);
  if (!head || !sure || misread) return 'loose';
  const evidence = evidenceOf(list, items);
  const exclusive = evidence.exclusive || evidence.kinds;
  const sibling = bound.some(
    other =>
      other !== binding && other.head === head && other.adds && other.items.length > 1 && other.list.owner === null,
  );
  if (OVERLAPPING.test(wordsAround(passage, items))) return 'loose';
  const missing = head.quantity.micro === 0n ? 100n : (-gap * 100n) / head.quantity.micro;
  const complete =
    evidence.complete || (!evidence.partial && (shares || (evidence.promised && items.length > 2 && missing < 10n)));
  if (list.numbered && !shares && !evidence.complete) return 'loose';
  if (complete) return evidence.wording === 'firm' || shares ? 'firm' : 'likely';
  const oneRow =
    list.opened &&
    items.length > 2 &&
    items
      .slice(1)
      .every(
        item =>
          item.joined &&
          passage.folded.slice(item.quantity.start - item.before.length - 1, item.quantity.start).startsWith('、'),
      );
  if (gap > 0n && isNested(items)) return 'loose';
  const attributes = items.some(item => namesAttribute(item.label));
  if (gap > 0n)
    return evidence.exclusive
      ? 'firm'
      : evidence.kinds || ((oneRow || SPELT.test(list.lead)) && !attributes)
        ? 'likely'
        : 'loose';
  const between = passage.folded.slice(items.at(-1)?.quantity.end ?? 0, head.quantity.start);
  if (binding.tail && !IN_PART.test(between) && abs(gap) * 10n <= head.quantity.micro * 3n) return 'firm';
  if (evidence.partial) return 'loose';
  if (sibling && evidence.exclusive) return 'likely';
  if (evidence.promised && missing < 30n) return 'likely';
  if (missing < 2n && evidence.exclusive) return 'likely';
  if (missing < 2n && items.length > 2 && list.opened) return 'likely';
  if (!exclusive) return 'loose';
  return missing <= (items.length > 2 ? 10n : 5n) ? 'likely' : 'loose';
}

/** By a dimension that is named, nothing is counted twice: 按进度分. */
const SPELT = /分别为|分为|[按从][^,;。]{1,8}[分看]|构成|组成/;

/** 审结81件，维持57件、撤销9件、驳回15件: one of the parts is the whole of those after it. */
function isNested(items: readonly Fact[]): boolean {
  return items.some((item, at) => items.length - at > 2 && sum(items.slice(at + 1)) === item.quantity.micro);
}

/** A part above everything that it could be part of, where 其中 or a bracket says that it is a part. */
function exceeds(passage: Passage, { list, items, head, sure }: BoundList, item: Fact): boolean {
  if (item.segment !== items[0]?.segment) return false;
  if (!sure || !head || !(list.owner || /其中/.test(list.lead)) || head.sentence !== item.sentence) return false;
  return (
    list.owner !== null ||
    earlierCounts(passage, item).every(
      other => other.sentence !== item.sentence || other.quantity.micro < item.quantity.micro,
    )
  );
}

/** Parts that stand alone (其中20件…): none may be more than what it is part of. */
export function findSubsets(passage: Passage, bound: readonly BoundList[]): Constraint[] {
  const listed = new Set(bound.flatMap(binding => binding.items));
  return passage.facts.flatMap(fact => {
    if (
      listed.has(fact) ||
      fact.quantity.kind !== 'count' ||
      fact.isChange ||
      EXTREME.test(fact.before) ||
      fact.earlier ||
      fact.quantity.approximate
    )
      return [];
    const previous = passage.facts[fact.index - 1];
    if (!previous) return [];
    const lead = passage.folded.slice(previous.quantity.end, fact.quantity.start);
    if (!/其中/.test(lead) || /。/.test(lead)) return [];
    const wholes = earlierCounts(passage, fact).filter(other => other.sentence === fact.sentence);
    const [whole] = wholes;
    if (!whole || whole.quantity.approximate) return [];
    const isLargest = wholes.every(other => other.quantity.micro < fact.quantity.micro && canBePartOf(fact, other));
    const title = `${fact.name}不超过${whole.name}`;
    const certainty = isLargest ? 'firm' : 'loose';
    return [subsetConstraint({ rule: 'AS-E8', title, certainty, doubt: '所属的总数不能确定' }, fact, whole)];
  });
}

function ruleOf({ list, items }: BoundList, head: Fact): Rule {
  if (list.numbered) return 'AS-E2';
  if (head.act?.manner === 'late') return 'AS-E3';
  if (items.some(item => item.act?.action === 'qualified')) return 'AS-E6';
  if (/栏目|专栏|专题|信息/.test(head.label)) return 'AS-E7';
  return OPENS_PARTS.test(list.lead) && /热点|诉求内容/.test(list.lead) ? 'AS-E2' : 'AS-E1';
}
