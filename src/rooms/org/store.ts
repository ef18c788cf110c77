import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { CountyDate, Instant } from '../../kernel/time.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';
import type { Standing, SubjectKind, UnitKind } from './model.ts';
import { cutFrom, type Span } from './spans.ts';

/** When and by whom something was recorded. */
export interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

interface NameLine extends Span {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

interface ResponsibilityLine extends Span {
  readonly id: string;
  readonly unitId: string;
}

/** A subject that units answer for, and in which standing. */
export interface ResponsibilityKey {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly standing: Standing;
}

export async function insertUnit(
  tx: Tx,
  unit: { readonly id: string; readonly kind: UnitKind; readonly position: number },
  recorded: Recorded,
): Promise<void> {
  await run(
    tx,
    sql`insert into unit (id, kind, position, recorded_at, recorded_by)
        values (${unit.id}, ${unit.kind}, ${unit.position}, ${ts(recorded.at)}, ${recorded.by})`,
  );
}

/** The place after the last unit. */
export async function nextPosition(tx: Tx): Promise<number> {
  const row = await maybe(tx, sql<{ position: number }>`select position from unit order by position desc limit 1`);
  return (row?.position ?? 0) + 1;
}

/** Whether there is such a unit; holds it against concurrent changes, but not against rows that refer to it, until the transaction ends. */
export async function lockUnit(tx: Tx, unitId: string): Promise<boolean> {
  return (await maybe(tx, sql`select id from unit where id = ${unitId} for no key update`)) !== null;
}

/** The lines of a unit's names that are what we think now, in order of time. */
export async function nameLines(tx: Tx, unitId: string): Promise<NameLine[]> {
  return all(
    tx,
    sql<NameLine>`
      select id, name, short_name as "shortName", valid_from as "validFrom", valid_to as "validTo"
      from unit_name where unit_id = ${unitId} and superseded_at = 'infinity'
      order by valid_from nulls first`,
  );
}

/** From `from` on the unit is called so; what was recorded before is superseded, not changed. */
export async function writeName(
  tx: Tx,
  unitId: string,
  names: { readonly name: string; readonly shortName: string },
  from: CountyDate | null,
  recorded: Recorded,
): Promise<void> {
  const { superseded, remaining } = cutFrom(await nameLines(tx, unitId), from);
  for (const line of superseded) {
    await run(tx, sql`update unit_name set superseded_at = ${ts(recorded.at)} where id = ${line.id}`);
  }
  for (const line of [...remaining, { ...names, validFrom: from, validTo: null }]) {
    await run(
      tx,
      sql`insert into unit_name (id, unit_id, name, short_name, valid_from, valid_to, recorded_at, recorded_by)
          values (${newId()}, ${unitId}, ${line.name}, ${line.shortName}, ${line.validFrom}, ${line.validTo},
            ${ts(recorded.at)}, ${recorded.by})`,
    );
  }
}

/** The other unit that is called so now, if any. */
export async function unitCalled(
  tx: Tx,
  names: { readonly name: string; readonly shortName: string },
  exceptUnitId: string | null,
): Promise<{ name: string } | null> {
  const rows = await all(
    tx,
    sql<{ name: string }>`
      select name from unit_name
      where valid_to is null and superseded_at = 'infinity'
        and unit_id is distinct from ${exceptUnitId}::uuid
        and (name in (${names.name}, ${names.shortName}) or short_name in (${names.name}, ${names.shortName}))
      limit 1`,
  );
  return rows[0] ?? null;
}

/** Adds an alias; false when the unit has it already. */
export async function insertAlias(tx: Tx, unitId: string, alias: string, recorded: Recorded): Promise<boolean> {
  const added = await run(
    tx,
    sql`insert into unit_alias (id, unit_id, alias, recorded_at, recorded_by)
        values (${newId()}, ${unitId}, ${alias}, ${ts(recorded.at)}, ${recorded.by})
        on conflict (unit_id, alias) do nothing`,
  );
  return added === 1;
}

/** Makes changes of one subject's responsibilities wait for each other, also the first ones. */
export async function lockSubject(tx: Tx, subjectKind: SubjectKind, subjectId: string): Promise<void> {
  await run(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`responsibility ${tx.county} ${subjectKind} ${subjectId}`}, 0))`,
  );
}

/** The lines of one standing that are what we think now, in order of time. */
export async function responsibilityLines(tx: Tx, key: ResponsibilityKey): Promise<ResponsibilityLine[]> {
  return all(
    tx,
    sql<ResponsibilityLine>`
      select id, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo"
      from responsibility
      where subject_kind = ${key.subjectKind} and subject_id = ${key.subjectId} and standing = ${key.standing}
        and superseded_at = 'infinity'
      order by valid_from nulls first`,
  );
}

/** From `from` on this unit answers (null: nobody); what was recorded before is superseded, not changed. */
export async function writeResponsibility(
  tx: Tx,
  key: ResponsibilityKey,
  unitId: string | null,
  from: CountyDate | null,
  recorded: Recorded,
): Promise<void> {
  const { superseded, remaining } = cutFrom(await responsibilityLines(tx, key), from);
  for (const line of superseded) {
    await run(tx, sql`update responsibility set superseded_at = ${ts(recorded.at)} where id = ${line.id}`);
  }
  const next = unitId === null ? [] : [{ unitId, validFrom: from, validTo: null }];
  for (const line of [...remaining, ...next]) {
    await run(
      tx,
      sql`insert into responsibility (id, subject_kind, subject_id, unit_id, standing, valid_from, valid_to,
            recorded_at, recorded_by)
          values (${newId()}, ${key.subjectKind}, ${key.subjectId}, ${line.unitId}, ${key.standing},
            ${line.validFrom}, ${line.validTo}, ${ts(recorded.at)}, ${recorded.by})`,
    );
  }
}
