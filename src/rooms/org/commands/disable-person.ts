import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import { endSessionsOf } from '../../../platform/sessions/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { lockPerson, setDisabled } from '../store-people.ts';
import { trace } from '../trace.ts';

/**
 * Stops an account, at once: whoever leaves must not come back in. What they did stays under their name.
 * @throws AppError `not-found`, `refused`
 * @source SC-05
 */
export async function disablePerson(
  tx: Tx,
  actor: Actor,
  input: { readonly personId: string },
  clock: Clock,
  systemClock: Clock,
): Promise<void> {
  orgPolicy.require(actor, 'person.disable');
  const now = await commandInstant(tx, clock);
  const person = await lockPerson(tx, input.personId);
  if (person === null) throw new AppError('not-found', '没有这个人，请从人员列表中选择。');
  if (person.id === actor.personId) refuse([{ message: '不能停用自己的账号。', rule: 'SC-05' }]);
  if (person.disabledAt !== null) refuse([{ message: `${person.name}的账号已经停用。`, rule: 'SC-05' }]);
  await setDisabled(tx, person.id, now);
  await endSessionsOf(tx, person.id, 'revoked', systemClock.now());
  await trace(tx, actor, now, 'person.disable', { type: 'person', id: person.id });
}
