import { AppError, type Refusal, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Clock, type CountyDate, dateOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { type Role, roleName, roleOf } from '../roles.ts';
import { lockUnit } from '../store.ts';
import { type GrantRow, insertGrant, lockPerson, openGrants } from '../store-people.ts';
import { trace } from '../trace.ts';

export interface GrantRole {
  readonly personId: string;
  readonly role: string;
  /** The unit it is held for; null for roles of the whole county. */
  readonly unitId: string | null;
  /** Today when not given. */
  readonly from?: CountyDate;
}

/**
 * Grants a role. The three administrators are three people, and hold no other role.
 * @throws AppError `not-found`, `bad-input` for a role that does not exist, `refused`
 * @source SC-05, SC-06
 */
export async function grantRole(tx: Tx, actor: Actor, input: GrantRole, clock: Clock): Promise<{ grantId: string }> {
  orgPolicy.require(actor, 'role.grant');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  const role = roleOf(input.role);
  if (role === null) throw new AppError('bad-input', `没有“${input.role}”这个角色，请从角色列表中选择。`);
  if ((await lockPerson(tx, input.personId)) === null)
    throw new AppError('not-found', '没有这个人，请从人员列表中选择。');
  if (input.unitId !== null && !(await lockUnit(tx, input.unitId))) {
    throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
  }
  const refusals = refusalsOf(actor, role, input, await openGrants(tx, input.personId));
  if (refusals.length > 0) refuse(refusals);
  const grantId = newId();
  const { personId, unitId } = input;
  await insertGrant(
    tx,
    { id: grantId, personId, role: role.code, unitId, validFrom: input.from ?? dateOf(recorded.at) },
    recorded,
  );
  await trace(
    tx,
    actor,
    recorded.at,
    'role.grant',
    { type: 'person', id: personId },
    { role: role.code, unitId, grantId },
  );
  return { grantId };
}

function refusalsOf(actor: Actor, role: Role, input: GrantRole, held: readonly GrantRow[]): Refusal[] {
  const refusals: Refusal[] = [];
  if (actor.personId === input.personId) {
    refusals.push({ message: '不能给自己授权，请由另一位安全管理员办理。', rule: 'SC-06' });
  }
  if (role.scope === 'unit' && input.unitId === null) {
    refusals.push({ message: `${role.name}是按单位授予的，请选择单位。`, field: 'unitId' });
  }
  if (role.scope === 'county' && input.unitId !== null) {
    refusals.push({ message: `${role.name}是全县的角色，不用选择单位。`, field: 'unitId' });
  }
  if (held.some(grant => grant.role === role.code && grant.unitId === input.unitId)) {
    refusals.push({ message: `此人已经是${role.name}，不用再授予。`, field: 'role' });
  }
  const barring = held.find(grant => grant.role !== role.code && isBarred(role, roleOf(grant.role)));
  if (barring !== undefined) {
    const message = `此人是${roleName(barring.role)}，不能兼任${role.name}：三员分立，且不兼业务。请先收回原角色或另选人员。`;
    refusals.push({ message, rule: 'SC-06', field: 'role' });
  }
  return refusals;
}

/** An administrator's role stands alone. */
function isBarred(role: Role, held: Role | null): boolean {
  return role.group === 'administration' || held?.group === 'administration';
}
