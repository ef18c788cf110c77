import { type Constraint, printedValue, rangeOfTerms, ratioConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { actionOf, turnsToOne } from './lexicon.ts';
import { beside } from './near.ts';
import { isDefined } from './quotient-hypotheses.ts';
import { farthest, type Reading, readingsOf, rowReadings, rowsBefore, stemOf, widerReadings } from './rate-readings.ts';
import { checkRatio, isRight } from './rounding.ts';
import { slipRatio } from './slips.ts';
import { canBePartOf, objectsAgree } from './things.ts';
import { pairsOf } from './words.ts';

/**
 * Named rates (办结率, 按时办结率, 合格率, 满意率 …) recomputed (AS-E4). Offices define them differently (of all cases or of
 * the closed ones), so a rate is right when any sound reading gives it, and wrong only when the nearest one is certain.
 */
export function findRates(passage: Passage, parts: ReadonlySet<Fact>): Constraint[] {
  return passage.facts.flatMap(rate => {
    if (rate.percent !== 'rate' || rate.demanded || rate.earlier || rate.quantity.approximate) return [];
    if (isDefined(passage, rate)) return [];
    const readings = readingsOf(passage, rate, parts);
    const nearest = readings[0]?.distance ?? 2;
    const certain = isCertain(passage, rate, readings);
    const strict = certain && nearest === 0 && hasOneBase(readings);
    const allowed = strict
      ? [...readings, ...widerReadings(passage, rate, readings).filter(reading => reading.n.length === 1)].filter(
          reading => farthest(rate, reading.n, reading.d) === 0,
        )
      : [...readings, ...widerReadings(passage, rate, readings)];
    const agreed = allowed.find(reading => agrees(rate, reading));
    const chosen = agreed ?? readings[0];
    if (!chosen) return [];
    const binding = {
      rule: 'AS-E4' as const,
      title: rate.name,
      certainty: agreed
        ? ('firm' as const)
        : !speaksOf(rate, chosen)
          ? ('loose' as const)
          : !certain
            ? isMisprint(rate, chosen)
              ? ('likely' as const)
              : ('loose' as const)
            : actionOf(stemOf(rate)) && (nearest === 0 || oneBase(readings))
              ? ('firm' as const)
              : ('likely' as const),
      beyondDoubt: certain,
      doubt: '分子、分母不能确定',
    };
    return [ratioConstraint(binding, rate, chosen.n, chosen.d)];
  });
}

/** A doubtful reading in the rate's own sentence that is a digit away. */
function isMisprint(rate: Fact, { n, d, distance }: Reading): boolean {
  const { micro, decimals, printed } = rate.quantity;
  const check = checkRatio(micro, decimals, rangeOfTerms(n, printedValue), rangeOfTerms(d, printedValue));
  const tops = n.map(term => term.node as Fact);
  if (!tops.every(fact => qualifiersAgree(rate, fact)) || check === null) return false;
  const [top, bottom] = [rangeOfTerms(n, printedValue), rangeOfTerms(d, printedValue)];
  return distance <= 1 && top.high <= bottom.low && slipRatio(printed, check.right) > 6;
}

/** Away from its counts a rate is certain only where its section has no two denominators to choose from. */
function oneBase(readings: readonly Reading[]): boolean {
  const amounts = readings.map(({ d }) => rangeOfTerms(d, printedValue));
  return amounts.every(amount => amount.low === amounts[0]?.low && amount.high === amounts[0]?.high);
}

const GENERAL =
  /[全我本各]?[县市区省镇]|工单|诉求|案件|事项|来信|留言|信件|热线|网民|群众|市民|平台|12345|县长|市长|信箱|按[时期]|总体?|整体|综合|完成|整改|问题|网站|新媒体|账号|政务|任务/g;

/** 金额办结率 is made of amounts, 现案破案率 of new cases: a word before the action must stand at one of the counts. */
function speaksOf(rate: Fact, { n, d }: Reading): boolean {
  const own =
    /^(.*?)(?:办结|办理|答复|回复|处置|合格|达标|满意|解决|化解|完成|整改|签|破案|通过|办复)/.exec(
      rate.rateName,
    )?.[1] ?? '';
  const words = own.replace(GENERAL, '');
  if (words.length < 2) return true;
  const counts = [...n, ...d]
    .map(term => term.node as Fact)
    .map(fact => `${fact.before}${fact.quantity.unit}${fact.after}`);
  return pairsOf(words).some(two => counts.join().includes(two));
}

/** One denominator in the clause, or one that is said to be due: no other definition is then in question. */
function hasOneBase(readings: readonly Reading[]): boolean {
  const near = readings.filter(reading => reading.distance === 0);
  const bases = new Set(near.map(reading => reading.d.map(term => term.node.index).join()));
  return bases.size === 1 || near[0]?.d.some(term => (term.node as Fact).act?.manner === 'due') === true;
}

function agrees(rate: Fact, reading: Reading): boolean {
  const result = checkRatio(
    rate.quantity.micro,
    rate.quantity.decimals,
    rangeOfTerms(reading.n, printedValue),
    rangeOfTerms(reading.d, printedValue),
  );
  return result !== null && isRight(result);
}

/** An alarm needs near facts, and nothing between that turns to one unit or to an extreme. */
function isCertain(passage: Passage, rate: Fact, readings: readonly Reading[]): boolean {
  const nearest = readings[0];
  if (!nearest) return false;
  const nodes = [...nearest.n, ...nearest.d].map(term => term.node.index);
  const from = passage.facts[Math.max(...nodes.filter(index => index < rate.index), 0)];
  const between = from
    ? passage.folded
        .slice(from.quantity.end, rate.quantity.start)
        .replace(/\([^)]*\)/g, '')
        .replace(/[\u4e00-\u9fff“”]+\d[\d,.]*[\u4e00-\u9fff]/g, '')
    : '';
  if (/剔除|扣除|去除|不计入/.test(passage.folded.slice(rate.sentence.start, rate.quantity.start))) return false;
  const [top] = nearest.n;
  const [bottom] = nearest.d;
  const n = passage.facts[top?.node.index ?? -1];
  const d = passage.facts[bottom?.node.index ?? -1];
  if (!n || !d) return false;
  const tooMany = rangeOfTerms(nearest.n, printedValue).low > rangeOfTerms(nearest.d, printedValue).high;
  if (tooMany && n.act?.action !== 'completed') return false;
  if (inRow(passage, rate) && !rowReadings(passage, rate).includes(nearest)) return false;
  const rivals = beside(passage, n).filter(
    fact =>
      fact !== n &&
      fact.sentence === n.sentence &&
      n.bracket > 0 &&
      fact.act?.action === n.act?.action &&
      fact.act?.manner === n.act?.manner,
  );
  if (rivals.length > 0 && n.owner !== rate.index) return false;
  const twins = beside(passage, n).filter(
    fact =>
      fact !== n &&
      fact.index < rate.index &&
      !passage.facts.slice(fact.index, rate.index).some(other => other.percent === 'rate') &&
      fact.segment === n.segment &&
      fact.sentence === n.sentence &&
      fact.act?.action === n.act?.action &&
      fact.act?.manner === n.act?.manner &&
      fact.quantity.unit === n.quantity.unit,
  );
  if (twins.length > 0 && n.act && n.act.manner !== 'late') return false;
  if (d.index > n.index && n.act?.manner !== 'late' && d.act?.manner !== 'due') return false;
  const region = /全[县市区省镇国]/.exec(rate.rateName)?.[0];
  if (region && !passage.folded.slice(d.sentence.start, d.quantity.start).includes(region)) return false;
  const sameTime = n.period === rate.period && d.period === rate.period;
  if (!sameTime || !canBePartOf(n, d)) return false;
  if (n.sentence !== d.sentence && n.act?.manner === 'done' && !objectsAgree(n, d)) return false;
  if (/其中/.test(between) || turnsToOne(between) || !qualifiersAgree(rate, n)) return false;
  return true;
}

const QUALIFIERS =
  /按.{1,4}计|总(?=[体达合办满])|总体|整体|合计|两类|三类|各类|一次|首次|初次|首[问接]|直接|当场|即时|现场|平均|综合|累计|同期|提前/g;

/** 一次办结率 is not made of 办结; the count must carry the same word. */
function qualifiersAgree(rate: Fact, n: Fact): boolean {
  return (rate.rateName.match(QUALIFIERS) ?? []).every(word => n.before.includes(word));
}

function inRow(passage: Passage, rate: Fact): boolean {
  return rowsBefore(passage, rate.paragraph).some(row => row.length > 1 && row.includes(rate));
}
