import { BODY, FOOT, HEAD, MM_PER_PT, PAGE, redHeadSize, TABLE, TITLE, TYPE_AREA } from './page.ts';

/** A length on the page: it scales with `--mm`, which is 1mm unless whoever shows the page sets it, e.g. to 2.86px. */
const mm = (length: number): string => `calc(${Number(length.toFixed(3))} * var(--mm))`;
const pt = (points: number): string => mm(points * MM_PER_PT);
const line = mm(BODY.lineMm);
const lines = (count: number): string => mm(count * BODY.lineMm);

/** One rule per length of red head, so that no element needs a style of its own. */
const redHeadSizes = Array.from({ length: 24 }, (_, index) => index + 1)
  .map(
    width =>
      `.official[data-face="paper"] .of-red-head[data-width="${width}"] { font-size: ${mm(redHeadSize(width))}; }`,
  )
  .join('\n');

/** Widths of table columns in steps of 5 %, for the same reason. */
const columnWidths = Array.from({ length: 20 }, (_, index) => (index + 1) * 5)
  .map(width => `.official[data-face="paper"] .of-w${width} { width: ${width}%; }`)
  .join('\n');

const variables = `
.official {
  --mm: 1mm;
  --of-fangsong: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", serif;
  --of-biaosong: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif;
  --of-hei: "SimHei", "黑体", "Heiti SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  --of-kai: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Kaiti SC", "STKaiti", "LXGW WenKai", "Noto Serif SC", "Noto Serif CJK SC", serif;
  --of-song: "SimSun", "宋体", "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", serif;
  --of-sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
.official, .official * { box-sizing: border-box; }
.official p, .official h1, .official h2, .official h3, .official h4, .official h5 { margin: 0; font-weight: inherit; font-size: inherit; }
.official .of-run-in, .official .of-run-in + p { display: inline; }
.official .of-line { display: block; }
.official table { border-collapse: collapse; width: 100%; }
.official .of-left { text-align: left; }
.official .of-center { text-align: center; }
.official .of-right { text-align: right; font-variant-numeric: tabular-nums; }
`;

