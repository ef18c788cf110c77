import { outside } from './clause.ts';
import type { Fact, Passage } from './fact.ts';
import {
  AND_SO_ON,
  areKinds,
  areOpposites,
  EXTREME,
  excludeEachOther,
  IN_PART,
  namesWholeSet,
  OPENS_PARTS,
  OTHERS,
  WHOLLY,
} from './lexicon.ts';

/** A run of parallel parts in one clause, bracket or row of numbered items. */
export interface PartList {
  readonly items: readonly Fact[];
  /** Words between the number before the list and its first part, with the part's own lead. */
  readonly lead: string;
  /** The list stands in a bracket right after this fact. */
  readonly owner: Fact | null;
  readonly numbered: boolean;
  /** Words say that parts of something follow (其中, 分别为, …中), or a bracket does. */
  readonly opened: boolean;
  /** Ends in 等. */
  readonly goesOn: boolean;
}

/** Every list of at least two parts in the prose, in reading order. */
export function findLists(passage: Passage): PartList[] {
  const lists: PartList[] = [];
  for (const group of groupBy(
    passage.facts.filter(isCount),
    fact => `${fact.paragraph}/${fact.sentence.start}/${fact.bracket}/${fact.quantity.unit}`,
  )) {
    lists.push(...runsOf(passage, group));
  }
  lists.push(...numberedLists(passage), ...lineLists(passage));
  return lists.sort((a, b) => start(a) - start(b));
}

const start = (list: PartList) => list.items[0]?.quantity.start ?? 0;
const isCount = (fact: Fact) => fact.quantity.kind === 'count';

/** Whether a fact may be a part: a plain count that says no whole, no change, no state of handling. */
function mayBePart(fact: Fact): boolean {
  return (
    !fact.isChange &&
    !fact.demanded &&
    !fact.earlier &&
    fact.whole !== 'said' &&
    (fact.label !== '' || fact.joined) &&
    !EXTREME.test(fact.before) &&
    !/[各每]/.test(`${fact.before}${fact.after.slice(0, 2)}`) &&
    !/结转/.test(fact.before)
  );
}

function runsOf(passage: Passage, facts: readonly Fact[]): PartList[] {
  const lists: PartList[] = [];
  let run: Fact[] = [];
  let opener = '';
  let opened = false;
  const close = () => {
    if (run.length >= 2) lists.push(listOf(passage, run, opener, opened));
    run = [];
  };
  facts.forEach((fact, place) => {
    const previous = facts[place - 1];
    const from = previous?.quantity.end ?? fact.sentence.start;
    const between = passage.folded.slice(from, fact.quantity.start);
    const lead = fact.bracket === 0 ? outside(between) : between;
    const opens = OPENS_PARTS.test(lead) || /^[^,;。、]{0,4}:/.test(lead) || (place === 0 && fact.bracket > 0);
    if (!mayBePart(fact)) {
      close();
      return;
    }
    const continues =
      run.length > 0 &&
      run.at(-1)?.quantity.unit === fact.quantity.unit &&
      !opens &&
      (sameManner(run, fact) || fact.before === '' || (opened && BY_KIND.test(opener) && joinedBy(passage, fact)));
    if (continues) {
      run.push(fact);
      return;
    }
    if (run.length > 0 && run.at(-1)?.quantity.unit !== fact.quantity.unit && !opens) return;
    if (opens || fact.whole === null || run.length > 0 || leadsRow(passage, facts, place)) {
      close();
      run = [fact];
      opener = lead;
      opened = opens;
    }
  });
  close();
  return lists;
}

/** 按进度分：已完成61项、序时推进27项: of whatever kind the parts are. */
const BY_KIND = /[按从][^,;。]{1,8}[分看]|分为|分别[为是]/;

function joinedBy(passage: Passage, fact: Fact): boolean {
  return passage.folded.slice(fact.sentence.start, fact.quantity.start - fact.before.length).endsWith('、');
}

/** 收到市长信箱20件、县长信箱11件: a verb of taking in before the first of a row that 、 joins. */
function leadsRow(passage: Passage, facts: readonly Fact[], place: number): boolean {
  const fact = facts[place];
  const next = facts[place + 1];
  if (!fact || !next || next.quantity.unit !== fact.quantity.unit) return false;
  return /^\s*[、和及与]/.test(passage.folded.slice(fact.quantity.end, next.quantity.start));
}

/** 逾期缴存 beside 少缴漏缴: a kind of wrong, not the state of a case. */
const isKindOfLate = (fact: Fact) =>
  fact.act?.manner === 'late' && !/办|复|结|处|整改|完成|[件起条个单]$/.test(fact.label) && /期.{2}/.test(fact.label);

/** Actions that are states of one case; 公开 or 开设 in a label only name a thing. */
const STATES = new Set<string>(
  'closed replied handled completed rectified qualified satisfied visited signed evaluated'.split(' '),
);

/** 咨询 and 投诉 go together, 办结 and 按时办结 do not: parts are all of one kind. */
function sameManner(run: readonly Fact[], fact: Fact): boolean {
  const first = run[0];
  if (!first) return true;
  if (excludeEachOther([...run, fact].map(one => one.label))) return true;
  const isNoun = (one: Fact) =>
    one.act?.manner === 'done' && one.label.length >= 5 && !/^[已未按全共均及逾超正当现有]/.test(one.label);
  const kind = (one: Fact) =>
    one.act && STATES.has(one.act.action) && !isKindOfLate(one) && !isNoun(one)
      ? `${one.act.action} ${one.act.manner}`
      : 'none';
  return kind(first) === kind(fact);
}

