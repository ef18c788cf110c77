import {
  type Constraint,
  minus,
  plus,
  printedValue,
  rangeOfTerms,
  ratioConstraint,
  sameConstraint,
  sumConstraint,
  type Terms,
} from './constraints.ts';
import type { Fact, Passage } from './facts.ts';
import { actionOf } from './lexicon.ts';
import { checkRatio } from './rounding.ts';
import { shareConstraints } from './share-constraints.ts';
import type { Grid, GridRow, TableNode } from './tables.ts';

const TOTAL = /^(?:合计|总计|共计|总数|总和|全[县市区省镇](?:合计|总计)?|合计数|累计)$/;
const SUBTOTAL = /小计/;
const NOT_ADDED =
  /率|比例|比重|占比|百分|排名|名次|平均|均|得分|分数|分值|同比|环比|增幅|增减|增长|满分|序号|指数|时长|时间|时限|用时|天数|小时|分钟|单价|满意度|系数|评分|考核/;
const RATE = /率|占比|比例|比重|百分比/;

/**
 * What must hold in a table: total rows, total columns, rate columns, and the total row against the prose. A relation
 * between columns is believed when the rows themselves show it; then the rows that break it are wrong.
 */
export function findTableConstraints(grid: Grid, passage: Passage): Constraint[] {
  return [...columnTotals(grid), ...rowTotals(grid), ...rates(grid), ...shares(grid), ...againstProse(grid, passage)];
}

const isTotal = (row: GridRow) => TOTAL.test(row.label);
const isSubtotal = (row: GridRow) => SUBTOTAL.test(row.label);

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

