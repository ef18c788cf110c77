import { type Constraint, plus, printedValue, sameConstraint, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { countedColumns, distinct, type Grid, isSubtotal, isTotal, NOT_ADDED, type TableNode } from './grid.ts';
import { slipOf } from './slips.ts';

const VERB = /受理|收到|派发|办结|逾期|抽查|检查|监测|合格|发布/;
/** Heads that only say that things are counted. */
const PLAIN =
  /^(?:[\u4e00-\u9fff]{0,4}(?:件数|数量|总数|总量|家数|个数|起数|户数|人数|条数|次数|受理量|办理量)|数量|小计|合计)(?:\([^)]*\))?$/;
/** How many paragraphs before or after a table may tell of its whole. */
const NEAR = 2;

/** The whole of a table against the prose beside it: its total row, or the sum of its only counts (AS-E9, AS-E1). */
export function againstProse(grid: Grid, passage: Passage): Constraint[] {
  const total = grid.rows.find(isTotal);
  const told = total
    ? grid.heads.flatMap((head, column) => sameMeasure(total.cells[column] ?? null, head, passage))
    : [];
  return told.length > 0 ? told : wholeBeside(grid, passage);
}

/** The measure that a head names by its verb, told once in the prose. */
function sameMeasure(cell: TableNode | null, head: string, passage: Passage): Constraint[] {
  const verb = VERB.exec(head)?.[0];
  if (!cell || !verb || cell.quantity.kind !== 'count' || NOT_ADDED.test(head)) return [];
  const told = passage.facts.filter(
    fact => fact.quantity.kind === 'count' && fact.before.includes(verb) && isPlain(fact) && sameManner(fact, head),
  );
  const only = told[0];
  if (!only || told.length > 1) return [];
  return [sameConstraint({ rule: 'AS-E9', title: `${cell.name}与正文`, certainty: 'likely' }, cell, only)];
}

/** The only column of counts, and the only whole beside the table: the same number, or a slip of it. */
function wholeBeside(grid: Grid, passage: Passage): Constraint[] {
  const [column, ...others] = countedColumns(grid).filter(
    at => !/年|上期|上月|同期|任务|目标/.test(grid.heads[at] ?? ''),
  );
  if (column === undefined || (others.length > 0 && !PLAIN.test(grid.heads[column] ?? ''))) return [];
  const beside = besideOf(grid, passage);
  const wholes = beside.filter(fact => fact.whole !== null && !leadsToPart(passage, fact));
  const total = grid.rows.find(isTotal)?.cells[column] ?? null;
  const rows = grid.rows.filter(row => !isTotal(row) && !isSubtotal(row));
  const parts = distinct(rows.map(row => row.cells[column] ?? null));
  if (parts.length < 3 || parts.some(part => part.quantity.kind !== 'count' || part.quantity.micro < 0n)) return [];
  const sum = total?.quantity.micro ?? parts.reduce((all, part) => all + part.quantity.micro, 0n);
  const equal = beside.find(fact => fact.quantity.micro === sum);
  const candidates = equal ? [equal] : wholes;
  const [whole, ...more] = candidates;
  if (!whole || more.length > 0 || grid.overlapping) return [];
  const binding = { title: `${whole.name}与表中各项`, certainty: 'weighed' as const };
  const made =
    total === null
      ? sumConstraint({ rule: 'AS-E1', ...binding }, whole, plus(...parts))
      : sameConstraint({ rule: 'AS-E9', ...binding }, whole, total);
  const holds = made.evaluate(printedValue).ok;
  const slip = holds ? 'swap' : slipOf(made);
  return holds || ((slip === 'swap' || slip === 'digit') && whole.quantity.micro >= 10_000_000n) ? [made] : [];
}

/** 全县有村212个，其中评出示范村如下: the table is of the part. */
function leadsToPart(passage: Passage, fact: Fact): boolean {
  const end = passage.paragraphs[fact.paragraph]?.end ?? fact.sentence.end;
  return passage.folded.slice(fact.quantity.end, end).includes('其中');
}

function besideOf(grid: Grid, passage: Passage): Fact[] {
  const before = passage.paragraphs.filter(paragraph => paragraph.end <= grid.start).slice(-NEAR);
  const after = passage.paragraphs.filter(paragraph => paragraph.start >= grid.end).slice(0, NEAR);
  const near = new Set([...before, ...after].map(paragraph => passage.paragraphs.indexOf(paragraph)));
  return [...near]
    .flatMap(at => passage.byParagraph[at] ?? [])
    .filter(fact => fact.quantity.kind === 'count' && isPlain(fact));
}

function isPlain(fact: Fact): boolean {
  return !fact.isChange && !fact.earlier && !fact.demanded && !fact.quantity.approximate && fact.bracket === 0;
}

function sameManner(fact: Fact, head: string): boolean {
  return /按[时期]|逾期|超期|不|未/.test(head) === /按[时期]|逾期|超期|不|未/.test(fact.before);
}
