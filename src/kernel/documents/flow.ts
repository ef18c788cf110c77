import { dateInWords } from '../time.ts';
import type { Attachment, Block, Colophon, Inline, Level, OfficialDocument, Table } from './model.ts';
import { printable } from './printable.ts';
import { breakTitle } from './title-lines.ts';

/** Paper carries red head, handling marks and colophon; the web page does not (AS-G20). */
export type Face = 'paper' | 'web';

/** 仿宋 for text, 黑体 and 楷体 for headings (AS-G04, AS-G11). */
export type RunFont = 'fangsong' | 'hei' | 'kai';

/** A stretch of text in one font; a figure keeps its key and where in the document it stands. */
export interface Run {
  readonly text: string;
  readonly font: RunFont;
  readonly figure?: { readonly key: string; readonly path: string };
}

export type LineStyle =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'redHead'
  | 'number'
  | 'recipients'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'paragraph'
  | 'attachment'
  | 'signatory'
  | 'date'
  | 'note'
  | 'annexLabel'
  | 'copiesTo'
  | 'printed';

/** One line or paragraph: `path` says which part of the document it came from, e.g. `body.3`. */
export interface Line {
  readonly style: LineStyle;
  readonly path: string;
  readonly runs: readonly Run[];
  /** How many of the first runs are a run-in heading, and of which level. */
  readonly runIn?: { readonly level: Level; readonly runs: number };
  /** What stands at the right end of the same line: 签发人, the date of printing. */
  readonly aside?: string;
  /** What hangs before the text: `附件：1.`, `2.`, `抄送：`. */
  readonly label?: string;
}

/** The title of the document or of an annex. */
export interface TitlePart {
  readonly style: 'title' | 'annexTitle';
  readonly path: string;
  readonly lines: readonly string[];
}

export interface TablePart {
  readonly style: 'table';
  readonly path: string;
  readonly caption: readonly Run[];
  readonly columns: readonly { readonly align: 'left' | 'center' | 'right'; readonly weight: number }[];
  readonly header: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly note: readonly Run[];
}

export type Part = Line | TitlePart | TablePart;

const FONT_OF_LEVEL = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const satisfies Record<Level, RunFont>;

/** The parts of a document by where they stand on the page, each list in reading order. */
export interface Sections {
  /** Handling marks, red head, number. */
  readonly head: readonly Line[];
  readonly title: TitlePart;
  readonly recipients: readonly Line[];
  readonly body: readonly Part[];
  readonly attachments: readonly Line[];
  readonly signatory: Line;
  readonly date: Line;
  readonly note: readonly Line[];
  readonly annexes: readonly Annex[];
  readonly colophon: readonly Line[];
}

/** What an attachment contains, on pages of its own. */
export interface Annex {
  readonly label: Line;
  readonly title: TitlePart;
  readonly body: readonly Part[];
}

/**
 * The document as a reader reads it, words complete (brackets, colons, dates, numbers of attachments). Every rendering
 * is a dress of this and adds no words of its own.
 * @source AS-G05…AS-G15, AS-G20
 */
export function sectionsOf(document: OfficialDocument, face: Face = 'paper'): Sections {
  const { recipients, signature, note, attachments = [], colophon } = document;
  const paper = face === 'paper';
  return {
    head: [...(paper ? marksAndRedHead(document) : []), ...numberLines(document, paper)],
    title: { style: 'title', path: 'title', lines: titleLines(document) },
    recipients: recipients === undefined ? [] : [line('recipients', 'recipients', `${trimEnd(recipients, '：:')}：`)],
    body: document.body.map((block, index) => blockPart(block, `body.${index}`)),
    attachments: attachmentList(attachments),
    signatory: line('signatory', 'signature.issuer', signature.issuer),
    date: line('date', 'signature.date', dateInWords(signature.date)),
    note: note === undefined ? [] : [line('note', 'note', `（${printable(note).trim()}）`)],
    annexes: annexes(attachments),
    colophon: paper && colophon !== undefined ? colophonLines(colophon) : [],
  };
}

/** All parts of the document in reading order. */
export function flowOf(document: OfficialDocument, face: Face = 'paper'): readonly Part[] {
  const sections = sectionsOf(document, face);
  return [
    ...sections.head,
    sections.title,
    ...sections.recipients,
    ...sections.body,
    ...sections.attachments,
    sections.signatory,
    sections.date,
    ...sections.note,
    ...sections.annexes.flatMap(annex => [annex.label, annex.title, ...annex.body]),
    ...sections.colophon,
  ];
}

/** The lines of the title: those a person chose, or broken by meaning. @source AS-G09 */
function titleLines(document: Pick<OfficialDocument, 'title'>): readonly string[] {
  if (typeof document.title === 'string') return breakTitle(printable(document.title).trim());
  const lines = document.title.map(text => printable(text).trim()).filter(text => text !== '');
  return lines.length === 0 ? [''] : lines;
}

/** The title in one line, as lists, properties and the text rendering give it. */
export const titleOf = (document: Pick<OfficialDocument, 'title'>): string => titleLines(document).join('');

/** The words of a part, as plain text; cells of a table's row are apart by a tab, rows by a line end. */
export function textOfPart(part: Part): string {
  if ('lines' in part) return part.lines.join('');
  if (part.style !== 'table') {
    const text = `${part.label ?? ''}${textOf(part.runs)}`;
    return part.aside === undefined ? text : `${text}\u3000${part.aside}`;
  }
  const rows = [part.header, ...part.rows].map(row => row.map(textOf).join('\t'));
  return [textOf(part.caption), ...rows, textOf(part.note)].filter(text => text !== '').join('\n');
}

