import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  LineRuleType,
} from 'docx';
import {
  BODY,
  FOOT,
  HEAD,
  type LineStyle,
  MM_PER_PT,
  redHeadSize,
  TABLE,
  TITLE,
} from '../../kernel/documents/index.ts';

const LATIN = 'Times New Roman';

/** Real names, whatever is installed here: Word replaces what it lacks (AS-G18). The hint keeps “ ” — … full width. */
const face = (eastAsia: string, latin = LATIN) => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
  hint: 'eastAsia',
});

const FACES = {
  fangsong: face('仿宋_GB2312'),
  hei: face('黑体', '黑体'),
  kai: face('楷体_GB2312'),
  biaosong: face('方正小标宋简体', '方正小标宋简体'),
  song: face('宋体', '宋体'),
} as const;

export const twips = (millimetres: number): number => Math.round((millimetres / MM_PER_PT) * 20);

/** 225 mm in 22 lines. @source AS-G03 */
export const LINE_TWIPS = 579;
/** Narrows the character by 0.2 pt so that 28 fill 156 mm. @source AS-G03 */
const TRACKING_TWIPS = -4;
/** One character of the body: 15.8 pt. */
const CHARACTER_TWIPS = BODY.sizePt * 20 + TRACKING_TWIPS;

/** An indent in characters: Word counts in characters, LibreOffice reads only twips, so both are given. */
export const characters = (count: number) => ({
  twips: Math.round(count * CHARACTER_TWIPS),
  chars: Math.round(count * 100),
});

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const twoCharacters = { firstLine: characters(2).twips, firstLineChars: characters(2).chars };
const halfPoints = (points: number) => Math.round(points * 2);

interface StyleDraft {
  readonly name: string;
  readonly paragraph?: NonNullable<IParagraphStyleOptions['paragraph']>;
  readonly run?: NonNullable<IParagraphStyleOptions['run']>;
  readonly basedOn?: string;
  readonly next?: string;
}

/** Word's own ids, so that navigation pane and table of contents work; `name` is how Word knows a built-in style. */
export type StyleId =
  | Exclude<LineStyle, 'paragraph'>
  | 'annexTitle'
  | 'body'
  | 'title'
  | 'table'
  | 'tableHeader'
  | 'caption'
  | 'tableNote'
  | 'pageNumber';

export const STYLE_ID = {
  body: 'OfficialBody',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  copyNumber: 'OfficialCopyNumber',
  secrecy: 'OfficialSecrecy',
  urgency: 'OfficialUrgency',
  redHead: 'OfficialRedHead',
  number: 'OfficialNumber',
  recipients: 'OfficialRecipients',
  attachment: 'OfficialAttachment',
  signatory: 'OfficialSignatory',
  date: 'OfficialDate',
  note: 'OfficialNote',
  annexLabel: 'OfficialAnnexLabel',
  annexTitle: 'OfficialAnnexTitle',
  caption: 'OfficialCaption',
  table: 'OfficialTable',
  tableHeader: 'OfficialTableHeader',
  tableNote: 'OfficialTableNote',
  copiesTo: 'OfficialCopiesTo',
  printed: 'OfficialPrinted',
  pageNumber: 'OfficialPageNumber',
} as const satisfies Record<StyleId, string>;

const heading = (level: 1 | 2 | 3 | 4, font: keyof typeof FACES): StyleDraft => ({
  name: `heading ${level}`,
  next: STYLE_ID.body,
  paragraph: { indent: twoCharacters, keepNext: true, outlineLevel: level - 1, alignment: AlignmentType.BOTH },
  run: { font: FACES[font] },
});

/** A rule; borders are counted in eighths of a point. */
export const rule = (millimetres: number, color = '000000'): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: Math.max(2, Math.round((millimetres / MM_PER_PT) * 8)),
  color,
});

/**
 * Lines of the colophon have the same borders, or they would be no frame; the thin rule is drawn where two of them meet.
 * @source AS-G15
 */
