import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../kernel/errors.ts';

/** A circular's document.xml is some hundred kilobytes; 40 MB is a bomb, or a book. */
const MAX_UNPACKED = 40 * 1024 * 1024;

/**
 * Unpacks one entry of a zip held in memory, as UTF-8 text.
 * @throws AppError `bad-file` when the zip is broken or encrypted, lacks the entry, or the entry unpacks to too much.
 *   The limit is held while unpacking: the size that the zip states may be a lie.
 */
export async function readZipEntry(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await openZip(bytes);
  try {
    const entry = await findEntry(zip, name);
    if (entry.uncompressedSize > MAX_UNPACKED) throw bomb();
    if ((entry.generalPurposeBitFlag & 1) === 1) {
      throw new AppError('bad-file', '文件设了密码，不能读取。请先取消密码，另存为 .docx 再试。');
    }
    return await unpack(zip, entry);
  } finally {
    zip.close();
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) =>
      error ? reject(broken(error)) : resolve(zip),
    );
  });
}

function findEntry(zip: ZipFile, name: string): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => (entry.fileName === name ? resolve(entry) : zip.readEntry()));
    zip.on('end', () =>
      reject(
        new AppError(
          'bad-file',
          '这不是 Word 文档（压缩包里没有正文）。请提供 .docx、.pdf、.html 或 .txt 格式的通报。',
        ),
      ),
    );
    zip.on('error', error => reject(broken(error)));
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(broken(error));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_UNPACKED) {
          stream.destroy();
          reject(bomb());
        } else chunks.push(chunk);
      });
      stream.on('error', cause => reject(broken(cause)));
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  });
}

function broken(cause: unknown): AppError {
  return new AppError('bad-file', '文件已损坏，不能解开。请重新下载或另存为 .docx 再试。', { cause });
}

function bomb(): AppError {
  return new AppError('bad-file', '文件解开后过大，不像是一份通报，已停止读取。请只保留正文，另存为 .docx 再试。');
}
