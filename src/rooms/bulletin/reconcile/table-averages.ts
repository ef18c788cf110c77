import { type Constraint, plus, printedValue, quotientConstraint } from './constraints.ts';
import { type Grid, MOST_COMPARED } from './grid.ts';

const AVERAGE = /[人户件亩案日月]均|平均|每[百千万]?[人户件亩家]|^[百千万][人户]|单价/;

/** A column of averages (人均办件): one count over another, in nearly every row. */
export function averages(grid: Grid): Constraint[] {
  const counted = grid.heads
    .map((_, at) => at)
    .filter(
      at => !AVERAGE.test(grid.heads[at] ?? '') && grid.rows.some(row => row.cells[at]?.quantity.kind === 'count'),
    )
    .slice(0, MOST_COMPARED);
  return grid.heads.flatMap((head, column) => {
    if (!AVERAGE.test(head)) return [];
    let best: { made: Constraint[]; hits: number } = { made: [], hits: 0 };
    for (const n of counted) {
      for (const d of counted) {
        if (n === d) continue;
        const made = averagesOf(grid, column, n, d);
        const hits = made.filter(constraint => constraint.evaluate(printedValue).ok).length;
        if (hits > best.hits) best = { made, hits };
      }
    }
    const misses = best.made.length - best.hits;
    return best.hits >= 2 && (misses <= 1 || misses * 3 <= best.hits) ? best.made : [];
  });
}

function averagesOf(grid: Grid, column: number, n: number, d: number): Constraint[] {
  return grid.rows.flatMap(row => {
    const [target, top, bottom] = [column, n, d].map(at => row.cells[at] ?? null);
    if (target?.quantity.kind !== 'count' || top?.quantity.kind !== 'count' || bottom?.quantity.kind !== 'count')
      return [];
    if (target.quantity.micro <= 0n || bottom.quantity.micro <= 0n || target === top || target === bottom) return [];
    return [
      quotientConstraint({ rule: 'AS-E4', title: target.name, certainty: 'firm' }, target, plus(top), plus(bottom)),
    ];
  });
}
