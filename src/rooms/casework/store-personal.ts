import { sql } from 'kysely';
import { copyRows } from '../../platform/bulk.ts';
import type { Sealed } from '../../platform/crypto/index.ts';
import { all, maybe, run, type Tx } from '../../platform/sql.ts';

/** A citizen's sealed fields by name, with the blind indexes to find the case by. */
export interface SealedCitizen {
  readonly sealed: Readonly<Record<string, Sealed>>;
  readonly nameIndex: Buffer | null;
  readonly phoneIndex: Buffer | null;
  readonly phoneTailIndex: Buffer | null;
}

export interface SealedRow extends SealedCitizen {
  readonly caseId: string;
}

const COLUMNS = ['case_id', 'sealed', 'name_index', 'phone_index', 'phone_tail_index'] as const;

/** Writes the personal data of many new cases by COPY. */
export async function copySealed(tx: Tx, rows: readonly SealedRow[]): Promise<void> {
  await copyRows(
    tx,
    'case_personal',
    COLUMNS,
    rows.map(row => [row.caseId, row.sealed, row.nameIndex, row.phoneIndex, row.phoneTailIndex]),
  );
}

/** A case's personal data as it is stored; null when there are none. */
export async function findSealed(tx: Tx, caseId: string): Promise<Readonly<Record<string, Sealed>> | null> {
  const row = await maybe(
    tx,
    sql<{ sealed: Record<string, Sealed> }>`select sealed from case_personal where case_id = ${caseId}`,
  );
  return row?.sealed ?? null;
}

/**
 * Writes a case's personal data in place of what was there, and keeps that for when the change is taken back. The caller
 * holds the case's lock; the case has its key.
 * @param batchId the import that brings it, null when a person does
 */
export async function writeSealed(tx: Tx, caseId: string, row: SealedCitizen, batchId: string | null): Promise<void> {
  const { sealed, nameIndex, phoneIndex, phoneTailIndex } = row;
  await run(
    tx,
    sql`insert into case_personal_before (case_id, number, batch_id, sealed, name_index, phone_index, phone_tail_index)
        select given.case_id,
               coalesce((select max(b.number) from case_personal_before b where b.case_id = given.case_id), 0) + 1,
               ${batchId}::uuid, p.sealed, p.name_index, p.phone_index, p.phone_tail_index
        from (select ${caseId}::uuid as case_id) given left join case_personal p on p.case_id = given.case_id`,
  );
  await run(
    tx,
    sql`insert into case_personal (case_id, sealed, name_index, phone_index, phone_tail_index)
        values (${caseId}, ${JSON.stringify(sealed)}::jsonb, ${nameIndex}, ${phoneIndex}, ${phoneTailIndex})
        on conflict (case_id) do update set sealed = excluded.sealed, name_index = excluded.name_index,
          phone_index = excluded.phone_index, phone_tail_index = excluded.phone_tail_index`,
  );
}

/**
 * The cases of an import whose personal data somebody else has changed since. A change that was taken back has no row any
 * more, so it does not count. What an import left as it was counts too when a later import changed it: the case would
 * pass for what the earlier file says.
 * @source IM-07
 */
export async function findPersonalSince(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ caseId: string }>`
      with mine as (
        select case_id, 0 as number from case_event where batch_id = ${batchId} and seq = 1
        union all
        select case_id, number from case_personal_before where batch_id = ${batchId}
      ), since as (
        select later.case_id from mine join case_personal_before later
          on later.case_id = mine.case_id and later.number > mine.number
        where later.batch_id is distinct from ${batchId}
        union
        select later.case_id
        from case_text mine
        join case_text other on other.case_id = mine.case_id and other.replaced_at > mine.replaced_at
        join case_personal_before later on later.case_id = other.case_id and later.batch_id = other.batch_id
        where mine.batch_id = ${batchId} and other.batch_id <> ${batchId}
      )
      select case_id as "caseId" from since order by 1`,
  );
  return rows.map(row => row.caseId);
}

/**
 * Brings back the personal data that an import replaced, of all its cases at once, and forgets what it brought. Where
 * there was none the row stays, empty: the case keeps its key. What was erased since has nothing left to bring back.
 * @source IM-07
 */
export async function restoreSealed(tx: Tx, batchId: string): Promise<void> {
  await run(
    tx,
    sql`with taken as (delete from case_personal_before where batch_id = ${batchId} returning *)
        update case_personal p
        set sealed = coalesce(taken.sealed, '{}'), name_index = taken.name_index, phone_index = taken.phone_index,
            phone_tail_index = taken.phone_tail_index
        from taken where taken.case_id = p.case_id`,
  );
}
