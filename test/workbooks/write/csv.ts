/** CSV as the platforms' "导出" buttons write it: quoted where needed, lines ended by CR LF. */
import type { Cell } from './layout.ts';

const quoted = (cell: Cell, separator: string): string => {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return new RegExp(`["\\r\\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The text of a CSV; dates must already be texts. */
export const csv = (rows: readonly (readonly Cell[])[], separator = ','): string =>
  rows.map(row => `${row.map(cell => quoted(cell, separator)).join(separator)}\r\n`).join('');
