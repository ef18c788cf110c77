import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { endSessionsOf, securitySettings } from '../../../platform/sessions/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { passwordRefusals } from '../password-rules.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { credentialsOf, lockPerson, writeCredential } from '../store-people.ts';
import { trace } from '../trace.ts';

export interface ChangePassword {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/**
 * Changes one's own password. All sessions end with the old one; the route opens a new one.
 * @param systemClock the machine's clock: how old a password is does not depend on the county's
 * @throws AppError `refused` with everything that is wrong with the new one
 * @source SC-01
 */
export async function changePassword(tx: Tx, actor: Actor, input: ChangePassword, systemClock: Clock): Promise<void> {
  orgPolicy.require(actor, 'password.change', { personId: actor.personId });
  const person = await lockPerson(tx, actor.personId);
  if (person === null) throw new AppError('not-found', '没有这个账号，请重新登录。');
  const settings = await securitySettings(tx);
  const former = await credentialsOf(tx, person.id, settings['password.history']);
  if (!(await isPassword(former[0]?.hash ?? null, input.oldPassword))) {
    refuse([{ message: '原密码不对，密码没有修改。', rule: 'SC-01', field: 'oldPassword' }]);
  }
  const rules = { minLength: settings['password.minLength'], minClasses: settings['password.minClasses'] };
  const refusals = passwordRefusals(input.newPassword, person.account, rules);
  if (
    await isOneOf(
      former.map(credential => credential.hash),
      input.newPassword,
    )
  ) {
    const message = `不能和最近 ${settings['password.history']} 次用过的密码相同，请换一个。`;
    refusals.push({ message, rule: 'SC-01', field: 'newPassword' });
  }
  if (refusals.length > 0) refuse(refusals);
  const now = systemClock.now();
  await writeCredential(tx, person.id, await hashPassword(input.newPassword), false, now);
  await endSessionsOf(tx, person.id, 'password-changed', now);
  await trace(tx, actor, now, 'password.change', { type: 'person', id: person.id });
}

async function isOneOf(hashes: readonly string[], password: string): Promise<boolean> {
  for (const stored of hashes) if (await isPassword(stored, password)) return true;
  return false;
}
