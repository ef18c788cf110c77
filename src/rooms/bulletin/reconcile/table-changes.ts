import {
  type Constraint,
  minus,
  type Node,
  plus,
  printedValue,
  ratioConstraint,
  sumConstraint,
} from './constraints.ts';
import { countedColumns, type Grid, type GridRow, type TableNode } from './grid.ts';

const CHANGE = /同比|环比|增|减|变化|变动|差额|差值|提高|提升|升降|比上|较上|涨|±/;
const FALL = /减少|下降|降幅|压减|减幅|降低/;

/**
 * A column of differences (增减) or of growth (同比%) of two others, in nearly every row. A fall may be printed below
 * zero or, under a head that says so, without a sign.
 */
export function changes(grid: Grid): Constraint[] {
  return grid.heads.flatMap((head, column) => {
    if (!CHANGE.test(head)) return [];
    const kinds = new Set(grid.rows.flatMap(row => row.cells[column]?.quantity.kind ?? []));
    return kinds.has('percent') ? changesIn(grid, column, growth) : changesIn(grid, column, difference);
  });
}

type Build = (target: TableNode, now: TableNode, then: TableNode) => Constraint | null;

function changesIn(grid: Grid, column: number, build: Build): Constraint[] {
  const sides = [
    ...new Set(
      [...countedColumns(grid), ...grid.heads.keys()].filter(at => at !== column && !CHANGE.test(grid.heads[at] ?? '')),
    ),
  ].slice(0, 24);
  let best: { made: Constraint[]; hits: number } = { made: [], hits: 0 };
  for (const now of sides) {
    for (const then of sides) {
      if (now === then || roughHits(grid, column, now, then) <= best.hits) continue;
      const made = grid.rows.flatMap(row => constraintIn(row, column, now, then, build) ?? []);
      const hits = made.filter(constraint => constraint.evaluate(printedValue).ok).length;
      if (hits > best.hits) best = { made, hits };
    }
  }
  const misses = best.made.length - best.hits;
  const named = best.made.length === 2 && best.hits === 1 && build === growth;
  return (best.hits >= 2 && (misses <= 1 || misses * 3 <= best.hits)) || named ? best.made : [];
}

/** Rows in which the column is near the difference or the growth of two others: cheap, and never too few. */
function roughHits(grid: Grid, column: number, now: number, then: number): number {
  return grid.rows.filter(({ cells }) => {
    const [target, a, b] = [cells[column], cells[now], cells[then]];
    if (!target || !a || !b) return false;
    const [size, top, bottom] = [target, a, b].map(node => Number(node.quantity.micro)) as [number, number, number];
    const slack = [target, a, b].reduce((sum, node) => sum + Number(node.quantity.step), 1);
    const isNear = (value: number) => Math.abs(Math.abs(value) - Math.abs(size)) <= slack;
    const rate = ((top - bottom) / bottom) * 100_000_000;
    const spread = (slack / Math.max(1, Math.abs(bottom))) * 200_000_000;
    return isNear(top - bottom) || Math.abs(Math.abs(rate) - Math.abs(size)) <= Number(target.quantity.step) + spread;
  }).length;
}

function constraintIn(row: GridRow, column: number, now: number, then: number, build: Build): Constraint | null {
  const [target, a, b] = [column, now, then].map(at => row.cells[at] ?? null);
  if (!target || !a || !b || a === b || target === a || target === b) return null;
  return a.quantity.kind === b.quantity.kind ? build(target, a, b) : null;
}

function difference(target: TableNode, now: TableNode, then: TableNode): Constraint | null {
  const { kind } = now.quantity;
  if (kind === 'points' || (kind === 'count') !== (target.quantity.kind === 'count')) return null;
  const unsigned = FALL.test(target.name) && target.quantity.micro > 0n;
  return sumConstraint(
    { rule: 'AS-E4', title: target.name, certainty: 'firm' },
    target,
    unsigned ? minus(then, now) : minus(now, then),
  );
}

/** The rate of change; the size of a fall is held against the size that is printed, and its sign too. */
function growth(target: TableNode, now: TableNode, then: TableNode): Constraint | null {
  if (target.quantity.kind !== 'percent' || now.quantity.kind !== 'count' || then.quantity.micro <= 0n) return null;
  const isFall = now.quantity.micro < then.quantity.micro;
  const base = ratioConstraint(
    { rule: 'AS-E4', title: target.name, certainty: 'firm' },
    target,
    isFall ? minus(then, now) : minus(now, then),
    plus(then),
  );
  const isSigned = isFall === target.quantity.micro < 0n || (isFall && FALL.test(target.name));
  const size = (valueAt: (node: Node) => bigint) => (node: Node) => {
    const value = valueAt(node);
    return value < 0n ? -value : value;
  };
  return {
    ...base,
    evaluate(valueAt) {
      const outcome = base.evaluate(size(valueAt));
      const computed = `${isFall ? '-' : ''}${outcome.computed.replace(/^[-−]/, '')}`;
      return isSigned || target.quantity.micro === 0n
        ? { ...outcome, computed: outcome.ok ? outcome.computed : computed }
        : { ...outcome, ok: false, verdict: '正负号不符', computed };
    },
    repairs: (node, valueAt) => base.repairs(node, size(valueAt)),
  };
}
