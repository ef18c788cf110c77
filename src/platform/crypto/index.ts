/** Encrypted personal fields: a data key per record under the master key, and blind indexes to find them by. */
export { lastFourOf, normaliseIdentityNumber, normaliseName, normalisePhone } from './blind-index.ts';
export { openField, sealField } from './fields.ts';
export { type IndexKind, type KeyRing, openKeyRing, type RecordKey } from './key-ring.ts';
export { checkMasterKey, loadKeyRing } from './master-key.ts';
export {
  copyRecordKeys,
  createRecordKey,
  destroyRecordKey,
  type Look,
  openRecordKey,
  recordKeyRow,
} from './record-keys.ts';
export type { Sealed } from './sealed.ts';
