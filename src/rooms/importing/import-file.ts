import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { type Clock, dateOf, yearOf } from '../../kernel/time.ts';
import { audit } from '../../platform/audit.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import { commandInstant } from '../../platform/locks.ts';
import type { Tx } from '../../platform/sql.ts';
import { type Actor, addAlias, listUnits, loadUnitIndex, OPERATOR } from '../org/index.ts';
import { kindNamed } from './kinds/all-kinds.ts';
import type { ImportKind } from './kinds/kind.ts';
import type { Mapping } from './mapping/mapping-file.ts';
import { type ImportPlan, usedColumns } from './mapping/plan.ts';
import { planImport } from './mapping/plan-import.ts';
import { explainedUnits } from './mapping/remember-mapping.ts';
import { importAction, importPolicy } from './may.ts';
import type { ImportBatch, ResolveUnit } from './needs.ts';
import { columnLetters, type Table } from './reading/table.ts';
import type { RejectsWriter } from './rejects/rejects-writer.ts';
import type { ImportRooms, OpenedImport, ProblemPlace } from './room-import.ts';
import { type ImportSummary, runImport } from './run-import.ts';
import { findBatch, findMapping } from './store.ts';
import { undoImport } from './undo-import.ts';
import { lockWork, tryWork } from './uploads/store.ts';
import { displayMasked } from './values/display.ts';
import { unitResolver } from './values/resolve-units.ts';
import type { ParseContext } from './verdict/parse-context.ts';

/** Who imports, where and when. */
export interface ImportPlace {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly ring: KeyRing;
  readonly countyName: string;
  readonly rooms: ImportRooms;
}

/** A file that was opened, and what a person said about it. */
export interface OpenedFile {
  readonly kind: ImportKind;
  readonly table: Table;
  readonly name: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly mapping?: Mapping;
}

/** A file with its plan and all that reading it needs, ready for a preview or an import. */
export interface PreparedImport {
  readonly plan: ImportPlan;
  readonly context: ParseContext;
  readonly opened: OpenedImport;
  readonly batch: ImportBatch;
}

/**
 * Plans a file against the county: its units, its words, and how tables of this shape were read before.
 * @throws AppError `not-allowed`, `bad-file`, `bad-input`
 */
export async function prepareImport(
  tx: Tx,
  place: ImportPlace,
  file: OpenedFile,
  isDryRun: boolean,
): Promise<PreparedImport> {
  const { actor, clock, ring, countyName, rooms } = place;
  importPolicy.require(actor, importAction(file.kind));
  // A dry run records nothing: nobody who signs or answers a case has to wait for it.
  const now = isDryRun ? clock.now() : await commandInstant(tx, clock);
  const kind = kindNamed(file.kind);
  const plan = await planImport(file.table, kind, {
    ...(file.mapping === undefined ? {} : { mapping: file.mapping }),
    remembered: signature => findMapping(tx, file.kind, signature),
    suggestedYear: yearOf(dateOf(now)),
  });
  const placeOf = (row: Parameters<typeof placeInPlan>[1], field: string) => placeInPlan(plan, row, field);
  const opened = await rooms[file.kind](tx, { actor, clock, now, ring, countyName, placeOf });
  const { vocabularies, compareDerived } = opened;
  const context: ParseContext = {
    now,
    resolveUnit: await unitsOf(tx, place, now),
    ...(vocabularies && { vocabularies }),
    ...(compareDerived && { compareDerived }),
  };
  const batch = { batchId: newId(), kind: file.kind, now, actorId: actor.personId, isDryRun };
  return { plan, context, opened, batch };
}

/** How an import is carried out beside what the file says. */
export interface CarryOut {
  readonly isDryRun: boolean;
  readonly unknownValues: 'ask' | 'reject';
  readonly rejects?: RejectsWriter;
  readonly onProgress?: (read: number) => void;
}

/**
 * Imports a file in the transaction, one import of a kind at a time. After a dry run the caller rolls the transaction
 * back: nothing of it may stay.
 * @throws AppError `not-allowed`, `bad-file`, `bad-input` with the questions, `busy` of a dry run while such a table is
 *   being imported; the transaction must be rolled back
 */
