import { type Constraint, plus, type Rule, subsetConstraint, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { carriedOver, isCarried, only } from './find-carried.ts';
import { EXTREME } from './lexicon.ts';
import { groupBy } from './lists.ts';
import { canBePartOf, objectsAgree } from './things.ts';

/**
 * States that make up a whole: closed and open are all, on time and late are the closed, qualified and failed are the
 * inspected (AS-E6), carried over and new are answered and carried on (AS-E10). Read from one paragraph.
 */
export function findStates(passage: Passage, parts: ReadonlySet<Fact>): Constraint[] {
  const states = passage.facts.filter(isState);
  const inParagraph = (fact: Fact) => `${fact.paragraph}/${fact.quantity.unit}/${fact.subject}/${fact.period}`;
  const inItem = (fact: Fact) => `${inParagraph(fact)}/${fact.sentence.scope.start}`;
  return [...groupBy(states, inItem), ...groupBy(states, inParagraph)].flatMap(all => {
    const facts = all.filter(fact => !fact.earlier || isCarried(fact));
    const current = facts.filter(fact => !fact.earlier);
    return [
      ...qualified(current),
      ...(facts.some(isCarried) ? [] : closedAndOpen(current)),
      ...onTimeAndLate(current),
      ...doneAndRest(current),
      ...(facts.some(isCarried) ? [] : takenAndNot(current)),
      ...atMost(passage, facts),
      ...onTimeAtMost(current),
      ...carriedOver(facts.filter(fact => !parts.has(fact))),
    ].filter(({ target, nodes }) => nodes.length !== 3 || !isOfTwo(states, target as Fact, nodes.slice(1) as Fact[]));
  });
}

function isState(fact: Fact): boolean {
  return (
    fact.quantity.kind === 'count' &&
    !fact.isChange &&
    !fact.demanded &&
    !fact.quantity.approximate &&
    !EXTREME.test(fact.before) &&
    fact.bracket === 0
  );
}

const inState = (facts: readonly Fact[], action: string, manner: string) =>
  facts.filter(fact => fact.act?.action === action && fact.act.manner === manner && !isCarried(fact));
const wholesOf = (facts: readonly Fact[]) =>
  facts.filter(
    fact =>
      fact.whole !== null &&
      fact.act?.manner !== 'late' &&
      fact.act?.manner !== 'onTime' &&
      fact.act?.manner !== 'not' &&
      !isCarried(fact) &&
      !CLOSING.has(fact.act?.action ?? ''),
  );
const CLOSING = new Set(['closed', 'replied', 'handled', 'qualified', 'completed', 'satisfied']);

function qualified(facts: readonly Fact[]): Constraint[] {
  const good = only(inState(facts, 'qualified', 'done'));
  const bad = only(
    facts.filter(fact => (fact.act?.action === 'qualified' && fact.act.manner === 'not') || FAILING.test(fact.after)),
  );
  return equation(
    'AS-E6',
    '合格、不合格之和',
    good,
    bad,
    wholesOf(facts),
    facts,
    !/不合格|不达标|未达标/.test(`${bad?.before}${bad?.after}`),
  );
}
const FAILING = /^[^,;。]{0,12}(?:不合格|不达标|未达标|存在[^,;。]{0,14}(?:问题|情况|现象))/;

function closedAndOpen(facts: readonly Fact[]): Constraint[] {
  return ['closed', 'rectified', 'replied', 'handled', 'completed'].flatMap(action => {
    const closed = only(inState(facts, action, 'done'));
    const open = only(inState(facts, action, 'not'));
    const title = action === 'closed' ? '办结、在办之和' : '已办、未办之和';
    return equation('AS-E1', title, closed, open, wholesOf(facts), facts);
  });
}

function onTimeAndLate(facts: readonly Fact[]): Constraint[] {
  const onTime = only(facts.filter(fact => fact.act?.manner === 'onTime'));
  const late = only(facts.filter(fact => fact.act?.manner === 'late'));
  const closed = facts.filter(
    fact =>
      fact.act?.manner === 'done' &&
      CLOSING.has(fact.act.action) &&
      fact.act.action !== 'qualified' &&
      fact.act.action !== 'satisfied',
  );
  return equation('AS-E3', '按时、逾期之和', onTime, late, [...closed, ...wholesOf(facts)], facts);
}

/** 发现532个，已整改527个，剩余5个: what was done and the rest are the whole before them. */
function doneAndRest(facts: readonly Fact[]): Constraint[] {
  return facts.flatMap(rest => {
    if (!/剩余|其余|剩下|余下|尚有|仍有|还有/.test(rest.before)) return [];
    const mine = facts.filter(fact => fact.sentence === rest.sentence && fact.index < rest.index);
    const nearest = mine.filter(fact => fact.quantity.unit === rest.quantity.unit).at(-1);
    const done = nearest?.act?.manner === 'done' && /已|完成|办结|整改/.test(nearest.before) ? nearest : undefined;
    const whole = done && mine.filter(fact => fact.index < done.index).at(-1);
    return done && whole ? equation('AS-E1', '已办与剩余之和', done, rest, [whole], mine) : [];
  });
}

/** 受理 and 不予受理 are what was received. */
function takenAndNot(facts: readonly Fact[]): Constraint[] {
  return facts.flatMap(not => {
    const verb = /(?:不予|不|未予|未|无法)([\u4e00-\u9fff]{2})/.exec(not.before)?.[1];
    if (!verb || not.act?.action === 'qualified' || not.act?.manner === 'late') return [];
    const yes = facts.filter(
      fact =>
        fact !== not && fact.sentence === not.sentence && fact.label.endsWith(verb) && !/[不未]/.test(fact.before),
    );
    const [only, ...more] = yes;
    if (!only || more.length > 0 || only.index > not.index) return [];
    const wholes = facts.filter(
      fact => fact.whole !== null && fact.index < only.index && fact.sentence === not.sentence,
    );
    return equation('AS-E1', `${verb}与不${verb}之和`, only, not, wholes, facts);
  });
}

/** The whole that the part itself names: 转办工单已办结3,290个, of 转办工单3,377个. */
function alike(part: Fact, wholes: readonly Fact[]): Fact | undefined {
  const nouns = /^([\u4e00-\u9fff]{3,8}?)(?:已|共|均|全部|办结|按[时期]|办理)/.exec(part.label)?.[1];
  return nouns === undefined ? undefined : wholes.find(whole => whole.label.endsWith(nouns));
}

/** `a + b = one of the wholes`; certain when the wholes agree or all stand in one sentence. */
/** The one count that says it is a whole. */
function onlySaid(facts: readonly Fact[]): Fact | undefined {
  const said = facts.filter(fact => fact.whole === 'said');
  return said.length === 1 ? said[0] : undefined;
}

function equation(
  rule: Rule,
  title: string,
  a: Fact | null,
  b: Fact | null,
  wholes: readonly Fact[],
  facts: readonly Fact[],
  vague = false,
): Constraint[] {
  if (!a || !b || a === b) return [];
  const candidates = wholes.filter(
    fact =>
      canBePartOf(a, fact) &&
      canBePartOf(b, fact) &&
      fact !== a &&
      fact !== b &&
      fact.quantity.start < Math.max(a.quantity.start, b.quantity.start),
  );
  const total = a.quantity.micro + b.quantity.micro;
  const fitting = candidates.find(fact => fact.quantity.micro === total);
  const own = alike(a, candidates);
  const whole =
    fitting ?? own ?? candidates.find(fact => fact.sentence === a.sentence) ?? onlySaid(candidates) ?? candidates[0];
  if (!whole) return [];
  const distinct = new Set(candidates.map(fact => fact.quantity.micro)).size;
  const together = whole.sentence === a.sentence && a.sentence === b.sentence && a.segment === b.segment;
  const said = candidates.filter(fact => fact.whole === 'said');
  const sure = own !== undefined || distinct === 1 || together || (said.length === 1 && said[0] === whole);
  const others = facts.filter(
    fact =>
      fact !== a &&
      fact !== b &&
      fact !== whole &&
      fact.sentence === a.sentence &&
      fact.quantity.micro < whole.quantity.micro &&
      fact.quantity.micro > 0n,
  );
  const third = fitting ? undefined : others.find(fact => fact.quantity.micro + total === whole.quantity.micro);
  const certainty =
    fitting || third || (sure && others.length === 0 && !vague && (own || whole.sentence === a.sentence))
      ? 'firm'
      : sure
        ? 'likely'
        : 'loose';
  const terms = third ? plus(a, b, third) : plus(a, b);
  return [
    sumConstraint(
      { rule, title: `${whole.name}：${title}`, certainty, doubt: '总数有几个，不能确定是哪一个' },
      whole,
      terms,
    ),
  ];
}

/** 信箱52件、办结51件，热线487件、办结480件，在办8件: what is open is of both. */
function isOfTwo(states: readonly Fact[], whole: Fact, [a, b]: readonly Fact[]): boolean {
  if (!a || !b) return false;
  const beside = states.filter(fact => fact.sentence === a.sentence && fact.quantity.unit === a.quantity.unit);
  const alsoDone = beside.filter(
    fact => fact !== a && fact.act?.action === a.act?.action && fact.act?.manner === a.act?.manner,
  );
  const open = b.quantity.micro - (whole.quantity.micro - a.quantity.micro);
  return beside.some(
    other => other !== whole && alsoDone.some(done => other.quantity.micro - done.quantity.micro === open && open > 0n),
  );
}

/** No more closed than received, unless cases of an earlier time are closed too. */
function atMost(passage: Passage, facts: readonly Fact[]): Constraint[] {
  const [first] = facts;
  if (!first || facts.some(isCarried)) return [];
  const whole = only(wholesOf(facts).filter(fact => fact.whole === 'said' || fact === first));
  if (
    !whole ||
    /结转|遗留|存量|积[存压]|此前|以[往前]|之前|往[年期季月周]|历史|上[季月年期周]|含/.test(
      passage.folded.slice(whole.sentence.start, whole.sentence.end),
    )
  )
    return [];
  return facts
    .filter(
      fact =>
        fact.act &&
        fact !== whole &&
        fact.whole !== 'said' &&
        fact.sentence === whole.sentence &&
        fact.segment === whole.segment,
    )
    .filter(
      fact =>
        fact.index > whole.index &&
        CLOSING.has(fact.act?.action ?? '') &&
        canBePartOf(fact, whole) &&
        objectsAgree(fact, whole),
    )
    .map(fact =>
      subsetConstraint(
        {
          rule: 'AS-E8',
          title: `${fact.name}不超过${whole.name}`,
          certainty: isBacklog(fact, whole) ? 'likely' : 'firm',
        },
        fact,
        whole,
      ),
    );
}

/** A tenth more closed than received: cases of an earlier time may be among them, said or unsaid. */
function isBacklog(fact: Fact, whole: Fact): boolean {
  return fact.quantity.micro * 10n <= whole.quantity.micro * 11n;
}

/** No more on time than closed. */
function onTimeAtMost(facts: readonly Fact[]): Constraint[] {
  return facts.flatMap(fact => {
    if (fact.act?.manner !== 'onTime' || !CLOSING.has(fact.act.action)) return [];
    const closed = facts.filter(
      other =>
        other.act?.manner === 'done' &&
        other.act.action === fact.act?.action &&
        other.sentence === fact.sentence &&
        other.index < fact.index,
    );
    const [whole] = closed;
    if (!whole || closed.length > 1) return [];
    return [
      subsetConstraint({ rule: 'AS-E8', title: `${fact.name}不超过${whole.name}`, certainty: 'firm' }, fact, whole),
    ];
  });
}
