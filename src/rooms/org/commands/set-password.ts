import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { endSessionsOf, securitySettings } from '../../../platform/sessions/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { passwordRefusals } from '../password-rules.ts';
import { hashPassword } from '../passwords.ts';
import { lockPerson, writeCredential } from '../store-people.ts';
import { trace } from '../trace.ts';

export interface SetPassword {
  readonly personId: string;
  readonly newPassword: string;
  /** False only where nobody else knows it: the owner has to choose their own otherwise. */
  readonly mustChange: boolean;
}

/**
 * Gives a person a first or a new password, and ends their sessions.
 * @param systemClock the machine's clock: how old a password is does not depend on the county's
 * @throws AppError `not-found`, `refused`
 * @source SC-01
 */
export async function setPassword(tx: Tx, actor: Actor, input: SetPassword, systemClock: Clock): Promise<void> {
  orgPolicy.require(actor, 'person.set-password');
  const person = await lockPerson(tx, input.personId);
  if (person === null) throw new AppError('not-found', '没有这个人，请从人员列表中选择。');
  const settings = await securitySettings(tx);
  const rules = { minLength: settings['password.minLength'], minClasses: settings['password.minClasses'] };
  const refusals = passwordRefusals(input.newPassword, person.account, rules);
  if (refusals.length > 0) refuse(refusals);
  const now = systemClock.now();
  await writeCredential(tx, person.id, await hashPassword(input.newPassword), input.mustChange, now);
  await endSessionsOf(tx, person.id, 'password-changed', now);
  await trace(tx, actor, now, 'person.set-password', { type: 'person', id: person.id });
}
