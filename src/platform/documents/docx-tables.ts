import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FOOT, type Line, MM_PER_PT, type Run, type TablePart, TYPE_AREA } from '../../kernel/documents/index.ts';
import { STYLE_ID, type StyleId, twips } from './docx-styles.ts';
import { paragraphOf, runsOf, tabbed } from './docx-text.ts';

const WIDTH = twips(TYPE_AREA.width);
const GAP_MM = 5;
const CELL_MARGINS = { left: twips(2), right: twips(2), top: twips(0.8), bottom: twips(0.8) } as const;

/** Borders are counted in eighths of a point. */
const rule = (millimetres: number, color = '000000'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.max(2, Math.round((millimetres / MM_PER_PT) * 8)),
  color,
});
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THICK = rule(FOOT.thickRule);
const THIN = rule(FOOT.thinRule);
const HAIR = rule(0.1, '666666');

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Caption, table with its header row repeated on every page, note; a little air before and after. */
export function dataTable(part: TablePart): FileChild[] {
  const total = part.columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  const columnWidths = part.columns.map(column => Math.floor((WIDTH * column.weight) / total));
  const row = (cells: readonly (readonly Run[])[], styleId: StyleId) =>
    new TableRow({
      tableHeader: styleId === 'tableHeader',
      cantSplit: true,
      children: cells.map((runs, index) => cellOf(runs, styleId, ALIGNMENT[part.columns[index]?.align ?? 'left'])),
    });
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: HAIR },
    rows: [row(part.header, 'tableHeader'), ...part.rows.map(cells => row(cells, 'table'))],
  });
  return [
    part.caption.length === 0 ? gap() : paragraphOf('caption', runsOf(part.caption)),
    table,
    ...(part.note.length === 0 ? [] : [paragraphOf('tableNote', runsOf(part.note), { spacing: { before: twips(1) } })]),
    gap(),
  ];
}

function cellOf(runs: readonly Run[], styleId: StyleId, alignment: (typeof ALIGNMENT)[keyof typeof ALIGNMENT]) {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(styleId === 'tableHeader' ? { borders: { bottom: THIN } } : {}),
    children: [paragraphOf(styleId, runsOf(runs), { alignment })],
  });
}

/** An empty line of a few millimetres: Word gives tables no space of their own, and joins two that touch. */
const gap = () => new Paragraph({ style: STYLE_ID.table, spacing: { line: twips(GAP_MM), lineRule: 'exact' } });

/**
 * The colophon as a table that hangs at the lower edge of the type area of the page on which the text ends: it is
 * anchored to the last, nearly invisible paragraph.
 * @source AS-G15
 */
export function colophonTable(lines: readonly Line[]): FileChild[] {
  if (lines.length === 0) return [];
  const character = FOOT.sizePt * 20;
  const rows = lines.map(line => {
    const paragraph =
      line.aside === undefined
        ? paragraphOf('colophon', [...runsOf([{ text: line.label ?? '', font: 'fangsong' }]), ...runsOf(line.runs)], {
            indent: { left: character * 4, right: character, hanging: character * 3 },
          })
        : paragraphOf('printed', tabbed(line.runs, line.aside), {
            indent: { left: character, right: character },
            tabStops: [{ type: 'right', position: WIDTH - character }],
          });
    return new TableRow({ cantSplit: true, children: [new TableCell({ children: [paragraph] })] });
  });
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: THIN },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows,
  });
  return [table, new Paragraph({ style: STYLE_ID.colophon, spacing: { line: 20, lineRule: 'exact' } })];
}
