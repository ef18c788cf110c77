import { FrameAnchorType, FrameWrap, HorizontalPositionAlign, Paragraph, VerticalPositionAlign } from 'docx';
import { FOOT, type Line, TYPE_AREA } from '../../kernel/documents/index.ts';
import { STYLE_ID, twips } from './docx-styles.ts';
import { paragraphOf, runsOf, tabbed, textRun } from './docx-text.ts';

const WIDTH = twips(TYPE_AREA.width);
const CHARACTER = FOOT.sizePt * 20;

/** Neighbouring paragraphs with the same frame are one frame. It hangs at the lower edge of the type area. */
const FRAME = {
  type: 'alignment',
  width: WIDTH,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/**
 * The colophon in a frame at the foot of the page on which the text ends: a frame is anchored to the paragraph after it,
 * here a last, nearly invisible one. Word has no footer for the last page only. The
 * rules belong to the styles: LibreOffice makes no frame of paragraphs with borders of their own.
 * @source AS-G15
 */
export function colophonOf(lines: readonly Line[]): Paragraph[] {
  if (lines.length === 0) return [];
  const paragraphs = lines.map(line =>
    line.aside === undefined
      ? paragraphOf('copiesTo', [textRun(line.label ?? ''), ...runsOf(line.runs)], {
          frame: FRAME,
          indent: { left: CHARACTER * 4, right: CHARACTER, hanging: CHARACTER * 3 },
        })
      : paragraphOf('printed', [textRun('\u3000'), ...tabbed(line.runs, `${line.aside}\u3000`)], {
          frame: FRAME,
          tabStops: [{ type: 'right', position: WIDTH }],
        }),
  );
  return [...paragraphs, new Paragraph({ style: STYLE_ID.body, spacing: { line: 20, lineRule: 'exact' } })];
}
