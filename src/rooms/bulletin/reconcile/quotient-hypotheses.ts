import { sectionOf } from './bind-lists.ts';
import { clauseUpTo } from './clause.ts';
import { minus, plus, printedValue, rangeOfTerms, ratioConstraint, type Terms } from './constraints.ts';
import type { Hypothesis } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { actionOf, areOpposites, IN_PART, turnsToOne } from './lexicon.ts';
import { factsBefore } from './near.ts';
import { readNumberWords } from './number-words.ts';
import { MICRO } from './quantities.ts';
import { checkRatio } from './rounding.ts';
import { figuresOf } from './slips.ts';
import { alike } from './words.ts';

/** Counts before and after a percentage that it may be made of. */
const REACH = { before: 14, after: 3 };

interface Side {
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly score: number;
  /** The words after 占, or 以…为基数, name it. */
  readonly named?: 'well' | 'hardly' | null;
}

/** What speaks so little for itself is left out: it could only hold by chance. */
const LEAST = -1.5;

const WHOLE = 100n * MICRO;

/** What is left out of a base is not always printed. */
const EXCEPTED = /剔除|扣除|去除|不计入/;

/** What is counted, without what was done to it: 新媒体 of 抽查新媒体. */
const objectOf = (fact: Fact) =>
  fact.label.replace(/[已共均未不]|全部|按[时期]|及时|办[结理]|[答回]复|[抽检]查|发布|受理|收到/g, '');

/** What a rate or a share may be made of: every part near it over every whole near it. */
export function quotientHypotheses(passage: Passage, rate: Fact): Hypothesis[] {
  if (EXCEPTED.test(passage.folded.slice(rate.sentence.start, rate.sentence.end))) return [];
  const near = countsNear(passage, rate);
  const tops = topsOf(passage, rate, near);
  const bottoms = bottomsOf(passage, rate, near);
  const rule = rate.percent === 'share' ? 'AS-E5' : 'AS-E4';
  const title = rate.name === '占比' || rate.name === '' ? '占比' : rate.name;
  return tops.flatMap(top =>
    bottoms.flatMap((bottom): Hypothesis[] => {
      const [n, d] = [top.facts[0], bottom.facts[0]];
      if (!n || !d || top.facts.includes(d)) return [];
      const high = rangeOfTerms(bottom.terms, printedValue).high;
      const isMore = rangeOfTerms(top.terms, printedValue).low > high;
      if (high <= 0n || isMore !== rate.quantity.micro > WHOLE) return [];
      const units = alikeUnits(n, d) ?? (bottom.named ? -1.5 : null);
      if (units === null) return [];
      const object = 1.5 * alike(objectOf(n), `${d.before}${d.after.slice(0, 6)}`);
      const order = d.index < n.index ? 0.6 : -0.4;
      const together = n.sentence === d.sentence ? 0.6 : 0;
      const score = top.score + bottom.score + order + together + units + object;
      if (score < LEAST) return [];
      const mistake = bottom.named === 'well' ? anotherBase(rate, top, bottom, near) : 0;
      return [
        {
          constraint: ratioConstraint({ rule, title, certainty: 'weighed' }, rate, top.terms, bottom.terms),
          score,
          mistake,
        },
        ...restOf(rate, top, bottom, score, rule, title),
      ];
    }),
  );
}

/** The percentage is exactly that of another whole than the one named: chance seldom does that. */
function anotherBase(rate: Fact, top: Side, bottom: Side, near: readonly Fact[]): number {
  const others = near.filter(fact => fact.whole !== null || fact.index < rate.index - 2);
  const taken = others.some(fact => {
    if (top.facts.includes(fact) || bottom.facts.includes(fact)) return false;
    const n = rangeOfTerms(top.terms, printedValue);
    const check = checkRatio(rate.quantity.micro, rate.quantity.decimals, n, rangeOfTerms(plus(fact), printedValue));
    return check?.verdict === 'exact';
  });
  return taken ? (0.1 * figuresOf(rate.quantity.printed)) / Math.max(1, others.length) : 0;
}

const NEGATIVE = /[未不没离逾超差漏]/;

/** 在线率 of what is off line: what is left when the part is taken away, where its words say not or late. */
function restOf(
  rate: Fact,
  top: Side,
  bottom: Side,
  score: number,
  rule: 'AS-E4' | 'AS-E5',
  title: string,
): Hypothesis[] {
  const [n] = top.facts;
  const [d] = bottom.facts;
  if (!n || !d || top.facts.length > 1 || rate.percent === 'share' || rate.quantity.micro === WHOLE) return [];
  const whole = areOpposites([n.label, d.label]) || areOneState(n, d);
  if (whole && d.index === n.index + 1) {
    const both = ratioConstraint({ rule, title, certainty: 'weighed' }, rate, top.terms, plus(n, d));
    return [{ constraint: both, score: score + 1 }];
  }
  const opposite = NEGATIVE.test(n.before) && !NEGATIVE.test(rate.rateName);
  const terms = minus(d, n);
  const constraint = ratioConstraint({ rule, title, certainty: 'weighed' }, rate, terms, bottom.terms);
  return [{ constraint, score: score + (opposite ? 0.5 : -2.5) }];
}

