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
    /同比|环比|分别|增[长加幅]|[升提]高|上[升涨]|下[降滑]|减少|降[低幅]|回落|提升|缩[短小]|净|较.*|比.*|相比|偏[多少]|为|了|约|的|[,:\s]/g,
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

function wasScore(change: Fact, is: Fact, was: Fact): number {
  const named = was.label.length >= 2 ? 2 * alike(was.label.replace(/^.*?[年季月期度末]/, ''), is.label) - 0.6 : 0;
  const isPast = was.earlier || (was.period !== null && was.period !== is.period);
  return (
    named +
    (was.owner === change.index ? 1.5 : 0) +
    (isPast ? 1.4 : -1.6) +
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

/** 提高X个百分点, 增加X件: the difference of two that stand near. */
export function differenceHypotheses(passage: Passage, change: Fact): Hypothesis[] {
  const kind = change.quantity.kind === 'points' ? 'percent' : 'count';
  const values = near(passage, change, kind).filter(
    fact =>
      !fact.isChange &&
      fact.percent !== 'change' &&
      (kind === 'percent' || fact.quantity.unit === change.quantity.unit),
  );
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
          const one = alike(was.label, is.label) > 0.5 || was.label === '' ? 0.6 : 0;
          const words = own(change);
          const byName =
            words.length >= 2 && is.rateName.endsWith(words) && /^$|率$/.test(was.rateName.replace(words, '')) ? 3 : 0;
          const score =
            isScore(change, is) +
            wasScore(change, is, was) +
            fromTo(passage, was, is) +
            one +
            byName +
            (below && is.index === was.index - 1 ? 5 : 0);
          return [{ constraint: sumConstraint(binding, change, terms), score }];
        }),
    );
}

/** 由96.13%提高到97.40%, 从53.8%降到52.6%: the words lead from one to the other. */
function fromTo(passage: Passage, was: Fact, is: Fact): number {
  if (is.index !== was.index + 1 || is.sentence !== was.sentence) return 0;
  const between = passage.folded.slice(was.quantity.end, is.quantity.start);
  const leads = /[由从]/.test(was.before) || /[由从][^,;。]{0,14}$/.test(was.before);
  return /[到至为]\s*[^,;。]{0,12}$/.test(between) && leads ? 6 : 0;
}
