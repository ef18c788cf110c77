import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';
import type { ImportKind } from './kinds/kind.ts';
import type { Mapping } from './mapping/mapping-file.ts';
import type { RowProblem } from './model.ts';
import type { FieldChange } from './needs.ts';

/** How often each thing happened in an import. */
export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface StoredBatch extends ImportCounts {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly actorId: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
}

/** A line of an import's report: a row that was changed, rejected, or about which there is something to say. */
export interface ReportLine {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'rejected';
  readonly recordId: string | null;
  readonly problems: readonly RowProblem[];
  readonly changes: readonly FieldChange[];
}

export interface NewBatch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly mapping: Mapping;
  readonly actorId: string;
  readonly importedAt: Instant;
}

interface BatchRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly file_name: string;
  readonly file_hash: string;
  readonly actor_id: string;
  readonly imported_at: Instant;
  readonly undone_at: Instant | null;
  readonly undone_by: string | null;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

const BATCH_COLUMNS = sql`id, kind, file_name, file_hash, actor_id, imported_at, undone_at, undone_by,
  read, added, changed, unchanged, rejected`;

export async function insertBatch(tx: Tx, batch: NewBatch): Promise<void> {
  await run(
    tx,
    sql`insert into import_batch (id, kind, file_name, file_hash, mapping, actor_id, imported_at)
        values (${batch.id}, ${batch.kind}, ${batch.fileName}, ${batch.fileHash}, ${JSON.stringify(batch.mapping)}::jsonb,
                ${batch.actorId}, ${ts(batch.importedAt)})`,
  );
}

export async function setBatchCounts(tx: Tx, id: string, counts: ImportCounts): Promise<void> {
  await run(
    tx,
    sql`update import_batch set read = ${counts.read}, added = ${counts.added}, changed = ${counts.changed},
          unchanged = ${counts.unchanged}, rejected = ${counts.rejected}
        where id = ${id}`,
  );
}

/** The batch, locked until the transaction ends, so that it is undone once. */
export async function lockBatch(tx: Tx, id: string): Promise<StoredBatch | null> {
  const row = await maybe(tx, sql<BatchRow>`select ${BATCH_COLUMNS} from import_batch where id = ${id} for update`);
  return row === null ? null : batchOf(row);
}

export async function markUndone(tx: Tx, id: string, at: Instant, actorId: string): Promise<void> {
  await run(tx, sql`update import_batch set undone_at = ${ts(at)}, undone_by = ${actorId} where id = ${id}`);
}

export async function findBatch(tx: Tx, id: string): Promise<StoredBatch | null> {
  const row = await maybe(tx, sql<BatchRow>`select ${BATCH_COLUMNS} from import_batch where id = ${id}`);
  return row === null ? null : batchOf(row);
}

/** The newest imports first; `before` continues after the last one of the page before. */
export async function listBatches(tx: Tx, page: { limit: number; before?: string }): Promise<readonly StoredBatch[]> {
  // Identifiers are made in the order of time (UUIDv7).
  const rows = await all(
    tx,
    sql<BatchRow>`select ${BATCH_COLUMNS} from import_batch
                  where ${page.before === undefined ? sql`true` : sql`id < ${page.before}`}
                  order by id desc limit ${page.limit}`,
  );
  return rows.map(batchOf);
}

/** A line to be kept, with the hash of a row that was rejected for the number that it shares with another. */
export interface KeptLine extends ReportLine {
  readonly contestedHash: string | null;
}

export async function insertReportLines(tx: Tx, batchId: string, lines: readonly KeptLine[]): Promise<void> {
  if (lines.length === 0) return;
  const json = JSON.stringify(
    lines.map(({ recordId: record_id, contestedHash: contested_hash, ...line }) => ({
      ...line,
      record_id,
      contested_hash,
    })),
  );
  await run(
    tx,
    sql`insert into import_row (batch_id, sheet, row, outcome, record_id, problems, changes, contested_hash)
        select ${batchId}, sheet, row, outcome, record_id, problems, changes, contested_hash
        from jsonb_to_recordset(${json}::jsonb)
          as line(sheet text, row integer, outcome text, record_id uuid, problems jsonb, changes jsonb, contested_hash text)`,
  );
}

/** Which of these contents were rejected before for a number that they share with another row (IM-13), and when last. */
export async function findContested(
  tx: Tx,
  kind: ImportKind,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  if (hashes.length === 0) return new Map();
  const rows = await all(
    tx,
    sql<{ hash: string; at: Instant }>`
      select r.contested_hash as hash, max(b.imported_at) as at
      from import_row r join import_batch b on b.id = r.batch_id
      where r.contested_hash = any(${[...hashes]}::text[]) and b.kind = ${kind} group by 1`,
  );
  return new Map(rows.map(({ hash, at }) => [hash, at]));
}

/** A page of an import's report, in the order of the file. */
export async function listReportLines(
  tx: Tx,
  batchId: string,
  page: { limit: number; after?: { sheet: string; row: number }; outcome?: ReportLine['outcome'] },
): Promise<readonly ReportLine[]> {
  const rows = await all(
    tx,
    sql<{
      sheet: string;
      row: number;
      outcome: ReportLine['outcome'];
      record_id: string | null;
      problems: RowProblem[];
      changes: FieldChange[];
    }>`select sheet, row, outcome, record_id, problems, changes from import_row
       where batch_id = ${batchId}
         and ${page.after === undefined ? sql`true` : sql`(sheet, row) > (${page.after.sheet}, ${page.after.row})`}
         and ${page.outcome === undefined ? sql`true` : sql`outcome = ${page.outcome}`}
       order by sheet, row limit ${page.limit}`,
  );
  return rows.map(({ record_id: recordId, ...line }) => ({ ...line, recordId }));
}

/** What was said about a table of this shape before. */
export async function findMapping(tx: Tx, kind: ImportKind, signature: string): Promise<Mapping | null> {
  const row = await maybe(
    tx,
    sql<{ mapping: Mapping }>`select mapping from import_mapping where kind = ${kind} and signature = ${signature}`,
  );
  return row?.mapping ?? null;
}

export async function saveMapping(
  tx: Tx,
  remembered: { kind: ImportKind; signature: string; mapping: Mapping; savedAt: Instant; actorId: string },
): Promise<void> {
  await run(
    tx,
    sql`insert into import_mapping (kind, signature, mapping, saved_at, actor_id)
        values (${remembered.kind}, ${remembered.signature}, ${JSON.stringify(remembered.mapping)}::jsonb,
                ${ts(remembered.savedAt)}, ${remembered.actorId})
        on conflict (kind, signature) do update
          set mapping = excluded.mapping, saved_at = excluded.saved_at, actor_id = excluded.actor_id`,
  );
}

function batchOf(row: BatchRow): StoredBatch {
  const { file_name, file_hash, actor_id, imported_at, undone_at, undone_by, ...same } = row;
  return {
    ...same,
    fileName: file_name,
    fileHash: file_hash,
    actorId: actor_id,
    importedAt: imported_at,
    undoneAt: undone_at,
    undoneBy: undone_by,
  };
}
