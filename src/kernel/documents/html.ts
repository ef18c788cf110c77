import { dateInWords } from '../time.ts';
import {
  type Face,
  type Line,
  type Part,
  type Run,
  type Sections,
  sectionsOf,
  type TablePart,
  titleOf,
} from './flow.ts';
import { documentHash } from './hash.ts';
import type { OfficialDocument } from './model.ts';
import { officialCss } from './official-css.ts';
import { emWidth, printable } from './printable.ts';

export interface HtmlOptions {
  /** `mark`: every figure is `<span class="of-fig" data-figure data-path>`; `plain`: bare text. */
  readonly figures: 'mark' | 'plain';
  /** `paper` (default) as it prints; `web` without red head, handling marks and colophon (AS-G20). */
  readonly face?: Face;
}

/**
 * The document as one `<article class="official">`, to be set beside {@link officialCss}. Headings are headings, also
 * those that run into their paragraph; parts carry `data-path` so that an editor finds its place. No inline styles or
 * scripts, all text escaped.
 */
export function toHtml(document: OfficialDocument, { figures, face = 'paper' }: HtmlOptions): string {
  const html = articleHtml(sectionsOf(document, face), { mark: figures === 'mark', document });
  const attributes = `class="official" lang="zh-CN" data-face="${face}" data-document-hash="${documentHash(document)}"`;
  return `<article ${attributes}>\n${html.join('\n')}\n</article>`;
}

/** A page of its own for the web: title, meta elements, style sheet, the document without colophon. @source AS-G20 */
export function toWebPage(document: OfficialDocument): string {
  const metas = (document.web?.metas ?? []).map(
    ({ name, content }) => `<meta name="${escaped(name)}" content="${escaped(content)}">\n`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(document))}</title>
${metas.join('')}<style>
body { margin: 0; background: #fff; }
${officialCss}</style>
</head>
<body>
<main>
${toHtml(document, { figures: 'plain', face: 'web' })}
</main>
</body>
</html>
`;
}

interface Context {
  readonly mark: boolean;
  readonly document: OfficialDocument;
}

/** The sections in their boxes: head, attachments, signature, annexes, colophon. */
function articleHtml(sections: Sections, context: Context): readonly string[] {
  const all = (parts: readonly Part[]) => parts.map(part => partHtml(part, context)).join('\n');
  const box = (tag: string, className: string, parts: readonly Part[]) =>
    parts.length === 0 ? '' : `<${tag} class="${className}">\n${all(parts)}\n</${tag}>`;
  const ruled = sections.head.some(part => part.style === 'redHead') ? ' of-ruled' : '';
  const sealed = context.document.signature.sealed ? ' of-sealed' : '';
  return [
    box('header', `of-head${ruled}`, sections.head),
    all([sections.title, ...sections.recipients, ...sections.body]),
    box('div', 'of-attachments', sections.attachments),
    box('div', `of-signature${sealed}`, [sections.signatory, sections.date]),
    all(sections.note),
    ...sections.annexes.map(({ label, title, body }) => box('section', 'of-annex', [label, title, ...body])),
    box('footer', 'of-colophon', sections.colophon),
  ].filter(html => html !== '');
}

function partHtml(part: Part, context: Context): string {
  if ('lines' in part) {
    const lines = part.lines.map(text => `<span class="of-line">${escaped(text)}</span>`).join('');
    if (part.style === 'title') return `<h1 class="of-title" data-path="title">${lines}</h1>`;
    return `<h2 class="of-annex-title" data-path="${part.path}">${lines}</h2>`;
  }
  if (part.style === 'table') return tableHtml(part, context);
  return lineHtml(part, context);
}

function lineHtml(part: Line, context: Context): string {
  const attributes = `data-path="${part.path}"`;
  const inside = runsHtml(part.runs, context);
  const split = part.aside === undefined ? '' : ' of-split';
  const label = part.label === undefined ? '' : `<span class="of-label">${escaped(part.label)}</span>`;
  const content = `${label}${inside}${part.aside === undefined ? '' : `<span class="of-aside">${escaped(part.aside)}</span>`}`;
  switch (part.style) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4': {
      const level = Number(part.style.slice(-1));
      return `<h${level + 1} class="of-h${level}" ${attributes}>${inside}</h${level + 1}>`;
    }
    case 'redHead': {
      const width = Math.ceil(emWidth(part.runs.map(run => run.text).join('')));
      return `<p class="of-red-head" data-width="${width}" ${attributes}>${inside}</p>`;
    }
    case 'paragraph':
      return part.runIn === undefined ? `<p class="of-p" ${attributes}>${inside}</p>` : runInHtml(part, context);
    case 'date': {
      const { date } = context.document.signature;
      return `<p class="of-date" ${attributes}><time datetime="${date}">${dateInWords(date)}</time></p>`;
    }
    default:
      return `<p class="${CLASS_OF_STYLE[part.style]}${split}" ${attributes}>${content}</p>`;
  }
}

const CLASS_OF_STYLE = {
  copyNumber: 'of-copy-number',
  secrecy: 'of-handling',
  urgency: 'of-handling',
  number: 'of-number',
  recipients: 'of-recipients',
  attachment: 'of-attachment',
  signatory: 'of-signatory',
  note: 'of-note',
  annexLabel: 'of-annex-label',
  copiesTo: 'of-copies-to',
  printed: 'of-printed',
} as const;

/** A heading and its text in one line: both are real elements, the style sheet sets them inline. */
function runInHtml({ runs, runIn, path }: Line, context: Context): string {
  const { level, runs: headRuns } = runIn ?? { level: 1, runs: 0 };
  const head = runsHtml(runs.slice(0, headRuns), context);
  const text = runsHtml(runs.slice(headRuns), context);
  const heading = `<h${level + 1} class="of-h${level} of-run-in">${head}</h${level + 1}>`;
  return `<div class="of-p" data-path="${path}">${heading}<p>${text}</p></div>`;
}

function tableHtml(part: TablePart, context: Context): string {
  const cells = (tag: string, row: readonly (readonly Run[])[], scope: string) =>
    row.map((runs, index) => {
      const align = part.columns[index]?.align ?? 'left';
      return `<${tag}${scope} class="of-${align}">${runsHtml(runs, context)}</${tag}>`;
    });
  const caption = part.caption.length === 0 ? '' : `<caption>${runsHtml(part.caption, context)}</caption>\n`;
  const total = part.columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  const widths = part.columns.map(
    ({ weight }) => `<col class="of-w${Math.max(5, Math.round((weight / total) * 20) * 5)}">`,
  );
  const columns = `<colgroup>${widths.join('')}</colgroup>\n`;
  const head = `<thead>\n<tr>${cells('th', part.header, ' scope="col"').join('')}</tr>\n</thead>`;
  const rows = part.rows.map(row => `<tr>${cells('td', row, '').join('')}</tr>`).join('\n');
  const note = part.note.length === 0 ? '' : `\n<p class="of-table-note">${runsHtml(part.note, context)}</p>`;
  return `<div class="of-table" data-path="${part.path}">\n<table>\n${caption}${columns}${head}\n<tbody>\n${rows}\n</tbody>\n</table>${note}\n</div>`;
}

function runsHtml(runs: readonly Run[], { mark }: Context): string {
  return runs
    .map(({ text, figure }) => {
      if (figure === undefined || !mark) return escaped(text);
      return `<span class="of-fig" data-figure="${escaped(figure.key)}" data-path="${figure.path}">${escaped(text)}</span>`;
    })
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
