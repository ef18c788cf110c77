/** Records: events that are never changed, lines of facts and a row that are folded from them; the two shells that write. */
export {
  type Appending,
  appendEvents,
  changeRecord,
  numbered,
  type OpenRecord,
  writeRecords,
} from './append.ts';
export type { Fields, FieldType, RecordKind } from './kind.ts';
export { type BulkContext, type Prepared, prepareRecord, type Told } from './prepare.ts';
export { correctedByPersons, type Reconciled, type Reconciling, reconcileEvents } from './reconcile-events.ts';
export { openRecordBuffers, type ReadyRecord, type RecordBuffers } from './record-buffers.ts';
export { findMovedOn, type MovedOnRecord, retractBatch } from './retract-batch.ts';
export {
  lockRecord,
  readEvents,
  readLines,
  readText,
  replaceText,
} from './store.ts';
export type { NewRecord } from './tables.ts';
