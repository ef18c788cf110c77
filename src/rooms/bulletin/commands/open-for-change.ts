import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type BulletinStatus, STATUS_NAMES } from '../model.ts';
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
  if (from.includes(row.status)) return row;
  if (row.status === 'issued')
    refuse([{ message: `这份通报已经签发，不能再${verb}。数字有误时请发布更正说明。`, rule: 'CW-K21' }]);
  const states = from.map(status => `“${STATUS_NAMES[status]}”`).join('或');
  return refuse([
    { message: `这份通报现在是“${STATUS_NAMES[row.status]}”，要在${states}时才能${verb}。`, rule: 'AS-B23' },
  ]);
}