export const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('');

/** All runs of a part in reading order. */
export function runsOf(part: Part): readonly Run[] {
  if ('lines' in part) return [];
  if (part.style !== 'table') return part.runs;
  return [part.caption, ...part.header, ...part.rows.flat(), part.note].flat();
}

function marksAndRedHead({ handling, redHead }: OfficialDocument): Line[] {
  const marks = [
    ['copyNumber', handling?.copyNumber],
    ['secrecy', handling?.secrecy],
    ['urgency', handling?.urgency],
  ] as const;
  const lines = marks.flatMap(([style, text]) => {
    const font = style === 'copyNumber' ? 'fangsong' : 'hei';
    return text === undefined ? [] : [line(style, `handling.${style}`, text, font)];
  });
  return redHead === undefined ? lines : [...lines, line('redHead', 'redHead', redHead)];
}

function numberLines({ number, signedOffBy }: OfficialDocument, paper: boolean): Line[] {
  if (number === undefined) return [];
  const plain = line('number', 'number', number);
  return [paper && signedOffBy !== undefined ? { ...plain, aside: `签发人：${printable(signedOffBy)}` } : plain];
}

function blockPart(block: Block, path: string): Part {
  switch (block.kind) {
    case 'heading':
      return {
        style: `heading${block.level}`,
        path,
        runs: runs(block.content, FONT_OF_LEVEL[block.level], `${path}.content`),
      };
    case 'paragraph': {
      const body = runs(block.content, 'fangsong', `${path}.content`);
      if (block.runIn === undefined) return { style: 'paragraph', path, runs: body };
      const { level, content } = block.runIn;
      const head = runs(content, FONT_OF_LEVEL[level], `${path}.runIn.content`);
      return { style: 'paragraph', path, ...runInWithStop(head, body, level) };
    }
    case 'table':
      return tablePart(block, path);
  }
}

/** The full stop after a run-in heading belongs to the text: in 楷体 it would hang in mid-air. */
function runInWithStop(head: readonly Run[], body: readonly Run[], level: Level): Pick<Line, 'runs' | 'runIn'> {
  const last = head.at(-1);
  if (last === undefined || last.figure !== undefined || !last.text.endsWith('。')) {
    return { runs: [...head, ...body], runIn: { level, runs: head.length } };
  }
  const shortened = [...head.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
  return { runs: [...shortened, { text: '。', font: 'fangsong' }, ...body], runIn: { level, runs: shortened.length } };
}

function tablePart(table: Table, path: string): TablePart {
  return {
    style: 'table',
    path,
    caption: runs(table.caption ?? [], 'hei', `${path}.caption`),
    columns: table.columns.map(({ align, weight }) => ({ align, weight: weight ?? 1 })),
    header: table.columns.map(column => [{ text: printable(column.header), font: 'hei' }]),
    rows: table.rows.map((row, rowIndex) =>
      table.columns.map((_, index) => runs(row[index] ?? [], 'fangsong', `${path}.rows.${rowIndex}.${index}`)),
    ),
    note: runs(table.note ?? [], 'fangsong', `${path}.note`),
  };
}

/** `附件：1.名称`, further ones below the first number; a single one has no number; no mark after a name. @source AS-G12 */
function attachmentList(attachments: readonly Attachment[]): Line[] {
  return attachments.map(({ name }, index) => ({
    ...line('attachment', `attachments.${index}`, trimEnd(name, '。；;，,.')),
    label: `${index === 0 ? '附件：' : ''}${attachments.length === 1 ? '' : `${index + 1}.`}`,
  }));
}

/** What the attachments contain, each on a page of its own after the signature. */
function annexes(attachments: readonly Attachment[]): Annex[] {
  return attachments.flatMap(({ name, body }, index) => {
    if (body === undefined) return [];
    const path = `attachments.${index}`;
    return {
      label: line('annexLabel', `${path}.label`, attachments.length === 1 ? '附件' : `附件${index + 1}`, 'hei'),
      title: { style: 'annexTitle', path: `${path}.name`, lines: breakTitle(trimEnd(name, '。；;，,.')) },
      body: body.map((block, blockIndex) => blockPart(block, `${path}.body.${blockIndex}`)),
    };
  });
}

function colophonLines({ copiesTo, printedBy, printedOn }: Colophon): Line[] {
  const printed = {
    ...line('printed', 'colophon.printedBy', printedBy),
    aside: `${dateInWords(printedOn)}印发`,
  };
  if (copiesTo === undefined) return [printed];
  const copies = { ...line('copiesTo', 'colophon.copiesTo', `${trimEnd(copiesTo, '。')}。`), label: '抄送：' };
  return [copies, printed];
}

const line = (style: LineStyle, path: string, text: string, font: RunFont = 'fangsong'): Line => ({
  style,
  path,
  runs: [{ text: printable(text).trim(), font }],
});

function runs(content: readonly Inline[], font: RunFont, path: string): Run[] {
  return content.flatMap((inline, index) => {
    const text = printable(inline.text);
    if (text === '') return [];
    if (inline.kind === 'text') return [{ text, font }];
    return [{ text, font, figure: { key: inline.key, path: `${path}.${index}` } }];
  });
}

/** The text without blanks and without the given marks at its end. */
function trimEnd(text: string, marks: string): string {
  let end = printable(text).trim();
  while (end !== '' && marks.includes(end.slice(-1))) end = end.slice(0, -1).trimEnd();
  return end;
}
