import type { ByteSource } from './byte-source.ts';
import { badFile } from './limits.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const UNREADABLE = '文件的文字编码认不出来，可能已损坏。请在 Excel 里打开，另存为“CSV UTF-8”或 .xlsx 后再导入。';

/**
 * The encoding of a text file: by its mark, else UTF-8 when every byte of the file fits, else GB18030 (which old
 * Excel writes and which contains GBK and GB2312).
 */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const head = await source.head(3);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source.chunks()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/**
 * The file's text in pieces, without its byte order mark.
 * @throws AppError `bad-file` when bytes do not fit the encoding: a lost character would go unnoticed
 */
export async function* decodedText(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of source.chunks()) {
      const piece = decoder.decode(chunk, { stream: true });
      if (piece !== '') yield piece;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (cause) {
    if (cause instanceof TypeError && 'code' in cause && cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw badFile(UNREADABLE, cause);
    }
    throw cause;
  }
}
