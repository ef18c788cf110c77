import { sameConstraint } from './constraints.ts';
import type { Hypothesis } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { EXTREME, INTAKE } from './lexicon.ts';
import { groupBy } from './lists.ts';
import { alike } from './words.ts';

/** Words for what is measured, so that a label is more than the name of a place. */
const MEASURE =
  /增加值|收入|支出|资金|金额|总量|余额|产值|投资|查出|发现|涉及|新[收增]|发布|覆盖|监测|抽查|隐患|问题|申请|诉求/;
/** A unit's or a kind's name is told again with every measure. */
const NAME = /(?:[镇乡局县区市办委厅站所队院校]|街道|社区|中心|公司|类|方面)$/;
/** What is taken up again: 上述32处隐患中, 纳入监测的37个账号中. */
const TAKEN_UP = /(?:上述|以上|前述|这|[\u4e00-\u9fff]的)$/;
/** What sums a text up, before it or after it. */
const SUMMARY = /摘要|要点|要情|概要|导读|综上|总之|总的来看|尽管|虽|面对/;

/** A number that may be told again, with its bare words. */
interface Told {
  readonly fact: Fact;
  readonly bare: string;
  readonly isMeasure: boolean;
}

/** How many of one kind are looked back at: those just before, and those at the head of the text, where summaries stand. */
const BACK = { near: 40, head: 20 };

/** Every number that may be told again, by what must agree: kind, unit, role, manner. */
export function readTellings(passage: Passage): ReadonlyMap<string, readonly Told[]> {
  const told = passage.facts.filter(mayRepeat).map((fact): Told => {
    const words = bareOf(fact);
    return { fact, bare: words, isMeasure: isMeasure(fact, words) };
  });
  return new Map(groupBy(told, ({ fact }) => keyOf(fact)).map(group => [keyOf((group[0] as Told).fact), group]));
}

const keyOf = ({ quantity, percent, act }: Fact) => `${quantity.kind}/${quantity.unit}/${percent}/${act?.manner}`;

/**
 * One number told twice (AS-E9): the same words about the same kind of thing, far apart; or a number that the words take
 * up again, and that stands nowhere before.
 */
export function repeatHypotheses(
  passage: Passage,
  tellings: ReadonlyMap<string, readonly Told[]>,
  fact: Fact,
): Hypothesis[] {
  const alikes = tellings.get(keyOf(fact)) ?? [];
  const at = alikes.findIndex(one => one.fact === fact);
  const mine = alikes[at];
  if (!mine) return [];
  const earlier = [
    ...new Set([...alikes.slice(0, Math.min(at, BACK.head)), ...alikes.slice(Math.max(0, at - BACK.near), at)]),
  ];
  const apart = earlier.filter(one => one.fact.sentence !== fact.sentence);
  if (takesUp(fact))
    return takenUp(
      fact,
      apart.map(one => one.fact),
    );
  if (!mine.isMeasure) return [];
  const isSummary = sums(passage, fact);
  return apart
    .filter(one => one.isMeasure && sameTime(one.fact, fact))
    .filter(one => likeness(one, mine) >= (isSummary ? 0.5 : 0.75))
    .map(one => {
      const exact = one.bare === mine.bare ? 1 : 0;
      const summary = isSummary || sums(passage, one.fact) ? 1 : 0;
      return {
        constraint: same(fact, one.fact),
        score: -0.3 + exact + summary + sameCompany(passage, one.fact, fact),
      };
    });
}

function takenUp(fact: Fact, earlier: readonly Fact[]): Hypothesis[] {
  const noun = fact.after.replace(/中$/, '').slice(0, 8);
  const told = earlier.filter(
    other =>
      (noun.length >= 2
        ? alike(noun, `${other.before}${other.after}`) >= 0.5
        : fact.before.trim() === '' && other.whole !== null) && !EXTREME.test(other.before),
  );
  const others = new Set(told.map(other => other.quantity.micro)).size;
  return told.map(other => ({ constraint: same(fact, other), score: 3.8 - 1.2 * (others - 1) }));
}

function same(fact: Fact, other: Fact) {
  return sameConstraint({ rule: 'AS-E9', title: `${fact.name}前后`, certainty: 'weighed' }, fact, other);
}

const mayRepeat = (fact: Fact) =>
  fact.quantity.micro > 0n &&
  !fact.quantity.approximate &&
  !fact.isChange &&
  !fact.earlier &&
  !fact.demanded &&
  fact.bracket === 0 &&
  fact.row === null &&
  fact.percent !== 'share' &&
  !/其中/.test(fact.before);

const takesUp = (fact: Fact) =>
  /(?:上述|以上|前述)$/.test(fact.before.trim()) ||
  ((TAKEN_UP.test(fact.before.trim()) || fact.before.trim() === '') && /^[^,;。]{0,10}中/.test(fact.after));

const isMeasure = (fact: Fact, words: string) =>
  words.length >= 3 &&
  (MEASURE.test(fact.label) ||
    INTAKE.test(fact.label) ||
    fact.act !== null ||
    (words.length >= 4 && !NAME.test(words)));

const sameTime = (a: Fact, b: Fact) => a.period === null || b.period === null || a.period === b.period;

const likeness = (a: Told, b: Told) =>
  Math.max(
    alike(a.bare, b.bare),
    alike(`${b.bare}${b.fact.after.replace(/^的/, '').slice(0, 3)}`, `${a.bare}${a.fact.after.slice(0, 6)}`),
  );

function bareOf(fact: Fact): string {
  return fact.before.replace(
    /[全我本各][县市区省州镇年季月]度?|前?[一二三四1-4]季度|[上下]半年|其中|但?面对|截[至止].*?[日底末]|该|全年|共|总计|累计|分别|今年|\d{4}年|[\d,、;:()%\s]/g,
    '',
  );
}

/** 查出问题214个、涉及资金…: the number before it is the same at both places, and told in the same words. */
function sameCompany(passage: Passage, a: Fact, b: Fact): number {
  const [one, other] = [passage.facts[a.index - 1], passage.facts[b.index - 1]];
  if (!one || !other || one === b || other === a) return 0;
  return one.quantity.micro === other.quantity.micro && alike(bareOf(one), bareOf(other)) >= 0.6 ? 2 : 0;
}

function sums(passage: Passage, fact: Fact): boolean {
  return SUMMARY.test(passage.folded.slice(fact.sentence.start, fact.quantity.start));
}
