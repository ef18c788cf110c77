import { AppError } from '../../../kernel/errors.ts';

/** One table cell; a cell that spans several grid places appears in each of them as the same object. */
export interface SourceCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, title or table of the reading text; offsets are UTF-16 units into {@link SourceText.text}. */
export interface SourceBlock {
  readonly kind: 'title' | 'paragraph' | 'table';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rows?: readonly (readonly SourceCell[])[];
}

/** A document as it is read: one normalised text that every offset of a report points into, and its blocks. */
export interface SourceText {
  readonly format: 'txt' | 'html' | 'docx' | 'pdf';
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
}

/** A cell before it has a place: how many columns and rows it covers. */
export interface DraftCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What a reader of one file format hands over. */
export type Draft =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly DraftCell[])[] };

/** Places on the grids of one document: a bulletin's tables have hundreds; spans can ask for millions. */
const MAX_PLACES = 100_000;

/**
 * Lays drafts out as one text: blocks and rows end in a line break, cells are parted by tabs; empty blocks go.
 * @throws AppError `too-large` when tables span more places than any bulletin's
 */
export function layOut(format: SourceText['format'], drafts: readonly Draft[]): SourceText {
  const blocks: SourceBlock[] = [];
  let text = '';
  let places = 0;
  for (const draft of drafts) {
    const start = text.length === 0 ? 0 : text.length + 1;
    if (draft.kind !== 'table') {
      const line = tidy(draft.text);
      if (line === '') continue;
      text = start === 0 ? line : `${text}\n${line}`;
      blocks.push({ kind: draft.kind, text: line, start, end: text.length });
      continue;
    }
    if (draft.rows.every(row => row.every(cell => tidy(cell.text) === ''))) continue;
    places += placesOf(draft.rows);
    if (places > MAX_PLACES) {
      throw new AppError('too-large', '表格太大，或者合并的单元格太多，不像是一份通报。请只保留正文和要核的表再试。');
    }
    const table = layOutTable(draft.rows, start);
    text = start === 0 ? table.text : `${text}\n${table.text}`;
    blocks.push({ kind: 'table', text: table.text, start, end: text.length, rows: table.grid });
  }
  return { format, text, blocks };
}

/** Spaces and control characters of one line made plain; the words are not touched. */
function tidy(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u00a0\u200b\ufeff]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** How large a table's grid would be at most: counted before it is made. */
function placesOf(rows: readonly (readonly DraftCell[])[]): number {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const { columns, rows: height } of row) {
      for (let at = index; at < Math.min(rows.length, index + height); at += 1)
        widths[at] = (widths[at] ?? 0) + columns;
    }
  });
  return rows.length * Math.max(0, ...widths);
}

/** Places cells on a grid, so that a cell over two columns stands in both. */
function layOutTable(rows: readonly (readonly DraftCell[])[], start: number) {
  const grid: (SourceCell | undefined)[][] = rows.map(() => []);
  const lines: string[] = [];
  let at = start;
  rows.forEach((row, rowIndex) => {
    const texts: string[] = [];
    let column = 0;
    for (const draft of row) {
      const text = tidy(draft.text);
      const cell = { text, start: at, end: at + text.length };
      at = cell.end + 1;
      texts.push(text);
      while (grid[rowIndex]?.[column]) column += 1;
      for (let r = rowIndex; r < Math.min(rows.length, rowIndex + draft.rows); r += 1) {
        for (let c = column; c < column + draft.columns; c += 1) {
          const line = grid[r];
          if (line) line[c] = cell;
        }
      }
      column += draft.columns;
    }
    if (row.length === 0) at += 1;
    lines.push(texts.join('\t'));
  });
  const empty = { text: '', start, end: start };
  const width = Math.max(0, ...grid.map(row => row.length));
  return {
    text: lines.join('\n'),
    grid: grid.map(row => Array.from({ length: width }, (_, column) => row[column] ?? empty)),
  };
}
