import { LIMITS, tooManyColumns } from './limits.ts';
import type { StringTable } from './string-table.ts';
import { type Cell, cellText, type DateStyle, EMPTY, type RawRow } from './table.ts';
import type { CellLinks } from './workbook-links.ts';
import { TextCollector, unescapeControls } from './workbook-strings.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sheetName: string;
  readonly strings: StringTable;
  readonly styles: readonly DateStyle[];
  readonly links: CellLinks | null;
}

/** Turns the tags of one worksheet part into rows; {@link takeRows} gives those that are complete so far. */
export class SheetHandler implements XmlHandler {
  wantsText = false;
  readonly hiddenColumns = new Set<number>();
  readonly #context: SheetContext;
  readonly #collector = new TextCollector();
  #rows: RawRow[] = [];
  #cells: Cell[] = [];
  #row = 0;
  #rowHidden = false;
  #column = -1;
  #reference: string | undefined;
  #type = '';
  #style: DateStyle = 'none';
  #value: string | null = null;
  #hasFormula = false;
  #inValue = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  takeRows(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string, selfClosing: boolean): void {
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        if (selfClosing) this.#closeCell();
        return;
      case 'v':
        this.#value = '';
        this.#inValue = true;
        this.wantsText = !selfClosing;
        return;
      case 'row':
        this.#openRow(attributes);
        if (selfClosing) this.#closeRow();
        return;
      case 'f':
        this.#hasFormula = true;
        return;
      case 'col':
        this.#hideColumns(attributes);
        return;
      default:
        this.#inValue = false;
        this.wantsText = this.#collector.open(name) && !selfClosing;
    }
  }

  close(name: string): void {
    this.wantsText = false;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name !== 'v') this.#collector.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#collector.text += text;
  }

  #openRow(attributes: string): void {
    const number = attribute(attributes, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#rowHidden = isTrue(attribute(attributes, 'hidden'));
    this.#column = -1;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells, hidden: this.#rowHidden });
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#reference = reference;
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = attribute(attributes, 't') ?? 'n';
    const style = attribute(attributes, 's');
    this.#style = style === undefined ? 'none' : (this.#context.styles[Number(style)] ?? 'none');
    this.#value = null;
    this.#hasFormula = false;
    this.#inValue = false;
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell === EMPTY) return;
    if (this.#column >= LIMITS.columns) throw tooManyColumns(this.#context.sheetName, this.#column);
    const cells = this.#cells;
    while (cells.length < this.#column) cells.push(EMPTY);
    const link = cell.kind === 'text' ? this.#context.links?.get(this.#reference ?? '') : undefined;
    cells[this.#column] = link === undefined ? cell : { kind: 'text', text: cellText(cell), link };
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'inlineStr') return textCell(this.#collector.take());
    if (value === null) return this.#hasFormula ? { kind: 'error', code: '公式没有结果' } : EMPTY;
    switch (this.#type) {
      case 's':
        return textCell(this.#context.strings.at(Number(value)));
      case 'str':
        return textCell(unescapeControls(value));
      case 'b':
        return { kind: 'boolean', value: isTrue(value) };
      case 'e':
        return { kind: 'error', code: value };
      case 'd':
        return textCell(value);
      default: {
        const number = Number(value);
        if (value === '' || Number.isNaN(number)) return textCell(value);
        return { kind: 'number', number, literal: value, dateStyle: this.#style };
      }
    }
  }

  #hideColumns(attributes: string): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return;
    const first = Number(attribute(attributes, 'min')) - 1;
    // “Hide to the end of the sheet” says 16384; only columns that can be read matter.
    const last = Math.min(Number(attribute(attributes, 'max')) - 1, LIMITS.columns - 1);
    for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column);
  }
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY : { kind: 'text', text };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
