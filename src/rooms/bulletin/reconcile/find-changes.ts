import {
  type Constraint,
  minus,
  plus,
  printedValue,
  rangeOfTerms,
  ratioConstraint,
  sumConstraint,
  type Terms,
} from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { CHANGE_DOWN, EXTREME } from './lexicon.ts';
import { beside } from './near.ts';
import { checkRatio, isRight } from './rounding.ts';

/**
 * 同比, 环比 and 百分点: what was, what is, the difference and its rate. Any three of them in one sentence are held
 * against each other; a change of which the earlier value is nowhere printed cannot be checked.
 */
export function findChanges(passage: Passage): Constraint[] {
  const constraints: Constraint[] = [];
  for (const fact of passage.facts) {
    if (fact.quantity.approximate || fact.demanded) continue;
    if (/(?<!累计|滚存|历年)结余$/.test(fact.before.trim()) && !/累计|滚存|历年/.test(fact.before))
      constraints.push(...balance(passage, fact));
    if (/净[增减]/.test(fact.before)) constraints.push(...net(passage, fact));
    else if (fact.isChange) constraints.push(...difference(passage, fact));
    else if (fact.percent === 'change') constraints.push(...growth(passage, fact));
    else if (fact.quantity.kind === 'points') constraints.push(...points(passage, fact));
  }
  return constraints;
}

const isDown = (fact: Fact) => CHANGE_DOWN.test(fact.before);

/** Facts of the same sentence before this one, nearest first. */
function before(passage: Passage, fact: Fact): Fact[] {
  return beside(passage, fact)
    .filter(other => other.sentence === fact.sentence && other.index < fact.index && !EXTREME.test(other.before))
    .reverse();
}

/** Counts later in the same sentence: 同比下降12%，去年同期为400件. */
function following(passage: Passage, fact: Fact): Fact[] {
  return beside(passage, fact).filter(
    other =>
      other.sentence === fact.sentence && other.index > fact.index && other.quantity.kind === 'count' && other.earlier,
  );
}

/** Another change of the same kind stands between: 较二季度515件增加28件，较去年同期减少61件. */
function comparedSince(passage: Passage, was: Fact, change: Fact): boolean {
  return passage.facts
    .slice(was.index + 1, Math.max(was.index + 1, change.index))
    .some(fact => (change.isChange ? fact.isChange : fact.percent === 'change' || fact.quantity.kind === 'points'));
}

/** 同比 goes with last year, 环比 with the last month or quarter. */
function sameTime(rate: Fact, was: Fact): boolean {
  if (/同比/.test(rate.before)) return /[去上]年|同期|\d{4}年/.test(was.before);
  if (/环比/.test(rate.before)) return !/[去上]年|同期/.test(was.before);
  return true;
}

function same(a: Fact, b: Fact): boolean {
  return a.quantity.unit === b.quantity.unit && a.quantity.kind === b.quantity.kind && !a.quantity.approximate;
}

/** 543件，较上季度的500件增加43件 (AS-E9: the same two numbers told again as a difference). */
function difference(passage: Passage, change: Fact): Constraint[] {
  const near = before(passage, change).filter(
    other => same(other, change) && !other.isChange && other.segment === change.segment,
  );
  const owner = change.owner === null ? undefined : passage.facts[change.owner];
  const is = owner ?? near.find(other => !other.earlier && other.bracket === 0);
  const was = near.find(other => other.earlier && other.bracket === (owner ? change.bracket : other.bracket));
  if (!was || !is || !same(is, change) || comparedSince(passage, was, change) || !sameTime(change, was)) return [];
  const between = near.filter(other => other !== is && !other.earlier && other.index > Math.min(is.index, was.index));
  if (between.length > 0 || hasOtherWay(passage, change)) return [];
  const terms = isDown(change) ? minus(was, is) : minus(is, was);
  return [sumConstraint({ rule: 'AS-E9', title: `${is.name}的增减`, certainty: 'firm' }, change, terms)];
}

/** 新增4件、销号3件: neither alone is the difference. */
function hasOtherWay(passage: Passage, change: Fact): boolean {
  const [one, other] = [/新增|增加/, /销号|减少|注销|退出/];
  const opposite = one.test(change.before) ? other : other.test(change.before) ? one : null;
  return (
    opposite !== null &&
    beside(passage, change).some(
      fact =>
        fact !== change &&
        fact.sentence === change.sentence &&
        fact.segment === change.segment &&
        fact.bracket === change.bracket &&
        fact.quantity.unit === change.quantity.unit &&
        opposite.test(fact.before),
    )
  );
}

/** 收入48,210万元、支出43,864万元，当期结余4,346万元. */
function balance(passage: Passage, rest: Fact): Constraint[] {
  const near = before(passage, rest).filter(other => same(other, rest) && !other.earlier);
  const income = near.find(other => /收入$/.test(other.label));
  const spent = near.find(other => /支出$/.test(other.label));
  if (!income || !spent || near.length > 2) return [];
  return [sumConstraint({ rule: 'AS-E1', title: '结余', certainty: 'firm' }, rest, minus(income, spent))];
}

