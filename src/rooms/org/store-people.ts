import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { CountyDate, Instant } from '../../kernel/time.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';
import type { Recorded } from './store.ts';

/** A person as commands need them. */
export interface PersonRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly disabledAt: Instant | null;
}

/** A stored password: its hash, when it was set, whether its owner has to choose another. */
export interface CredentialRow {
  readonly hash: string;
  readonly setAt: Instant;
  readonly mustChange: boolean;
}

/** A grant of a role that has not been taken back. */
export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly validFrom: CountyDate;
}

/** Adds a person; false when the account is taken. */
export async function insertPerson(
  tx: Tx,
  person: Omit<PersonRow, 'disabledAt'> & { readonly post: string | null },
  recorded: Recorded,
): Promise<boolean> {
  const added = await run(
    tx,
    sql`insert into person (id, account, name, unit_id, post, recorded_at, recorded_by)
        values (${person.id}, ${person.account}, ${person.name}, ${person.unitId}, ${person.post},
          ${ts(recorded.at)}, ${recorded.by})
        on conflict (account) do nothing`,
  );
  return added === 1;
}

const PERSON = sql`id, account, name, unit_id as "unitId", disabled_at as "disabledAt"`;

/** A person, held against concurrent changes (roles, passwords, sign-ins) until the transaction ends. */
export async function lockPerson(tx: Tx, personId: string): Promise<PersonRow | null> {
  return maybe(tx, sql<PersonRow>`select ${PERSON} from person where id = ${personId} for no key update`);
}

export async function personByAccount(tx: Tx, account: string): Promise<PersonRow | null> {
  return maybe(tx, sql<PersonRow>`select ${PERSON} from person where account = ${account}`);
}

/** A person's passwords, the present one first. */
export async function credentialsOf(tx: Tx, personId: string, limit: number): Promise<CredentialRow[]> {
  return all(
    tx,
    sql<CredentialRow>`
      select hash, set_at as "setAt", must_change as "mustChange" from credential
      where person_id = ${personId} order by superseded_at desc, set_at desc limit ${limit}`,
  );
}

/** Replaces the present password. */
export async function writeCredential(
  tx: Tx,
  personId: string,
  hash: string,
  mustChange: boolean,
  now: Instant,
): Promise<void> {
  await run(
    tx,
    sql`update credential set superseded_at = ${ts(now)} where person_id = ${personId} and superseded_at = 'infinity'`,
  );
  await run(
    tx,
    sql`insert into credential (id, person_id, hash, set_at, must_change)
        values (${newId()}, ${personId}, ${hash}, ${ts(now)}, ${mustChange})`,
  );
}

/** The grants of a person that nobody has taken back. */
export async function openGrants(tx: Tx, personId: string): Promise<GrantRow[]> {
  return all(
    tx,
    sql<GrantRow>`
      select id, person_id as "personId", role, unit_id as "unitId", valid_from as "validFrom"
      from role_grant where person_id = ${personId} and valid_to is null`,
  );
}

export async function insertGrant(tx: Tx, grant: GrantRow, recorded: Recorded): Promise<void> {
  await run(
    tx,
    sql`insert into role_grant (id, person_id, role, unit_id, valid_from, recorded_at, granted_by)
        values (${grant.id}, ${grant.personId}, ${grant.role}, ${grant.unitId}, ${grant.validFrom},
          ${ts(recorded.at)}, ${recorded.by})`,
  );
}

/** An open grant, held until the transaction ends. */
export async function lockGrant(tx: Tx, grantId: string): Promise<GrantRow | null> {
  return maybe(
    tx,
    sql<GrantRow>`
      select id, person_id as "personId", role, unit_id as "unitId", valid_from as "validFrom"
      from role_grant where id = ${grantId} and valid_to is null for no key update`,
  );
}

/** Ends a grant on a day: it no longer holds on that day. */
export async function closeGrant(tx: Tx, grantId: string, validTo: CountyDate, by: string): Promise<void> {
  await run(
    tx,
    sql`update role_grant set valid_to = greatest(${validTo}::date, valid_from), revoked_by = ${by}
        where id = ${grantId}`,
  );
}

export async function setDisabled(tx: Tx, personId: string, disabledAt: Instant | null): Promise<void> {
  const value = disabledAt === null ? null : ts(disabledAt);
  await run(tx, sql`update person set disabled_at = ${value} where id = ${personId}`);
}
