import type { RecordKey } from './key-ring.ts';
import { type Sealed, seal, unseal } from './sealed.ts';

/** Encrypts one field of a record. @param field its name, to which the value is bound */
export function sealField(key: RecordKey, field: string, text: string): Sealed {
  return seal(key.key, String(key.version), placeOf(key, field), Buffer.from(text));
}

/** @throws Error when the value is not of this record and field, or was changed */
export function openField(key: RecordKey, field: string, sealed: Sealed): string {
  return unseal(key.key, placeOf(key, field), sealed).toString('utf8');
}

function placeOf(key: RecordKey, field: string): string {
  return `${key.recordId} ${field}`;
}
