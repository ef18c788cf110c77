import { type Constraint, plus, printedValue, sameConstraint, sumConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { distinct, type Grid, type GridRow, isSubtotal, isTotal, NOT_ADDED } from './grid.ts';
import { rates, shares } from './table-rates.ts';

/**
 * What must hold in a table: total rows, total columns, rate columns, and the total row against the prose. A relation
 * between columns is believed when the rows themselves show it; then the rows that break it are wrong.
 */
export function findTableConstraints(grid: Grid, passage: Passage): Constraint[] {
  return [...columnTotals(grid), ...rowTotals(grid), ...rates(grid), ...shares(grid), ...againstProse(grid, passage)];
}

/** 合计 = Σ rows (of 小计 rows, where there are such); 小计 = Σ rows since the last one. */
function columnTotals(grid: Grid): Constraint[] {
  const constraints: Constraint[] = [];
  const total = grid.rows.find(isTotal);
  const subtotals = grid.rows.filter(isSubtotal);
  const plain = grid.rows.filter(
    row => !isTotal(row) && !isSubtotal(row) && !/平均|均值|同比|环比|上期|上月|去年|比重/.test(row.label),
  );
  const nested = grid.rows.some(row => /其中/.test(row.label));
  for (let column = 0; column < grid.heads.length; column += 1) {
    if (NOT_ADDED.test(grid.heads[column] ?? '')) continue;
    if (total) constraints.push(...columnSum(total, plain, column, nested));
    if (subtotals.length === 0) continue;
    let since: GridRow[] = [];
    for (const row of grid.rows) {
      if (isTotal(row)) continue;
      if (isSubtotal(row)) {
        constraints.push(...columnSum(row, since, column, nested));
        since = [];
      } else since.push(row);
    }
  }
  const failing = constraints.filter(constraint => !constraint.evaluate(printedValue).ok).length;
  const named = grid.rows.some(row => isTotal(row) && /计/.test(row.label));
  const trusted =
    failing === 0 ||
    (named ? constraints.length - failing >= failing || constraints.length === 1 : failing * 2 < constraints.length);
  return trusted
    ? constraints
    : constraints.map(constraint => ({ ...constraint, certainty: 'loose' as const, doubt: '表中合计的口径不能确定' }));
}

function columnSum(total: GridRow, rows: readonly GridRow[], column: number, nested: boolean): Constraint[] {
  const target = total.cells[column];
  if (target?.quantity.kind !== 'count' || rows.length < 2) return [];
  const parts = rows.map(row => row.cells[column] ?? null);
  if (parts.some((part, at) => part === null && !rows[at]?.blank[column])) return [];
  const nodes = distinct(parts);
  if (nodes.length === 0 || nodes.some(node => node.quantity.kind !== 'count')) return [];
  return [
    sumConstraint(
      {
        rule: 'AS-E1',
        title: `${target.name}之和`,
        certainty: nested ? 'loose' : 'firm',
        doubt: '表中有“其中”行，合计的口径不能确定',
      },
      target,
      plus(...nodes),
    ),
  ];
}

/**
 * A column that is the sum of neighbouring columns in nearly every row. Rows where only one part is not zero tell
 * nothing: 受理120、办结120、逾期0 is no sum.
 */
function rowTotals(grid: Grid): Constraint[] {
  const constraints: Constraint[] = [];
  for (let column = 0; column < grid.heads.length; column += 1) {
    const head = grid.heads[column] ?? '';
    if (NOT_ADDED.test(head)) continue;
    const named = /合计|总计|小计|总数|总量|总件数|共计/.test(head);
    const run = neighbours(grid, column)
      .map(columns => ({ columns, score: supports(grid, column, columns) }))
      .filter(({ score }) => score.hits > 0 && believed(score, named))
      .sort((a, b) => b.score.hits - a.score.hits || b.columns.length - a.columns.length)[0];
    if (!run) continue;
    for (const row of grid.rows) {
      const target = row.cells[column];
      const nodes = distinct(run.columns.map(at => row.cells[at] ?? null));
      if (!target || nodes.length < 2) continue;
      constraints.push(
        sumConstraint({ rule: 'AS-E1', title: `${target.name}之和`, certainty: 'firm' }, target, plus(...nodes)),
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
function neighbours(grid: Grid, column: number): number[][] {
  const added = (at: number) =>
    grid.heads[at] !== undefined && !NOT_ADDED.test(grid.heads[at]) && grid.rows.some(row => row.cells[at]);
  const after: number[] = [];
  for (let at = column + 1; added(at); at += 1) after.push(at);
  const before: number[] = [];
  for (let at = column - 1; added(at); at -= 1) before.push(at);
  const prefixes = (run: readonly number[]) =>
    run.map((_, end) => run.slice(0, end + 1)).filter(columns => columns.length >= 2);
  return [...prefixes(after), ...prefixes(before)];
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

/** The total row against the prose: the same measure, told once there (AS-E9). */
function againstProse(grid: Grid, passage: Passage): Constraint[] {
  const total = grid.rows.find(isTotal);
  if (!total) return [];
  return grid.heads.flatMap((head, column) => {
    const cell = total.cells[column];
    const verb = /受理|收到|派发|办结|逾期|抽查|检查|监测|合格|发布/.exec(head)?.[0];
    if (!cell || !verb || cell.quantity.kind !== 'count' || NOT_ADDED.test(head)) return [];
    const told = passage.facts.filter(
      fact => fact.quantity.kind === 'count' && fact.before.includes(verb) && isPlain(fact) && sameManner(fact, head),
    );
    const only = told[0];
    if (!only || told.length > 1) return [];
    return [sameConstraint({ rule: 'AS-E9', title: `${cell.name}与正文`, certainty: 'likely' }, cell, only)];
  });
}

function isPlain(fact: Fact): boolean {
  return !fact.isChange && !fact.earlier && !fact.demanded && !fact.quantity.approximate && fact.bracket === 0;
}

function sameManner(fact: Fact, head: string): boolean {
  return /按[时期]|逾期|超期|不|未/.test(head) === /按[时期]|逾期|超期|不|未/.test(fact.before);
}
