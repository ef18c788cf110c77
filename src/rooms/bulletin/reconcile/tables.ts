import { quantityOf } from './cells.ts';
import type { Constraint } from './constraints.ts';
import type { Passage } from './fact.ts';
import { type Grid, type GridRow, squeeze, type TableNode } from './grid.ts';
import type { SourceBlock, SourceCell } from './source-text.ts';
import { findTableConstraints } from './table-constraints.ts';

/** Reads every table into nodes and finds what must hold among them. */
export function readTables(passage: Passage): { nodes: TableNode[]; constraints: Constraint[] } {
  const nodes: TableNode[] = [];
  const constraints: Constraint[] = [];
  passage.source.blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const after = passage.source.blocks.slice(at + 1, at + 4).filter(({ kind }) => kind !== 'table');
    const grid = gridOf(block, after, passage.facts.length + nodes.length, nodes);
    constraints.push(...findTableConstraints(grid, passage));
  });
  return { nodes, constraints };
}

/** Words under a table that say why its rows do not add up. */
const OVERLAPPING =
  /只计一次|剔除|去重|重复(?!办理|投诉)|重叠|交叉|[两多]种以上|多[类项种]的|[两多]个(?:以上|及以上)|不重复|同时(?:涉及|参与|属于)|一件多|不等于[^,。;]{0,6}之和|兼有/;

function gridOf(block: SourceBlock, after: readonly SourceBlock[], firstIndex: number, nodes: TableNode[]): Grid {
  const rows = block.rows ?? [];
  const made = new Map<SourceCell, TableNode>();
  let index = firstIndex;
  const body = rows.findIndex(row =>
    row.some((cell, column) => quantityOf(cell) !== null && !isOrdinalHead(squeeze(rows[0]?.[column]?.text ?? ''))),
  );
  const headRows = body < 0 ? rows : rows.slice(0, body);
  const width = rows[0]?.length ?? 0;
  const titled = headRows.filter(row => new Set(row).size > 1 || headRows.length === 1);
  const heads = Array.from({ length: width }, (_, column) =>
    [...new Set(titled.map(row => squeeze(row[column]?.text ?? '')))].join(''),
  );
  const gridRows = (body < 0 ? [] : rows.slice(body)).map((row): GridRow => {
    const span = { start: row[0]?.start ?? block.start, end: Math.max(...row.map(cell => cell.end)) };
    const labels = labelsOf(row, heads);
    const label = labels.at(-1) ?? '';
    const cells = row.map((cell, column): TableNode | null => {
      const head = heads[column] ?? '';
      const quantity = isOrdinalHead(head) ? null : quantityOf(cell, head);
      if (!quantity) return null;
      const known = made.get(cell);
      if (known) return known;
      const node = { index, quantity, name: [label, head].filter(words => words !== '').join(' '), row: span };
      index += 1;
      made.set(cell, node);
      nodes.push(node);
      return node;
    });
    return { labels, label, cells, blank: row.map(cell => /^[-—–/\\无]*$/.test(squeeze(cell.text))) };
  });
  const notes = [
    ...after.map(({ text }) => text).filter((text, at) => at < 2 || /^\s*[*(（]?(?:注|说明|备注)/.test(text)),
    ...rows.flatMap(row => row.map(cell => cell.text)).filter(text => /^\s*[*(（]?(?:注|说明|备注)[:：\d]/.test(text)),
  ];
  return {
    heads,
    rows: gridRows,
    overlapping: notes.some(note => OVERLAPPING.test(note)),
    start: block.start,
    end: block.end,
  };
}

/** The words that a row begins with; where it begins with a number, its first words. */
function labelsOf(row: readonly SourceCell[], heads: readonly string[]): string[] {
  const first = row.findIndex((cell, column) => quantityOf(cell) !== null && !isOrdinalHead(heads[column] ?? ''));
  const words = (cells: readonly SourceCell[]) =>
    [...new Set(cells)].filter(cell => quantityOf(cell) === null && !/^[-—–/\\]*$/.test(squeeze(cell.text)));
  const before = words(first < 0 ? row : row.slice(0, first));
  return (before.length > 0 ? before : words(row).slice(0, 1)).map(cell => squeeze(cell.text));
}

function isOrdinalHead(head: string): boolean {
  return /序号|排名|名次|位次|年份|日期|时间|备注|电话|文号|编号|代码/.test(head);
}