export async function importFile(tx: Tx, place: ImportPlace, file: OpenedFile, how: CarryOut): Promise<ImportSummary> {
  await beginWork(tx, importAction(file.kind), how.isDryRun);
  const { plan, context, opened, batch } = await prepareImport(tx, place, file, how.isDryRun);
  try {
    const { unknownValues, rejects, onProgress } = how;
    const summary = await runImport(tx, {
      plan,
      batch,
      context,
      target: opened.target,
      file: { name: file.name, hash: file.hash },
      unknownValues,
      ...(rejects && { rejects }),
      ...(onProgress && { onProgress }),
    });
    if (!how.isDryRun) {
      await keepAliases(tx, place, plan, context.resolveUnit);
      const { read, added, changed, unchanged, rejected } = summary;
      await trace(tx, place, batch, 'import.run', { kind: file.kind, read, added, changed, unchanged, rejected });
    }
    return summary;
  } finally {
    await opened.settle?.();
  }
}

/** An import waits for the one before it; who only looks is told at once, and holds no connection meanwhile. */
async function beginWork(tx: Tx, work: string, isDryRun: boolean): Promise<void> {
  if (!isDryRun) return lockWork(tx, work);
  if (await tryWork(tx, work)) return;
  throw new AppError('busy', '正在导入另一张同类的表，要等它写完才看得准结果。您做的都在，请过几分钟再看。', {
    details: { retryAfterSeconds: 60 },
  });
}

/**
 * Takes an import back whole, after whatever import of its kind is under way.
 * @throws AppError `not-found`, `not-allowed`, or `refused` with the records that have moved on
 */
export async function takeBack(tx: Tx, place: ImportPlace, batchId: string): Promise<{ readonly undone: number }> {
  const { actor, clock, ring, countyName, rooms } = place;
  const batch = await findBatch(tx, batchId);
  // An import of the kind that is under way would read what is being taken back.
  if (batch !== null) await lockWork(tx, importAction(batch.kind));
  const now = await commandInstant(tx, clock);
  const nowhere: ProblemPlace = { sheet: '', row: 0, column: '', header: '', value: '' };
  const result = await undoImport(tx, batchId, { now, actorId: actor.personId }, async kind => {
    importPolicy.require(actor, importAction(kind));
    const opened = await rooms[kind](tx, { actor, clock, now, ring, countyName, placeOf: () => nowhere });
    return opened.target;
  });
  await trace(tx, place, { batchId, now }, 'import.undo', result);
  return result;
}

async function unitsOf(tx: Tx, { countyName }: ImportPlace, now: ImportBatch['now']): Promise<ResolveUnit> {
  const units = await listUnits(tx, now);
  return unitResolver(
    await loadUnitIndex(tx, countyName),
    units.map(unit => unit.shortName),
  );
}

/** What a person explained once is known from now on. @source IM-04 */
async function keepAliases(tx: Tx, place: ImportPlace, plan: ImportPlan, resolveUnit: ResolveUnit): Promise<void> {
  for (const { written, meant } of explainedUnits(plan)) {
    const found = resolveUnit(meant);
    if ('unitId' in found && !('unitId' in resolveUnit(written))) {
      await addAlias(tx, place.actor, { unitId: found.unitId, alias: written }, place.clock);
    }
  }
}

function placeInPlan(
  plan: ImportPlan,
  row: { readonly sheet: string; readonly row: number; readonly raw: { readonly cells: readonly unknown[] } },
  field: string,
): ProblemPlace {
  const sheet = plan.sheets.find(candidate => candidate.sheet.name === row.sheet);
  const column = usedColumns(sheet?.columns ?? []).find(candidate => candidate.field.key === field);
  const nowhere = { sheet: row.sheet, row: row.row, column: '', header: '', value: '' };
  if (column === undefined) return nowhere;
  const cell = row.raw.cells[column.index] as Parameters<typeof displayMasked>[0];
  const value = displayMasked(cell, plan.table.date1904, column.field.personal);
  return { ...nowhere, column: columnLetters(column.index), header: column.header, value };
}

async function trace(
  tx: Tx,
  { actor }: ImportPlace,
  { batchId, now }: Pick<ImportBatch, 'batchId' | 'now'>,
  action: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kind = actor.personId === OPERATOR.personId ? 'system' : 'person';
  const subject = { type: 'import-batch', id: batchId };
  await audit(tx, { at: now, actor: { kind, id: actor.personId }, action, subject, outcome: 'done', details });
}
