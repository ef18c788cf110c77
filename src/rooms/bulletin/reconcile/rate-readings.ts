import { sectionOf } from './bind-lists.ts';
import { minus, plus, printedValue, rangeOfTerms, type Terms } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { type Action, actionOf, EXTREME } from './lexicon.ts';
import { beside, factsAround } from './near.ts';

/** One way to read a rate: numerator and denominator, and how far off their facts stand. */
export interface Reading {
  readonly n: Terms;
  readonly d: Terms;
  /** 0 same segment, 1 same sentence, 2 same paragraph, 3 same section. */
  readonly distance: number;
}

/** Any count of the paragraph as denominator: enough to find a rate right, never to find it wrong. */
export function widerReadings(passage: Passage, rate: Fact, readings: readonly Reading[]): Reading[] {
  const tops = [
    ...new Map(readings.map(reading => [reading.n.map(term => term.node.index).join(), reading.n])).values(),
  ];
  const counts = beside(passage, rate).filter(
    fact => fact.quantity.kind === 'count' && !fact.isChange && fact.index < rate.index,
  );
  const all = together(counts, rate);
  const single = [...tops, ...all].flatMap(n => counts.map(fact => ({ n, d: plus(fact), distance: 2 })));
  const wholes = counts.filter(fact => fact.whole !== null);
  const rows = wholes.slice(1).map((fact, at) => plus(...[wholes[at] ?? fact, fact]));
  return [
    ...single,
    ...[...tops.filter(n => n.length === 1), ...all].flatMap(n => rows.map(d => ({ n, d, distance: 2 }))),
  ].filter(sound);
}

/** The same state told of two kinds: 网站合格32个, 新媒体合格27个, for a rate over both. */
function together(counts: readonly Fact[], rate: Fact): Terms[] {
  const act = actionOf(stemOf(rate));
  const alike = counts.filter(fact => act && fact.act?.action === act.action && fact.act.manner === act.manner);
  return alike.length > 1 ? [plus(...alike)] : [];
}

export function readingsOf(passage: Passage, rate: Fact, parts: ReadonlySet<Fact>): Reading[] {
  const act = actionOf(stemOf(rate));
  const near = nearFacts(passage, rate);
  const readings: Reading[] = [];
  const pair = (ns: readonly Terms[], ds: readonly Terms[]) => {
    for (const d of ds) for (const n of ns) readings.push({ n, d, distance: farthest(rate, n, d) });
  };
  const told = passage.facts[rate.index + 1];
  if (told?.owner === rate.index && told.quantity.kind === 'count' && told.before === '') {
    const ds = near.filter(fact => fact !== told && fact.whole !== null && fact.quantity.unit === told.quantity.unit);
    return inOrder(ds.map(d => ({ n: plus(told), d: plus(d), distance: farthest(rate, plus(told), plus(d)) })));
  }
  if (!act) return stemReadings(rate, near);
  const { action, manner } = act;
  const having = (want: string, anyAction = false) =>
    near.filter(fact => fact.act?.manner === want && (anyAction || related(action, fact.act.action)));
  const wholes = near.filter(fact => isWhole(fact, action) && (!parts.has(fact) || fact.sentence === rate.sentence));
  const due = having('due');
  const done = having('done').filter(fact => !wholes.includes(fact) || fact.act?.action === action);
  const not = having('not');
  const late = having('late');
  const onTime = having('onTime');
  const plain = near.filter(
    fact => fact.act === null && fact.whole === null && fact.sentence === rate.sentence && !parts.has(fact),
  );
  const ds = [...due, ...wholes, ...plain].map(fact => plus(fact));
  if (manner === 'done') {
    if (action === 'satisfied')
      pair(satisfiedSides(done), [...bases(near), ...ds.filter(isEvaluation), ...withUnsatisfied(done, not)]);
    else {
      pair(
        done.map(fact => plus(fact)),
        ds.filter(d => !done.some(fact => d[0]?.node === fact)),
      );
      const carried = beside(passage, rate).find(
        fact => /结转|遗留|旧存|期初/.test(fact.before) && fact.index < rate.index,
      );
      if (!carried) pair(minusEach([...due, ...wholes], not), ds);
      else
        pair(
          done.map(fact => plus(fact)),
          wholes.map(whole => plus(whole, carried)),
        );
    }
  } else if (manner === 'onTime') {
    const closings = done.map(fact => plus(fact));
    pair(
      onTime.map(fact => plus(fact)),
      [...ds, ...closings],
    );
    for (const on of onTime) for (const over of late) pair([plus(on)], [plus(on, over)]);
    for (const whole of [...due, ...wholes, ...done]) {
      for (const over of late) pair([minus(whole, over)], [plus(whole)]);
      if (late.length === 2) pair([minus(whole, ...late)], [plus(whole)]);
    }
  } else if (manner === 'late')
    pair(
      late.map(fact => plus(fact)),
      [...ds, ...done.map(fact => plus(fact))],
    );
  else if (manner === 'not')
    pair(
      not.map(fact => plus(fact)),
      ds,
    );
  return inOrder([...rowReadings(passage, rate), ...readings].filter(reading => sound(reading)));
}

