import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  type TextRun,
  VerticalPositionAlign,
} from 'docx';
import { emWidth, FOOT, type Line, MM_PER_PT, TYPE_AREA, textOf } from '../../kernel/documents/index.ts';
import { STYLE_ID, twips } from './docx-styles.ts';
import { paragraphOf, tabbed, textRun } from './docx-text.ts';

const WIDTH = twips(TYPE_AREA.width);
/** Whole characters of the colophon that fit between the blanks at both ends. */
const CAPACITY = Math.floor(TYPE_AREA.width / (FOOT.sizePt * MM_PER_PT)) - 2;
/** No line begins with these. */
const CLOSING = /[，。、；：）》”]/;

/** Neighbouring paragraphs with the same frame are one frame. It hangs at the lower edge of the type area. */
const FRAME = {
  type: 'alignment',
  width: WIDTH,
  wrap: FrameWrap.NOT_BESIDE,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/**
 * A label and what hangs beside it, line by line. Word draws the rule between two paragraphs, and as wide as the type area,
 * only when both have the same indents: none, so the lines are broken and moved in here.
 */
function hanging(label: string, text: string): TextRun[] {
  const room = CAPACITY - emWidth(label);
  const lines = [''];
  for (const character of text) {
    const last = lines.at(-1) ?? '';
    const isFull = emWidth(last + character) > room && !CLOSING.test(character);
    if (isFull) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  const blank = '\u3000'.repeat(Math.ceil(emWidth(label)));
  return lines.map((line, index) =>
    index === 0 ? textRun(`\u3000${label}${line}`) : textRun(`\u3000${blank}${line}`, undefined, { break: 1 }),
  );
}

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
      ? paragraphOf('copiesTo', hanging(line.label ?? '', textOf(line.runs)), { frame: FRAME })
      : paragraphOf('printed', [textRun('\u3000'), ...tabbed(line.runs, `${line.aside}\u3000`)], {
          frame: FRAME,
          tabStops: [{ type: 'right', position: WIDTH }],
        }),
  );
  return [...paragraphs, new Paragraph({ style: STYLE_ID.body, spacing: { line: 20, lineRule: 'exact' } })];
}
