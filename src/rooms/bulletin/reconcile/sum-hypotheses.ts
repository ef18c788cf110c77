import { type BoundList, sectionOf, sum } from './bind-lists.ts';
import { clauseUpTo, outside } from './clause.ts';
import { type Constraint, plus, sumConstraint } from './constraints.ts';
import type { Hypothesis } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { AND_SO_ON, areOpposites, IN_PART, namesAttribute, namesWholeSet, OTHERS, OVERLAPPING } from './lexicon.ts';
import { COUNTS_PLACES, evidenceOf, type PartList, partName, wordsAround } from './lists.ts';
import { factsBefore } from './near.ts';
import { readNumberWords } from './number-words.ts';
import { alike, pairsOf } from './words.ts';

/** The wholes that a list may be of, each with what its words and its place say for it. */
export function listHypotheses(passage: Passage, bound: BoundList, others: readonly BoundList[] = []): Hypothesis[] {
  const { list, items } = bound;
  const before = passage.facts[(items[0]?.index ?? 0) - 1];
  const opens = before && list.owner === null && !list.numbered && mayOpen(before, items);
  return [
    ...hypothesesFor(passage, bound, items, others),
    ...(opens ? hypothesesFor(passage, bound, [before, ...items], others) : []),
  ];
}

/** 热线转办1,306件，信箱217件，来访351件: a verb of taking in does not make the first of a row its whole. */
function mayOpen(before: Fact, items: readonly Fact[]): boolean {
  const [first] = items;
  return (
    first !== undefined &&
    before.sentence === first.sentence &&
    before.segment === first.segment &&
    before.bracket === first.bracket &&
    before.quantity.kind === 'count' &&
    before.quantity.unit === first.quantity.unit &&
    before.whole === 'likely' &&
    !before.isChange &&
    !before.earlier
  );
}

function hypothesesFor(
  passage: Passage,
  bound: BoundList,
  items: readonly Fact[],
  others: readonly BoundList[],
): Hypothesis[] {
  const { list } = bound;
  if (items.length < 2 || items.some(item => item.quantity.approximate)) return [];
  const closed = closedScore(passage, list, items);
  const near = others.filter(other => other.adds && other.items[0]?.paragraph === items[0]?.paragraph);
  const told = new Set(near.map(other => other.head));
  const taken = new Set(near.flatMap(other => other.items));
  const heads = headsOf(passage, items, told);
  const wholes = heads.filter(head => head.whole !== null || head === bound.head);
  const evidence = evidenceOf(list, items);
  const total = sum(items);
  return heads.map(head => {
    const between = wholes.filter(other => other !== head && !taken.has(other) && other.index > head.index).length;
    const known = told.has(head) ? 1.2 : taken.has(head) ? -1.5 : 0;
    const score = closed + headScore(bound, items, head) + known - 0.5 * Math.min(4, between);
    const tooMuch = total > head.quantity.micro && total * 10n <= head.quantity.micro * 15n && evidence.exclusive;
    const tooLittle = total < head.quantity.micro && evidence.complete;
    return { constraint: partsOf(head, items, list.numbered), score, mistake: tooMuch ? 3 : tooLittle ? 1 : 0 };
  });
}

/** 持证残疾人6,842人，肢体3,518人、视力811人…: a number and all that follow it in its unit, up to where the sentence or its part ends. */
export function orderHypotheses(passage: Passage, whole: Fact): Hypothesis[] {
  if (whole.isChange || /净/.test(whole.before)) return [];
  const following = (passage.byParagraph[whole.paragraph] ?? []).filter(
    fact =>
      fact.index > whole.index &&
      fact.sentence === whole.sentence &&
      fact.quantity.kind === 'count' &&
      fact.quantity.unit === whole.quantity.unit &&
      !fact.isChange &&
      !fact.earlier &&
      !fact.demanded &&
      fact.whole !== 'said' &&
      !PER_EACH.test(fact.before),
  );
  const outside = following.filter(fact => fact.bracket === whole.bracket);
  const runs = [
    outside.filter(fact => fact.segment === whole.segment),
    outside,
    following.filter(fact => fact.owner === whole.index),
  ];
  const [first] = following;
  if (!first || /^\s*[、和及与]/.test(passage.folded.slice(whole.quantity.end, first.quantity.start))) return [];
  return runs
    .filter((items, at) => items.length > 1 && runs.findIndex(other => other.length === items.length) === at)
    .filter(items => items.every(item => item.quantity.micro < whole.quantity.micro && !item.quantity.approximate))
    .map(items => {
      const lead = passage.folded.slice(whole.quantity.end, items[0]?.quantity.start);
      const list = { items, lead, owner: null, numbered: false, opened: false, goesOn: false };
      const mixed = !SPELT_OUT.test(lead) && new Set(items.map(item => item.act?.manner ?? '')).size > 1 ? 1 : 0;
      const said = whole.whole === null ? 0 : 0.7;
      return {
        constraint: partsOf(whole, items, false),
        score: closedScore(passage, list, items) - mixed + said + 0.8,
      };
    });
}

