import type { Node } from './constraints.ts';

/** A numeric cell as a node of the graph. */
export interface TableNode extends Node {
  readonly row: { readonly start: number; readonly end: number };
}

/** A table with its heads apart from its body. */
export interface Grid {
  /** Head texts of a column, top to bottom, joined. */
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly label: string;
  readonly cells: readonly (TableNode | null)[];
  /** Cells that say “nothing” (—, /, empty) count as 0 in sums. */
  readonly blank: readonly boolean[];
}

const TOTAL = /^(?:合计|总计|共计|总数|总和|全[县市区省镇](?:合计|总计)?|合计数|累计)$/;

const SUBTOTAL = /小计/;

export const NOT_ADDED =
  /率|比例|比重|占比|百分|排名|名次|平均|均|得分|分数|分值|同比|环比|增幅|增减|增长|满分|序号|指数|时长|时间|时限|用时|天数|小时|分钟|单价|满意度|系数|评分|考核/;

export const isTotal = (row: GridRow) => TOTAL.test(row.label);

export const isSubtotal = (row: GridRow) => SUBTOTAL.test(row.label);

export function distinct(cells: readonly (TableNode | null)[]): TableNode[] {
  return [...new Set(cells.filter(cell => cell !== null))];
}
