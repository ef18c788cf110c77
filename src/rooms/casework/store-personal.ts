import { sql } from 'kysely';
import type { Sealed } from '../../platform/crypto/index.ts';
import { maybe, run, type Tx } from '../../platform/sql.ts';
import type { Citizen, citizenRow } from './personal.ts';

/** A case's personal data as it is stored; null when there are none. */
export async function findSealed(tx: Tx, caseId: string): Promise<Partial<Record<keyof Citizen, Sealed>> | null> {
  const row = await maybe(
    tx,
    sql<{ sealed: Partial<Record<keyof Citizen, Sealed>> }>`
      select sealed from case_personal where case_id = ${caseId}`,
  );
  return row?.sealed ?? null;
}

/** Writes a case's personal data, in place of what was there. */
export async function writeSealed(tx: Tx, caseId: string, row: ReturnType<typeof citizenRow>): Promise<void> {
  const { sealed, nameIndex, phoneIndex, phoneTailIndex } = row;
  await run(
    tx,
    sql`insert into case_personal (case_id, sealed, name_index, phone_index, phone_tail_index)
        values (${caseId}, ${JSON.stringify(sealed)}::jsonb, ${nameIndex}, ${phoneIndex}, ${phoneTailIndex})
        on conflict (case_id) do update set sealed = excluded.sealed, name_index = excluded.name_index,
          phone_index = excluded.phone_index, phone_tail_index = excluded.phone_tail_index`,
  );
}
