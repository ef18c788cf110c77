import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { type Actor, audit } from '../audit.ts';
import { type CopyRow, copyRows } from '../bulk.ts';
import { maybe, run, type Tx } from '../sql.ts';
import type { KeyRing, RecordKey } from './key-ring.ts';
import type { Sealed } from './sealed.ts';

/*
 * The table `record_key`: one wrapped data key per record that holds personal data. Apart from the data, so that
 * changing the master key is one pass over one table, and deleting a row erases what it opened wherever copies of the
 * data still are.
 */

/** Makes and stores the key of a new record. */
export async function createRecordKey(tx: Tx, ring: KeyRing, recordId: string): Promise<RecordKey> {
  const { key, wrapped } = ring.newRecordKey(recordId);
  await run(
    tx,
    sql`insert into record_key (record_id, version, master_key_id, wrapped)
        values (${recordId}, ${key.version}, ${wrapped.keyId}, ${JSON.stringify(wrapped)}::jsonb)`,
  );
  return key;
}

const RECORD_KEY_COLUMNS = ['record_id', 'version', 'master_key_id', 'wrapped'] as const;

/** A new key and its row, to be written by {@link copyRecordKeys}. */
export function recordKeyRow(ring: KeyRing, recordId: string): { key: RecordKey; row: CopyRow } {
  const { key, wrapped } = ring.newRecordKey(recordId);
  return { key, row: [recordId, key.version, wrapped.keyId, wrapped] };
}

/** Writes the keys of many new records by COPY. */
export async function copyRecordKeys(tx: Tx, rows: readonly CopyRow[]): Promise<void> {
  await copyRows(tx, 'record_key', RECORD_KEY_COLUMNS, rows);
}

/** Who looks at personal data, and why; written down before anything is decrypted. */
export interface Look {
  readonly actor: Actor;
  readonly reason: string;
  readonly at: Instant;
}

/**
 * The key to read a record with, or null when it was erased (or never was). The only way to it leaves an audit row
 * (SC-P7, SC-07) in the same transaction, so it must not be a read-only one.
 */
export async function openRecordKey(tx: Tx, ring: KeyRing, recordId: string, look: Look): Promise<RecordKey | null> {
  const found = await maybe<{ version: number; wrapped: Sealed }>(
    tx,
    sql`select version, wrapped from record_key where record_id = ${recordId}`,
  );
  await audit(tx, {
    at: look.at,
    actor: look.actor,
    action: 'personal-data.open',
    subject: { type: 'record', id: recordId },
    outcome: found === null ? 'failed' : 'done',
    details: { reason: look.reason },
  });
  return found && ring.unwrap(recordId, found.version, found.wrapped);
}

/**
 * Erases a record's personal data for good, by destroying its key. The blind indexes are the owning room's to delete.
 * Backups keep the key until they run out.
 * @returns whether there was anything to erase
 */
export async function destroyRecordKey(tx: Tx, recordId: string, look: Look): Promise<boolean> {
  const isErased = (await run(tx, sql`delete from record_key where record_id = ${recordId}`)) > 0;
  await audit(tx, {
    at: look.at,
    actor: look.actor,
    action: 'personal-data.erase',
    subject: { type: 'record', id: recordId },
    outcome: isErased ? 'done' : 'failed',
    details: { reason: look.reason },
  });
  return isErased;
}
