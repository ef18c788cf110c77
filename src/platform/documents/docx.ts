import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionPropertiesOptions,
  Packer,
  PageNumber,
  type Paragraph,
  TextRun,
} from 'docx';
import {
  BODY,
  documentHash,
  emWidth,
  FOOT,
  HEAD,
  type Line,
  MM_PER_PT,
  type OfficialDocument,
  PAGE,
  type Part,
  placeSignature,
  type Sections,
  sectionsOf,
  TITLE,
  type TitlePart,
  TYPE_AREA,
  textOf,
  titleOf,
} from '../../kernel/documents/index.ts';
import { colophonOf } from './docx-colophon.ts';
import { finishPackage } from './docx-package.ts';
import { characterStyles, characters, documentDefaults, LINE_TWIPS, paragraphStyles, twips } from './docx-styles.ts';
import { dataTable } from './docx-tables.ts';
import { paragraphOf, runInRuns, runsOf, tabbed, textRun } from './docx-text.ts';

/**
 * The document as DOCX for Word, WPS and LibreOffice: named styles with the real font names, real heading levels, page
 * numbers for odd and even pages, the colophon at the foot of the last page.
 * @source AS-G01…AS-G20
 */
export async function toDocx(document: OfficialDocument): Promise<Uint8Array> {
  const sections = sectionsOf(document);
  const redHead = sections.head.find(part => part.style === 'redHead');
  const file = new Document({
    title: titleOf(document),
    creator: document.issuer,
    lastModifiedBy: document.issuer,
    ...(document.number === undefined ? {} : { subject: document.number }),
    keywords: `sha256:${documentHash(document)}`,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: documentDefaults },
      paragraphStyles: paragraphStyles(redHead === undefined ? 1 : emWidth(textOf(redHead.runs))),
      characterStyles,
    },
    sections: [
      {
        properties: pageProperties,
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [
          ...headOf(sections.head),
          titleParagraph(sections.title, (sections.head.length > 0 ? TITLE.linesBefore : 0) * LINE_TWIPS),
          ...sections.recipients.map(line => paragraphOf('recipients', runsOf(line.runs))),
          ...bodyOf(sections.body, true),
          ...attachmentList(sections.attachments),
          ...signatureOf(sections, document.signature.sealed),
          ...sections.annexes.flatMap(({ label, title, body }) => [
            paragraphOf('annexLabel', runsOf(label.runs), { pageBreakBefore: true }),
            titleParagraph(title, LINE_TWIPS),
            ...bodyOf(body, false),
          ]),
          ...colophonOf(sections.colophon),
        ],
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(file), document.signature.date);
}

/** Text in an exact line stands in its middle: this much of the line is above and below a character. */
const HALF_LEADING_MM = (BODY.lineMm - BODY.sizePt * MM_PER_PT) / 2;
const FOOTER_LINE_MM = 6;

/** @source AS-G01, AS-G02, AS-G03 */
const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      top: twips(PAGE.top),
      bottom: twips(PAGE.bottom),
      left: twips(PAGE.left),
      right: twips(PAGE.right),
      footer: twips(PAGE.bottom - FOOT.pageNumberBelow - FOOTER_LINE_MM / 2),
    },
  },
  grid: { type: 'lines', linePitch: LINE_TWIPS },
};

/** `— 1 —`, one character from the right on odd pages, from the left on even ones. @source AS-G16 */
function pageNumber(side: 'odd' | 'even'): Footer {
  const character = FOOT.sizePt * 20;
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const place = side === 'odd' ? { right: character } : { left: character };
  return new Footer({
    children: [
      paragraphOf('pageNumber', [number], {
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: place,
        spacing: { line: twips(FOOTER_LINE_MM), lineRule: 'exact' },
      }),
    ],
  });
}