/** @source AS-G01…AS-G17 */
const paper = `
.official[data-face="paper"] {
  width: ${mm(PAGE.width)};
  min-height: ${mm(PAGE.height)};
  padding: ${mm(PAGE.top)} ${mm(PAGE.right)} ${mm(PAGE.bottom)} ${mm(PAGE.left)};
  display: flex;
  flex-direction: column;
  background: #fff;
  color: #000;
  font-family: var(--of-fangsong);
  font-size: ${pt(BODY.sizePt)};
  line-height: ${line};
  letter-spacing: ${mm(BODY.characterMm - BODY.sizePt * MM_PER_PT)};
  text-autospace: no-autospace;
  overflow-wrap: anywhere;
  line-break: strict;
}
.official[data-face="paper"] > * { flex: none; width: ${mm(TYPE_AREA.width)}; }
.official[data-face="paper"] .of-head { position: relative; letter-spacing: 0; }
.official[data-face="paper"] .of-head.of-ruled { border-bottom: ${mm(HEAD.ruleThickness)} solid ${HEAD.red}; padding: ${mm(HEAD.redHeadTop)} 0 ${mm(HEAD.ruleBelowNumber)}; margin-bottom: ${lines(TITLE.linesBefore)}; }
.official[data-face="paper"] .of-copy-number, .official[data-face="paper"] .of-handling { position: absolute; left: 0; top: 0; }
.official[data-face="paper"] .of-handling { font-family: var(--of-hei); }
.official[data-face="paper"] .of-copy-number + .of-handling, .official[data-face="paper"] .of-handling + .of-handling { top: ${line}; }
.official[data-face="paper"] .of-copy-number + .of-handling + .of-handling { top: ${lines(2)}; }
.official[data-face="paper"] .of-red-head { text-align: center; color: ${HEAD.red}; font-family: var(--of-biaosong); font-weight: 700; line-height: 1; font-size: ${pt(22)}; }
${redHeadSizes}
.official[data-face="paper"] .of-ruled .of-number { margin-top: ${lines(HEAD.linesBeforeNumber)}; }
.official[data-face="paper"] .of-number { text-align: center; }
.official[data-face="paper"] .of-split { display: flex; justify-content: space-between; padding: 0 1em; }
.official[data-face="paper"] .of-title { font: 700 ${pt(TITLE.sizePt)}/${mm(TITLE.lineMm)} var(--of-biaosong); letter-spacing: 0; text-align: center; margin-bottom: ${lines(TITLE.linesAfter)}; }
.official[data-face="paper"] .of-p { text-indent: 2em; text-align: justify; }
.official[data-face="paper"] .of-h1, .official[data-face="paper"] .of-h2, .official[data-face="paper"] .of-h3, .official[data-face="paper"] .of-h4 { text-indent: 2em; break-after: avoid; }
.official[data-face="paper"] .of-h1, .official[data-face="paper"] caption, .official[data-face="paper"] th, .official[data-face="paper"] .of-annex-label { font-family: var(--of-hei); }
.official[data-face="paper"] .of-h2 { font-family: var(--of-kai); }
.official[data-face="paper"] .of-table { margin: ${mm(BODY.lineMm / 2)} 0; font-size: ${pt(TABLE.sizePt)}; line-height: ${mm(TABLE.lineMm)}; letter-spacing: 0; }
.official[data-face="paper"] caption { font-size: ${pt(TABLE.captionPt)}; line-height: ${line}; }
${columnWidths}
.official[data-face="paper"] table { table-layout: fixed; border-top: ${mm(FOOT.thickRule)} solid; border-bottom: ${mm(FOOT.thickRule)} solid; }
.official[data-face="paper"] .of-table { overflow-wrap: break-word; }
.official .of-right { white-space: nowrap; }
.official[data-face="paper"] th { font-weight: 400; border-bottom: ${mm(FOOT.thinRule)} solid; }
.official[data-face="paper"] th, .official[data-face="paper"] td { padding: ${mm(0.8)} ${mm(2)}; }
.official[data-face="paper"] tbody tr + tr td { border-top: ${mm(0.1)} solid #666; }
.official[data-face="paper"] .of-attachments { margin-top: ${line}; padding-left: 2em; }
.official[data-face="paper"] .of-attachment { padding-left: 4em; text-indent: -4em; }
.official[data-face="paper"] .of-attachment + .of-attachment { text-indent: -1em; }
.official[data-face="paper"] .of-signature { margin-top: ${line}; margin-left: auto; margin-right: 2em; width: max-content; max-width: 26em; break-inside: avoid; }
.official[data-face="paper"] .of-date { padding-left: 2em; }
.official[data-face="paper"] .of-sealed { margin-top: ${lines(2)}; margin-right: 4em; display: flex; flex-direction: column; align-items: center; }
.official[data-face="paper"] .of-sealed .of-signatory { width: 0; display: flex; justify-content: center; white-space: nowrap; }
.official[data-face="paper"] .of-sealed .of-date { padding-left: 0; }
.official[data-face="paper"] .of-note { text-indent: 2em; }
.official[data-face="paper"] .of-annex { break-before: page; margin-top: ${line}; }
.official[data-face="paper"] .of-annex-title { font: 700 ${pt(TITLE.sizePt)}/${mm(TITLE.lineMm)} var(--of-biaosong); letter-spacing: 0; text-align: center; margin: ${line} 0; }
.official[data-face="paper"] .of-colophon { margin-top: auto; break-inside: avoid; border: 0 solid; border-width: ${mm(FOOT.thickRule)} 0; font-size: ${pt(FOOT.sizePt)}; line-height: ${mm(FOOT.colophonLineMm)}; letter-spacing: 0; }
.official[data-face="paper"] .of-copies-to { padding: 0 1em 0 4em; text-indent: -3em; border-bottom: ${mm(FOOT.thinRule)} solid; }
.official .of-fig { border-radius: 2px; background: #e8f0f7; color: #173b5c; cursor: pointer; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.official .of-fig:focus-visible { outline: 2px solid #1f4e79; outline-offset: 1px; }
.official .of-fig[aria-current="true"] { background: #1f4e79; color: #fff; }
`;

