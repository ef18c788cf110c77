import {
  minus,
  plus,
  printedValue,
  quotientConstraint,
  rangeOfTerms,
  ratioConstraint,
  sumConstraint,
  type Terms,
} from './constraints.ts';
import type { Hypothesis } from './evidence.ts';
import type { Fact, Passage } from './fact.ts';
import { CHANGE_DOWN } from './lexicon.ts';
import { factsBefore } from './near.ts';
import { figuresOf } from './slips.ts';
import { alike } from './words.ts';

/** What speaks so little for itself could only hold by chance. */
const LEAST = -2.5;

/** 同比 goes with last year, 环比 with the last month or quarter: log odds that two words of time are one. */
function timeScore(change: Fact, was: Fact): number {
  const yearly = /[去上]年|同期|\d{4}年/.test(was.before);
  if (/同比/.test(change.before)) return yearly ? 0.8 : -2;
  if (/环比/.test(change.before)) return yearly ? -2 : 0.5;
  return 0;
}

const isDown = (fact: Fact) => CHANGE_DOWN.test(fact.before);

const own = (fact: Fact) =>
  fact.before.replace(
    /同比|环比|分别|增[长加幅]|[升提]高|上[升涨]|下[降滑]|减少|降[低幅]|回落|提升|缩[短小]|净|较.*|比(?![例重率]).*|相比|偏[多少]|为|了|约|的|[,:\s]/g,
    '',
  );

function near(passage: Passage, change: Fact, kind: Fact['quantity']['kind']): Fact[] {
  return (passage.byParagraph[change.paragraph] ?? []).filter(
    fact =>
      fact !== change &&
      fact.quantity.kind === kind &&
      (!fact.demanded || kind === 'percent') &&
      fact.index >= change.index - 14 &&
      ((fact.index <= change.index + 2 && fact.sentence === change.sentence) ||
        fact.index < change.index ||
        fact.earlier),
  );
}

/** The place of a rate in a row of rates: 分别同比增长2.85%、6.42%、8.71%. */
function rowOf(passage: Passage, rate: Fact): { at: number; size: number; first: Fact } {
  const facts = passage.byParagraph[rate.paragraph] ?? [];
  const place = facts.indexOf(rate);
  let from = place;
  while (facts[from]?.joined && facts[from - 1]?.quantity.kind === rate.quantity.kind) from -= 1;
  let to = place;
  while (facts[to + 1]?.joined && facts[to + 1]?.quantity.kind === rate.quantity.kind) to += 1;
  return { at: place - from, size: to - from + 1, first: facts[from] ?? rate };
}

function isScore(change: Fact, is: Fact): number {
  const words = own(change);
  const told = `${is.before}${is.quantity.unit}${is.after.slice(0, 6)}`;
  const speaks = words.length >= 2 ? 2.5 * Math.max(alike(words, told), alike(is.label, words)) - 1 : 0;
  return speaks + (is.sentence === change.sentence ? 0.6 : -0.8) - farness(change, is) - (is.bracket > 0 ? 0.8 : 0);
}

/** The first numbers between matter most. */
const farness = (a: Fact, b: Fact) => 0.8 * Math.log2(Math.abs(a.index - b.index));

const isPast = (is: Fact, was: Fact) => was.earlier || (was.period !== null && was.period !== is.period);

function wasScore(change: Fact, is: Fact, was: Fact): number {
  const named = was.label.length >= 2 ? 2 * alike(was.label.replace(/^.*?[年季月期度末]/, ''), is.label) - 0.6 : 0;
  return (
    named +
    (was.owner === change.index ? 3 : 0) +
    (isPast(is, was) ? 1.4 : -1.6) +
    timeScore(change, was) -
    0.5 * farness(change, was)
  );
}

/** 同比增长X%, 增长X倍: what is over what was, or the change over what was. */
export function growthHypotheses(passage: Passage, rate: Fact): Hypothesis[] {
  const counts = near(passage, rate, 'count').filter(fact => !fact.quantity.approximate && fact.quantity.micro > 0n);
  const binding = {
    rule: 'AS-E4' as const,
    title: isDown(rate) ? '下降幅度' : '增长幅度',
    certainty: 'weighed' as const,
  };
  const build = (n: Terms, d: Terms) =>
    rate.quantity.kind === 'percent' ? ratioConstraint(binding, rate, n, d) : quotientConstraint(binding, rate, n, d);
  const row = rowOf(passage, rate);
  const before = counts.filter(fact => !fact.earlier && !fact.isChange && fact.index < row.first.index);
  const nows = row.size > 1 ? before.slice(-row.size).slice(row.at, row.at + 1) : before;
  return nows
    .flatMap(is =>
      counts
        .filter(other => other !== is && other.quantity.unit === is.quantity.unit)
        .flatMap((other): { n: Terms; d: Terms; score: number; now: Fact }[] => {
          const score = row.size > 1 ? 0.6 : isScore(rate, is);
          if (other.isChange) {
            if (other.index > rate.index || other.index < is.index) return [];
            const d = isDown(other) ? plus(is, other) : minus(is, other);
            const stands = isScore(other, is) + 1.2 - farness(rate, other);
            return [{ n: plus(other), d, score: stands + (other.index === rate.index - 1 ? 2 : 0), now: is }];
          }
          const n = isDown(rate) ? minus(other, is) : minus(is, other);
          return [{ n, d: plus(other), score: score + wasScore(rate, is, other), now: is }];
        }),
    )
    .filter(({ score }) => score > LEAST)
    .filter(({ n, d }) => rangeOfTerms(n, printedValue).low >= 0n && rangeOfTerms(d, printedValue).low > 0n)
    .map(({ n, d, score, now }) => ({
      constraint: build(n, d),
      score,
      mistake: build(n, plus(now)).evaluate(printedValue).ok ? 0.1 * figuresOf(rate.quantity.printed) : 0,
    }));
}

