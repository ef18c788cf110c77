export { figuresIn, type PrintedFigure } from './figures.ts';
export {
  type Annex,
  type Face,
  type Line,
  type LineStyle,
  type Part,
  type Run,
  type RunFont,
  type Sections,
  sectionsOf,
  type TablePart,
  type TitlePart,
  textOf,
  titleOf,
} from './flow.ts';
export { documentHash } from './hash.ts';
export { type HtmlOptions, toHtml, toWebPage } from './html.ts';
export * from './model.ts';
export { officialCss } from './official-css.ts';
export { BODY, FOOT, HEAD, MM_PER_PT, PAGE, redHeadSize, TABLE, TITLE, TYPE_AREA } from './page.ts';
export { emWidth } from './printable.ts';
export { placeSignature, type SignaturePlace } from './signature.ts';
export { toText } from './text.ts';
export { breakTitle } from './title-lines.ts';
