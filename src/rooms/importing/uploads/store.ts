import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import { all, maybe, one, run, type Tx, ts } from '../../../platform/sql.ts';
import type { ImportKind } from '../kinds/kind.ts';
import type { Mapping } from '../mapping/mapping-file.ts';
import type { ImportSummary } from '../run-import.ts';

export type UploadStatus = 'open' | 'waiting' | 'running' | 'done' | 'failed';

/** What an import came to beside the lines of its report. */
export type UploadResult = Pick<
  ImportSummary,
  'read' | 'added' | 'changed' | 'unchanged' | 'rejected' | 'warned' | 'skipped' | 'notices'
>;

/** A file on its way into the county. */
export interface Upload {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: number;
  readonly mapping: Mapping;
  readonly status: UploadStatus;
  readonly progress: number;
  readonly batchId: string | null;
  readonly rejectsHash: string | null;
  readonly result: UploadResult | null;
  readonly failure: string | null;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
}

const UPLOAD = sql`id, kind, file_name as "fileName", file_hash as "fileHash", bytes::int, mapping, status, progress,
  batch_id as "batchId", rejects_hash as "rejectsHash", result, failure, uploaded_at as "uploadedAt",
  uploaded_by as "uploadedBy"`;

export async function insertUpload(
  tx: Tx,
  upload: Pick<Upload, 'id' | 'kind' | 'fileName' | 'fileHash' | 'bytes' | 'uploadedAt' | 'uploadedBy'>,
): Promise<void> {
  await run(
    tx,
    sql`insert into import_upload (id, kind, file_name, file_hash, bytes, uploaded_at, uploaded_by)
        values (${upload.id}, ${upload.kind}, ${upload.fileName}, ${upload.fileHash}, ${upload.bytes},
                ${ts(upload.uploadedAt)}, ${upload.uploadedBy})`,
  );
}

export function findUpload(tx: Tx, id: string): Promise<Upload | null> {
  return maybe(tx, sql<Upload>`select ${UPLOAD} from import_upload where id = ${id}`);
}

/** What a person has put aside or is importing, the newest first. */
export function listUploads(tx: Tx, personId: string, limit: number): Promise<Upload[]> {
  return all(
    tx,
    sql<Upload>`select ${UPLOAD} from import_upload where uploaded_by = ${personId} and status <> 'done'
                order by id desc limit ${limit}`,
  );
}

export function findUploadOfBatch(tx: Tx, batchId: string): Promise<Upload | null> {
  return maybe(tx, sql<Upload>`select ${UPLOAD} from import_upload where batch_id = ${batchId}`);
}

/** Keeps what the person says about the file; false when it is being imported or is in already. */
export async function setMapping(tx: Tx, id: string, mapping: Mapping): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update import_upload set mapping = ${JSON.stringify(mapping)}::jsonb, status = 'open', failure = null
        where id = ${id} and status in ('open', 'failed')`,
  );
  return changed === 1;
}

/** Puts the file into the queue; false when it is there already. */
export async function setWaiting(tx: Tx, id: string): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update import_upload set status = 'waiting', progress = 0, failure = null
        where id = ${id} and status in ('open', 'failed')`,
  );
  return changed === 1;
}

/** Says that it is running, from the start again if need be; false when there is nothing to run. */
export async function setRunning(tx: Tx, id: string): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update import_upload set status = 'running', progress = 0
        where id = ${id} and status in ('waiting', 'running')`,
  );
  return changed === 1;
}

export async function setProgress(tx: Tx, id: string, read: number): Promise<void> {
  await run(tx, sql`update import_upload set progress = ${read} where id = ${id} and status = 'running'`);
}

export async function setDone(
  tx: Tx,
  id: string,
  done: { readonly batchId: string; readonly rejectsHash: string | null; readonly result: UploadResult },
): Promise<void> {
  await run(
    tx,
    sql`update import_upload set status = 'done', batch_id = ${done.batchId}, rejects_hash = ${done.rejectsHash},
          result = ${JSON.stringify(done.result)}::jsonb, progress = ${done.result.read}
        where id = ${id}`,
  );
}

export async function setFailed(tx: Tx, id: string, failure: string): Promise<void> {
  await run(
    tx,
    sql`update import_upload set status = 'failed', failure = ${failure} where id = ${id} and status = 'running'`,
  );
}

/** Forgets a file that is not being imported; false when it is. */
export async function deleteUpload(tx: Tx, id: string): Promise<boolean> {
  return (await run(tx, sql`delete from import_upload where id = ${id} and status in ('open', 'failed')`)) === 1;
}

/** Whether another upload has the same content. */
export async function isContentUsed(tx: Tx, fileHash: string): Promise<boolean> {
  const row = await maybe(
    tx,
    sql`select 1 from import_upload where file_hash = ${fileHash} and status <> 'done' limit 1`,
  );
  return row !== null;
}

/** Until the transaction ends nobody else does what has this name: imports of one kind, attempts at one file. */
export async function lockWork(tx: Tx, name: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${workKey(tx, name)})`);
}

/** The same without waiting. Returns whether nobody else was at it. */
export async function tryWork(tx: Tx, name: string): Promise<boolean> {
  return (await one(tx, sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${workKey(tx, name)}) as got`)).got;
}

function workKey(tx: Tx, name: string) {
  return sql`hashtextextended(${`importing ${tx.county} ${name}`}, 0)`;
}
