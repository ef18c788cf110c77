import { SaxesParser } from 'saxes';
import { AppError } from '../../../kernel/errors.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { type Draft, type DraftCell, layOut, type SourceText } from './source-text.ts';

/** One open table of a Word document; nested tables are read into the cell that holds them. */
interface OpenTable {
  readonly rows: Cell[][];
  cell: Cell | null;
}
interface Cell extends DraftCell {
  text: string;
  columns: number;
  rows: number;
  /** Goes on from the cell above. */
  merged: boolean;
}

/**
 * Reads a Word document's body: paragraphs, titles (by style) and tables with merged cells. Deleted revisions are
 * left out, inserted ones are read: that is the text as it would be signed.
 * @throws AppError `bad-file` when it is no Word document, is broken or unpacks to something huge.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const xml = await readZipEntry(bytes, 'word/document.xml');
  try {
    return layOut('docx', draftsOf(xml));
  } catch (cause) {
    throw new AppError('bad-file', 'Word 文件的内容已损坏，不能读取。请用 WPS 或 Word 打开后另存为 .docx 再试。', {
      cause,
    });
  }
}

function draftsOf(xml: string): Draft[] {
  const drafts: Draft[] = [];
  const parser = new SaxesParser();
  let words = '';
  let title = false;
  let inText = false;
  let ignored = 0;
  let depth = 0;
  let table: OpenTable | null = null;

  parser.on('opentag', ({ name, attributes }) => {
    const value = (key: string) => String(attributes[`w:${key}`] ?? '');
    if (name === 'w:del' || name === 'w:txbxContent' || name === 'mc:Fallback') ignored += 1;
    if (name === 'w:tbl') {
      depth += 1;
      if (depth === 1) table = { rows: [], cell: null };
    } else if (name === 'w:tr' && depth === 1) table?.rows.push([]);
    else if (name === 'w:tc' && depth === 1 && table) table.cell = { text: '', columns: 1, rows: 1, merged: false };
    else if (name === 'w:gridSpan' && table?.cell) table.cell.columns = Math.min(100, Number(value('val')) || 1);
    else if (name === 'w:vMerge' && table?.cell) table.cell.merged = value('val') !== 'restart';
    else if (name === 'w:pStyle') title = /^(?:title|heading|标题)/i.test(value('val')) || title;
    else if (name === 'w:t') inText = true;
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') words += ' ';
    else if (name === 'w:noBreakHyphen') words += '-';
  });
  parser.on('text', text => {
    if (inText && ignored === 0) words += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:del' || name === 'w:txbxContent' || name === 'mc:Fallback') ignored -= 1;
    else if (name === 'w:t') inText = false;
    else if (name === 'w:p') {
      if (table) {
        if (table.cell) table.cell.text += `${table.cell.text === '' ? '' : ' '}${words}`;
      } else drafts.push({ kind: title ? 'title' : 'paragraph', text: words });
      words = '';
      title = false;
    } else if (name === 'w:tc' && depth === 1 && table?.cell) {
      table.rows.at(-1)?.push(table.cell);
      table.cell = null;
    } else if (name === 'w:tbl') {
      depth -= 1;
      if (depth === 0 && table) {
        drafts.push({ kind: 'table', rows: withoutMerged(table.rows) });
        table = null;
      }
    }
  });
  parser.write(xml).close();
  return drafts;
}

/** Turns Word's "goes on from above" cells into row spans of the cell that they belong to. */
function withoutMerged(rows: readonly Cell[][]): DraftCell[][] {
  const owners = new Map<number, Cell>();
  return rows.map(row => {
    const kept: DraftCell[] = [];
    let column = 0;
    for (const cell of row) {
      const owner = owners.get(column);
      if (cell.merged && owner) owner.rows += 1;
      else {
        owners.set(column, cell);
        kept.push(cell);
      }
      column += cell.columns;
    }
    return kept;
  });
}
