import { type RawBuilder, sql } from 'kysely';
import { type CountyDate, dateOf, type Instant } from '../../../kernel/time.ts';
import { ts } from '../../../platform/sql.ts';
import type { SubjectKind, UnitKind } from '../model.ts';

const KNOWN_NOW = Number.POSITIVE_INFINITY as Instant;

/** One unit as it was called. */
export interface UnitRelation {
  readonly unit_id: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: UnitKind;
  readonly position: number;
}

/** One subject and the unit that answers for it first. */
export interface ResponsibleRelation {
  readonly subject_id: string;
  readonly unit_id: string;
}

/**
 * The county's units with the names they had just before `at` (half-open, G-04), as recorded before `known`: columns
 * unit_id, name, short_name, kind, position; one row a unit. To be joined as `(${unitAsOf(at)}) u`.
 */
export function unitAsOf(at: Instant, known: Instant = KNOWN_NOW): RawBuilder<UnitRelation> {
  return sql<UnitRelation>`
    select n.unit_id, n.name, n.short_name, u.kind, u.position
    from unit_name n join unit u on u.id = n.unit_id
    where ${holds('n', lastDayBefore(at), known)}`;
}

/**
 * Which unit answered first for each subject of a kind just before `at`, as recorded before `known`: columns subject_id,
 * unit_id; at most one row a subject. @source OC-C01
 */
export function responsibleFor(
  kind: SubjectKind,
  at: Instant,
  known: Instant = KNOWN_NOW,
): RawBuilder<ResponsibleRelation> {
  return sql<ResponsibleRelation>`
    select r.subject_id, r.unit_id
    from responsibility r
    where r.subject_kind = ${kind} and r.standing = 'primary' and ${holds('r', lastDayBefore(at), known)}`;
}

/** That a line of a dated, superseded-not-changed table holds on a day, as known. */
export function holds(alias: string, day: CountyDate, known: Instant = KNOWN_NOW): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('valid_from')} is null or ${column('valid_from')} <= ${day}::date)
    and (${column('valid_to')} is null or ${column('valid_to')} > ${day}::date)
    and ${column('recorded_at')} < ${ts(known)} and ${column('superseded_at')} >= ${ts(known)}`;
}

/** What is valid from a day on has happened at its 00:00, which is not before a cut-off at that same instant. */
function lastDayBefore(at: Instant): CountyDate {
  return dateOf((at - 1) as Instant);
}
