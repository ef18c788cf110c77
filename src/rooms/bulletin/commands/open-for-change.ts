import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { BulletinStatus } from '../model.ts';
import { stateRefusal } from '../signing-rules.ts';
import { type BulletinRow, lockBulletin } from '../store.ts';

/**
 * Locks a bulletin that is in one of the given states.
 * @throws AppError `not-found`, or `refused` with the sentence which state it would have to be in
 */
export async function openForChange(
  tx: Tx,
  id: string,
  from: readonly BulletinStatus[],
  verb: string,
): Promise<BulletinRow> {
  const row = await lockBulletin(tx, id);
  if (!row) throw new AppError('not-found', '没有找到这份通报。');
  const refusal = stateRefusal(row.status, from, verb);
  return refusal === null ? row : refuse([refusal]);
}

/**
 * Locks a draft that is still as the person saw it.
 * @throws AppError `conflict` when somebody saved in between
 */
export async function openVersion(
  tx: Tx,
  { bulletinId, version }: { readonly bulletinId: string; readonly version: number },
  verb: string,
): Promise<BulletinRow> {
  const row = await openForChange(tx, bulletinId, ['draft'], verb);
  if (row.version === version) return row;
  throw new AppError('conflict', '这份通报刚刚被别人保存过。您写的内容还在编辑框里：请先看对方的改动，再保存一次。', {
    details: { version: row.version },
  });
}
