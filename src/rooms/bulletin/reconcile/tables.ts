import type { Constraint } from './constraints.ts';
import type { Passage } from './fact.ts';
import { foldWidth } from './fold-width.ts';
import type { Grid, GridRow, TableNode } from './grid.ts';
import { MICRO, type Quantity } from './quantities.ts';
import type { SourceBlock, SourceCell } from './source-text.ts';
import { findTableConstraints } from './table-constraints.ts';

/** Reads every table into nodes and finds what must hold among them. */
export function readTables(passage: Passage): { nodes: TableNode[]; constraints: Constraint[] } {
  const nodes: TableNode[] = [];
  const constraints: Constraint[] = [];
  for (const block of passage.source.blocks) {
    if (block.kind !== 'table') continue;
    const grid = gridOf(block, passage.facts.length + nodes.length, nodes);
    constraints.push(...findTableConstraints(grid, passage));
  }
  return { nodes, constraints };
}

function gridOf(block: SourceBlock, firstIndex: number, nodes: TableNode[]): Grid {
  const rows = block.rows ?? [];
  const made = new Map<SourceCell, TableNode>();
  let index = firstIndex;
  const body = rows.findIndex(
    row => row.filter((cell, column) => quantityIn(cell) !== null && !isOrdinal(rows, column)).length > 0,
  );
  const headRows = body < 0 ? rows : rows.slice(0, body);
  const width = rows[0]?.length ?? 0;
  const heads = Array.from({ length: width }, (_, column) =>
    [...new Set(headRows.map(row => squeeze(row[column]?.text ?? '')))].join(''),
  );
  const gridRows = (body < 0 ? [] : rows.slice(body)).map((row): GridRow => {
    const span = { start: row[0]?.start ?? block.start, end: Math.max(...row.map(cell => cell.end)) };
    const label = squeeze(row.find(cell => quantityIn(cell) === null && squeeze(cell.text) !== '')?.text ?? '');
    const cells = row.map((cell, column): TableNode | null => {
      if (isOrdinalHead(heads[column] ?? '')) return null;
      const found = quantityIn(cell);
      const quantity = found && /%/.test(heads[column] ?? '') ? asPercent(found) : found;
      if (!quantity) return null;
      const known = made.get(cell);
      if (known) return known;
      const node = {
        index,
        quantity,
        name: [label, heads[column] ?? ''].filter(words => words !== '').join(' '),
        row: span,
      };
      index += 1;
      made.set(cell, node);
      nodes.push(node);
      return node;
    });
    return { label, cells, blank: row.map(cell => /^[-—–/\\无]*$/.test(squeeze(cell.text))) };
  });
  return { heads, rows: gridRows };
}

function isOrdinal(rows: readonly (readonly SourceCell[])[], column: number): boolean {
  return isOrdinalHead(squeeze(rows[0]?.[column]?.text ?? ''));
}

function isOrdinalHead(head: string): boolean {
  return /序号|排名|名次|位次|年份|日期|时间|备注|电话|文号|编号|代码/.test(head);
}

function squeeze(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

/** 同比（%） in the head: the cells leave the sign out. */
function asPercent(quantity: Quantity): Quantity {
  return quantity.kind === 'count' && quantity.unit === ''
    ? { ...quantity, kind: 'percent', step: MICRO / 10n ** BigInt(quantity.decimals) }
    : quantity;
}

const CELL =
  /^\s*(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|万|亿)?\s*(个百分点|件|条|个|家|次|人|户|份|项|人次|万元|元)?\s*$/;

/** A cell that is nothing but a number. */
function quantityIn(cell: SourceCell): Quantity | null {
  const match = CELL.exec(foldWidth(cell.text));
  if (!match || match[1] === '-') return null;
  const [, , digits = '', fraction = '', scaleWord = '', unit = ''] = match;
  const decimals = Math.max(0, fraction.length - 1);
  const scale = scaleWord === '万' ? 10_000n : scaleWord === '亿' ? 100_000_000n : 1n;
  const isPercent = scaleWord === '%';
  const lead = /^\s*/.exec(cell.text)?.[0].length ?? 0;
  const printed = foldWidth(cell.text)
    .trim()
    .replace(new RegExp(`\\s*${unit}$`), '');
  const start = cell.start + lead;
  return {
    start,
    end: cell.end,
    printed: cell.text.trim().slice(0, printed.length),
    numberEnd: start + printed.length,
    kind: unit === '个百分点' ? 'points' : isPercent ? 'percent' : 'count',
    micro: (BigInt(digits.replaceAll(',', '') + fraction.slice(1)) * scale * MICRO) / 10n ** BigInt(decimals),
    step: !isPercent && decimals === 0 && scale === 1n ? 0n : (scale * MICRO) / 10n ** BigInt(decimals),
    decimals,
    approximate: false,
    unit,
  };
}
