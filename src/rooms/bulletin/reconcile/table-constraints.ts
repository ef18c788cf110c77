import type { Constraint } from './constraints.ts';
import type { Passage } from './fact.ts';
import { type Grid, isTotal, turned } from './grid.ts';
import { averages } from './table-averages.ts';
import { carried } from './table-carry.ts';
import { changes } from './table-changes.ts';
import { againstProse } from './table-prose.ts';
import { rates, shares } from './table-rates.ts';
import { columnTotals, rowTotals } from './table-totals.ts';

/**
 * What must hold in a table: total rows, total columns, rate, change and average columns, and the total row against the
 * prose. A relation between columns is believed when the rows themselves show it; then the rows that break it are wrong.
 */
export function findTableConstraints(grid: Grid, passage: Passage): Constraint[] {
  const across = turned(grid);
  return [
    ...columnTotals(grid),
    ...rowTotals(grid),
    ...[grid, across].flatMap(one => [...rates(one), ...changes(one), ...averages(one), ...carried(one)]),
    ...(grid.rows.some(isTotal) ? [] : rowTotals(across)),
    ...shares(grid),
    ...againstProse(grid, passage),
  ];
}
