import { sql } from 'kysely';
import { copyRows } from '../../platform/bulk.ts';
import type { Sealed } from '../../platform/crypto/index.ts';
import { maybe, run, type Tx } from '../../platform/sql.ts';

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

const COLUMNS = ['case_id', { name: 'sealed', type: 'json' as const }, 'name_index', 'phone_index', 'phone_tail_index'];

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

/** Writes a case's personal data, in place of what was there. */
export async function writeSealed(tx: Tx, caseId: string, row: SealedCitizen): Promise<void> {
  const { sealed, nameIndex, phoneIndex, phoneTailIndex } = row;
  await run(
    tx,
    sql`insert into case_personal (case_id, sealed, name_index, phone_index, phone_tail_index)
        values (${caseId}, ${JSON.stringify(sealed)}::jsonb, ${nameIndex}, ${phoneIndex}, ${phoneTailIndex})
        on conflict (case_id) do update set sealed = excluded.sealed, name_index = excluded.name_index,
          phone_index = excluded.phone_index, phone_tail_index = excluded.phone_tail_index`,
  );
}
