import { isoInstant } from '../../kernel/time.ts';
import type { PreparedImport } from './import-file.ts';
import { kindNamed } from './kinds/all-kinds.ts';
import { fieldOf, type ImportKind } from './kinds/kind.ts';
import type { ImportPreview } from './preview-import.ts';
import type { ImportSummary } from './run-import.ts';
import type { ReportLine, StoredBatch } from './store.ts';
import type { Upload } from './uploads/store.ts';
import type { UnknownValue } from './verdict/import-profile.ts';

/** An upload as its page sees it; where the content lies stays inside. */
export function uploadView(upload: Upload) {
  const { id: uploadId, kind, fileName, bytes, mapping, status, progress, batchId, result, failure } = upload;
  return {
    uploadId,
    kind,
    kindLabel: kindNamed(kind).label,
    fileName,
    bytes,
    mapping: open(mapping),
    status,
    progress,
    batchId,
    hasRejects: upload.rejectsHash !== null,
    result: result === null ? null : open(result),
    failure,
    uploadedAt: isoInstant(upload.uploadedAt),
  };
}

export function previewView(preview: ImportPreview, { plan }: PreparedImport) {
  return open({
    ...preview,
    questions: preview.questions.map(({ about, field, text, choices }) => ({
      about,
      ...(field === undefined ? {} : { field }),
      text,
      choices,
    })),
    unknownValues: preview.unknownValues.map(value => unknownView(plan.kind.kind, value)),
    mapping: plan.mapping,
  });
}

export function trialView(kind: ImportKind, summary: ImportSummary) {
  const { read, added, changed, unchanged, rejected, warned, skipped, notices, problems, unknownValues } = summary;
  const unknown = unknownValues.map(value => unknownView(kind, value));
  return open({
    read,
    added,
    changed,
    unchanged,
    rejected,
    warned,
    skipped,
    notices,
    problems,
    unknownValues: unknown,
  });
}

/** Stands where something that a row of cases says would (CW-P1). */
const WITHHELD = '（可能涉及举报，只给监管员和派单员看）';

/** A line of a report. @param isOpen whether the reader may see what rows of the table say */
export function lineView(line: ReportLine, isOpen: boolean) {
  if (isOpen) return open(line);
  return open({
    ...line,
    problems: line.problems.map(problem => ({ ...problem, value: '', reason: WITHHELD, advice: '' })),
    changes: line.changes.map(({ field }) => ({ field, before: WITHHELD, after: WITHHELD })),
  });
}

/**
 * A batch with what its file's own result says beside the report; imports of the command line have no such file.
 * @param may.readRows whether the reader may see what rows of the table say
 */
export function batchDetailView(
  batch: StoredBatch,
  upload: Upload | null,
  importedBy: string,
  may: { readonly undo: boolean; readonly readRows: boolean },
) {
  return open({
    ...batchView(batch, importedBy, (upload?.rejectsHash ?? null) !== null),
    mayUndo: may.undo && batch.undoneAt === null,
    warned: upload?.result?.warned ?? null,
    skipped: may.readRows ? (upload?.result?.skipped ?? []) : [],
    notices: upload?.result?.notices ?? [],
  });
}

export function batchView(batch: StoredBatch, importedBy: string, hasRejects: boolean) {
  const { id: batchId, kind, fileName, importedAt, undoneAt, read, added, changed, unchanged, rejected } = batch;
  return {
    batchId,
    kind,
    kindLabel: kindNamed(kind).label,
    fileName,
    importedAt: isoInstant(importedAt),
    importedBy,
    undoneAt: undoneAt === null ? null : isoInstant(undoneAt),
    read,
    added,
    changed,
    unchanged,
    rejected,
    hasRejects,
  };
}

function unknownView(kind: ImportKind, { field, written, rows, candidates }: UnknownValue) {
  return { field, fieldLabel: fieldOf(kindNamed(kind), field).label, written, rows, candidates: [...candidates] };
}

/** Lists of the room are read-only, those of the schemas are not. */
type Open<T> = T extends readonly (infer Item)[]
  ? Open<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Open<T[Key]> }
    : T;

function open<T>(value: T): Open<T> {
  return value as Open<T>;
}
