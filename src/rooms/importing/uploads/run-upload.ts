import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from 'typebox';
import { AppError } from '../../../kernel/errors.ts';
import type { KeyRing } from '../../../platform/crypto/index.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { defineJob, type JobContext } from '../../../platform/jobs.ts';
import type { Tx } from '../../../platform/sql.ts';
import { loadActor } from '../../org/index.ts';
import { importFile } from '../import-file.ts';
import { openTable } from '../reading/open-table.ts';
import { rejectsFile } from '../rejects/rejects-writer.ts';
import type { ImportRooms } from '../room-import.ts';
import {
  findUpload,
  isContentUsed,
  lockWork,
  setDone,
  setFailed,
  setProgress,
  setRunning,
  type Upload,
} from './store.ts';

/** What the wizard needs besides the request. */
export interface UploadNeeds {
  readonly ring: KeyRing;
  readonly files: () => FileStore;
  readonly rooms: ImportRooms;
}

/** What importing in the background needs besides. */
export interface UploadJobNeeds extends UploadNeeds {
  readonly countyNameOf: (code: string) => Promise<string>;
}

/** What the wizard asks for. */
export const IMPORT_UPLOAD = {
  id: 'importing.import-upload',
  schema: Type.Object({ uploadId: Type.String() }),
} as const;

const REJECTS_BYTES = 512 * 2 ** 20;
/** Who looks sees it move; more often would only cost. */
const ROWS_A_STEP = 2_000;

/** Imports an uploaded file in the background: who started it may leave. */
export function importUploadJob(needs: UploadJobNeeds) {
  return defineJob({
    ...IMPORT_UPLOAD,
    work: (db, { uploadId }, context) => importUpload(db, uploadId, needs, context),
  });
}

/**
 * Imports an uploaded file in one transaction with the mark that it is in, so that an attempt that was killed leaves
 * nothing and the next one begins from the start, and one that was done is not done again.
 */
export async function importUpload(
  db: Database,
  uploadId: string,
  needs: UploadJobNeeds,
  { county, clock }: Pick<JobContext, 'county' | 'clock'>,
): Promise<void> {
  const upload = await db.forCounty(county, async tx =>
    (await setRunning(tx, uploadId)) ? findUpload(tx, uploadId) : null,
  );
  if (upload === null) return;
  const files = needs.files();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-rejects-'));
  try {
    const table = await openTable(await files.read(upload.fileHash), upload.fileName);
    const rejects = rejectsFile(join(folder, 'rejects.xlsx'), table.date1904);
    const countyName = await needs.countyNameOf(county);
    const work = async (tx: Tx): Promise<void> => {
      // Attempts at one file wait for each other: a worker that was thought dead may still be at work.
      await lockWork(tx, uploadId);
      if ((await findUpload(tx, uploadId))?.status !== 'running') return;
      const actor = await loadActor(tx, upload.uploadedBy, clock.now());
      if (actor === null) throw new AppError('not-allowed', '导入人的账号已停用，没有导入。');
      const place = { actor, clock, ring: needs.ring, countyName, rooms: needs.rooms };
      const { kind, fileName: name, fileHash: hash, mapping } = upload;
      const onProgress = progressOf(db, county, upload);
      const summary = await importFile(
        tx,
        place,
        { kind, table, name, hash, mapping },
        { isDryRun: false, unknownValues: 'reject', rejects, onProgress },
      );
      const rejectsHash = (await rejects.close()) > 0 ? await storeRejects(files, folder) : null;
      const { batchId, problems: _, unknownValues: __, isDryRun: ___, ...result } = summary;
      await setDone(tx, uploadId, { batchId, rejectsHash, result });
    };
    await db.forCounty(county, work);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    await db.forCounty(county, tx => setFailed(tx, uploadId, error.message));
    return;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // It holds personal data in the clear, and all of it is in the county now.
  if (!(await db.forCounty(county, tx => isContentUsed(tx, upload.fileHash)))) await files.remove(upload.fileHash);
}

async function storeRejects(files: FileStore, folder: string): Promise<string> {
  const { sha256 } = await files.put(createReadStream(join(folder, 'rejects.xlsx')), { maxBytes: REJECTS_BYTES });
  return sha256;
}

function progressOf(db: Database, county: string, { id }: Upload): (read: number) => void {
  let told = 0;
  return read => {
    if (read - told < ROWS_A_STEP) return;
    told = read;
    // In a transaction of its own, since the import's is not seen from outside. A step that is lost is no loss.
    db.forCounty(county, tx => setProgress(tx, id, read)).catch(() => {});
  };
}
