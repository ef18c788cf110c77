import { Parser } from 'htmlparser2';
import { type Draft, type DraftCell, layOut, type SourceText } from './source-text.ts';

const SKIPPED = new Set(['title', 'script', 'style', 'noscript', 'template', 'select', 'button', 'svg', 'head']);
const INLINE = new Set(
  'a abbr b big cite code data em font i img ins label mark q s small span strong sub sup time tt u var wbr'.split(' '),
);

/** One open table: what is nested in a cell is read as that cell's text. */
interface OpenTable {
  readonly rows: DraftCell[][];
  cell: { text: string; columns: number; rows: number } | null;
}

/** Reads a page as paragraphs, titles (h1–h6) and tables with spanned cells. */
export function readHtml(html: string): SourceText {
  const drafts: Draft[] = [];
  let skip = 0;
  let words = '';
  let heading = false;
  let tableDepth = 0;
  let table: OpenTable | null = null;

  const flush = () => {
    if (words.trim() !== '') drafts.push({ kind: heading ? 'title' : 'paragraph', text: words });
    words = '';
  };
  const closeCell = () => {
    if (table?.cell) table.rows.at(-1)?.push(table.cell);
    if (table) table.cell = null;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SKIPPED.has(name)) skip += 1;
        if (skip > 0) return;
        if (name === 'table') {
          tableDepth += 1;
          if (tableDepth === 1) {
            flush();
            table = { rows: [], cell: null };
          }
        } else if (table && tableDepth === 1 && name === 'tr') {
          closeCell();
          table.rows.push([]);
        } else if (table && tableDepth === 1 && (name === 'td' || name === 'th')) {
          closeCell();
          if (table.rows.length === 0) table.rows.push([]);
          table.cell = { text: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
        } else if (!table && !INLINE.has(name)) {
          flush();
          if (/^h[1-6]$/.test(name)) heading = true;
        } else if (table?.cell && !INLINE.has(name)) table.cell.text += ' ';
      },
      ontext(text) {
        if (skip > 0) return;
        if (table) {
          if (table.cell) table.cell.text += text;
        } else words += text.replace(/[\r\n]+[ \t]*/g, '');
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skip = Math.max(0, skip - 1);
        if (skip > 0) return;
        if (name === 'table' && table) {
          tableDepth -= 1;
          if (tableDepth > 0) return;
          closeCell();
          drafts.push({ kind: 'table', rows: table.rows.filter(row => row.length > 0) });
          table = null;
        } else if (!table && !INLINE.has(name)) {
          flush();
          if (/^h[1-6]$/.test(name)) heading = false;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return layOut('html', drafts);
}

/** A span attribute as a sane whole number: a page cannot ask for a million columns. */
function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 100) : 1;
}
