import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import { badFile, LIMITS } from './limits.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';

const PIECE_BYTES = 128 * 1024;
const BROKEN =
  '文件已损坏，打不开。请在 Excel 或 WPS 里打开原文件，另存为 .xlsx 后再导入；若也打不开，请向导出单位重新要一份。';

/** The parts of a workbook (its ZIP entries), each readable as text pieces; refuses bombs before unpacking. */
export interface WorkbookParts {
  has(path: string): boolean;
  names(): IterableIterator<string>;
  /** The part's XML in pieces of text, cut nowhere inside a character. Stopping early closes the stream. */
  text(path: string): AsyncIterable<string>;
  size(path: string): number;
  close(): Promise<void>;
}

/** @throws AppError `bad-file` for a broken archive, an encrypted one, or one that unpacks to far more than it is. */
export async function openParts(source: ByteSource): Promise<WorkbookParts> {
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await source.zip();
  } catch (cause) {
    throw badFile(BROKEN, cause);
  }
  try {
    for await (const entry of zip.eachEntry()) {
      refuseBomb(entry);
      entries.set(entry.fileName.replace(/^\//, ''), entry);
    }
  } catch (cause) {
    zip.close();
    throw cause instanceof Error && cause.name === 'AppError' ? cause : badFile(BROKEN, cause);
  }
  return {
    has: path => entries.has(path),
    names: () => entries.keys(),
    size: path => entries.get(path)?.uncompressedSize ?? 0,
    text: path => partText(zip, entries.get(path)),
    close: async () => zip.close(),
  };
}

/** Feeds a whole part to a handler. */
export async function scanPart(parts: WorkbookParts, path: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const piece of parts.text(path)) scanner.write(piece);
  scanner.end();
}

function refuseBomb(entry: Entry): void {
  const { uncompressedSize, compressedSize } = entry;
  const tooDense = uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio;
  if (uncompressedSize > LIMITS.partBytes || tooDense) {
    throw badFile(
      '文件解压后大得异常（可能是整列刷了格式，也可能是恶意文件），没有读取。请把有内容的行复制到一张新表，另存为 .xlsx 后再导入。',
    );
  }
}

async function* partText(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) throw badFile(BROKEN);
  const decoder = new StringDecoder('utf8');
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of await inflated(zip, entry)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      // A part that lies about its size is a bomb: stop before it is unpacked.
      if (size > entry.uncompressedSize) throw badFile(BROKEN);
      checksum = crc32(bytes, checksum);
      const piece = decoder.write(bytes);
      if (piece !== '') yield piece;
    }
  } catch (cause) {
    throw cause instanceof Error && cause.name === 'AppError' ? cause : badFile(BROKEN, cause);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw badFile(BROKEN);
}

const STORED = 0;
const DEFLATED = 8;

/** The library unpacks in pieces of 16 KB; larger ones halve the time that a sheet takes. */
async function inflated(zip: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  if (entry.isEncrypted()) throw badFile('文件是加密的压缩包，不能读取。请解除密码，另存为 .xlsx 后再导入。');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw badFile(BROKEN);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return packed;
  const unpacked = createInflateRaw({ chunkSize: PIECE_BYTES });
  // An error of either ends both; the reader of `unpacked` gets it.
  pipeline(packed, unpacked, () => {});
  return unpacked;
}
