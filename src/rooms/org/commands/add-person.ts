import { AppError, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { lockUnit } from '../store.ts';
import { insertPerson } from '../store-people.ts';
import { trace } from '../trace.ts';

export interface AddPerson {
  readonly id?: string;
  /** What they sign in with; lower case letters, digits, dots and hyphens. */
  readonly account: string;
  readonly name: string;
  readonly unitId: string | null;
  /** 职务, as it is shown. */
  readonly post?: string | null;
}

const ACCOUNT = /^[a-z][a-z0-9.-]{2,39}$/;

/**
 * Registers a person. They can sign in once a password is set, and do something once a role is granted.
 * @throws AppError `not-found`, `refused`
 * @source SC-01, SC-06
 */
export async function addPerson(tx: Tx, actor: Actor, input: AddPerson, clock: Clock): Promise<{ personId: string }> {
  orgPolicy.require(actor, 'person.add');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  const account = input.account.trim().toLowerCase();
  const name = input.name.trim();
  if (!ACCOUNT.test(account)) {
    refuse([{ message: '账号用 3 到 40 个小写字母、数字、点或短横，以字母开头。', rule: 'SC-01', field: 'account' }]);
  }
  if (name === '') refuse([{ message: '请填写姓名。', field: 'name' }]);
  if (input.unitId !== null && !(await lockUnit(tx, input.unitId))) {
    throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
  }
  const personId = input.id ?? newId();
  const person = { id: personId, account, name, unitId: input.unitId, post: input.post?.trim() || null };
  if (!(await insertPerson(tx, person, recorded))) {
    refuse([{ message: `账号 ${account} 已有人使用，请换一个。`, rule: 'SC-01', field: 'account' }]);
  }
  await trace(tx, actor, recorded.at, 'person.add', { type: 'person', id: personId });
  return { personId };
}
