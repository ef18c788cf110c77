/** The door of the importing room: all that other rooms and surfaces may use. */
export { ALL_KINDS, kindNamed } from './kinds/all-kinds.ts';
export type { EnumValue, FieldDefinition, FieldType, ImportKind, KindDefinition } from './kinds/kind.ts';
export { SKIP_LABELS, type SkipReason } from './layout/classify-row.ts';
export type { ColumnPlan, ColumnState } from './mapping/guess-columns.ts';
export { type Mapping, NO_MAPPING, readMapping } from './mapping/mapping-file.ts';
export {
  type ImportPlan,
  type PlanOptions,
  planImport,
  type SheetPlan,
  type SkippedRow,
} from './mapping/plan-import.ts';
export { type Question, questionsAboutValues, refuseQuestions } from './mapping/questions.ts';
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
export { openTable } from './reading/open-table.ts';
export type { Table } from './reading/table.ts';
export { csvRejects, type RejectsWriter, rejectsFile, xlsxRejects } from './rejects/rejects-writer.ts';
export { type ImportRequest, type ImportSummary, runImport } from './run-import.ts';
export {
  findMapping,
  type ImportCounts,
  listBatches,
  listReportLines,
  type ReportLine,
  type StoredBatch,
  saveMapping,
} from './store.ts';
export { undoImport } from './undo-import.ts';
export { valueReader } from './value-reader.ts';
export { maskNumbers, maskPersonal } from './values/mask.ts';
export { unitResolver } from './values/resolve-units.ts';
export { type ParseContext, type ParsedBatch, parsePlan } from './verdict/parse-plan.ts';
