import { sql } from 'kysely';
import { type CountyDate, dateOf, type Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { Standing, SubjectKind } from '../model.ts';
import { holds } from './relations.ts';

/** One unit answering for one subject on some days. */
export interface ResponsibilityRow {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly standing: Standing;
  readonly unitId: string;
  /** The unit's short name today. */
  readonly unitName: string;
  readonly validFrom: CountyDate | null;
  readonly validTo: CountyDate | null;
  readonly recordedAt: Instant;
}

const COLUMNS = sql`r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.standing, r.unit_id as "unitId",
  n.short_name as "unitName", r.valid_from as "validFrom", r.valid_to as "validTo", r.recorded_at as "recordedAt"`;

/** Who answers for what on the day of `at`, by unit in the county's order; narrowed to a unit or a kind of subject. */
export async function listResponsibilities(
  tx: Tx,
  at: Instant,
  filter: { readonly unitId?: string | undefined; readonly subjectKind?: SubjectKind | undefined } = {},
): Promise<ResponsibilityRow[]> {
  const day = dateOf(at);
  const ofUnit = filter.unitId === undefined ? sql`true` : sql`r.unit_id = ${filter.unitId}`;
  const ofKind = filter.subjectKind === undefined ? sql`true` : sql`r.subject_kind = ${filter.subjectKind}`;
  return all(
    tx,
    sql<ResponsibilityRow>`
      select ${COLUMNS}
      from responsibility r join unit u on u.id = r.unit_id
        join unit_name n on n.unit_id = r.unit_id and ${holds('n', day)}
      where ${holds('r', day)} and ${ofUnit} and ${ofKind}
      order by u.position, r.subject_kind, r.standing desc, r.subject_id`,
  );
}

/** Who has answered for one subject, the latest first. */
export async function responsibilityHistory(
  tx: Tx,
  subjectKind: SubjectKind,
  subjectId: string,
  at: Instant,
): Promise<ResponsibilityRow[]> {
  return all(
    tx,
    sql<ResponsibilityRow>`
      select ${COLUMNS}
      from responsibility r join unit_name n on n.unit_id = r.unit_id and ${holds('n', dateOf(at))}
      where r.subject_kind = ${subjectKind} and r.subject_id = ${subjectId} and r.superseded_at = 'infinity'
      order by r.standing desc, r.valid_from desc nulls last`,
  );
}
