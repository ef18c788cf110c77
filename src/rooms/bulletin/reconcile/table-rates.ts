import {
  type Constraint,
  minus,
  plus,
  printedValue,
  rangeOfTerms,
  ratioConstraint,
  type Terms,
} from './constraints.ts';
import { countedColumns, distinct, type Grid, type GridRow, isTotal, NOT_ADDED, type TableNode } from './grid.ts';
import { actionOf } from './lexicon.ts';
import { checkRatio, isRight } from './rounding.ts';
import { shareConstraints } from './share-constraints.ts';

const RATE = /率|占比|比例|比重|百分比/;

/**
 * A rate column is a quotient of two others, or what is left of it, in nearly every row. Rows of 100 % or 0 % tell
 * nothing: any two equal columns give them.
 */
export function rates(grid: Grid): Constraint[] {
  const constraints: Constraint[] = [];
  const counted = countedColumns(grid);
  for (let column = 0; column < grid.heads.length; column += 1) {
    const cells = distinct(grid.rows.map(row => row.cells[column] ?? null));
    if (cells.filter(cell => cell.quantity.kind === 'percent').length * 2 <= cells.length) continue;
    if (/同比|环比|增|减|百分点/.test(grid.heads[column] ?? '')) continue;
    let best: {
      build: (row: GridRow) => { n: Terms; d: Terms } | null;
      hits: number;
      rows: number;
      telling: number;
    } | null = null;
    for (const n of counted) {
      for (const d of counted) {
        if (n === d) continue;
        for (const rest of ['part', 'rest'] as const) {
          const build = (row: GridRow) => quotient(row, n, d, rest);
          const score = quotientHits(grid, column, build);
          if (score.telling > (best?.telling ?? 0)) best = { build, ...score };
        }
      }
    }
    const meant = meantBy(grid, column, counted);
    if (meant && (!best || best.hits < 2)) best = { build: meant, ...quotientHits(grid, column, meant) };
    const enough = meant ? 1 : 2;
    if (!best) continue;
    // One row alone shows nothing: only its heads speak for the quotient.
    const named = meant !== null && best.rows === 1 && best.hits === 0;
    const shown =
      best.telling >= 1 && best.hits >= enough && (best.rows - best.hits <= 1 || best.hits * 4 >= best.rows * 3);
    if (!named && !shown) continue;
    for (const row of grid.rows) {
      const target = row.cells[column];
      const sides = best.build(row);
      if (target?.quantity.kind !== 'percent' || !sides) continue;
      constraints.push(
        ratioConstraint(
          { rule: 'AS-E4', title: target.name, certainty: named ? 'likely' : 'firm', doubt: '表中没有写明分子和分母' },
          target,
          sides.n,
          sides.d,
        ),
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

function quotient(row: GridRow, n: number, d: number, kind: 'part' | 'rest'): { n: Terms; d: Terms } | null {
  const top = row.cells[n];
  const bottom = row.cells[d];
  if (top?.quantity.kind !== 'count' || bottom?.quantity.kind !== 'count' || bottom.quantity.micro <= 0n) return null;
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
  return result !== null && isRight(result);
}

/** 占比: a row's count over the total row's. */
export function shares(grid: Grid): Constraint[] {
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
