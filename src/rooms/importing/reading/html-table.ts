import { Parser } from 'htmlparser2';
import type { ByteSource } from './byte-source.ts';
import { badFile, LIMITS, tooManyColumns } from './limits.ts';
import { type Cell, EMPTY, type RawRow, type Table } from './table.ts';
import { decodedText, detectEncoding, type TextEncoding } from './text-encoding.ts';

const SHEET_NAME = '表';

/**
 * An HTML page with tables, which platforms like to save as `.xls`. All outermost tables together are one sheet: a
 * title in a table of its own above the data is common.
 * @source IM-08
 */
export async function openHtmlTable(source: ByteSource, name: string): Promise<Table> {
  const encoding = await detectEncoding(source);
  return {
    name,
    format: 'html',
    date1904: false,
    notices: ['文件其实是网页表格（常见于平台导出的 .xls），已按表格读取。'],
    sheets: [{ name: SHEET_NAME, hidden: false, hiddenColumns: new Set(), rows: () => readRows(source, encoding) }],
    close: async () => {},
  };
}

async function* readRows(source: ByteSource, encoding: TextEncoding): AsyncGenerator<RawRow[]> {
  const builder = new RowBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: text => builder.text(text),
      onclosetag: name => builder.close(name),
    },
    { decodeEntities: true },
  );
  for await (const piece of decodedText(source, encoding)) {
    parser.write(piece);
    const rows = builder.takeRows();
    if (rows.length > 0) yield rows;
  }
  parser.end();
  const rows = builder.takeRows();
  if (rows.length > 0) yield rows;
  if (!builder.sawTable)
    throw badFile('网页里没有表格，可能是登录已过期时导出的提示页。请重新登录平台导出，或另存为 .xlsx。');
}

/** Rows from tags. A cell that spans rows or columns fills its first place only, as a merged cell does in a sheet. */
class RowBuilder {
  sawTable = false;
  #depth = 0;
  #rows: RawRow[] = [];
  #row = 0;
  #cells: Cell[] | null = null;
  #cellText: string | null = null;
  #link = '';
  #span = 1;
  #skip = 0;
  /** Column → how many more rows it is taken by a cell from above. */
  readonly #taken = new Map<number, number>();
  #rowSpan = 1;

  takeRows(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') {
      this.#depth += 1;
      this.sawTable = true;
    } else if (name === 'style' || name === 'script') this.#skip += 1;
    else if (name === 'a' && this.#cellText !== null) this.#link = attributes.href ?? '';
    else if (name === 'br' && this.#cellText !== null) this.#cellText += '\n';
    if (this.#depth !== 1) return;
    if (name === 'tr') this.#cells = [];
    if (name === 'td' || name === 'th') {
      this.#cellText = '';
      this.#link = '';
      this.#span = spanOf(attributes.colspan);
      this.#rowSpan = spanOf(attributes.rowspan);
    }
  }

  text(text: string): void {
    if (this.#cellText !== null && this.#skip === 0) this.#cellText += text.replace(/[ \t\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (name === 'style' || name === 'script') this.#skip -= 1;
    if (name === 'table') {
      this.#depth -= 1;
      if (this.#depth === 0) this.#taken.clear();
    }
    if (this.#depth > 1) return;
    if (name === 'td' || name === 'th') this.#closeCell();
    if (name === 'tr') this.#closeRow();
  }

  #closeCell(): void {
    const cells = this.#cells;
    if (cells === null || this.#cellText === null) return;
    const text = this.#cellText
      .replaceAll('\u00a0', ' ')
      .replace(/ *\n */g, '\n')
      .trim();
    this.#cellText = null;
    while ((this.#taken.get(cells.length) ?? 0) > 0) cells.push(EMPTY);
    const column = cells.length;
    if (column + this.#span > LIMITS.columns) throw tooManyColumns(SHEET_NAME, column + this.#span - 1);
    cells.push(textCell(text, this.#link));
    for (let extra = 1; extra < this.#span; extra += 1) cells.push(EMPTY);
    // One more than needed: closing this row takes one off.
    if (this.#rowSpan > 1) for (let at = 0; at < this.#span; at += 1) this.#taken.set(column + at, this.#rowSpan);
  }

  #closeRow(): void {
    const cells = this.#cells;
    if (cells === null) return;
    this.#row += 1;
    for (const [column, rows] of this.#taken) this.#taken.set(column, rows - 1);
    while (cells.at(-1) === EMPTY) cells.pop();
    if (cells.length > 0) this.#rows.push({ row: this.#row, cells, hidden: false });
    this.#cells = null;
  }
}

function textCell(text: string, link: string): Cell {
  if (text === '') return EMPTY;
  return link === '' ? { kind: 'text', text } : { kind: 'text', text, link };
}

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span > 1 ? Math.min(span, 1000) : 1;
}
