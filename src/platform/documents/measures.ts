import {
  BODY,
  emWidth,
  FOOT,
  HEAD,
  type Line,
  PAGE,
  redHeadSize,
  TABLE,
  TITLE,
  TYPE_AREA,
  textOf,
} from '../../kernel/documents/index.ts';

/** The page's measures under the names that `official.typ` reads, the red head's size among them. */
export function pageMeasures(head: readonly Line[]) {
  const redHead = head.find(part => part.style === 'redHead');
  return {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.left,
    right: PAGE.right,
    typeAreaMm: TYPE_AREA.width,
    bodyPt: BODY.sizePt,
    lineMm: BODY.lineMm,
    characterMm: BODY.characterMm,
    red: HEAD.red,
    redHeadTop: HEAD.redHeadTop,
    redHeadMm: redHead === undefined ? 0 : redHeadSize(emWidth(textOf(redHead.runs))),
    linesBeforeNumber: HEAD.linesBeforeNumber,
    ruleBelowNumber: HEAD.ruleBelowNumber,
    ruleThickness: HEAD.ruleThickness,
    titlePt: TITLE.sizePt,
    titleLineMm: TITLE.lineMm,
    linesBeforeTitle: TITLE.linesBefore,
    linesAfterTitle: TITLE.linesAfter,
    footPt: FOOT.sizePt,
    pageNumberBelow: FOOT.pageNumberBelow,
    thickRule: FOOT.thickRule,
    thinRule: FOOT.thinRule,
    tablePt: TABLE.sizePt,
    captionPt: TABLE.captionPt,
  };
}
