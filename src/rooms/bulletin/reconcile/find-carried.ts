import { type Constraint, minus, plus, sumConstraint } from './constraints.ts';
import type { Fact } from './fact.ts';

export const isCarried = (fact: Fact) =>
  /结转|遗留|存量|旧存|期初|[上往][季月年周期][^,;。]{0,6}(?:未|在办|转入)/.test(fact.before);

/** 上期结转 + 新收 = 应办, and 应办 − 办结 = 结转下期 (AS-E10). */
export function carriedOver(facts: readonly Fact[]): Constraint[] {
  const carriedOn = only(facts.filter(fact => CARRIED_ON.test(fact.before)));
  const carriedIn = only(facts.filter(fact => fact !== carriedOn && CARRIED_IN.test(fact.before)));
  const rest = facts.filter(fact => fact !== carriedIn && fact !== carriedOn && !isCarried(fact));
  const taken = only(
    rest.filter(fact => /新收|收案|新受理|新增|收到|受理|立案|派发/.test(fact.before) && !TO_DO.test(fact.before)),
  );
  const toDo = only(rest.filter(fact => fact !== taken && TO_DO.test(fact.before)));
  const done = only(
    rest.filter(
      fact =>
        fact !== taken && fact !== toDo && /办结|答复|办理|处置|结案/.test(fact.before) && fact.act?.manner === 'done',
    ),
  );
  const open = carriedOn ?? only(rest.filter(fact => fact.act?.manner === 'not' && fact.act.action === 'closed'));
  if (!taken) {
    if (!toDo || !done || !carriedOn) return [];
    return [sumConstraint({ rule: 'AS-E10', title: '结转下期', certainty: 'likely' }, carriedOn, minus(toDo, done))];
  }
  if (!carriedIn) {
    const together = carriedOn && done && carriedOn.sentence === taken.sentence && done.sentence === taken.sentence;
    if (!together) return [];
    return [sumConstraint({ rule: 'AS-E10', title: '结转下期', certainty: 'likely' }, carriedOn, minus(taken, done))];
  }
  const left = facts.some(fact => OTHER_WAYS.test(`${fact.before}${fact.after}`));
  const constraints: Constraint[] = [];
  if (toDo) {
    const adds = toDo.quantity.micro === carriedIn.quantity.micro + taken.quantity.micro;
    const certainty = adds || /合计/.test(toDo.before) ? 'firm' : 'likely';
    constraints.push(sumConstraint({ rule: 'AS-E10', title: '应办件数', certainty }, toDo, plus(carriedIn, taken)));
  }
  if (open && done) {
    const terms = [...plus(carriedIn, taken), { node: done, sign: -1n as const }];
    constraints.push(
      sumConstraint(
        { rule: 'AS-E10', title: '结转下期', certainty: carriedOn && !left ? 'firm' : 'likely' },
        open,
        terms,
      ),
    );
  }
  return constraints;
}

const CARRIED_ON =
  /结转(?:至|到|入|转)?(?:下|次|明|本年度?继续)|(?:期末|季末|月末|年末|年底)(?:未办结|尚未办结|在办)?结转|结转下/;

const CARRIED_IN =
  /(?:上年度?|上期|上月|上季度?|上半年|上周|往年)(?:末)?(?:遗留|结转)|期初(?:结转)?|旧存|结转(?:上年|上期)/;

const TO_DO = /应办(?!结)|需办理|共办理|共需|合计/;

/** Cases that leave by another door than being answered. */
const OTHER_WAYS = /撤回|撤销|不予受理|退回|移送|终止|注销|合并|转[送交]/;

export function only(facts: readonly Fact[]): Fact | null {
  return facts.length === 1 ? (facts[0] ?? null) : null;
}
