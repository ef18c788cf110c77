import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/time.ts';

/** How much a route takes; the label names the file in sentences (`工单表`). */
export interface UploadLimits {
  readonly maxBytes: number;
  readonly label: string;
}

/** An uploaded file on disk, for as long as the request lasts. */
export interface UploadedFile {
  readonly path: string;
  /** As the person's machine named it; for showing only, never part of a path. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ReceivedForm {
  readonly file: UploadedFile;
  /** The form's other fields, as text. */
  readonly fields: Readonly<Record<string, string>>;
  /** Removes the file. */
  discard(): Promise<void>;
}

const PREFIX = 'upload-';
const DAY_MS = 86_400_000;
const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 64 * 1024;

/**
 * Streams a multipart form to a folder of its own: one file, counted and hashed on the way, never whole in memory.
 * @throws AppError `bad-input` without exactly one file, `too-large` beyond the limit; nothing is left on disk then.
 * @source SC-09
 */
export async function receiveForm(
  request: FastifyRequest,
  limits: UploadLimits,
  folder: string,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new AppError('bad-input', `请选择要上传的${limits.label}。`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(folder, PREFIX));
  const discard = () => rm(own, { recursive: true, force: true });
  try {
    const fields: Record<string, string> = {};
    let file: UploadedFile | null = null;
    const parts = request.parts({
      limits: { files: 1, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, fileSize: limits.maxBytes },
    });
    for await (const part of parts) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = await save(part, join(own, 'file'), limits);
    }
    if (file === null) throw new AppError('bad-input', `请选择要上传的${limits.label}。`);
    return { file, fields, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/**
 * Removes what uploads of killed processes left behind; it may hold personal data.
 * @source SC-13
 */
export async function sweepUploads(folder: string, now: Instant): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const own = join(folder, name);
    // Whoever uploads now may be another process: a day is longer than any upload takes.
    const { mtimeMs } = await stat(own).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > DAY_MS) await rm(own, { recursive: true, force: true });
  }
}

async function save(part: MultipartFile, path: string, limits: UploadLimits): Promise<UploadedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(part.file, meter, createWriteStream(path, { mode: 0o600 }));
  if (part.file.truncated) {
    throw new AppError('too-large', `${limits.label}超过 ${megabytes(limits.maxBytes)}，没有保存。请拆分后再传。`);
  }
  if (bytes === 0) throw new AppError('bad-file', `${limits.label}是空的，没有保存。请检查文件后再传。`);
  return { path, name: part.filename, bytes, sha256: hash.digest('hex') };
}

function megabytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