/** @source AS-G05, AS-G06, AS-G07, AS-G08 */
function headOf(head: readonly Line[]): Paragraph[] {
  const ruled = head.some(line => line.style === 'redHead');
  const marks = head.filter(({ style }) => style === 'copyNumber' || style === 'secrecy' || style === 'urgency').length;
  return head.map(line => {
    switch (line.style) {
      case 'copyNumber':
      case 'secrecy':
      case 'urgency':
        return paragraphOf(line.style, runsOf(line.runs));
      case 'redHead':
        return paragraphOf('redHead', runsOf(line.runs), {
          spacing: { before: Math.max(0, twips(HEAD.redHeadTop) - marks * LINE_TWIPS) },
          ...(head.some(({ style }) => style === 'number') ? {} : { border: headRule }),
        });
      default:
        return numberLine(line, ruled);
    }
  });
}

const headRule = {
  bottom: {
    style: BorderStyle.SINGLE,
    size: Math.round((HEAD.ruleThickness / MM_PER_PT) * 8),
    space: Math.round((HEAD.ruleBelowNumber - HALF_LEADING_MM) / MM_PER_PT),
    color: HEAD.red.slice(1),
  },
};

/** With 签发人 the number stands at the left and the name at the right, one character from the edges. @source AS-G07 */
function numberLine(line: Line, ruled: boolean): Paragraph {
  const above = ruled ? { spacing: { before: HEAD.linesBeforeNumber * LINE_TWIPS }, border: headRule } : {};
  if (line.aside === undefined) return paragraphOf('number', runsOf(line.runs), above);
  return paragraphOf('number', [textRun('\u3000'), ...tabbed(line.runs, `${line.aside}\u3000`)], {
    ...above,
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: 'right', position: twips(TYPE_AREA.width) }],
  });
}

/** @source AS-G09 */
function titleParagraph({ style, lines }: TitlePart, before: number): Paragraph {
  const runs = lines.map((text, index) => new TextRun({ text, ...(index === 0 ? {} : { break: 1 }) }));
  return paragraphOf(style, runs, { spacing: { before, after: TITLE.linesAfter * LINE_TWIPS } });
}

const HEADINGS = {
  heading1: HeadingLevel.HEADING_1,
  heading2: HeadingLevel.HEADING_2,
  heading3: HeadingLevel.HEADING_3,
  heading4: HeadingLevel.HEADING_4,
} as const;

/** @param keepWithSignature whether the last paragraph must share a page with what follows it (AS-G13) */
function bodyOf(parts: readonly Part[], keepWithSignature: boolean): FileChild[] {
  return parts.flatMap((part, index): FileChild[] => {
    switch (part.style) {
      case 'table':
        return dataTable(part);
      case 'heading1':
      case 'heading2':
      case 'heading3':
      case 'heading4':
        return [paragraphOf(part.style, runsOf(part.runs), { heading: HEADINGS[part.style] })];
      case 'paragraph': {
        const keepNext = keepWithSignature && index === parts.length - 1;
        return [paragraphOf('body', runInRuns(part.runs, part.runIn?.runs ?? 0), { keepNext })];
      }
      default:
        throw new Error(`not a part of a body: ${part.style}`);
    }
  });
}

/** Two characters from the left; names hang behind the number. @source AS-G12 */
function attachmentList(lines: readonly Line[]): Paragraph[] {
  const left = 2 + Math.max(0, ...lines.map(line => emWidth(line.label ?? '')));
  return lines.map((line, index) =>
    paragraphOf('attachment', [textRun(line.label ?? ''), ...runsOf(line.runs)], {
      indent: { left: characters(left).twips, hanging: characters(emWidth(line.label ?? '')).twips },
      spacing: { before: index === 0 ? LINE_TWIPS : 0 },
    }),
  );
}

/** @source AS-G13, AS-G14 */
function signatureOf({ signatory, date, note }: Sections, sealed: boolean): Paragraph[] {
  const place = placeSignature(textOf(signatory.runs), textOf(date.runs), sealed);
  return [
    paragraphOf('signatory', runsOf(signatory.runs), {
      spacing: { before: (sealed ? 2 : 1) * LINE_TWIPS },
      indent: { right: characters(place.signatoryRight).twips },
    }),
    paragraphOf('date', runsOf(date.runs), {
      indent: { right: characters(place.dateRight).twips },
      keepNext: note.length > 0,
    }),
    ...note.map(line => paragraphOf('note', runsOf(line.runs))),
  ];
}
