/** The door of the importing room: all that other rooms and surfaces may use. */

export { changedFields } from './changed-fields.ts';
export { contestedColumns, contestedProblems } from './contested.ts';
export {
  type CarryOut,
  type ImportPlace,
  importFile,
  type OpenedFile,
  takeBack,
} from './import-file.ts';
export { kindNamed } from './kinds/all-kinds.ts';
export {
  type EnumValue,
  type FieldDefinition,
  type FieldType,
  fieldOf,
  type ImportKind,
  type KindDefinition,
  type StatusValue,
} from './kinds/kind.ts';
export { SKIP_LABELS, type SkipReason } from './layout/classify-row.ts';
export { leaveNothing } from './leave-nothing.ts';
export type { ColumnPlan, ColumnState } from './mapping/guess-columns.ts';
export { type Mapping, readMapping } from './mapping/mapping-file.ts';
export type { ImportPlan, SheetPlan, SkippedRow } from './mapping/plan.ts';
export { type PlanOptions, planImport } from './mapping/plan-import.ts';
export type { Question } from './mapping/question.ts';

export { explainedUnits } from './mapping/remember-mapping.ts';
export type {
  FieldValue,
  FieldValues,
  ImportedDeadline,
  ImportedInstant,
  ParsedRow,
  RowProblem,
  StatusInstant,
  UnitRef,
} from './model.ts';
export type {
  CompareDerived,
  DerivedDifference,
  FieldChange,
  ImportBatch,
  ImportTarget,
  MovedOn,
  ResolveUnit,
  RowOutcome,
  UnitFound,
} from './needs.ts';
export { type ImportPreview, type PreviewSize, previewImport } from './preview-import.ts';
export { fileHash, openTable } from './reading/open-table.ts';
export type { Table } from './reading/table.ts';
export { overlay, type RecordImport, type RecordValues, type RowToTake, recordTarget } from './record-target.ts';
export { type RejectsWriter, rejectsFile } from './rejects/rejects-writer.ts';
export type { ImportOpening, ImportRooms, OpenedImport, OpenImport, ProblemPlace } from './room-import.ts';
export { importingRoutes } from './routes.ts';
export { type ImportRequest, type ImportSummary, runImport } from './run-import.ts';
export {
  findMapping,
  type ImportCounts,
  listBatches,
  listReportLines,
  type ReportLine,
  type StoredBatch,
} from './store.ts';
export { undoImport } from './undo-import.ts';
export { openUnitImport } from './unit-import.ts';
export { importUpload, importUploadJob, type UploadJobNeeds, type UploadNeeds } from './uploads/run-upload.ts';

export { unitResolver } from './values/resolve-units.ts';
export type { ParseContext } from './verdict/parse-context.ts';
export { type ParsedBatch, parsePlan } from './verdict/parse-plan.ts';
