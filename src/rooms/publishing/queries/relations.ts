import { type RawBuilder, sql } from 'kysely';
import { all, type Tx, ts } from '../../../platform/sql.ts';
import type { DimensionValue, Moment } from '../../figures/index.ts';
import { responsibleFor, unitAsOf } from '../../org/index.ts';
import type { ColumnKind } from '../model.ts';

/** A column as it stood at a moment, with the unit that answered for it first. */
export interface ColumnRelation {
  readonly column_id: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly position: number;
  readonly unit_id: string | null;
}

/**
 * Columns as they stood just before the cut-off, as known: column_id, name, kind, position, opened_at, closed_at, unit_id
 * (first responsible unit); one row a column, closed ones among them. @source OC-C01
 */
export function columnsAt(at: Pick<Moment, 'cutoff' | 'known'>): RawBuilder<ColumnRelation> {
  return sql<ColumnRelation>`
    select f.column_id, f.name, f.kind, f.position, f.opened_at, f.closed_at,
           case when f.kind = 'topic' then t.unit_id else c.unit_id end as unit_id
    from column_fact f
      left join (${responsibleFor('column', at.cutoff, at.known)}) c on c.subject_id = f.column_id
      left join (${responsibleFor('topic', at.cutoff, at.known)}) t on t.subject_id = f.column_id
    where f.valid_from < ${ts(at.cutoff)} and f.valid_to >= ${ts(at.cutoff)}
      and f.recorded_at < ${ts(at.known)} and f.superseded_at >= ${ts(at.known)}`;
}

/** That a column of {@link columnsAt}, aliased `c`, was in use at the cut-off. */
export function isOpenAt(at: Pick<Moment, 'cutoff'>): RawBuilder<boolean> {
  return sql<boolean>`c.opened_at < ${ts(at.cutoff)} and (c.closed_at is null or c.closed_at >= ${ts(at.cutoff)})`;
}

/** The columns of some kinds as values of a dimension: those in use at the cut-off, in the site's order. */
export function columnValues(kinds: readonly ColumnKind[]) {
  return (tx: Tx, at: Moment): Promise<DimensionValue[]> =>
    all(
      tx,
      sql<DimensionValue>`
        select c.column_id as value, c.name, c.position from (${columnsAt(at)}) c
        where c.kind = any(${kinds}) and ${isOpenAt(at)} order by c.position, c.name, c.column_id`,
    );
}

/** The units of some kinds as values of a dimension, in the county's order: also those that published nothing. */
export function unitValues(kinds: readonly ('town' | 'department' | 'direct')[]) {
  return (tx: Tx, at: Moment): Promise<DimensionValue[]> =>
    all(
      tx,
      sql<DimensionValue>`
        select u.unit_id as value, u.short_name as name, u.position from (${unitAsOf(at.cutoff, at.known)}) u
        where u.kind = any(${kinds}) order by u.position, u.unit_id`,
    );
}

/** The units that answer first for a topic in use, in the county's order. */
export function topicUnitValues(tx: Tx, at: Moment): Promise<DimensionValue[]> {
  return all(
    tx,
    sql<DimensionValue>`
      select u.unit_id as value, u.short_name as name, u.position from (${unitAsOf(at.cutoff, at.known)}) u
      where u.unit_id in (select c.unit_id from (${columnsAt(at)}) c where c.kind = 'topic' and ${isOpenAt(at)})
      order by u.position, u.unit_id`,
  );
}