/** 新设立2,744户，注销1,032户，净增1,712户. */
function net(passage: Passage, change: Fact): Constraint[] {
  const details = beside(passage, change).filter(other => other.owner === change.index);
  const near = [...before(passage, change), ...details].filter(other => same(other, change));
  const come = near.find(other => /新[增设注登开]|增加|新建/.test(other.before));
  const gone = near.find(other => /注销|撤销|销户|减少|关停|退出|核减/.test(other.before));
  if (!come || !gone || near.filter(other => other.isChange).length > 2) return [];
  const terms = /净减/.test(change.before) ? minus(gone, come) : minus(come, gone);
  return [sumConstraint({ rule: 'AS-E1', title: '净增减', certainty: 'firm' }, change, terms)];
}

function growth(passage: Passage, rate: Fact): Constraint[] {
  const near = before(passage, rate).filter(other => other.quantity.kind === 'count' && other.segment === rate.segment);
  const previous = passage.facts[rate.index - 1];
  const change = previous?.isChange && previous.sentence === rate.sentence ? previous : undefined;
  const unit = change?.quantity.unit ?? near.find(other => !other.isChange)?.quantity.unit;
  const was = [...near, ...following(passage, rate)].find(
    other =>
      other.earlier &&
      other.quantity.unit === unit &&
      sameTime(rate, other) &&
      (/同比/.test(rate.before) || !comparedSince(passage, other, rate)),
  );
  const is = near.find(
    other => !other.earlier && !other.isChange && other.quantity.unit === unit && other.bracket === 0,
  );
  const readings: { n: Terms; d: Terms; firm: boolean }[] = [];
  if (change && was) readings.push({ n: plus(change), d: plus(was), firm: true });
  if (was && is) readings.push({ n: isDown(rate) ? minus(was, is) : minus(is, was), d: plus(was), firm: !change });
  if (change && !was) {
    for (const now of near.filter(
      other => !other.earlier && !other.isChange && other.quantity.unit === unit && other.bracket === 0,
    )) {
      const d: Terms = isDown(change) ? plus(now, change) : minus(now, change);
      readings.push({ n: plus(change), d, firm: now.index === change.index - 1 || only(near, now) });
    }
  }
  const own = rate.before.replace(
    /同比|环比|较.*|相?比.*|增[长加幅]|[升提]高|上[升涨]|下[降滑]|减少|降[低幅]|回落|提升|净|分别|为|了|约|[,:\s]/g,
    '',
  );
  if (own.length >= 2 && !is?.before.includes(own.slice(0, 2)) && !change?.before.includes(own.slice(0, 2))) return [];
  const crowded =
    was !== undefined &&
    near.filter(other => !other.isChange && other.quantity.unit === unit && other !== was && other !== is).length > 0;
  const usable = readings.filter(reading => {
    const n = rangeOfTerms(reading.n, printedValue);
    return n.low >= 0n && rangeOfTerms(reading.d, printedValue).low > 0n;
  });
  const agreed = usable.find(reading => {
    const result = checkRatio(
      rate.quantity.micro,
      rate.quantity.decimals,
      rangeOfTerms(reading.n, printedValue),
      rangeOfTerms(reading.d, printedValue),
    );
    return result !== null && isRight(result);
  });
  const chosen = agreed ?? usable[0];
  if (!chosen || /可比|不变价/.test(passage.folded.slice(rate.sentence.start, rate.sentence.end))) return [];
  const title = isDown(rate) ? '下降幅度' : '增长幅度';
  return [
    ratioConstraint(
      {
        rule: 'AS-E4',
        title,
        certainty: chosen.firm && (!crowded || agreed !== undefined) ? 'firm' : 'loose',
        doubt: '与哪一期相比不能确定',
      },
      rate,
      chosen.n,
      chosen.d,
    ),
  ];
}

function only(near: readonly Fact[], fact: Fact): boolean {
  return near.filter(other => !other.isChange && other.quantity.unit === fact.quantity.unit).length === 1;
}

/** 98.5%，较上月的97.3%提高1.2个百分点. */
function points(passage: Passage, change: Fact): Constraint[] {
  const near = before(passage, change).filter(other => other.quantity.kind === 'percent' && other.percent !== 'change');
  const was = near.find(other => other.earlier);
  const is = near.find(other => !other.earlier && other.bracket === 0);
  const inBracket = passage.facts[change.index + 1];
  const wasAfter =
    inBracket?.owner === change.index && inBracket.quantity.kind === 'percent' && inBracket.earlier
      ? inBracket
      : undefined;
  const pair = was || inBracket?.owner === change.index ? undefined : twoOfOneName(near);
  if (pair) return [pointsConstraint(change, pair.is, pair.was)];
  const from = was && !comparedSince(passage, was, change) && sameTime(change, was) ? was : wasAfter;
  if (!from || !is || is.segment !== change.segment) return [];
  return [pointsConstraint(change, is, from)];
}

function pointsConstraint(change: Fact, is: Fact, was: Fact): Constraint {
  const terms = isDown(change) ? minus(was, is) : minus(is, was);
  return sumConstraint({ rule: 'AS-E4', title: `${is.name}的增减`, certainty: 'firm' }, change, terms);
}

/** 上半年办结率96.8%，下半年办结率98.5%，提高1.7个百分点: the two rates before it, when they bear one name. */
function twoOfOneName(near: readonly Fact[]): { is: Fact; was: Fact } | undefined {
  const rates = near.filter(fact => fact.percent === 'rate' && fact.bracket === 0);
  const [is, was] = rates;
  if (!is || !was || rates.length > 2) return undefined;
  const name = (fact: Fact) => fact.rateName.replace(/[上下]半年|[一二三四]季度|\d{1,2}月份?|\d{4}年/g, '');
  return name(is) === name(was) && is.period !== was.period ? { is, was } : undefined;
}
