import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { insertAlias, lockUnit } from '../store.ts';
import { trace } from '../trace.ts';

export interface AddAlias {
  readonly unitId: string;
  readonly alias: string;
}

/**
 * Notes another way in which a unit is written, as when a person said which unit an export means.
 * @returns false when it was known already
 * @throws AppError `not-found`, `refused`
 * @source IM-04
 */
export async function addAlias(tx: Tx, actor: Actor, input: AddAlias, clock: Clock): Promise<{ isNew: boolean }> {
  orgPolicy.require(actor, 'unit.add-alias');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  if (!(await lockUnit(tx, input.unitId))) throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
  const alias = input.alias.trim();
  if (alias === '') refuse([{ message: '请填写别名。', field: 'alias' }]);
  const isNew = await insertAlias(tx, input.unitId, alias, recorded);
  if (isNew) await trace(tx, actor, recorded.at, 'unit.add-alias', { type: 'unit', id: input.unitId }, { alias });
  return { isNew };
}