function distinct(cells: readonly (TableNode | null)[]): TableNode[] {
  return [...new Set(cells.filter(cell => cell !== null))];
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

/**
 * A rate column is a quotient of two others, or what is left of it, in nearly every row. Rows of 100 % or 0 % tell
 * nothing: any two equal columns give them.
 */
function rates(grid: Grid): Constraint[] {
  const constraints: Constraint[] = [];
  const counted = grid.heads
    .map((_, at) => at)
    .filter(at => !NOT_ADDED.test(grid.heads[at] ?? '') && grid.rows.some(row => row.cells[at]));
  for (let column = 0; column < grid.heads.length; column += 1) {
    if (!grid.rows.some(row => row.cells[column]?.quantity.kind === 'percent')) continue;
    const isGrowth = /同比|环比|增/.test(grid.heads[column] ?? '');
    let best: {
      build: (row: GridRow) => { n: Terms; d: Terms } | null;
      hits: number;
      rows: number;
      telling: number;
    } | null = null;
    for (const n of counted) {
      for (const d of counted) {
        if (n === d) continue;
        for (const rest of isGrowth ? (['growth'] as const) : (['part', 'rest'] as const)) {
          const build = (row: GridRow) => quotient(row, n, d, rest);
          const score = quotientHits(grid, column, build);
          if (score.telling > (best?.telling ?? 0)) best = { build, ...score };
        }
      }
    }
    const meant = isGrowth ? null : meantBy(grid, column, counted);
    if (meant && (!best || best.hits < 2)) best = { build: meant, ...quotientHits(grid, column, meant) };
    const enough = meant || isGrowth ? 1 : 2;
    if (!best || best.telling < 1 || best.hits < enough || (best.rows - best.hits > 1 && best.hits * 4 < best.rows * 3))
      continue;
    for (const row of grid.rows) {
      const target = row.cells[column];
      const sides = best.build(row);
      if (target?.quantity.kind !== 'percent' || !sides) continue;
      constraints.push(
        ratioConstraint({ rule: 'AS-E4', title: target.name, certainty: 'firm' }, target, sides.n, sides.d),
      );
    }
  }
  return constraints;
}

/** The quotient that the heads name: 办结率 of 办结 and 受理; null unless there is one column for each. */
function meantBy(
  grid: Grid,
  column: number,
  counted: readonly number[],
): ((row: GridRow) => { n: Terms; d: Terms } | null) | null {
  const wanted = actionOf((grid.heads[column] ?? '').replace(/率.*$/, ''));
  if (!wanted) return null;
  const acts = counted.map(at => ({ at, act: actionOf(grid.heads[at] ?? '') }));
  const tops = acts.filter(({ act }) => act?.action === wanted.action && act.manner === wanted.manner);
  const bottoms = counted.filter(
    at => /受理|收到|派发|应|总|抽查|检查|监测|登记/.test(grid.heads[at] ?? '') && !tops.some(top => top.at === at),
  );
  const [n, ...moreTops] = tops;
  const [d, ...moreBottoms] = bottoms;
  if (!n || d === undefined || moreTops.length > 0 || moreBottoms.length > 0) return null;
  return row => quotient(row, n.at, d, 'part');
}

function quotient(row: GridRow, n: number, d: number, kind: 'part' | 'rest' | 'growth'): { n: Terms; d: Terms } | null {
  const top = row.cells[n];
  const bottom = row.cells[d];
  if (!top || !bottom || bottom.quantity.micro === 0n) return null;
  if (kind === 'growth') return { n: minus(top, bottom), d: plus(bottom) };
  return kind === 'rest' ? { n: minus(bottom, top), d: plus(bottom) } : { n: plus(top), d: plus(bottom) };
}

function quotientHits(grid: Grid, column: number, build: (row: GridRow) => { n: Terms; d: Terms } | null) {
  let telling = 0;
  let hits = 0;
  let rows = 0;
  for (const row of grid.rows) {
    const target = row.cells[column];
    const sides = build(row);
    if (target?.quantity.kind !== 'percent' || !sides) continue;
    rows += 1;
    if (!agrees(target, sides.n, sides.d)) continue;
    hits += 1;
    if (target.quantity.micro !== 0n && target.quantity.micro !== 100_000_000n) telling += 1;
  }
  return { hits, rows, telling };
}

function agrees(target: TableNode, n: Terms, d: Terms): boolean {
  const result = checkRatio(
    target.quantity.micro,
    target.quantity.decimals,
    rangeOfTerms(n, printedValue),
    rangeOfTerms(d, printedValue),
  );
  return result !== null && result.verdict !== 'wrong' && result.verdict !== 'truncated';
}

/** 占比: a row's count over the total row's. */
function shares(grid: Grid): Constraint[] {
  const total = grid.rows.find(isTotal);
  const constraints: Constraint[] = [];
  for (let column = 0; column < grid.heads.length; column += 1) {
    if (!RATE.test(grid.heads[column] ?? '')) continue;
    const rows = grid.rows.filter(row => row !== total && row.cells[column]?.quantity.kind === 'percent');
    let best: { counts: number; hits: number } | null = null;
    for (let counts = 0; counts < grid.heads.length; counts += 1) {
      const whole = wholeOf(grid, total, counts);
      if (counts === column || whole.length === 0) continue;
      const hits = rows.filter(row => {
        const part = row.cells[counts];
        const target = row.cells[column];
        return part && target && part.quantity.kind === 'count' && agrees(target, plus(part), plus(...whole));
      }).length;
      if (hits > (best?.hits ?? 0)) best = { counts, hits };
    }
    if (!best || best.hits < 2 || best.hits * 5 < rows.length * 3) continue;
    const { counts } = best;
    const whole = wholeOf(grid, total, counts);
    const pairs = rows.flatMap(row => {
      const share = row.cells[column];
      const part = row.cells[counts];
      return share && part ? [{ share, part }] : [];
    });
    constraints.push(...shareConstraints(pairs, plus(...whole), () => ({ certainty: 'firm', title: null })));
  }
  return constraints;
}

function wholeOf(grid: Grid, total: GridRow | undefined, column: number): TableNode[] {
  if (NOT_ADDED.test(grid.heads[column] ?? '')) return [];
  if (total) return distinct([total.cells[column] ?? null]);
  return distinct(grid.rows.map(row => row.cells[column] ?? null)).filter(node => node.quantity.kind === 'count');
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