/** 分别受理20件、11件，分别办结20件、10件，办结率分别为100%、90.91%: rows of one length, place by place. */
export function rowReadings(passage: Passage, rate: Fact): Reading[] {
  const rows = rowsBefore(passage, rate.paragraph);
  const mine = rows.find(row => row.includes(rate));
  if (!mine || mine.length < 2) return [];
  const at = mine.indexOf(rate);
  const counts = rows.filter(
    row => row.length === mine.length && row[0]?.quantity.kind === 'count' && row[0]?.sentence === rate.sentence,
  );
  const act = actionOf(stemOf(rate));
  return counts.flatMap(d =>
    counts.flatMap(n => {
      const top = n[at];
      const bottom = d[at];
      if (n === d || !top || !bottom || n[0]?.act?.action !== act?.action) return [];
      if (n[0]?.act?.manner === act?.manner) return [{ n: plus(top), d: plus(bottom), distance: 0 }];
      return n[0]?.act?.manner === 'late' ? [{ n: minus(bottom, top), d: plus(bottom), distance: 0 }] : [];
    }),
  );
}

/** Numbers that 、 or 和 joins, as rows. */
export function rowsBefore(passage: Passage, paragraph: number): Fact[][] {
  const rows: Fact[][] = [];
  for (const fact of passage.byParagraph[paragraph] ?? []) {
    const last = rows.at(-1)?.at(-1);
    if (last && fact.joined && last.index === fact.index - 1 && last.quantity.kind === fact.quantity.kind)
      rows.at(-1)?.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

/** 整改完成率 is about 整改. */
export function stemOf(rate: Fact): string {
  const stem = rate.rateName.replace(/率$/, '');
  const bare = stem.replace(/(?:完成|落实|到位)$/, '');
  return actionOf(bare) ? bare : stem;
}

/** 覆盖率, 上线率 …: a rate of no known action is read only from counts that carry the same word. */
function stemReadings(rate: Fact, near: readonly Fact[]): Reading[] {
  const stem = rate.rateName.replace(/率$/, '');
  const stems = [...new Set([stem.slice(-2), stem.slice(0, 2)])].filter(two => two.length === 2);
  const readings: Reading[] = [];
  const mentions = (fact: Fact, two: string) => `${fact.before}${fact.after}`.includes(two);
  for (const two of stems) {
    for (const n of near.filter(fact => mentions(fact, two) && !/应/.test(fact.before) && fact.whole !== 'said')) {
      for (const d of near) {
        const isBase =
          d.whole !== null || /应/.test(d.before) || (d.sentence === n.sentence && d.index === n.index - 1);
        if (d === n || d.quantity.micro < n.quantity.micro || d.quantity.unit !== n.quantity.unit || !isBase) continue;
        readings.push({ n: plus(n), d: plus(d), distance: farthest(rate, plus(n), plus(d)) });
      }
    }
  }
  return inOrder(readings.filter(sound));
}

/** Counts that the rate may be made of, nearest first: same bracket and sentence, then the paragraph, then the section. */
function nearFacts(passage: Passage, rate: Fact): Fact[] {
  const section = sectionOf(rate);
  return factsAround(passage, rate)
    .filter(
      fact =>
        fact.quantity.kind === 'count' &&
        !fact.isChange &&
        !fact.demanded &&
        !fact.earlier &&
        !fact.quantity.approximate &&
        !EXTREME.test(fact.before) &&
        sectionOf(fact) === section &&
        (fact.subject === rate.subject || fact.sentence === rate.sentence || fact.subject === null) &&
        fact.paragraph <= rate.paragraph &&
        (fact.index < rate.index || fact.sentence === rate.sentence || fact.owner === rate.index),
    )
    .sort((a, b) => away(rate, a) - away(rate, b) || Math.abs(rate.index - a.index) - Math.abs(rate.index - b.index));
}

function away(rate: Fact, fact: Fact): number {
  if (fact.owner === rate.index) return 0;
  if (fact.sentence === rate.sentence) return fact.segment === rate.segment ? 0 : 1;
  return fact.paragraph === rate.paragraph ? 2 : 3;
}

export function farthest(rate: Fact, n: Terms, d: Terms): number {
  return Math.max(...[...n, ...d].map(term => away(rate, term.node as Fact)));
}

function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => a.distance - b.distance);
}