const PER_EACH = /[每各均]/;

function partsOf(head: Fact, items: readonly Fact[], numbered: boolean): Constraint {
  const title = `${head.name}${numbered ? '各项' : '分项'}之和`;
  return sumConstraint({ rule: 'AS-E1', title, certainty: 'weighed' }, head, plus(...items));
}

/** 检查结果为：, 具体分布为：: what follows is all of it. */
const SPELT_OUT =
  /(?:结果|分布|情况|具体|构成)(?:为|是|如下)?:|分别为|分别是|分为|[按从][^,;。]{1,8}[分看]|分[\u4e00-\u9fff]{1,6}看/;

const COME = /新[增设建开]|增加/;
const GONE = /下线|减少|注销|退出|关停|核减/;
const NOT_IT = /^[不未非]/;
/** 已解决的（A类）118件: the classes of an official scheme. */
const LETTERED = /\([A-DＡ-Ｄ]类\)$/;

/** How much speaks for a list that names every part once. */
function closedScore(passage: Passage, list: PartList, items: readonly Fact[]): number {
  const evidence = evidenceOf(list, items);
  const labels = items.map(item => partName(list, item));
  let score = -1;
  if (isPartial(passage, list, items)) score -= labels.some(label => OTHERS.test(label)) ? 0 : 4;
  if (OVERLAPPING.test(wordsAround(passage, items))) score -= 4;
  if (labels.some(label => OTHERS.test(label))) score += 1.5;
  if (namesWholeSet(labels)) score += 1.5;
  if (evidence.exclusive) score += 1;
  else if (evidence.kinds) score += 0.4;
  const apart = labels.some(label => NOT_IT.test(label) && labels.includes(label.replace(NOT_IT, '')));
  if (areOpposites(labels) || apart) score += 1.5;
  if (items.every(item => LETTERED.test(passage.folded.slice(item.sentence.start, item.quantity.start)))) score += 2.5;
  if (/分别|分为|构成|组成|具体|分布|结果为|[按从][^,;。]{1,8}[分看]|分[\u4e00-\u9fff]{1,6}看/.test(list.lead))
    score += 1;
  if (SPELT_OUT.test(list.lead)) score += 1;
  else if (!apart && !evidence.exclusive && items.some(item => namesAttribute(item.label))) score -= 1.5;
  if (items.some(item => item.label === '')) score -= 1;
  if (new Set(items.map(item => COUNTS_PLACES.test(item.after))).size > 1) score -= 3;
  if (items.some(item => COME.test(item.before)) && items.some(item => GONE.test(item.before))) score -= 3;
  if (countAnnounced(passage, list, items) === items.length) score += 1.5;
  return score + (items.length > 2 ? 0.4 : 0) + (items.length > 4 ? 0.4 : 0);
}

/** 集中于以下五个方面：: how many parts there will be; null where nothing says so. */
function countAnnounced(passage: Passage, list: PartList, items: readonly Fact[]): number | null {
  const [first] = items;
  if (!first) return null;
  const from = list.numbered ? first.sentence.start : first.quantity.start - first.before.length;
  const words = passage.folded.slice(Math.max(0, from - 50), from);
  const told = /([两二三四五六七八九十\d]+)(?:个方面|大?类|个领域|个环节|项|种)[^。]*$/.exec(words)?.[1];
  if (told === undefined) return null;
  return /^\d+$/.test(told) ? Number(told) : readNumberWords(told);
}

/** 等 after the last part leaves the list open; 交通类等有效警情 in it does not. */
function isPartial(passage: Passage, list: PartList, items: readonly Fact[]): boolean {
  const last = items.at(-1);
  return (
    IN_PART.test(`${list.lead}${items[0]?.before ?? ''}`) ||
    (list.goesOn && !items.slice(1).some(item => AND_SO_ON.test(item.before))) ||
    /^等/.test(last?.after ?? '') ||
    /各\s?[\d一两]/.test(passage.folded.slice(items[0]?.quantity.start ?? 0, last?.sentence.end ?? 0))
  );
}

