import { AppError } from '../../../kernel/errors.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { decodeText, readPlain } from './read-plain.ts';
import type { SourceText } from './source-text.ts';

/** More than any bulletin, little enough to hold: what is larger is something else. */
const MAX_BYTES = 20 * 1024 * 1024;
/** The same for the text in it, and for text that was pasted. */
export const MAX_CHARACTERS = 200_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/**
 * Reads a bulletin from a file's bytes. The kind is told by the content, never by the name.
 * @param bytes TXT (UTF-8, UTF-16 with BOM, GB18030), HTML, DOCX or PDF
 * @throws AppError `bad-file` with advice for anything else, a broken or encrypted file, a zip bomb, an empty text;
 *   `too-large` above 20 MB or {@link MAX_CHARACTERS} of text.
 */
export async function readSource(bytes: Uint8Array): Promise<SourceText> {
  if (bytes.length === 0) throw new AppError('bad-file', '文件是空的，没有可核的文字。请确认选对了文件再试。');
  if (bytes.length > MAX_BYTES) {
    throw new AppError('too-large', '文件超过 20 MB，不像是一份通报。请只保留正文，或另存为较小的 .docx 再试。');
  }
  const source = await readByContent(bytes);
  if (source.text === '') throw new AppError('bad-file', emptyAdvice(source.format));
  if (source.text.length > MAX_CHARACTERS) throw tooLong();
  return source;
}

/**
 * Reads text that was pasted, or taken from an editor.
 * @throws AppError `too-large` above {@link MAX_CHARACTERS}
 */
export function readText(text: string): SourceText {
  if (text.length > MAX_CHARACTERS) throw tooLong();
  return looksLikeHtml(text) ? readHtml(text) : readPlain(text);
}

function tooLong(): AppError {
  const limit = `${MAX_CHARACTERS / 10_000} 万字`;
  return new AppError('too-large', `文字超过 ${limit}，不像是一份通报。请只保留正文，或者分成几部分分别核。`);
}

async function readByContent(bytes: Uint8Array): Promise<SourceText> {
  if (startsWith(bytes, ZIP)) return readDocx(bytes);
  if (startsWith(bytes, PDF)) return readPdf(bytes);
  if (startsWith(bytes, OLE)) throw oldWordFile(bytes);
  if (startsWith(bytes, RTF)) {
    throw new AppError('bad-file', '这是 RTF 文件，不能读取。请用 WPS 或 Word 打开，另存为 .docx 再试。');
  }
  if (PICTURES.some(magic => startsWith(bytes, magic))) {
    throw new AppError('bad-file', '这是图片，里面的文字不能核对。请提供通报的 .docx、.pdf 或文字稿。');
  }
  const text = decodeText(bytes);
  return looksLikeHtml(text) ? readHtml(text) : readPlain(text);
}

/** .doc and .wps share one container with a locked .docx; the streams' names tell them apart. */
function oldWordFile(bytes: Uint8Array): AppError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) {
    return new AppError('bad-file', '文件设了打开密码，不能读取。请先在 WPS 或 Word 中取消密码，另存为 .docx 再试。');
  }
  return new AppError('bad-file', '这是旧版 .doc 或 .wps 文件，不能读取。请用 WPS 或 Word 打开，另存为 .docx 再试。');
}

function emptyAdvice(format: SourceText['format']): string {
  if (format === 'pdf') {
    return 'PDF 里没有文字，可能是扫描件。请提供通报的 .docx 或文字稿，或先做文字识别再试。';
  }
  return '文件里没有文字，无从核对。请确认选对了文件再试。';
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml|<!doctype html|<html|<head|<body|<(?:div|p|table|section|article|h[1-6])[\s>])/i.test(text);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
