import { distinct, type Grid, type GridRow, isSubtotal, isTotal, NOT_ADDED } from './grid.ts';

/** A row and those that it is the sum of. */
export interface Family {
  readonly parent: GridRow;
  readonly children: readonly GridRow[];
}

const MARKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[.、]/,
  /^\(\d{1,2}\)/,
];

/**
 * Rows that are numbered under another (一、 with 1. and 2.), or follow its 其中, and add up to it in one column at least
 * and in half of them. Where none adds up, nothing says that the rows are all there are.
 */
export function familiesOf(grid: Grid): Family[] {
  return [...numbered(grid), ...among(grid)].filter(family => addsUp(grid, family));
}

function levelOf(row: GridRow): number {
  return MARKS.findIndex(mark => mark.test(row.label));
}

function numbered(grid: Grid): Family[] {
  return grid.rows.flatMap((parent, at): Family[] => {
    const level = levelOf(parent);
    if (level < 0) return [];
    const children: GridRow[] = [];
    let deeper: number | null = null;
    for (const row of grid.rows.slice(at + 1)) {
      const own = levelOf(row);
      if (own <= level) break;
      deeper ??= own;
      if (own === deeper) children.push(row);
    }
    return children.length > 1 ? [{ parent, children }] : [];
  });
}

/** 其中：… and as many rows after it as make the row before it whole. */
function among(grid: Grid): Family[] {
  return grid.rows.flatMap((first, at): Family[] => {
    const parent = grid.rows[at - 1];
    if (!/^其中/.test(first.label) || !parent || /^其中/.test(parent.label)) return [];
    const rest = grid.rows.slice(at + 1);
    const end = rest.findIndex(row => isTotal(row) || isSubtotal(row));
    const own = end < 0 ? rest : rest.slice(0, end);
    const marked = own.findIndex(row => !/^其中/.test(row.label));
    const all = own.map((_, count) => [first, ...own.slice(0, count + 1)]).slice(0, 12);
    const spoken = marked > 0 ? all.slice(0, marked) : all;
    const children = spoken.find(rows => addsUp(grid, { parent, children: rows }));
    return children ? [{ parent, children }] : [];
  });
}

function addsUp(grid: Grid, { parent, children }: Family): boolean {
  let hits = 0;
  let columns = 0;
  grid.heads.forEach((head, column) => {
    const whole = parent.cells[column];
    const parts = distinct(children.map(row => row.cells[column] ?? null));
    if (NOT_ADDED.test(head) || whole?.quantity.kind !== 'count' || parts.length < 2) return;
    columns += 1;
    if (parts.reduce((sum, { quantity }) => sum + quantity.micro, 0n) === whole.quantity.micro) hits += 1;
  });
  return hits > 0 && hits * 2 >= columns;
}