/** 办结 and 未办结, 按时 and 逾期: two manners of one doing. */
function areOneState(a: Fact, b: Fact): boolean {
  return a.act !== null && a.act.action === b.act?.action && a.act.manner !== b.act.manner && b.act.manner !== 'due';
}

function countsNear(passage: Passage, rate: Fact): Fact[] {
  const usable = (fact: Fact) =>
    fact.quantity.kind === 'count' &&
    !fact.quantity.approximate &&
    fact.quantity.micro > 0n &&
    !fact.isChange &&
    (!fact.demanded || fact.index === rate.index - 1) &&
    !fact.earlier;
  const inParagraph = (passage.byParagraph[rate.paragraph] ?? []).filter(
    fact =>
      usable(fact) &&
      fact.index >= rate.index - REACH.before &&
      (fact.index < rate.index || (fact.sentence === rate.sentence && fact.index <= rate.index + REACH.after)),
  );
  const earlier = factsBefore(passage, rate).filter(
    fact => fact.paragraph < rate.paragraph && usable(fact) && fact.bracket === 0,
  );
  const wholes = earlier.filter(fact => fact.whole !== null).slice(-8);
  return [...new Set([...wholes, ...earlier.slice(-8), ...inParagraph])];
}

const GENERAL = /[全我本各]?[县市区省镇]|总体?|整体|综合|平均|比|的/g;
const stemOf = (rate: Fact) => rate.rateName.replace(/率$/, '').replace(GENERAL, '');

function topsOf(passage: Passage, rate: Fact, near: readonly Fact[]): Side[] {
  const stem = stemOf(rate);
  const wanted = actionOf(stem);
  const definition = definitionOf(passage, rate);
  const single = near
    .filter(fact => fact.paragraph === rate.paragraph)
    .map((fact): Side => {
      let score = placeScore(rate, fact);
      const words = `${fact.before}${fact.after.slice(0, 8)}`;
      if (rate.percent === 'rate') {
        const spoken = definition ? definition.part : stem;
        score += spoken.length >= 2 ? 3 * alike(spoken, words) - 1 : 0;
        if (wanted && fact.act) {
          if (wanted.action === fact.act.action) score += wanted.manner === fact.act.manner ? 1.5 : -1;
          else score -= 1.5;
        }
      }
      if (rate.percent === 'share') {
        if (fact.index === rate.index - 1 && fact.sentence === rate.sentence) score += 1.5;
        const own = rate.before.replace(/占.*$/, '');
        if (own.length >= 2) score += 3 * alike(own, words) - 0.5;
        if (fact.whole === 'said') score -= 1;
      }
      if (rate.owner === fact.index) score += 2;
      if (fact.owner === rate.index) score += 2;
      return { terms: plus(fact), facts: [fact], score };
    });
  return [...single, ...rowsOf(passage, rate)];
}

/** 五类合计占: as many counts together as the words say, the last before the percentage. */
function rowsOf(passage: Passage, rate: Fact): Side[] {
  const clause = clauseUpTo(passage.folded, rate.sentence.start, rate.quantity.start);
  const words = /(?:前|这|上述|以上)?([两二三四五六七八九十\d])(?:名|位|项|类|个|家|者|种|大)/.exec(clause)?.[1];
  const told =
    words === undefined ? null : /\d/.test(words) ? Number(words) : readNumberWords(words.replace('二', '两'));
  if (told === null && !/合计|总计|累计|共占/.test(clause)) return [];
  const counts = (passage.byParagraph[rate.paragraph] ?? []).filter(
    fact => fact.index < rate.index && fact.quantity.kind === 'count' && !fact.isChange && !fact.earlier,
  );
  const rows: Side[] = [];
  for (let end = counts.length; end > 0 && end > counts.length - 5; end -= 1) {
    for (const size of told === null ? [2, 3, 4, 5] : [told]) {
      const row = counts.slice(end - size, end);
      const unit = row[0]?.quantity.unit;
      if (size < 2 || end < size || row.some(fact => fact.quantity.unit !== unit || fact.whole === 'said')) continue;
      const score = (told === null ? 0 : 2.5) - (counts.length - end) * 0.7;
      rows.push({ terms: plus(...row), facts: row, score });
    }
  }
  return rows;
}

function placeScore(rate: Fact, fact: Fact): number {
  const apart = fact.bracket !== rate.bracket && fact.owner !== rate.index && rate.owner !== fact.index;
  return (
    nearness(rate, fact) -
    (apart && (rate.bracket > 0 || fact.bracket > 0) ? 1.5 : 0) -
    (fact.index > rate.index ? 1 : 0)
  );
}

function nearness(rate: Fact, fact: Fact): number {
  if (fact.sentence !== rate.sentence) return fact.paragraph === rate.paragraph ? -1.2 : -2;
  return (fact.segment === rate.segment ? 0.3 : -0.4) - 0.15 * Math.abs(rate.index - fact.index - 1);
}

