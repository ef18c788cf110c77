import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../kernel/errors.ts';
import { isErrno, syncFolder } from './files/write-once.ts';

/** A file in the store, known by its content. */
export interface StoredFile {
  /** 64 hexadecimal digits: the SHA-256 of the content, and its name (SC-10). */
  readonly sha256: string;
  readonly bytes: number;
}

export interface PutOptions {
  readonly maxBytes: number;
  /**
   * Looks at the first bytes (up to 4 KiB) before anything is kept and throws when the file is not what it should be:
   * what a file is, is told by its magic bytes, never by its name (SC-09).
   */
  readonly check?: (head: Uint8Array) => void | Promise<void>;
}

/** Files by content: the same content is stored once; what is stored never changes. */
export interface FileStore {
  /**
   * Streams a file in. When this returns it is on disk for good; before, nothing is there.
   * @throws AppError `too-large`, or what `check` throws; nothing is kept then
   */
  put(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, options: PutOptions): Promise<StoredFile>;
  /** @throws AppError `not-found` */
  stream(sha256: string): Promise<Readable>;
  /** The whole content, checked against its name. @throws AppError `not-found`, `internal` when it was damaged */
  read(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** Whether the content still is what its name says (for `doctor`). @throws AppError `not-found` */
  verify(sha256: string): Promise<boolean>;
  /** Forgets a file that no record refers to any more. */
  remove(sha256: string): Promise<void>;
}

const HEAD_BYTES = 4096;
/** No upload takes as long: an older draft belongs to a process that was killed. */
const DRAFT_LIFETIME_MS = 24 * 3_600_000;

/** Opens the store in a folder (made if need be, for our eyes only). */
export function openFileStore(folder: string): FileStore {
  const drafts = join(folder, 'drafts');
  mkdirSync(drafts, { recursive: true, mode: 0o700 });
  const swept = sweepDrafts(drafts);

  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('not-found', '没有这个文件。');
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const store: FileStore = {
    async put(source, options) {
      await swept;
      const draft = join(drafts, randomBytes(12).toString('hex'));
      try {
        const stored = await writeDraft(draft, source, options);
        await keep(draft, pathOf(stored.sha256));
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async stream(sha256) {
      const file = await open(pathOf(sha256)).catch(notFound);
      return file.createReadStream();
    },
    async read(sha256) {
      const content = await readFile(pathOf(sha256)).catch(notFound);
      if (createHash('sha256').update(content).digest('hex') === sha256) return content;
      throw new AppError('internal', '这个文件已损坏，不能打开。请从备份恢复。', { details: { sha256 } });
    },
    has: sha256 => stat(pathOf(sha256)).then(() => true, missing),
    async verify(sha256) {
      await stat(pathOf(sha256)).catch(notFound);
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk);
      return hash.digest('hex') === sha256;
    },
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  };
  return store;
}

async function writeDraft(
  path: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: PutOptions,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    let head: Buffer | null = Buffer.alloc(0);
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > options.maxBytes) {
        throw new AppError('too-large', `文件超过 ${sizeInWords(options.maxBytes)}，没有保存。请压缩或拆分后再传。`);
      }
      if (head !== null) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
        if (head.length === HEAD_BYTES) {
          await options.check?.(head);
          head = null;
        }
      }
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    if (head !== null) await options.check?.(head);
    await file.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** A link either makes the name with the whole content behind it, or finds that the content is there already. */
async function keep(draft: string, path: string): Promise<void> {
  const shelf = join(path, '..');
  const isNewShelf = (await mkdir(shelf, { recursive: true, mode: 0o700 })) !== undefined;
  await link(draft, path).catch(error => {
    if (!isErrno(error, 'EEXIST')) throw error;
  });
  syncFolder(shelf);
  if (isNewShelf) syncFolder(join(shelf, '..'));
}

async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const draft = await stat(path).catch(() => null);
    if (draft !== null && Date.now() - draft.mtimeMs > DRAFT_LIFETIME_MS) await rm(path, { force: true });
  }
}

function notFound(error: unknown): never {
  if (isErrno(error, 'ENOENT')) throw new AppError('not-found', '没有这个文件。', { cause: error });
  throw error;
}

function missing(error: unknown): false {
  if (isErrno(error, 'ENOENT')) return false;
  throw error;
}

function sizeInWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
