import { AppError, refuse } from '../../../kernel/errors.ts';
import { type Clock, dateOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { closeGrant, lockGrant } from '../store-people.ts';
import { trace } from '../trace.ts';

/**
 * Takes a role back; it holds no more from this moment.
 * @throws AppError `not-found`, `refused`
 * @source SC-05, SC-06
 */
export async function revokeRole(
  tx: Tx,
  actor: Actor,
  input: { readonly grantId: string },
  clock: Clock,
): Promise<void> {
  orgPolicy.require(actor, 'role.revoke');
  const now = await commandInstant(tx, clock);
  const grant = await lockGrant(tx, input.grantId);
  if (grant === null) throw new AppError('not-found', '没有这项授权，或已经收回。请刷新列表。');
  if (grant.personId === actor.personId) {
    refuse([{ message: '不能收回自己的角色，请由另一位安全管理员办理。', rule: 'SC-06' }]);
  }
  await closeGrant(tx, grant.id, dateOf(now), actor.personId);
  const { personId, role, unitId } = grant;
  await trace(tx, actor, now, 'role.revoke', { type: 'person', id: personId }, { role, unitId, grantId: grant.id });
}
