/**
 * The page of GB/T 9704 in numbers. Lengths in millimetres unless the name says points (`Pt`) or characters of the
 * body (`Em`). CSS, DOCX and PDF all take their measures from here.
 */
export const MM_PER_PT = 25.4 / 72;

/** @source AS-G01, AS-G02 */
export const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;

/** 版心. @source AS-G02 */
export const TYPE_AREA = { width: 156, height: 225 } as const;

/** 22 lines of 28 characters of 3 号 (16 pt): the pitch is what fills the type area. @source AS-G03, AS-G04 */
export const BODY = {
  sizePt: 16,
  lines: 22,
  characters: 28,
  /** 225 ÷ 22 = 10.227 mm = 28.99 pt. */
  lineMm: TYPE_AREA.height / 22,
  /** 156 ÷ 28 = 5.571 mm = 15.79 pt: 0.21 pt less than the character is wide, which tracking takes away. */
  characterMm: TYPE_AREA.width / 28,
} as const;

/** @source AS-G06, AS-G07, AS-G08 */
export const HEAD = {
  /** From the top of the type area to the top of the red head. */
  redHeadTop: 35,
  linesBeforeNumber: 2,
  ruleBelowNumber: 4,
  ruleThickness: 0.5,
  red: '#d7000f',
} as const;

/** @source AS-G09 */
export const TITLE = { sizePt: 22, lineMm: 12, linesBefore: 2, linesAfter: 1 } as const;

/** 4 号 (14 pt) for page number and colophon. @source AS-G15, AS-G16 */
export const FOOT = { sizePt: 14, pageNumberBelow: 7, thickRule: 0.35, thinRule: 0.25, colophonLineMm: 9 } as const;

export const TABLE = { sizePt: 12, captionPt: 14, lineMm: 7 } as const;

const LARGEST_HEAD_MM = 19;
const SMALLEST_HEAD_MM = 22 * MM_PER_PT;

/**
 * How large the red head is set so that it stands in one line: at most 19 mm, and so that its characters leave a little
 * air on both sides of the 156 mm. A head of more than some twenty characters is set in several lines of 22 pt.
 * @param width in characters
 * @returns millimetres
 * @source AS-G06
 */
export function redHeadSize(width: number): number {
  return Math.max(SMALLEST_HEAD_MM, Math.min(LARGEST_HEAD_MM, (TYPE_AREA.width - 6) / Math.max(1, width)));
}
