import { type CopyRow, copyRows } from '../../platform/bulk.ts';
import {
  type IndexKind,
  type KeyRing,
  lastFourOf,
  normaliseName,
  normalisePhone,
  RECORD_KEY_COLUMNS,
  type RecordKey,
  recordKeyRow,
  sealField,
} from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/sql.ts';

/** Who a citizen is: encrypted on arrival, shown masked, opened only with a reason (IM-10, CW-P6). */
export interface Citizen {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly idNumber: string | null;
}

const FIELDS = ['name', 'phone', 'address', 'idNumber'] as const satisfies readonly (keyof Citizen)[];
const COLUMNS = ['case_id', { name: 'sealed', type: 'json' as const }, 'name_index', 'phone_index', 'phone_tail_index'];

/** A citizen's row, sealed under the case's key, with the indexes to find it by. */
export function citizenRow(tx: Tx, key: RecordKey, citizen: Citizen, ring: KeyRing) {
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
  const rows: CopyRow[] = [];
  for (const [caseId, citizen] of citizens) {
    const { key, row } = recordKeyRow(ring, caseId);
    keys.push(row);
    const { sealed, nameIndex, phoneIndex, phoneTailIndex } = citizenRow(tx, key, citizen, ring);
    rows.push([caseId, sealed, nameIndex, phoneIndex, phoneTailIndex]);
  }
  if (rows.length === 0) return;
  await copyRows(tx, 'record_key', RECORD_KEY_COLUMNS, keys);
  await copyRows(tx, 'case_personal', COLUMNS, rows);
}
