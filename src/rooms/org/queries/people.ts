import { sql } from 'kysely';
import { type CountyDate, dateOf, type Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import { holds } from './relations.ts';

/** A role as it stands with a person. */
export interface PersonRoleRow {
  readonly grantId: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly validFrom: CountyDate;
}

/** A person with the roles that nobody has taken back. */
export interface PersonListRow {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly isDisabled: boolean;
  readonly roles: readonly PersonRoleRow[];
}

/** The people of the county or of one unit, by unit and name. */
export async function listPeople(
  tx: Tx,
  at: Instant,
  filter: { readonly unitId?: string | undefined } = {},
): Promise<PersonListRow[]> {
  const day = dateOf(at);
  const ofUnit = filter.unitId === undefined ? sql`true` : sql`p.unit_id = ${filter.unitId}`;
  const people = await all(
    tx,
    sql<Omit<PersonListRow, 'roles'>>`
      select p.id as "personId", p.account, p.name, p.post, p.unit_id as "unitId", n.short_name as "unitName",
        p.disabled_at is not null as "isDisabled"
      from person p left join unit u on u.id = p.unit_id
        left join unit_name n on n.unit_id = p.unit_id and ${holds('n', day)}
      where ${ofUnit} order by u.position nulls first, p.name, p.id`,
  );
  const roles = await all(
    tx,
    sql<PersonRoleRow & { personId: string }>`
      select g.id as "grantId", g.person_id as "personId", g.role, g.unit_id as "unitId", n.short_name as "unitName",
        g.valid_from as "validFrom"
      from role_grant g join person p on p.id = g.person_id
        left join unit_name n on n.unit_id = g.unit_id and ${holds('n', day)}
      where g.valid_to is null and ${ofUnit} order by g.recorded_at, g.id`,
  );
  const byPerson = Map.groupBy(roles, role => role.personId);
  return people.map(person => ({ ...person, roles: byPerson.get(person.personId) ?? [] }));
}

/** The names of people by id, for showing who did something. */
export async function personNames(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await all(
    tx,
    sql<{ id: string; name: string }>`select id, name from person where id = any(${[...personIds]}::uuid[])`,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}
