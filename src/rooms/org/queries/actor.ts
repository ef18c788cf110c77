import { sql } from 'kysely';
import { AppError } from '../../../kernel/errors.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { type SecuritySettings, securitySettings } from '../../../platform/sessions/index.ts';
import { all, maybe, type Tx } from '../../../platform/sql.ts';
import type { Actor, HeldRole } from '../model.ts';
import { type CredentialRow, credentialsOf } from '../store-people.ts';

const DAY_MS = 86_400_000;

/** A person as the actor they are at a moment of the county; null when there is none or the account is stopped. */
export async function loadActor(tx: Tx, personId: string, at: Instant): Promise<Actor | null> {
  const person = await maybe(
    tx,
    sql<{ name: string; unitId: string | null }>`
      select name, unit_id as "unitId" from person where id = ${personId} and disabled_at is null`,
  );
  if (person === null) return null;
  const day = dateOf(at);
  const roles = await all(
    tx,
    sql<HeldRole>`
      select role, unit_id as "unitId" from role_grant
      where person_id = ${personId} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
      order by recorded_at, id`,
  );
  return { personId, ...person, roles };
}

/** Who a session's person is, and whether a new password comes first. The server calls it for every request. */
export async function loadCaller(
  tx: Tx,
  personId: string,
  now: { readonly county: Instant; readonly system: Instant },
): Promise<Caller<Actor> | null> {
  const actor = await loadActor(tx, personId, now.county);
  if (actor === null) return null;
  const [credential] = await credentialsOf(tx, personId, 1);
  if (credential === undefined) return null;
  const due = passwordDue(credential, await securitySettings(tx), now.system);
  return { actor, hold: due === null ? null : new AppError('refused', due, { details: { passwordDue: true } }) };
}

/** The sentence that asks for a new password, or null. @source SC-01 */
function passwordDue(credential: CredentialRow, settings: SecuritySettings, now: Instant): string | null {
  if (credential.mustChange) return '这是管理员发的初始密码，请先改成自己的密码，再继续。';
  const days = settings['password.maxAgeDays'];
  if (now < credential.setAt + days * DAY_MS) return null;
  return `密码已用满 ${days} 天，请先修改密码，再继续。`;
}
