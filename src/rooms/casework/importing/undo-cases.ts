import { type Appending, findMovedOn, type MovedOnRecord, retractBatch } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { ImportTarget } from '../../importing/index.ts';
import { CASE_EVENTS } from '../events.ts';
import { findStranded } from '../queries/merged-into.ts';
import { numbersOf } from '../queries/stored-cases.ts';
import { CASE } from '../record.ts';
import { findPersonalSince, restoreSealed } from '../store-personal.ts';

/** Why a case keeps its import from being taken back. */
type Reason = readonly [caseId: string, why: string];

/**
 * Takes an import of cases back whole: events, texts and who wrote. Refused, with every reason and nothing changed, when
 * a case has moved on or another would be left merged into one that is no more.
 * @source IM-07
 */
export async function undoCases(
  tx: Tx,
  batchId: string,
  by: Omit<Appending, 'batchId'>,
): ReturnType<ImportTarget['undo']> {
  const own = [...(await reasonsOfMerging(tx, batchId)), ...(await reasonsOfPersons(tx, batchId))];
  if (own.length > 0) {
    return refused(tx, [...reasonsOfMoving(await findMovedOn(tx, CASE, batchId)), ...own]);
  }
  const result = await retractBatch(tx, CASE, batchId, by);
  if ('movedOn' in result) return refused(tx, reasonsOfMoving(result.movedOn));
  await restoreSealed(tx, batchId);
  return result;
}

function reasonsOfMoving(records: readonly MovedOnRecord[]): Reason[] {
  return records.map(({ id, since }) => [id, since === null ? '内容又改过' : `之后又有“${labelOf(since)}”`]);
}

async function reasonsOfPersons(tx: Tx, batchId: string): Promise<Reason[]> {
  return (await findPersonalSince(tx, batchId)).map(caseId => [caseId, '个人信息又改过']);
}

async function reasonsOfMerging(tx: Tx, batchId: string): Promise<Reason[]> {
  const stranded = await findStranded(tx, batchId);
  const numbers = await numbersOf(
    tx,
    stranded.flatMap(({ caseId, intoCaseId }) => [caseId, intoCaseId]),
  );
  const called = (id: string) => numbers.get(id) ?? id;
  return stranded.map(({ caseId, intoCaseId, isMainGone }) =>
    isMainGone
      ? [caseId, `撤回后又会并入 ${called(intoCaseId)}，而它已随导入撤回`]
      : [intoCaseId, `${called(caseId)} 已并入本件，请先把它分出或撤回它的导入`],
  );
}

/** One entry a case, with all that keeps it. */
async function refused(tx: Tx, reasons: readonly Reason[]): ReturnType<ImportTarget['undo']> {
  const numbers = await numbersOf(
    tx,
    reasons.map(([id]) => id),
  );
  const byCase = Map.groupBy(reasons, ([id]) => id);
  const movedOn = [...byCase].map(([recordId, its]) => ({
    recordId,
    label: numbers.get(recordId) ?? recordId,
    why: its.map(([, why]) => why).join('；'),
  }));
  return { movedOn };
}

function labelOf(kind: string): string {
  return kind in CASE_EVENTS ? CASE_EVENTS[kind as keyof typeof CASE_EVENTS].label : kind;
}