function headsOf(passage: Passage, items: readonly Fact[], told: ReadonlySet<Fact | null>): Fact[] {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const usable = (fact: Fact) =>
    fact.quantity.kind === 'count' &&
    fact.quantity.unit === first.quantity.unit &&
    !fact.isChange &&
    !fact.demanded &&
    !fact.earlier &&
    !fact.quantity.approximate &&
    !items.includes(fact);
  const before = factsBefore(passage, first).filter(usable);
  const after = passage.facts
    .slice(last.index + 1, last.index + 4)
    .filter(fact => usable(fact) && fact.paragraph === last.paragraph && /合计|总计|共|小计/.test(fact.before));
  return [
    ...before.filter(fact => fact.whole !== null || told.has(fact)).slice(-6),
    ...before.filter(fact => fact.whole === null && !told.has(fact)).slice(-4),
    ...after,
  ];
}

function headScore({ list, head: chosen, sure }: BoundList, items: readonly Fact[], head: Fact): number {
  const [first] = items;
  if (!first) return -9;
  let score = 0;
  if (head.whole === 'said') score += 1;
  else if (head.whole === 'likely') score += 0.7;
  if (list.owner === head) score += 2.5;
  if (head.bracket > 0 && head.bracket !== first.bracket) score -= 1.5;
  if (head === chosen) score += sure ? 1.2 : 0.4;
  if (head.sentence === first.sentence) score += head.index === first.index - 1 ? 1.2 : 0.5;
  else if (head.paragraph !== first.paragraph) score -= sectionOf(head) === sectionOf(first) ? 0.4 : 1;
  const among = /([\u4e00-\u9fff]{1,10})(?:当)?中[,:]?/.exec(outside(list.lead))?.[1];
  if (among && among !== '其') {
    const words = `${head.before}${head.quantity.unit}${head.after.slice(0, 8)}`;
    score += among.length > 1 ? 2 * alike(among, words) : 0;
    if (words.includes(among.slice(0, 2))) score += 1.5;
  }
  if (/^[^,;。]{0,8}中$/.test(head.after)) score += 1.2;
  if (head.index > first.index) score += 0.8;
  if (head.index === first.index - 1 && head.sentence !== first.sentence) score += 0.8;
  const spoken = pairsOf(head.label).filter(two => list.lead.includes(two)).length;
  if (spoken > 0) score += list.lead.includes(head.label) ? 1.8 : 1;
  if (head.act?.manner === 'late' && evidenceOf(list, items).exclusive) score += 1.2;
  const action = first.act?.action;
  if (
    action &&
    head.act?.action !== action &&
    /其中/.test(list.lead) &&
    items.every(item => item.act?.action === action)
  )
    score -= 2;
  const object = head.act?.manner === 'late' || head.act?.manner === 'not' ? 0.4 : 0;
  if (head.subject !== first.subject && head.sentence !== first.sentence) score -= 0.6;
  if (head.period !== first.period && first.period !== null && head.sentence !== first.sentence) score -= 0.6;
  const largest = items.some(item => item.quantity.micro >= head.quantity.micro);
  return score + object - (largest ? 2 : 0);
}

/** 投诉合计, 三项合计, 五类共: a total that says of what, or of how many, it is the sum. */
export function totalHypotheses(passage: Passage, total: Fact): Hypothesis[] {
  if (!/合计|总计|共计|共|累计/.test(total.before)) return [];
  const earlier = (passage.byParagraph[total.paragraph] ?? []).filter(
    fact =>
      fact.index < total.index &&
      fact.index > total.index - 16 &&
      fact.quantity.kind === 'count' &&
      fact.quantity.unit === total.quantity.unit &&
      !fact.isChange &&
      !fact.earlier &&
      !fact.demanded &&
      fact.whole !== 'said',
  );
  const clause = clauseUpTo(passage.folded, total.sentence.start, total.quantity.start);
  const found: Hypothesis[] = [];
  const add = (parts: readonly Fact[], score: number) => {
    if (parts.length < 2) return;
    found.push({ constraint: partsOf(total, parts, false), score });
  };
  const told =
    /([两二三四五六七八九十\d]+)(?:项|类|者|家|个|种|名|位|镇|乡|平台|渠道|部分)[^,;。]{0,6}(?:合计|总计|共计|共)/.exec(
      clause,
    )?.[1];
  const size =
    told === undefined ? null : /^\d+$/.test(told) ? Number(told) : readNumberWords(told.replace('二', '两'));
  if (size !== null && size > 1 && earlier.length >= size)
    add(earlier.slice(-size), IN_PART.test(total.before) ? 2 : 3);
  const own = total.before.replace(
    /合计|总计|共计|累计|共|[两二三四五六七八九十\d]+(?:项|类|者|家|个|种)|为|的|[,:\s]/g,
    '',
  );
  if (own.length >= 2) {
    const named = earlier.filter(fact =>
      pairsOf(own).some(two => `${fact.before}${fact.after.slice(0, 6)}`.includes(two)),
    );
    add(named, named.length === earlier.length ? 1.5 : 2.5);
  }
  return found;
}

