import { abs, type Certainty, type Constraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { AND_SO_ON, excludeEachOther, IN_PART, namesWholeSet, OTHERS } from './lexicon.ts';
import { groupBy } from './lists.ts';
import type { SharePair } from './pair-shares.ts';
import { MICRO } from './quantities.ts';

/**
 * Shares that are printed without their counts: of one whole they cannot be more than 100 %, and when the kinds are
 * known to be complete they must be 100 %, give or take half a step each (AS-E5).
 */
export function findShareSums(passage: Passage, pairs: readonly SharePair[]): Constraint[] {
  const paired = new Set(pairs.map(pair => pair.share));
  const alone = passage.facts.filter(
    fact =>
      fact.percent === 'share' && !paired.has(fact) && !fact.demanded && !fact.earlier && !fact.quantity.approximate,
  );
  return groupBy(alone, share => `${share.sentence.start}/${share.bracket}`).flatMap(shares => {
    const [first] = shares;
    const last = shares.at(-1);
    if (!first || !last || shares.length < 2) return [];
    const labels = shares.map(share => share.before.replace(/占.*$/, '').replace(/^其中/, ''));
    const exclusive = shares.length > 2 && excludeEachOther(labels);
    if (labels.some(label => label === '') || shares.some(share => share.joined && /分别/.test(first.before)))
      return [];
    const lead = passage.folded.slice(first.sentence.start, first.quantity.start);
    const isOpen =
      IN_PART.test(lead) || AND_SO_ON.test(passage.folded.slice(first.quantity.end, last.quantity.end + 3));
    const complete = labels.some(label => OTHERS.test(label)) || (namesWholeSet(labels) && shares.length >= 5);
    return isOpen ? [] : [hundred(shares, last, complete, exclusive ? 'firm' : 'likely')];
  });
}

function hundred(shares: readonly Fact[], last: Fact, complete: boolean, certainty: Certainty): Constraint {
  const slack = shares.reduce((sum, share) => sum + share.quantity.step, 0n) / 2n;
  const excess = (valueAt: Parameters<Constraint['evaluate']>[0]) =>
    shares.reduce((sum, share) => sum + valueAt(share), 0n) - 100n * MICRO;
  const decimals = Math.max(...shares.map(share => share.quantity.decimals));
  return {
    rule: 'AS-E5',
    title: '占比合计',
    target: last,
    nodes: shares,
    certainty,
    doubt: '',
    telling: complete,
    evaluate(valueAt) {
      const gap = excess(valueAt);
      const ok = complete ? abs(gap) <= slack : gap <= slack;
      const total = (Number((gap + 100n * MICRO) / 10n ** BigInt(6 - decimals)) / 10 ** decimals).toFixed(decimals);
      return {
        ok,
        verdict: ok ? '相符' : '占比合计不符',
        computed: ok ? last.quantity.printed : '各项合计100%',
        formula: `${shares.map(share => share.quantity.printed).join(' + ')} = ${total}%`,
      };
    },
    repairs: (node, valueAt) => (complete ? [valueAt(node) - excess(valueAt)] : []),
  };
}
