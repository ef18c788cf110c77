import { AppError, refuse } from '../../kernel/errors.ts';
import { dateInWords, dateOf, type Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { ImportKind } from './kinds/kind.ts';
import type { ImportTarget } from './needs.ts';
import { lockBatch, markUndone } from './store.ts';

const LISTED = 20;

/**
 * Takes an import back whole: its records are superseded, nothing is deleted.
 * @param targetOf the record room that took the kind
 * @returns how many records were taken back
 * @throws AppError `not-found`, or `refused` when it was taken back before or records have moved on since, with each
 */
export async function undoImport(
  tx: Tx,
  batchId: string,
  by: { readonly now: Instant; readonly actorId: string },
  targetOf: (kind: ImportKind) => ImportTarget | Promise<ImportTarget>,
): Promise<{ readonly undone: number }> {
  const batch = await lockBatch(tx, batchId);
  if (batch === null) throw new AppError('not-found', `没有编号为 ${batchId} 的导入批次。请在“导入”里查看批次编号。`);
  if (batch.undoneAt !== null) {
    refuse([{ message: `这批导入已在${dateInWords(dateOf(batch.undoneAt))}撤回，不能再撤一次。`, rule: 'IM-07' }]);
  }
  const target = await targetOf(batch.kind);
  const result = await target.undo(tx, batchId, by.now, by.actorId);
  if ('movedOn' in result) {
    const named = result.movedOn.slice(0, LISTED).map(record => `${record.label}（${record.why}）`);
    const more = result.movedOn.length > LISTED ? `等 ${result.movedOn.length} 条` : '';
    throw new AppError(
      'refused',
      `导入之后有记录又办理过，不能整批撤回，什么都没有改：${named.join('、')}${more}。请逐条更正。`,
      { details: { movedOn: result.movedOn } },
    );
  }
  await markUndone(tx, batchId, by.now, by.actorId);
  return result;
}
