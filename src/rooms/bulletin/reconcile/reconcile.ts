import type { WorkCalendar } from '../../../kernel/working-days.ts';
import { bindLists } from './bind-lists.ts';
import { checkDates } from './check-dates.ts';
import { checkPraise } from './check-praise.ts';
import { type Constraint, type Node, printedValue } from './constraints.ts';
import { isExplainedOtherwise, markBeyondDoubt } from './defend.ts';
import { type Diagnosis, diagnose, standingOf } from './diagnose.ts';
import type { Fact, Passage } from './fact.ts';
import { readPassage } from './facts.ts';
import { findChanges } from './find-changes.ts';
import { findEnumerations } from './find-enumerations.ts';
import { findListings } from './find-listings.ts';
import { findNameCounts } from './find-name-counts.ts';
import { findRates } from './find-rates.ts';
import { findRepeats } from './find-repeats.ts';
import { findShares } from './find-shares.ts';
import { findStates } from './find-states.ts';
import { findSubsets, findSums } from './find-sums.ts';
import { findWeighed, findWeighedSums } from './find-weighed.ts';
import type { TableNode } from './grid.ts';
import { findLists } from './lists.ts';
import { pairShares, sharesAddUp } from './pair-shares.ts';
import type { NotChecked, Operand, Report, Statement } from './report.ts';
import { showMicro } from './rounding.ts';
import { findShareSums } from './share-sums.ts';
import type { SourceText } from './source-text.ts';
import { readTables } from './tables.ts';

/**
 * 核数: audits the arithmetic of a bulletin's text. Every statement checked is listed, right or wrong; what cannot be
 * bound with confidence is listed as not checked, with the reason; it never guesses.
 * @param options.calendar without it the working days to a deadline are not counted
 * @source AS-E1…E13, AS-E20, G-05
 */
export function reconcile(source: SourceText, options: { calendar?: WorkCalendar } = {}): Report {
  const passage = readPassage(source);
  const tables = readTables(passage);
  const constraints = unique([...proseConstraints(passage), ...tables.constraints]).map(constraint =>
    markBeyondDoubt(passage, cutAsStated(passage, constraint)),
  );
  const statements = [...statementsOf(passage, constraints), ...checkPraise(passage)];
  const dates = checkDates(passage, options.calendar);
  statements.push(...dates.statements);
  statements.sort((a, b) => a.start - b.start || a.end - b.end);
  const nodes: readonly Node[] = [...passage.facts, ...tables.nodes];
  return {
    consistent:
      statements.length === 0 ? null : statements.every(statement => statement.ok || statement.severity !== 'error'),
    checked: statements.length,
    statements,
    notChecked: [...notChecked(passage, nodes, tables.nodes, constraints, statements), ...dates.notChecked].sort(
      (a, b) => a.start - b.start,
    ),
    quantities: nodes.length,
  };
}

function proseConstraints(passage: Passage): Constraint[] {
  const pairs = pairShares(passage);
  const bound = bindLists(passage, findLists(passage));
  const parts = new Set<Fact>(bound.flatMap(binding => (binding.head ? [...binding.items] : [])));
  const found = [
    ...findSums(passage, bound, items => sharesAddUp(pairs, items)),
    ...findStates(passage, parts),
    ...findRates(passage, parts),
    ...findShares(passage, bound, pairs),
    ...findShareSums(passage, pairs),
    ...findChanges(passage),
    ...findSubsets(passage, bound),
    ...findNameCounts(passage),
    ...findRepeats(passage, parts),
  ];
  const spoken = new Set<Node>(found.filter(speaksFor).flatMap(constraint => constraint.nodes));
  const explained = new Set(passage.facts.filter(fact => spoken.has(fact)));
  const left = found.filter(
    constraint => constraint.telling && !constraint.evaluate(printedValue).ok && standingOf(constraint) === 'leave',
  );
  return [
    ...found,
    ...findListings(passage, explained),
    ...findEnumerations(passage, explained),
    ...findWeighed(passage, explained),
    ...findWeighedSums(passage, bound, explained, left),
  ];
}

/** Whether a constraint accounts for its numbers: it holds and says something, or it will be reported. */
function speaksFor(constraint: Constraint): boolean {
  return constraint.evaluate(printedValue).ok ? constraint.telling : standingOf(constraint) !== 'leave';
}

/** A text that says that it cuts off (去尾法) is held to that: what is truncated is then right by its name. */
function cutAsStated(passage: Passage, constraint: Constraint): Constraint {
  const near = passage.folded.slice(
    Math.max(0, constraint.target.quantity.start - 400),
    constraint.target.quantity.end + 200,
  );
  if (!/去尾|截尾|截断|舍尾|舍去尾数|不四舍五入|未四舍五入|只舍不入/.test(near)) return constraint;
  return {
    ...constraint,
    evaluate(valueAt) {
      const outcome = constraint.evaluate(valueAt);
      return outcome.verdict === '截断'
        ? { ...outcome, ok: true, verdict: '截断，文中已注明', computed: constraint.target.quantity.printed }
        : outcome;
    },
  };
}

/** The same equation found twice (as a list, and as states) counts once, with the surer of the two bindings. */
function unique(constraints: readonly Constraint[]): Constraint[] {
  const sureness = { firm: 3, weighed: 2, likely: 1, loose: 0 };
  const kept = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const nodes = constraint.nodes.map(node => node.index).sort((a, b) => a - b);
    const key = `${constraint.telling}:${constraint.target.index}:${nodes.join(',')}`;
    const other = kept.get(key);
    if (!other || sureness[constraint.certainty] > sureness[other.certainty]) kept.set(key, constraint);
  }
  return [...kept.values()];
}