function bottomsOf(passage: Passage, rate: Fact, near: readonly Fact[]): Side[] {
  const words = (fact: Fact) => `${fact.before}${fact.quantity.unit}${fact.after.slice(0, 8)}`;
  const previous = passage.facts[rate.index - 1];
  const said = previous && /^\)?的$/.test(passage.folded.slice(previous.quantity.end, rate.quantity.start).trim());
  const definition = definitionOf(passage, rate);
  const base = said ? null : (definition?.base ?? statedBase(passage, rate));
  const likeness = (fact: Fact) => (base === null || base.length < 2 ? 0 : alike(base, words(fact)));
  const modifier = base !== null && base.length >= 2 ? base.slice(0, 2) : null;
  const named = said
    ? [previous]
    : near.filter(
        fact =>
          modifier !== null &&
          fact.index !== rate.index - 1 &&
          !IN_PART.test(fact.before) &&
          words(fact).includes(modifier),
      );
  const best = Math.max(0, ...named.map(likeness));
  const region = /全[县市区省镇国]/.exec(rate.rateName)?.[0];
  const undefinedBase = named.length === 0 && isDefined(passage, rate);
  return (named.length > 0 ? named : near).map((fact): Side => {
    let score = 0.5 * placeScore(rate, fact);
    if (fact.whole === 'said') score += 0.8;
    else if (fact.whole === 'likely') score += 0.6;
    if (/应/.test(fact.before) && !/[对响反回适]应/.test(fact.before)) score += 0.8;
    if (fact.paragraph !== rate.paragraph && fact.whole === null) score -= 1;
    if (sectionOf(fact) !== sectionOf(rate)) score -= 0.8;
    if (base !== null && base.length >= 2) score += 3 * likeness(fact) - (named.length > 0 ? 0 : 1);
    if (undefinedBase) score -= 3;
    if (region && !passage.folded.slice(fact.sentence.start, fact.quantity.start).includes(region)) score -= 3;
    if (said) score += 3;
    if (fact.owner === rate.index) score += 0.6;
    if (fact.period !== rate.period) score -= 0.5;
    if (fact.index < rate.index && turnsToOne(between(passage, fact, rate))) score -= 0.7;
    const well = said || (best >= 0.5 && likeness(fact) === best);
    return { terms: plus(fact), facts: [fact], score, named: named.length === 0 ? null : well ? 'well' : 'hardly' };
  });
}

const DEFINED = /^[^,;。]{0,24}(?:为基数|为分母|之和|计算|口径)/;

/** 贷款率78.01%（贷款余额占缴存余额的比例）: part and whole in words. */
function definitionOf(passage: Passage, rate: Fact): { part: string; base: string } | null {
  const after = passage.folded.slice(rate.quantity.end, Math.min(rate.sentence.end, rate.quantity.end + 40));
  const match =
    /^\(?(?:即|指)?([\u4e00-\u9fff]{2,12})(?:占|与|除以|÷)([\u4e00-\u9fff]{2,12}?)(?:的?比例|的?比重|之比|的比值)/.exec(
      after,
    );
  return match ? { part: match[1] ?? '', base: match[2] ?? '' } : null;
}

/** The text says right after a rate what it is taken of. */
export function isDefined(passage: Passage, rate: Fact): boolean {
  return DEFINED.test(passage.folded.slice(rate.quantity.end, rate.sentence.end));
}

const between = (passage: Passage, fact: Fact, rate: Fact) =>
  rate.index - fact.index > 1 ? '' : passage.folded.slice(fact.quantity.end, rate.quantity.start);

/** 占商品类的, （以办结数为基数）, （按成功回访数计算）: the words that name what it is of; null where none do. */
function statedBase(passage: Passage, rate: Fact): string | null {
  const after = passage.folded.slice(rate.quantity.end, Math.min(rate.sentence.end, rate.quantity.end + 40));
  const stated = /^[,(]?(?:以|按)([\u4e00-\u9fff]{2,16}?)(?:数|量)?(?:为基数|为分母|计算|统计|计)/.exec(after)?.[1];
  if (stated) return stated;
  const named = /占(.*)$/.exec(rate.before)?.[1];
  if (named === undefined) return null;
  const words = named.replace(/^比(?:例|重)?/, '').replace(/(?:为|是|约|达到?|的|:|\s|依次|分别|各)+$/g, '');
  return words.replace(/总量|总数|总件数|全部|全[县市区省]|其|^比$/g, '');
}

const LIKE: readonly ReadonlySet<string>[] = [
  new Set(['个', '家', '所', '处', '项', '户', '单位']),
  new Set(['件', '条', '个', '起', '宗', '封', '例', '单', '次', '批', '批次', '件次', '人次', '份', '张', '笔', '对']),
  new Set(['人', '名', '人次', '户', '位']),
];

/** Units that count one thing, and how well; null where they cannot. */
function alikeUnits(a: Fact, b: Fact): number | null {
  const [one, other] = [a.quantity.unit, b.quantity.unit];
  if (one === other) return 0.5;
  if (!LIKE.some(units => units.has(one) && units.has(other))) return null;
  return one === '个' || other === '个' ? -2 : -1;
}