/** 提高X个百分点, 增加X件: the difference of two that stand near, or of two rates of the name that the words give. */
export function differenceHypotheses(passage: Passage, change: Fact): Hypothesis[] {
  const values = change.quantity.kind === 'points' ? ratesFor(passage, change) : countsFor(passage, change);
  const binding = { rule: 'AS-E4' as const, title: `${change.name}`, certainty: 'weighed' as const };
  return values
    .filter(is => is.index < change.index)
    .flatMap(is =>
      values
        .filter(was => was !== is)
        .flatMap((was): Hypothesis[] => {
          const up = is.quantity.micro >= was.quantity.micro;
          const below = was.index === change.index - 1 ? /(低于|少于)|高于|超过|多于/.exec(was.before) : null;
          if (up === (below ? below[1] !== undefined : isDown(change))) return [];
          const terms = up ? minus(is, was) : minus(was, is);
          const namesakes = values.filter(fact => fact.rateName !== '' && sameName(fact, is)).length;
          const score =
            is.rateName !== '' && (sameName(is, was) || followsUp(is, was)) && namesakes >= 1
              ? 3.4 + (isPast(is, was) ? 0.8 : -0.8) - 0.8 * Math.max(0, namesakes - 2)
              : isScore(change, is) +
                wasScore(change, is, was) +
                (alike(was.label, is.label) > 0.5 || was.label === '' ? 0.6 : 0) +
                (bareLabel(was) === bareLabel(is) && bareLabel(is).length >= 4 && isPast(is, was) ? 2.5 : 0) +
                (below && is.index === was.index - 1 ? 5 : 0);
          return [{ constraint: sumConstraint(binding, change, terms), score: score + fromTo(passage, was, is) }];
        }),
    );
}

function countsFor(passage: Passage, change: Fact): Fact[] {
  return near(passage, change, 'count').filter(fact => !fact.isChange && fact.quantity.unit === change.quantity.unit);
}

/** The rates of its paragraph, and those before it that bear the name it speaks of, or else the name of the last one. */
function ratesFor(passage: Passage, change: Fact): Fact[] {
  const here = near(passage, change, 'percent').filter(fact => fact.percent !== 'change');
  const said = own(change).replace(TIME, '');
  const name = said.length >= 2 ? said : (here.filter(fact => fact.index < change.index).at(-1)?.rateName ?? '');
  const told = factsBefore(passage, change).filter(
    fact =>
      name.length >= 2 &&
      fact.paragraph < change.paragraph &&
      fact.percent === 'rate' &&
      bareName(fact).endsWith(bare(name)),
  );
  return [...told, ...here];
}

/** 三季度末未消除风险的 and 未消除风险的: one measure at two times. */
const bareLabel = (fact: Fact) => fact.label.replace(TIME, '').replace(/^[初末底]|[的,:\s]/g, '');

const bare = (name: string) => name.replace(TIME, '').replace(/^(?:群众|全[县市区省州]|总体|平均)/, '');
const bareName = (fact: Fact) => bare(fact.rateName);
const sameName = (a: Fact, b: Fact) => bareName(a) === bareName(b);
/** 按期办结率94.2%，三季度为93.5%: the second goes without its name. */
const followsUp = (is: Fact, was: Fact) =>
  was.rateName === '' && was.index === is.index + 1 && was.sentence === is.sentence && isPast(is, was);

/** 今年, 第四季度: when, not what. */
const TIME = /今年|[去上]年|本[年季月周]度?|上[季月]度?|第?[一二三四1-4]季度|[上下]半年|\d{4}年度?|\d{1,2}月份?/g;

/** 由96.13%提高到97.40%, 从53.8%降到52.6%: the words lead from one to the other. */
function fromTo(passage: Passage, was: Fact, is: Fact): number {
  if (is.index !== was.index + 1 || is.sentence !== was.sentence) return 0;
  const between = passage.folded.slice(was.quantity.end, is.quantity.start);
  const leads = /[由从]/.test(was.before) || /[由从][^,;。]{0,14}$/.test(was.before);
  return /[到至为]\s*[^,;。]{0,12}$/.test(between) && leads ? 6 : 0;
}