function statementsOf(passage: Passage, constraints: readonly Constraint[]): Statement[] {
  const wrong = diagnose(constraints.flatMap(constraint => unlessExplained(passage, constraint)));
  const explained = new Set(wrong.flatMap(diagnosis => diagnosis.broken));
  const right = constraints.filter(constraint => !explained.has(constraint) && constraint.evaluate(printedValue).ok);
  return [
    ...wrong.map(diagnosis => wrongStatement(passage, diagnosis)),
    ...right.map(constraint => rightStatement(passage, constraint)),
  ];
}

/** How well another reading must explain a number (log odds), for what would be told and for what would be asked. */
const EXPLAINS = { told: 3, asked: 0 };

/** What has another explanation is not told but asked (a share has its whole from its list), and what would only be asked is not asked. */
function unlessExplained(passage: Passage, constraint: Constraint): Constraint[] {
  if (constraint.certainty === 'loose' || constraint.evaluate(printedValue).ok) return [constraint];
  const standing = standingOf(constraint);
  if (standing === 'leave' || (standing === 'tell' && (constraint.beyondDoubt || constraint.rule === 'AS-E5')))
    return [constraint];
  if (!isExplainedOtherwise(passage, constraint, standing === 'tell' ? EXPLAINS.told : EXPLAINS.asked))
    return [constraint];
  return standing === 'ask' ? [] : [{ ...constraint, certainty: 'weighed' }];
}

function rightStatement(passage: Passage, constraint: Constraint): Statement {
  const outcome = constraint.evaluate(printedValue);
  const named = outcome.verdict === '相符' ? '' : `（${outcome.verdict}）`;
  return {
    ...placed(passage, constraint.target, constraint.nodes),
    rule: constraint.rule,
    computed: outcome.computed,
    ok: true,
    severity: 'error',
    note: `${outcome.formula}，相符${named}。`,
    title: constraint.title,
    verdict: outcome.verdict,
  };
}

function wrongStatement(passage: Passage, diagnosis: Diagnosis): Statement {
  const [first] = diagnosis.broken;
  const { culprit, repaired } = diagnosis;
  const outcome = first?.evaluate(printedValue);
  const nodes = [...new Set(diagnosis.broken.flatMap(constraint => constraint.nodes))];
  const formulas = diagnosis.broken.map(
    constraint =>
      `${constraint.title}：${constraint.evaluate(printedValue).formula}，印作${constraint.target.quantity.printed}`,
  );
  const mended =
    repaired === null
      ? ''
      : `改为${showMicro(repaired, culprit.quantity)}后${diagnosis.broken.length > 1 ? '各处' : ''}都对得上。`;
  const ask = diagnosis.onlyLikely ? '文中没有写明两处一定相等，请核对口径后再定。' : '';
  const cut = outcome?.verdict === '截断' ? '末位截断，没有四舍五入。' : '';
  return {
    ...placed(passage, culprit, nodes),
    rule: first?.rule ?? 'AS-E1',
    computed: repaired === null ? (outcome?.computed ?? '') : showMicro(repaired, culprit.quantity),
    ok: false,
    severity: diagnosis.onlyLikely ? 'warn' : 'error',
    note: `${formulas.join('；')}。${cut}${ask}${mended}`,
    title: repaired === null ? (first?.title ?? '') : culprit.name,
    verdict: repaired === null ? (outcome?.verdict ?? '算错') : '算错',
  };
}

function placed(passage: Passage, node: Node, nodes: readonly Node[]) {
  const { quantity } = node;
  return {
    text: quotedAt(passage, node),
    printed: quantity.printed,
    start: quantity.start,
    end: quantity.numberEnd,
    operands: nodes.map(
      (one): Operand => ({ text: one.quantity.printed, start: one.quantity.start, end: one.quantity.numberEnd }),
    ),
  };
}

function quotedAt(passage: Passage, node: Node): string {
  const place = 'sentence' in node ? (node as Fact).sentence : (node as TableNode).row;
  return passage.source.text.slice(place.start, place.end).trim();
}

/** Every number that no statement speaks of, with the reason. */
function notChecked(
  passage: Passage,
  nodes: readonly Node[],
  cells: readonly TableNode[],
  constraints: readonly Constraint[],
  statements: readonly Statement[],
): NotChecked[] {
  const spoken = new Set(statements.flatMap(statement => statement.operands.map(operand => operand.start)));
  const doubts = new Map<Node, string>();
  for (const constraint of constraints) {
    if (constraint.certainty !== 'loose' || constraint.evaluate(printedValue).ok) continue;
    doubts.set(constraint.target, constraint.doubt);
  }
  const inTable = new Set<Node>(cells);
  return nodes
    .filter(node => !spoken.has(node.quantity.start))
    .map(node => ({
      text: passage.source.text.slice(node.quantity.start, node.quantity.end),
      why: doubts.get(node) ?? (inTable.has(node) ? '表中没有可核的算术关系' : reasonOf(node as Fact)),
      start: node.quantity.start,
      end: node.quantity.end,
    }));
}

function reasonOf(fact: Fact): string {
  if (fact.demanded) return '是工作要求，不核';
  if (fact.quantity.approximate) return '是约数，不核';
  if (fact.percent === 'rate') return '文中没有它的分子或分母';
  if (fact.percent === 'share') return '文中没有它的件数或总数';
  if (fact.percent === 'change' || fact.isChange || fact.quantity.kind === 'points') return '文中没有上期或同期的数';
  if (fact.earlier) return '是往期的数，文中没有可核的关系';
  return '没有可核的算术关系';
}