function listOf(passage: Passage, items: readonly Fact[], lead: string, opened: boolean): PartList {
  const [first] = items;
  const last = items.at(-1);
  const owner = first && first.bracket > 0 && first.owner !== null ? (passage.facts[first.owner] ?? null) : null;
  const between = items.slice(1).some(item => AND_SO_ON.test(item.before));
  const tail = passage.folded.slice(last?.quantity.end ?? 0, (last?.quantity.end ?? 0) + 3);
  const more = /^[^。]{0,6}(?:其余|其他|其它|另有)(?![^,;。]{0,8}\d)|^[^。]{0,20}各\s?\d/.test(
    passage.folded.slice(last?.quantity.end ?? 0, last?.sentence.end ?? 0),
  );
  return { items, lead, owner, numbered: false, opened, goesOn: between || more || /^等/.test(tail) };
}

/** 1.农村事务…142件… 2.劳资社保…52件…: the first count of each of the items of one numbered row. */
function numberedLists(passage: Passage): PartList[] {
  const rows = new Map<string, Map<number, Fact>>();
  for (const fact of passage.facts) {
    const { scope } = fact.sentence;
    if (!isCount(fact) || scope.level < 3 || fact.bracket > 0 || fact.isChange || fact.demanded || fact.earlier)
      continue;
    const key = `${scope.level}/${scope.parent?.start ?? 0}/${scope.parent?.level ?? 0}`;
    const row = rows.get(key) ?? new Map<number, Fact>();
    if (!row.has(scope.start)) row.set(scope.start, fact);
    rows.set(key, row);
  }
  const lists: PartList[] = [];
  for (const row of rows.values()) {
    const items = [...row.values()];
    const first = items[0];
    const last = items.at(-1);
    if (!first || !last || items.length < 2) continue;
    if (items.some(item => item.quantity.unit !== first.quantity.unit)) continue;
    lists.push({ items, lead: '', owner: null, numbered: true, opened: false, goesOn: false });
  }
  return lists;
}

/** Short lines one under the other, each with one part: 咨询类：386件 / 投诉类：241件. */
function lineLists(passage: Passage): PartList[] {
  const firsts = passage.paragraphs.map((paragraph, at) => {
    const facts = (passage.byParagraph[at] ?? []).filter(isCount);
    const [fact] = facts;
    const isLine = paragraph.end - paragraph.start <= 60 && fact && mayBePart(fact) && fact.sentence.scope.level < 3;
    return isLine && fact.whole === null && facts.length <= 2 ? fact : null;
  });
  const lists: PartList[] = [];
  let run: Fact[] = [];
  for (const fact of [...firsts, null]) {
    const goesOn = fact && run[0]?.quantity.unit === fact.quantity.unit && run[0].act?.manner === fact.act?.manner;
    if (fact && (run.length === 0 || goesOn)) run.push(fact);
    else {
      if (run.length >= 2)
        lists.push({ items: run, lead: '', owner: null, numbered: true, opened: false, goesOn: false });
      run = fact ? [fact] : [];
    }
  }
  return lists;
}

/** The name of a part: the numbered item's title, else its label. */
export function partName(list: PartList, item: Fact): string {
  return list.numbered && item.sentence.scope.level >= 3 ? item.sentence.scope.title : item.label;
}

/** The sentences of a list and what its paragraph says right after: 部分信息既有图文又有视频. */
export function wordsAround(passage: Passage, items: readonly Fact[]): string {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return '';
  const end = passage.paragraphs[last.paragraph]?.end ?? last.sentence.end;
  return passage.folded.slice(first.sentence.start, Math.min(end, last.sentence.end + 60));
}

/** How much the wording says about a list being exclusive and complete. */
export interface ListEvidence {
  /** No case can be counted under two of them. */
  readonly exclusive: boolean;
  /** They look so, but the words are of no known dimension. */
  readonly kinds: boolean;
  /** The words say (or the set is known) that nothing is left out. */
  readonly complete: boolean;
  /** The words promise the whole (分别为, 从类型看), but people list the first few after them as well. */
  readonly promised: boolean;
  /** How much of that rests on the words: 分别为 and 其他 are firm, 从类型看 and a bare bracket of kinds are not. */
  readonly wording: 'firm' | 'likely';
  /** The words say that something is left out. */
  readonly partial: boolean;
}

export function evidenceOf(list: PartList, items: readonly Fact[] = list.items): ListEvidence {
  const labels = items.map(item => partName(list, item));
  const segments = new Set(items.map(item => item.segment)).size;
  const even =
    (list.numbered || segments === 1 || segments === items.length) &&
    new Set(items.map(item => COUNTS_PLACES.test(item.after))).size < 2;
  const exclusive = even && excludeEachOther(labels);
  const hasOthers = even && labels.some(label => OTHERS.test(label));
  const partial = (list.goesOn || IN_PART.test(`${list.lead}${items[0]?.before ?? ''}`)) && !hasOthers;
  const complete =
    !partial &&
    (hasOthers ||
      areOpposites(labels) ||
      (exclusive && namesWholeSet(labels)) ||
      (list.owner !== null && !/其中|含/.test(list.lead) && (exclusive || areKinds(labels))));
  const promised = exclusive && WHOLLY.test(list.lead);
  const byWords = hasOthers || areOpposites(labels) || (exclusive && (namesWholeSet(labels) || list.owner !== null));
  const wording = byWords || (promised && SPELT_OUT.test(list.lead)) ? 'firm' : 'likely';
  return { exclusive, kinds: areKinds(labels), complete, promised, wording, partial };
}

/** 其余分布在另外6个乡镇: where, among how many. */
export const COUNTS_PLACES = /^(?:个)?(?:乡镇|县区|区县|单位|部门|村|社区|街道|企业|学校)/;

const SPELT_OUT = /分别|分为|构成|组成|具体/;

export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}
