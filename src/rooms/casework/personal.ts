import type { CopyRow } from '../../platform/bulk.ts';
import {
  copyRecordKeys,
  type IndexKind,
  type KeyRing,
  lastFourOf,
  normaliseName,
  normalisePhone,
  type RecordKey,
  recordKeyRow,
  sealField,
} from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { copySealed, type SealedCitizen, type SealedRow } from './store-personal.ts';

/** Who a citizen is: encrypted on arrival, shown masked, opened only with a reason (IM-10, CW-P6). */
export interface Citizen {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly idNumber: string | null;
}

const FIELDS = ['name', 'phone', 'address', 'idNumber'] as const satisfies readonly (keyof Citizen)[];

/** A citizen's row, sealed under the case's key, with the indexes to find it by. */
export function citizenRow(tx: Tx, key: RecordKey, citizen: Citizen, ring: KeyRing): SealedCitizen {
  const county = tx.county ?? '';
  const sealed = Object.fromEntries(
    FIELDS.flatMap(field => {
      const text = citizen[field];
      return text === null ? [] : [[field, sealField(key, field, text)]];
    }),
  );
  const index = (kind: IndexKind, text: string | null) =>
    text === null || text === '' ? null : ring.blindIndex(county, kind, text);
  const { name, phone } = citizen;
  return {
    sealed,
    nameIndex: index('name', name && normaliseName(name)),
    phoneIndex: index('phone', phone && normalisePhone(phone)),
    phoneTailIndex: index('phone-last-four', phone && lastFourOf(phone)),
  };
}

/** Seals and writes the personal data of new cases, a key of its own for each. */
export async function copyCitizens(
  tx: Tx,
  citizens: Iterable<readonly [caseId: string, citizen: Citizen]>,
  ring: KeyRing,
): Promise<void> {
  const keys: CopyRow[] = [];
  const rows: SealedRow[] = [];
  for (const [caseId, citizen] of citizens) {
    const { key, row } = recordKeyRow(ring, caseId);
    keys.push(row);
    rows.push({ caseId, ...citizenRow(tx, key, citizen, ring) });
  }
  if (rows.length === 0) return;
  await copyRecordKeys(tx, keys);
  await copySealed(tx, rows);
}
