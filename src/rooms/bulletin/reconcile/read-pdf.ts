import { AppError } from '../../../kernel/errors.ts';
import { paragraphDraft } from './read-plain.ts';
import { layOut, type SourceText } from './source-text.ts';

/** A circular with its annexes; a yearbook is not one. */
const MAX_PAGES = 300;

const PAGE_NUMBER = /^\s*[-—–－\s]*\d{1,3}[-—–－\s]*$/;
/** Within so many characters of the margins a line counts as reaching them: punctuation hangs, digits are narrow. */
const RIGHT_SLACK = 2;
const LEFT_SLACK = 0.7;

/** A line as it stands on the page; lengths in points. */
interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/**
 * Reads a PDF's text, page numbers left out, wrapped lines joined to paragraphs. Tables come as lines: a PDF does not
 * say where its cells are.
 * @throws AppError `bad-file` when it is encrypted, broken or has too many pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  // Loaded when it is needed: it takes 42 MB in every process.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MAX_PAGES) {
      throw new AppError('bad-file', `PDF 有 ${pdf.numPages} 页，超过 ${MAX_PAGES} 页。请只留通报正文再试。`);
    }
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items).filter(line => !PAGE_NUMBER.test(line.text)));
      page.cleanup();
    }
    return layOut('pdf', joined(pages).map(paragraphDraft));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new AppError('bad-file', 'PDF 设了打开密码，不能读取。请先取消密码再试。', { cause });
    }
    throw new AppError('bad-file', 'PDF 已损坏，不能读取。请重新导出，或提供 .docx 文件再试。', { cause });
  } finally {
    await task.destroy();
  }
}

type Item = Awaited<
  ReturnType<
    Awaited<
      ReturnType<
        Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>['getPage']
      >
    >['getTextContent']
  >
>['items'][number];

/** The lines of a page: pieces with the same base line, in the order in which the file gives them. */
function linesOf(items: readonly Item[]): PdfLine[] {
  const lines: (PdfLine & { readonly base: number })[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , , , left = 0, base = 0] = item.transform as number[];
    const size = item.height || 12;
    const last = lines.at(-1);
    const right = left + item.width;
    if (last && Math.abs(last.base - base) < size / 2) {
      lines[lines.length - 1] = {
        ...last,
        text: last.text + item.str,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      };
    } else {
      lines.push({ text: item.str, left, right, size, base });
    }
  }
  return lines;
}

/** Joins wrapped lines: one that reaches the right margin goes on in the next, unless that one is indented. */
function joined(pages: readonly (readonly PdfLine[])[]): string[] {
  const lines = pages.flat();
  const marginRight = Math.max(0, ...lines.map(line => line.right));
  const marginLeft = Math.min(...lines.map(line => line.left));
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const { text, left, right, size } of lines) {
    if (isOpen && left <= marginLeft + size * LEFT_SLACK) paragraphs.push(`${paragraphs.pop() ?? ''}${text.trim()}`);
    else paragraphs.push(text.trim());
    isOpen = right >= marginRight - size * RIGHT_SLACK;
  }
  return paragraphs;
}