/** 承诺件567件：按时办结561件，逾期2件，尚在期内4件: the states of all of them, each once. */
export function stateHypotheses(passage: Passage, last: Fact): Hypothesis[] {
  if (last.act === null || last.bracket > 0) return [];
  const near = (passage.byParagraph[last.paragraph] ?? []).filter(
    fact =>
      fact.index <= last.index &&
      fact.index > last.index - 8 &&
      fact.quantity.kind === 'count' &&
      fact.quantity.unit === last.quantity.unit &&
      !fact.isChange &&
      !fact.earlier,
  );
  const inManner = (manner: string) => near.filter(fact => fact.act?.manner === manner && fact.whole !== 'said');
  const states = [inManner('onTime'), inManner('late'), inManner('not')];
  const [onTime] = states[0] ?? [];
  if (!onTime || states.filter(found => found.length > 0).length < 2 || states.some(found => found.length > 1))
    return [];
  const parts = states.flat().sort((a, b) => a.index - b.index);
  if (parts.at(-1) !== last) return [];
  return near
    .filter(whole => whole.index < onTime.index && !parts.includes(whole) && whole.act?.manner !== 'done')
    .slice(-3)
    .map(whole => ({
      constraint: partsOf(whole, parts, false),
      score: (whole.whole === null ? 1.4 : 2) + (parts.length > 2 ? 0.8 : 0),
    }));
}

/** 前五位合计6,438件，其余3,594件: what is left is the whole less what was told. */
export function restHypotheses(passage: Passage, rest: Fact): Hypothesis[] {
  if (!/其余|其他|其它|剩余/.test(rest.before)) return [];
  const like = factsBefore(passage, rest, 4).filter(
    fact =>
      fact.quantity.kind === 'count' && fact.quantity.unit === rest.quantity.unit && !fact.isChange && !fact.earlier,
  );
  const told = like
    .filter(fact => fact.paragraph === rest.paragraph && /合计|共计|小计|[类项家位者]共/.test(fact.before))
    .at(-1);
  if (!told || rest.index - told.index > 3) return [];
  const after = (passage.byParagraph[rest.paragraph] ?? []).filter(
    fact => fact.index > rest.index && fact.quantity.unit === rest.quantity.unit && fact.whole !== null,
  );
  return [...like, ...after]
    .filter(whole => whole.whole !== null && whole !== told && whole.quantity.micro > told.quantity.micro)
    .slice(-4)
    .map(whole => ({ constraint: partsOf(whole, [told, rest], false), score: whole.whole === 'said' ? 2.2 : 1.6 }));
}

/** 清理前538个，注销117个，新增14个，清理后435个: what was, less what went, more what came, is what remains. */
export function flowHypotheses(passage: Passage, remains: Fact): Hypothesis[] {
  if (!/后|保留|现有|期末|年末|月末|仍有|剩余|结余|实有|目前/.test(remains.before)) return [];
  const near = (passage.byParagraph[remains.paragraph] ?? []).filter(
    fact =>
      fact.index < remains.index &&
      fact.index >= remains.index - 5 &&
      fact.quantity.kind === 'count' &&
      fact.quantity.unit === remains.quantity.unit,
  );
  const gone = near.filter(fact => /注销|撤销|关停|关闭|退出|核减|减少|销号|整合|清退|合并/.test(fact.before));
  const come = near.filter(fact => /新[增设建开]|备案|增加|纳入|补充/.test(fact.before) && !gone.includes(fact));
  const was = near.filter(
    fact => !gone.includes(fact) && !come.includes(fact) && /前|原|期初|上期末|上[年月季]末|年初/.test(fact.before),
  );
  const [start] = was;
  if (!start || was.length > 1 || gone.length + come.length === 0) return [];
  const terms = [...plus(start, ...come), ...gone.map(node => ({ node, sign: -1n as const }))];
  const binding = { rule: 'AS-E10' as const, title: remains.name, certainty: 'weighed' as const };
  return [{ constraint: sumConstraint(binding, remains, terms), score: 3 }];
}