/** Paper on a screen reader's printer: real pages with their numbers. @source AS-G16 */
const print = `
.official[data-face="paper"] { page: official; }
@page official { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
@page official:right { @bottom-right { content: "—\\2002" counter(page) "\\2002—\\3000"; font: ${FOOT.sizePt}pt "SimSun", "Noto Serif SC", serif; vertical-align: top; padding-top: ${FOOT.pageNumberBelow - 2}mm; } }
@page official:left { @bottom-left { content: "\\3000—\\2002" counter(page) "\\2002—"; font: ${FOOT.sizePt}pt "SimSun", "Noto Serif SC", serif; vertical-align: top; padding-top: ${FOOT.pageNumberBelow - 2}mm; } }
@media print {
  .official[data-face="paper"] { --mm: 1mm; display: block; width: auto; min-height: 0; padding: 0; }
  .official .of-fig { background: none; color: inherit; }
}
`;

/** The page that a citizen reads: no red, no colophon, a measure of 38 characters. @source AS-G20 */
const web = `
.official[data-face="web"] { max-width: 38em; margin: 0 auto; padding: 32px 16px 64px; color: #1b2530; font: 400 18px/1.85 var(--of-sans); text-autospace: normal; overflow-wrap: anywhere; }
.official[data-face="web"] .of-title { font: 700 28px/1.5 var(--of-biaosong); text-align: center; margin: 8px 0 24px; text-wrap: balance; }
.official[data-face="web"] .of-number { text-align: center; color: #43515f; font-size: 16px; }
.official[data-face="web"] .of-p { text-indent: 2em; margin: 0 0 12px; }
.official[data-face="web"] .of-h1, .official[data-face="web"] .of-h2, .official[data-face="web"] .of-h3, .official[data-face="web"] .of-h4 { font-weight: 600; text-indent: 2em; margin: 24px 0 8px; }
.official[data-face="web"] .of-run-in { margin: 0; }
.official[data-face="web"] .of-recipients { margin: 0 0 12px; }
.official[data-face="web"] .of-table { margin: 16px 0; overflow-x: auto; font-size: 16px; line-height: 1.6; }
.official[data-face="web"] caption { font-weight: 600; padding: 4px 0; }
.official[data-face="web"] th { font-weight: 600; border-bottom: 1px solid #8391a0; }
.official[data-face="web"] th, .official[data-face="web"] td { padding: 6px 8px; }
.official[data-face="web"] tbody tr { border-bottom: 1px solid #e3e8ed; }
.official[data-face="web"] .of-table-note { color: #43515f; padding-top: 8px; }
.official[data-face="web"] .of-attachments { margin: 24px 0; }
.official[data-face="web"] .of-attachment { padding-left: 6em; text-indent: -4em; }
.official[data-face="web"] .of-attachment + .of-attachment { text-indent: -1em; }
.official[data-face="web"] .of-signature { margin: 32px 2em 0 auto; width: max-content; max-width: calc(100% - 2em); text-align: right; }
.official[data-face="web"] .of-note { text-indent: 2em; margin: 16px 0 0; }
.official[data-face="web"] .of-annex { margin-top: 48px; border-top: 1px solid #c5ced8; padding-top: 24px; }
.official[data-face="web"] .of-annex-title { font: 700 22px/1.5 var(--of-biaosong); text-align: center; margin: 8px 0 16px; }
@media (max-width: 480px) {
  .official[data-face="web"] .of-title { font-size: 22px; }
  .official[data-face="web"] .of-line { display: inline-block; }
}
`;

/**
 * The style sheet of {@link toHtml}: A4 by millimetres (156 × 225 mm, 22 lines of 28 characters), and the web page. Set
 * `--mm` on the article to zoom, e.g. `--mm: 2.86px`.
 */
export const officialCss = [variables, paper, print, web].join('\n').trimStart();
