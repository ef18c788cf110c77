import type { Node } from './constraints.ts';
import { foldWidth } from './fold-width.ts';

/** A numeric cell as a node of the graph. */
export interface TableNode extends Node {
  readonly row: { readonly start: number; readonly end: number };
}

/** A table with its heads apart from its body. */
export interface Grid {
  /** Head texts of a column, top to bottom, joined. */
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
  /** A note says that one case may stand in several rows. */
  readonly overlapping: boolean;
  /** Where the table stands in the reading text. */
  readonly start: number;
  readonly end: number;
}

export interface GridRow {
  /** All words before the numbers, outermost first: 乡镇, 小计. */
  readonly labels: readonly string[];
  /** The innermost of them. */
  readonly label: string;
  readonly cells: readonly (TableNode | null)[];
  /** Cells that say “nothing” (—, /, empty) count as 0 in sums. */
  readonly blank: readonly boolean[];
}

const TOTAL =
  /^(?:合计|总计|共计|总数|总和|汇总|全[县市区省镇州局](?:合计|总计|总数)?|全[县市区省镇州局]|合计数|累计|总体)$/;

const SUBTOTAL = /小计/;

export const NOT_ADDED =
  /率|比例|比重|占比|百分|排名|名次|平均|均|得分|分数|分值|同比|环比|增幅|增减|增长|满分|序号|指数|时长|时间|时限|用时|天数|小时|分钟|单价|满意度|系数|评分|考核/;

/** Rows and columns are compared pair by pair: beyond this many, no table of a bulletin goes. */
export const MOST_COMPARED = 24;

const bare = (label: string) => label.replace(/\([^)]*\)|[:*]|^[一二三四五六七八九十]+、/g, '');

export const isTotal = (row: GridRow) => !isSubtotal(row) && row.labels.some(label => TOTAL.test(bare(label)));

/** A total that says so (合计), and is not only named after the whole (全县). */
export const isNamedTotal = (row: GridRow) => isTotal(row) && row.labels.some(label => /计|总/.test(label));

export const isSubtotal = (row: GridRow) => row.labels.some(label => SUBTOTAL.test(label));

export function distinct(cells: readonly (TableNode | null)[]): TableNode[] {
  return [...new Set(cells.filter(cell => cell !== null))];
}

/** The columns with counts that may be added or divided. */
export function countedColumns(grid: Grid): number[] {
  return grid.heads
    .map((_, at) => at)
    .filter(at => !NOT_ADDED.test(grid.heads[at] ?? '') && grid.rows.some(row => row.cells[at]))
    .slice(0, MOST_COMPARED);
}

/** Words of a cell, width-folded, without spaces. */
export function squeeze(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

/** Rows for columns: a table may set its measures one under the other, and its months side by side. */
export function turned(grid: Grid): Grid {
  return {
    ...grid,
    heads: grid.rows.map(row => row.label),
    rows: grid.heads.map((head, column) => ({
      labels: [head],
      label: head,
      cells: grid.rows.map(row => row.cells[column] ?? null),
      blank: grid.rows.map(row => row.blank[column] ?? false),
    })),
  };
}
