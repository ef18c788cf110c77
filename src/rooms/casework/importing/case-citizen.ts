import { isDeepStrictEqual } from 'node:util';
import { createRecordKey, openField, openRecordKey } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { ImportBatch, ImportOpening } from '../../importing/index.ts';
import { type Citizen, citizenRow } from '../personal.ts';
import { findSealed, writeSealed } from '../store-personal.ts';

/** The columns of a table that are personal data, with the field of the citizen that each is. @source IM-10 */
const COLUMNS = {
  personName: 'name',
  phone: 'phone',
  homeAddress: 'address',
  idNumber: 'idNumber',
} as const satisfies Readonly<Record<string, keyof Citizen>>;

export function hasCitizenColumns(present: readonly string[]): boolean {
  return Object.keys(COLUMNS).some(column => present.includes(column));
}

/**
 * Brings a case's sealed personal data up to what a row says; columns that the table does not have keep what they hold.
 * Reading what was there leaves its trace (SC-P7).
 * @returns whether anything is different now, in a dry run would be
 */
export async function replaceCitizen(
  tx: Tx,
  caseId: string,
  said: Citizen | null,
  present: readonly string[],
  batch: ImportBatch,
  { ring }: Pick<ImportOpening, 'ring'>,
): Promise<boolean> {
  const stored = await findSealed(tx, caseId);
  const look = { actor: { kind: 'person', id: batch.actorId }, reason: '导入时比对个人信息', at: batch.now } as const;
  const key = stored === null ? null : await openRecordKey(tx, ring, caseId, look);
  // Erased: what was to be forgotten does not come back with a file.
  if (stored !== null && key === null) return false;
  const open = (field: keyof Citizen): string | null => {
    const sealed = stored?.[field];
    return key === null || sealed === undefined ? null : openField(key, field, sealed);
  };
  const before: Citizen = {
    name: open('name'),
    phone: open('phone'),
    address: open('address'),
    idNumber: open('idNumber'),
  };
  const after: Record<keyof Citizen, string | null> = { ...before };
  for (const [column, field] of Object.entries(COLUMNS)) {
    if (present.includes(column)) after[field] = said?.[field] ?? null;
  }
  if (isDeepStrictEqual(before, after)) return false;
  if (batch.isDryRun) return true;
  const sealingKey = key ?? (await createRecordKey(tx, ring, caseId));
  await writeSealed(tx, caseId, citizenRow(tx, sealingKey, after, ring), batch.batchId);
  return true;
}
