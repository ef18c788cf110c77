import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../kernel/errors.ts';
import { type FileStore, openFileStore } from './files.ts';

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const MEGABYTE = { maxBytes: 1_048_576 };

describe('the file store', () => {
  let folder: string;
  let store: FileStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
    store = openFileStore(folder);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const drafts = () => readdirSync(join(folder, 'drafts'));
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2));

  it('keeps a file under the SHA-256 of its content, for our eyes only (SC-10)', async () => {
    const content = Buffer.from('政务公开'.repeat(5_000));
    const stored = await store.put([content.subarray(0, 7), content.subarray(7)], MEGABYTE);
    expect(stored).toEqual({ sha256: sha256(content), bytes: content.length });
    expect(await store.read(stored.sha256)).toEqual(content);
    expect(Buffer.concat(await (await store.stream(stored.sha256)).toArray())).toEqual(content);
    expect(statSync(pathOf(stored.sha256)).mode & 0o777).toBe(0o600);
    expect(drafts()).toEqual([]);
  });

  it('keeps the same content once, also when it comes twice at once', async () => {
    const put = () => store.put([Buffer.from('same')], MEGABYTE);
    const names = new Set((await Promise.all([put(), put(), put()])).map(stored => stored.sha256));
    expect(names.size).toBe(1);
    expect(drafts()).toEqual([]);
  });

  it('takes as much as is allowed and not a byte more, and keeps nothing then', async () => {
    await store.put([Buffer.alloc(600), Buffer.alloc(400)], { maxBytes: 1_000 });
    const tooMuch = store.put([Buffer.alloc(600, 1), Buffer.alloc(401)], { maxBytes: 1_000 });
    await expect(tooMuch).rejects.toMatchObject({ code: 'too-large' });
    expect(drafts()).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('has the first bytes looked at, and keeps nothing of what is refused (SC-09)', async () => {
    const check = (head: Uint8Array) => {
      if (Buffer.from(head.subarray(0, 4)).toString('latin1') !== '%PDF')
        throw new AppError('bad-file', '这不是 PDF 文件。');
    };
    await store.put([Buffer.from('%P'), Buffer.from('DF-1.7')], { ...MEGABYTE, check });
    await store.put([Buffer.from('%PDF'), Buffer.alloc(10_000)], { ...MEGABYTE, check });
    for (const content of ['<html>', '', `x${'%PDF'.repeat(3_000)}`]) {
      const putting = store.put([Buffer.from(content)], { ...MEGABYTE, check });
      await expect(putting).rejects.toMatchObject({ code: 'bad-file' });
    }
    expect(drafts()).toEqual([]);
  });

  it('keeps nothing of a source that breaks off', async () => {
    const source = (async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    })();
    await expect(store.put(source, MEGABYTE)).rejects.toThrow('connection lost');
    expect(drafts()).toEqual([]);
  });

  it('notices when a stored file was damaged', async () => {
    const { sha256: name } = await store.put([Buffer.from('good')], MEGABYTE);
    expect(await store.verify(name)).toBe(true);
    writeFileSync(pathOf(name), 'evil');
    expect(await store.verify(name)).toBe(false);
    await expect(store.read(name)).rejects.toMatchObject({ code: 'internal' });
  });

  it('knows nothing that it was not given, and no name that is a path', async () => {
    const unknown = sha256(Buffer.from('unknown'));
    expect(await store.has(unknown)).toBe(false);
    for (const name of [unknown, '../../etc/passwd', '']) {
      await expect(store.read(name)).rejects.toMatchObject({ code: 'not-found' });
      await expect(store.stream(name)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('forgets what it is told to', async () => {
    const { sha256: name } = await store.put([Buffer.from('gone')], MEGABYTE);
    expect(await store.has(name)).toBe(true);
    await store.remove(name);
    await store.remove(name);
    expect(await store.has(name)).toBe(false);
  });

  it('sweeps drafts that a killed process left, and not those of a running one', async () => {
    for (const name of ['old', 'new']) writeFileSync(join(folder, 'drafts', name), 'x');
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(join(folder, 'drafts', 'old'), twoDaysAgo, twoDaysAgo);
    await openFileStore(folder).put([Buffer.from('next')], MEGABYTE);
    expect(drafts()).toEqual(['new']);
  });
});
