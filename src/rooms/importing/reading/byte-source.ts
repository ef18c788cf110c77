import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** The bytes of a file, in memory (an upload) or on disk (the command line), readable more than once. */
export interface ByteSource {
  readonly size: number;
  /** The first `length` bytes, or all when there are fewer. */
  head(length: number): Promise<Buffer>;
  /** All bytes from the start, in pieces, as the reader asks for them. */
  chunks(): AsyncIterable<Buffer>;
  /** As a ZIP archive. @throws the library's error when it is none. */
  zip(): Promise<ZipFile>;
}

const PIECE = 256 * 1024;

/** `lazyEntries` reads the directory on demand; sizes are checked while unpacking, so a part cannot lie about its own. */
const ZIP_OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;

export async function byteSource(input: string | Uint8Array): Promise<ByteSource> {
  return typeof input === 'string' ? fileSource(input) : memorySource(input);
}

function memorySource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    head: async length => buffer.subarray(0, length),
    async *chunks() {
      for (let at = 0; at < buffer.length; at += PIECE) yield buffer.subarray(at, at + PIECE);
    },
    zip: () => fromBufferPromise(buffer, ZIP_OPTIONS),
  };
}

async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    size,
    async head(length) {
      const handle = await open(path);
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    chunks: () => createReadStream(path, { highWaterMark: PIECE }),
    zip: () => openPromise(path, ZIP_OPTIONS),
  };
}
