import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { lockPerson, setDisabled } from '../store-people.ts';
import { trace } from '../trace.ts';

/**
 * Lets a stopped account in again, with its password and the roles that nobody has taken back.
 * @throws AppError `not-found`, `refused`
 * @source SC-05
 */
export async function enablePerson(
  tx: Tx,
  actor: Actor,
  input: { readonly personId: string },
  clock: Clock,
): Promise<void> {
  orgPolicy.require(actor, 'person.enable');
  const now = await commandInstant(tx, clock);
  const person = await lockPerson(tx, input.personId);
  if (person === null) throw new AppError('not-found', '没有这个人，请从人员列表中选择。');
  if (person.disabledAt === null) refuse([{ message: `${person.name}的账号没有停用，可以正常登录。`, rule: 'SC-05' }]);
  await setDisabled(tx, person.id, null);
  await trace(tx, actor, now, 'person.enable', { type: 'person', id: person.id });
}