/** A reading of one unit, with something to divide by and no more in the part than in the whole. */
function sound(reading: Reading): boolean {
  const units = new Set([...reading.n, ...reading.d].map(term => term.node.quantity.unit.replace(/次$/, '')));
  if (units.size > 1) return false;
  const isSelf = reading.n.length === 1 && reading.d.length === 1 && reading.n[0]?.node === reading.d[0]?.node;
  return !isSelf && rangeOfTerms(reading.d, printedValue).high > 0n;
}

function isWhole(fact: Fact, action: Action): boolean {
  if (fact.act?.manner === 'late' || fact.act?.manner === 'onTime' || fact.act?.manner === 'not') return false;
  if (fact.act?.action === action && fact.act.manner === 'done') return fact.whole === 'said' && action !== 'closed';
  return fact.whole !== null || fact.act?.manner === 'due';
}

/** Closing, replying and handling are one thing in many circulars. */
function related(wanted: Action, found: Action): boolean {
  if (wanted === found) return true;
  const closing: readonly Action[] = ['closed', 'replied', 'handled', 'completed'];
  return closing.includes(wanted) && closing.includes(found) && (wanted === 'closed' || found === 'closed');
}

function bases(near: readonly Fact[]): Terms[] {
  return near
    .filter(
      fact =>
        fact.act?.action === 'evaluated' || fact.act?.action === 'visited' || /评价|测评|回访|有效/.test(fact.before),
    )
    .map(fact => plus(fact));
}

function isEvaluation(terms: Terms): boolean {
  return terms.every(term => /评价|测评|回访|调查|参评/.test((term.node as Fact).before));
}

/** 满意 alone, or with 基本满意 and 非常满意 added. */
function satisfiedSides(done: readonly Fact[]): Terms[] {
  const sides: Terms[] = done.map(fact => plus(fact));
  if (done.length > 1) sides.unshift(plus(...done));
  if (done.length > 2) sides.push(plus(...done.filter(fact => !/基本/.test(fact.before))));
  return sides;
}

/** All who answered, when only their answers are printed. */
function withUnsatisfied(done: readonly Fact[], not: readonly Fact[]): Terms[] {
  return done.length > 0 && not.length > 0 ? [plus(...done, ...not)] : [];
}

function minusEach(wholes: readonly Fact[], nots: readonly Fact[]): Terms[] {
  return wholes.flatMap(whole => nots.map(not => minus(whole, not)));
}
