import type { CountyDate } from '../time.ts';

/**
 * An official document as its parts, before any typesetting (GB/T 9704-2012). Bulletins, letters and notices fill this
 * model; text, HTML, DOCX and PDF are renderings of it, so they cannot disagree (AS-G20).
 */
export interface OfficialDocument {
  /** 发文机关: the full name of the issuing body, as the file's properties give it. */
  readonly issuer: string;
  /** 份号、密级、紧急程度 at the top left of the first page (AS-G05). */
  readonly handling?: Handling;
  /** 发文机关标志, the red head, e.g. an issuer's name with 文件 (AS-G06). Without it no red line is drawn. */
  readonly redHead?: string;
  /** 发文字号, e.g. `某政办发〔2023〕12号` (AS-G07). */
  readonly number?: string;
  /** 签发人 of a document that goes upwards; the number then stands at the left (AS-G07). */
  readonly signedOffBy?: string;
  /** One string is broken into lines by meaning; several strings are the lines that a person chose (AS-G09). */
  readonly title: string | readonly string[];
  /** 主送机关, without the colon (AS-G10). */
  readonly recipients?: string;
  readonly body: readonly Block[];
  readonly attachments?: readonly Attachment[];
  readonly signature: Signature;
  /** 附注, without its brackets, e.g. 此件公开发布 (AS-G14). */
  readonly note?: string;
  /** 版记, only on paper (AS-G15, AS-G20). */
  readonly colophon?: Colophon;
  /** What the web page says about the document, in `<meta>` elements. */
  readonly web?: WebMeta;
}

export interface Handling {
  /** 份号: six digits. */
  readonly copyNumber?: string;
  /** 密级和保密期限. */
  readonly secrecy?: string;
  /** 紧急程度. */
  readonly urgency?: string;
}

export interface Signature {
  /** 发文机关署名. */
  readonly issuer: string;
  /** 成文日期. */
  readonly date: CountyDate;
  /** Whether a seal is pressed on it: the date then stands four characters from the right (AS-G13). */
  readonly sealed: boolean;
}

/** 附件: its name in the list after the body, and what it contains, which begins on a page of its own (AS-G12). */
export interface Attachment {
  readonly name: string;
  readonly body?: readonly Block[];
}

export interface Colophon {
  /** 抄送机关, without full stop. */
  readonly copiesTo?: string;
  /** 印发机关. */
  readonly printedBy: string;
  readonly printedOn: CountyDate;
}

export interface WebMeta {
  readonly metas: readonly { readonly name: string; readonly content: string }[];
}

export type Block = Heading | Paragraph | Table;

/** 结构层次: 1 一、 2 （一） 3 1. 4 （1）. The number is part of the text, as the office writes it (AS-G11). */
export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: Level;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** A heading that the text follows in the same line, e.g. （一）办理情况。三季度…… */
  readonly runIn?: { readonly level: Level; readonly content: readonly Inline[] };
  readonly content: readonly Inline[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The line below the table, e.g. how shares were rounded. */
  readonly note?: readonly Inline[];
}

export interface TableColumn {
  readonly header: string;
  /** Words at the left, numbers at the right. */
  readonly align: 'left' | 'center' | 'right';
  /** Share of the table's width against the other columns; 1 when absent. */
  readonly weight?: number;
}

/** As many cells as there are columns. */
export type TableRow = readonly (readonly Inline[])[];

/** Plain text, or a figure: a printed number (or a phrase that holds one) that knows the key it was computed by. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string; readonly text: string };

/** What the builders below accept: a bare string is plain text. */
export type Piece = string | Inline;

/** A figure as it is printed, e.g. `figure('hotline.received', '543')`. */
export const figure = (key: string, text: string): Inline => ({ kind: 'figure', key, text });

/** A heading on a line of its own, number included: `heading(1, '一、总体情况')`. */
export const heading = (level: Level, ...pieces: readonly Piece[]): Heading => ({
  kind: 'heading',
  level,
  content: inlines(pieces),
});

/** A paragraph of the body. */
export const paragraph = (...pieces: readonly Piece[]): Paragraph => ({ kind: 'paragraph', content: inlines(pieces) });

/** A paragraph that begins with its heading: `runIn(2, '（一）办理情况。', '三季度……')`. */
export const runIn = (level: Level, head: Piece | readonly Piece[], ...pieces: readonly Piece[]): Paragraph => ({
  kind: 'paragraph',
  runIn: { level, content: inlines(isList(head) ? head : [head]) },
  content: inlines(pieces),
});

/** A numbered item as official texts set it: a paragraph that begins `1.名称。` (level 3) or `（1）名称。` (level 4). */
export const item = (level: 3 | 4, ordinal: number, name: string, ...pieces: readonly Piece[]): Paragraph =>
  runIn(level, `${numberOf(level, ordinal)}${name}`, ...pieces);

/** The inlines of a table cell. */
export const cell = (...pieces: readonly Piece[]): readonly Inline[] => inlines(pieces);

const CHINESE_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * The number of the `ordinal`-th heading of a level: `一、`, `（一）`, `1.`, `（1）`.
 * @param ordinal 1…99
 * @source AS-G11
 */
export function numberOf(level: Level, ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 99) throw new RangeError(`ordinal: ${ordinal}`);
  if (level === 1) return `${chineseNumber(ordinal)}、`;
  if (level === 2) return `（${chineseNumber(ordinal)}）`;
  return level === 3 ? `${ordinal}.` : `（${ordinal}）`;
}

function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = CHINESE_DIGITS[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : CHINESE_DIGITS[tens]}十${ones}`;
}

const isList = (value: Piece | readonly Piece[]): value is readonly Piece[] => Array.isArray(value);

const inlines = (pieces: readonly Piece[]): readonly Inline[] =>
  pieces.map(piece => (typeof piece === 'string' ? { kind: 'text', text: piece } : piece));
