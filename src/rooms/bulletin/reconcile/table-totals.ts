import { type Constraint, plus, printedValue, sumConstraint } from './constraints.ts';
import { distinct, type Grid, type GridRow, isNamedTotal, isSubtotal, isTotal, NOT_ADDED } from './grid.ts';
import { familiesOf } from './table-tree.ts';

const DOUBTED = {
  overlapping: '表下注明有重复计算的，合计不必等于各行之和',
  nested: '表中有“其中”行，合计的口径不能确定',
  unclear: '表中合计的口径不能确定',
} as const;

/** A total score is the sum of scores, not of rates or places. */
const SCORE = /总分|总得分|综合得分|合计得分/;
const NOT_SCORED = /率|比例|占比|排名|名次|位次|同比|环比|序号|均/;

/** 合计 = Σ rows (of 小计 rows, where there are such); 小计 = Σ its rows; a row = Σ the rows numbered under it. */
export function columnTotals(grid: Grid): Constraint[] {
  const total = grid.rows.find(isTotal);
  const families = familiesOf(grid);
  const inner = new Set(families.flatMap(({ children }) => children));
  const plain = grid.rows.filter(
    row =>
      !isTotal(row) &&
      !isSubtotal(row) &&
      !inner.has(row) &&
      !/平均|均值|同比|环比|上期|上月|上年|去年|比重|增减|^[(*]?注/.test(row.label),
  );
  const groups = [
    ...(total ? [{ head: total, rows: plain }] : []),
    ...subtotalGroups(grid),
    ...families.map(({ parent, children }) => ({ head: parent, rows: children })),
  ];
  const nested = grid.rows.some(row => /其中/.test(row.label) && !inner.has(row));
  const constraints = groups.flatMap(({ head, rows }) =>
    grid.heads.flatMap((words, column) => (NOT_ADDED.test(words) ? [] : columnSum(head, rows, column))),
  );
  const failing = constraints.filter(constraint => !constraint.evaluate(printedValue).ok).length;
  const named = grid.rows.some(isNamedTotal) || subtotalGroups(grid).length > 0;
  const trusted =
    failing === 0 ||
    (named ? constraints.length - failing >= failing || constraints.length === 1 : failing * 2 < constraints.length);
  const doubt = grid.overlapping ? DOUBTED.overlapping : nested ? DOUBTED.nested : trusted ? null : DOUBTED.unclear;
  return doubt === null
    ? constraints
    : constraints.map(constraint => ({ ...constraint, certainty: 'loose' as const, doubt }));
}

/** The rows that a 小计 adds up: those before it, or after it, whichever fit more of its columns. */
function subtotalGroups(grid: Grid): { head: GridRow; rows: GridRow[] }[] {
  const cuts = grid.rows.flatMap((row, at) => (isSubtotal(row) || isTotal(row) ? [at] : []));
  const heads = cuts.filter(at => grid.rows[at] && isSubtotal(grid.rows[at]));
  const before = heads.map(at => {
    const from = cuts.findLast(cut => cut < at) ?? -1;
    return { head: grid.rows[at] as GridRow, rows: grid.rows.slice(from + 1, at) };
  });
  const after = heads.map(at => {
    const to = cuts.find(cut => cut > at) ?? grid.rows.length;
    return { head: grid.rows[at] as GridRow, rows: grid.rows.slice(at + 1, to) };
  });
  return fits(grid, after) > fits(grid, before) ? after : before;
}

function fits(grid: Grid, groups: readonly { head: GridRow; rows: readonly GridRow[] }[]): number {
  return groups
    .flatMap(({ head, rows }) => grid.heads.flatMap((_, column) => columnSum(head, rows, column)))
    .filter(constraint => constraint.evaluate(printedValue).ok).length;
}

function columnSum(total: GridRow, rows: readonly GridRow[], column: number): Constraint[] {
  const target = total.cells[column];
  if (target?.quantity.kind !== 'count' || rows.length < 2) return [];
  const parts = rows.map(row => row.cells[column] ?? null);
  if (parts.some((part, at) => part === null && !rows[at]?.blank[column])) return [];
  const nodes = distinct(parts);
  if (nodes.length === 0 || nodes.includes(target) || nodes.some(node => node.quantity.kind !== 'count')) return [];
  return [sumConstraint({ rule: 'AS-E1', title: `${target.name}之和`, certainty: 'firm' }, target, plus(...nodes))];
}

/**
 * A column that is the sum of neighbouring columns in nearly every row. Rows where only one part is not zero tell
 * nothing: 受理120、办结120、逾期0 is no sum.
 */
export function rowTotals(grid: Grid): Constraint[] {
  const constraints: Constraint[] = [];
  for (let column = 0; column < grid.heads.length; column += 1) {
    const head = grid.heads[column] ?? '';
    const isScore = SCORE.test(head);
    if (NOT_ADDED.test(head) && !isScore) continue;
    const named = isScore || /合计|总计|小计|总数|总量|总件数|共计/.test(head);
    const run = neighbours(grid, column, isScore ? NOT_SCORED : NOT_ADDED)
      .map(columns => ({ columns, score: supports(grid, column, columns) }))
      .filter(({ score }) => score.hits > 0 && believed(score, named))
      .sort((a, b) => b.score.hits - a.score.hits || b.columns.length - a.columns.length)[0];
    if (!run) continue;
    for (const row of grid.rows) {
      const target = row.cells[column];
      const nodes = distinct(run.columns.map(at => row.cells[at] ?? null));
      if (target?.quantity.kind !== 'count' || nodes.length < 2 || nodes.includes(target)) continue;
      if (nodes.some(node => node.quantity.kind !== 'count')) continue;
      const certainty = grid.overlapping ? 'loose' : 'firm';
      constraints.push(
        sumConstraint(
          { rule: 'AS-E1', title: `${target.name}之和`, certainty, doubt: DOUBTED.overlapping },
          target,
          plus(...nodes),
        ),
      );
    }
  }
  return constraints;
}

function believed(score: { hits: number; rows: number }, named: boolean): boolean {
  if (named) return score.hits * 2 >= score.rows;
  return score.hits >= 3 && (score.rows - score.hits) * 4 <= score.rows;
}

/** Runs of two columns or more right after, or right before, a column. */
function neighbours(grid: Grid, column: number, left: RegExp): number[][] {
  const added = (at: number) =>
    grid.heads[at] !== undefined && !left.test(grid.heads[at]) && grid.rows.some(row => row.cells[at]);
  const after: number[] = [];
  for (let at = column + 1; added(at); at += 1) after.push(at);
  const before: number[] = [];
  for (let at = column - 1; added(at); at -= 1) before.push(at);
  const prefixes = (run: readonly number[]) =>
    run.map((_, end) => run.slice(0, end + 1)).filter(columns => columns.length >= 2);
  return [...prefixes(after.slice(0, 24)), ...prefixes(before.slice(0, 24))];
}

function supports(grid: Grid, column: number, parts: readonly number[]) {
  let hits = 0;
  let rows = 0;
  for (const row of grid.rows) {
    const total = row.cells[column];
    const nodes = parts.map(at => row.cells[at]);
    if (!total || total.quantity.micro === 0n || nodes.some((node, at) => !node && !row.blank[parts[at] ?? -1]))
      continue;
    if (nodes.filter(node => node && node.quantity.micro > 0n).length < 2) continue;
    rows += 1;
    const sum = nodes.reduce((all, node) => all + (node?.quantity.micro ?? 0n), 0n);
    if (sum === total.quantity.micro) hits += 1;
  }
  return { hits, rows };
}