const colophonLine = (name: string): StyleDraft => ({
  name,
  paragraph: {
    border: { top: rule(FOOT.thickRule), bottom: rule(FOOT.thickRule), between: rule(FOOT.thinRule) },
    spacing: exactly(twips(FOOT.colophonLineMm)),
  },
  run: { size: halfPoints(FOOT.sizePt), characterSpacing: 0 },
});

const titleRun = { font: FACES.biaosong, size: halfPoints(TITLE.sizePt), characterSpacing: 0 };
const titleParagraph = { alignment: AlignmentType.CENTER, spacing: exactly(twips(TITLE.lineMm)) };

/** Every style that a document uses, by its Chinese name where it is ours. @source AS-G04…AS-G16 */
export function paragraphStyles(redHeadWidth: number): IParagraphStyleOptions[] {
  const redHead = redHeadSize(redHeadWidth) / MM_PER_PT;
  const drafts: Record<StyleId, StyleDraft> = {
    body: { name: '公文正文', paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH } },
    title: { name: 'Title', next: STYLE_ID.recipients, paragraph: titleParagraph, run: titleRun },
    heading1: heading(1, 'hei'),
    heading2: heading(2, 'kai'),
    heading3: heading(3, 'fangsong'),
    heading4: heading(4, 'fangsong'),
    copyNumber: { name: '份号' },
    secrecy: { name: '密级', run: { font: FACES.hei } },
    urgency: { name: '紧急程度', run: { font: FACES.hei } },
    redHead: {
      name: '发文机关标志',
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(Math.round(redHead * 20 * 1.02)) },
      run: { font: FACES.biaosong, size: halfPoints(redHead), color: HEAD.red.slice(1), characterSpacing: 0 },
    },
    number: { name: '发文字号', paragraph: { alignment: AlignmentType.CENTER } },
    recipients: { name: '主送', next: STYLE_ID.body },
    attachment: { name: '附件说明', paragraph: { keepNext: true } },
    signatory: { name: '署名', paragraph: { alignment: AlignmentType.RIGHT, keepNext: true } },
    date: { name: '成文日期', paragraph: { alignment: AlignmentType.RIGHT } },
    note: { name: '附注', paragraph: { indent: twoCharacters } },
    annexLabel: { name: '附件序号', run: { font: FACES.hei } },
    annexTitle: { name: '附件标题', paragraph: titleParagraph, run: titleRun },
    caption: {
      name: '表题',
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      run: { font: FACES.hei, size: halfPoints(TABLE.captionPt) },
    },
    table: {
      name: '表格文字',
      paragraph: { spacing: exactly(twips(TABLE.lineMm - 1)) },
      run: { size: halfPoints(TABLE.sizePt), characterSpacing: 0 },
    },
    tableHeader: { name: '表头', basedOn: STYLE_ID.table, paragraph: { keepNext: true }, run: { font: FACES.hei } },
    tableNote: { name: '表注', basedOn: STYLE_ID.table },
    copiesTo: colophonLine('抄送'),
    printed: colophonLine('印发'),
    pageNumber: { name: '页码', run: { font: FACES.song, size: halfPoints(FOOT.sizePt), characterSpacing: 0 } },
  };
  return (Object.entries(drafts) as [StyleId, StyleDraft][]).map(([key, draft]) => ({
    id: STYLE_ID[key],
    quickFormat: true,
    basedOn: 'Normal',
    ...draft,
  }));
}

/** The default of everything: 仿宋, 16 pt, exact lines, no space added between Chinese and digits. */
export const documentDefaults = {
  paragraph: { spacing: exactly(LINE_TWIPS) },
  run: {
    font: FACES.fangsong,
    size: halfPoints(BODY.sizePt),
    characterSpacing: TRACKING_TWIPS,
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  },
} as const;

/** Run-in headings. @source AS-G11 */
export const characterStyles: ICharacterStyleOptions[] = [
  { id: 'OfficialRunInHei', name: '段首黑体标题', quickFormat: true, run: { font: FACES.hei } },
  { id: 'OfficialRunInKai', name: '段首楷体标题', quickFormat: true, run: { font: FACES.kai } },
];
