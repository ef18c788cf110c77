import { type OfficialDocument, toText, toWebPage } from '../../kernel/documents/index.ts';
import { findFonts, toDocx, toPdf } from '../../platform/documents/index.ts';

/** The renderings of one document; they agree because they are made from the same one (AS-G20). */
export const FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Renders a document.
 * @param fontsDir the administrator's folder of fonts, if there is one
 */
export async function render(document: OfficialDocument, format: Format, fontsDir: string | null): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return toDocx(document);
    case 'pdf':
      return toPdf(document, { fonts: findFonts(fontsDir === null ? {} : { folder: fontsDir }) });
    case 'html':
      return new TextEncoder().encode(toWebPage(document));
    case 'txt':
      return new TextEncoder().encode(toText(document));
  }
}
