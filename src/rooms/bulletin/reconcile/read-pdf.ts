import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../kernel/errors.ts';
import { paragraphsOf } from './read-plain.ts';
import { layOut, type SourceText } from './source-text.ts';

/** A circular with its annexes; a yearbook is not one. */
const MAX_PAGES = 300;

/**
 * Reads a PDF's text, page numbers left out, wrapped lines joined to paragraphs. Tables come as lines: a PDF does not
 * say where its cells are.
 * @throws AppError `bad-file` when it is encrypted, broken or has too many pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MAX_PAGES) {
      throw new AppError('bad-file', `PDF 有 ${pdf.numPages} 页，超过 ${MAX_PAGES} 页。请只留通报正文再试。`);
    }
    const lines: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      let line = '';
      for (const item of content.items) {
        if (!('str' in item)) continue;
        line += item.str;
        if (item.hasEOL) {
          lines.push(line);
          line = '';
        }
      }
      lines.push(line);
      page.cleanup();
    }
    return layOut('pdf', paragraphsOf(lines.filter(line => !/^\s*[-—–－\s]*\d{1,3}[-—–－\s]*$/.test(line))));
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
