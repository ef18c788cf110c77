import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentHash, type OfficialDocument, sectionsOf, titleOf } from '../../kernel/documents/index.ts';
import { AppError } from '../../kernel/errors.ts';
import type { OfficialFonts } from './fonts.ts';
import { pageMeasures } from './measures.ts';

export interface PdfOptions {
  readonly fonts: OfficialFonts;
}

/** Loaded when the first PDF is made: a native module of 50 MB that most processes never need. */
const typst = () =>
  createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof import('@myriaddreamin/typst-ts-node-compiler');

const SOURCE = new URL('./official.typ', import.meta.url);
/** How many documents back the compiler remembers its work; without eviction it remembers all of them. */
const CACHE_AGE = 8;

let current: { readonly key: string; readonly compiler: NodeCompiler; readonly source: string } | null = null;

/**
 * The document as PDF/A-2b, tagged, with its headings as bookmarks, fonts embedded as subsets. The same document and
 * fonts give the same bytes.
 * @throws AppError `bad-input` when no font has a character of the document
 * @throws Error when a font family is not found: it must never be replaced in silence (AS-G18)
 * @source AS-G01…AS-G20
 */
export function toPdf(document: OfficialDocument, { fonts }: PdfOptions): Uint8Array {
  const { compiler, source } = compilerFor(fonts);
  const data = JSON.stringify(typstData(document, fonts));
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
  const problems = [...messages(compiled.takeDiagnostics()), ...messages(compiled.takeWarnings())];
  if (compiled.result === null || problems.length > 0) throw new Error(`typst: ${problems.join('; ') || 'no result'}`);
  try {
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'a-2b' }));
  } catch (error) {
    throw missingCharacter(error) ?? error;
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/** One compiler is kept: creating it reads the fonts' tables, and documents of a county use one set of fonts. */
function compilerFor(fonts: OfficialFonts) {
  const key = fonts.files.join('\n');
  if (current?.key !== key) {
    const compiler = typst().NodeCompiler.create({ fontArgs: [{ fontPaths: [...fonts.files] }] });
    current = { key, compiler, source: readFileSync(SOURCE, 'utf8') };
  }
  return current;
}

/** All that the Typst source reads; it holds no text of its own. */
function typstData(document: OfficialDocument, fonts: OfficialFonts) {
  const sections = sectionsOf(document);
  const [year, month, day] = document.signature.date.split('-').map(Number);
  const keywords = [...(document.number === undefined ? [] : [document.number]), `sha256:${documentHash(document)}`];
  return {
    meta: { title: titleOf(document), author: document.issuer, keywords, year, month, day },
    fonts: fonts.families,
    measures: pageMeasures(sections.head),
    sealed: document.signature.sealed,
    ...sections,
  };
}

function messages(error: { shortDiagnostics: unknown[] } | null): readonly string[] {
  return (error?.shortDiagnostics ?? []).map(diagnostic => {
    const message: unknown = (diagnostic as { message?: unknown }).message;
    return typeof message === 'string' ? message : JSON.stringify(diagnostic);
  });
}

function missingCharacter(error: unknown): AppError | null {
  const message = error instanceof Error ? error.message : String(error);
  const text = /the text `\\*"(.+?)\\*"` could not be displayed/s.exec(message)?.[1];
  if (text === undefined) return null;
  return new AppError(
    'bad-input',
    `“${text}”没有字体可以印出，PDF 没有生成。请在正文中改写这个字符，或者请管理员把含有它的字体放进字体文件夹。`,
    { details: { text }, cause: error },
  );
}
