import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FOOT, type Run, type TablePart, TYPE_AREA } from '../../kernel/documents/index.ts';
import { rule, STYLE_ID, type StyleId, twips } from './docx-styles.ts';
import { paragraphOf, runsOf } from './docx-text.ts';

const WIDTH = twips(TYPE_AREA.width);
const GAP_MM = 5;
const CELL_MARGINS = { left: twips(2), right: twips(2), top: twips(0.8), bottom: twips(0.8) } as const;

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
