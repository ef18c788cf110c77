import { sql } from 'kysely';
import { all, type Tx } from '../../../platform/sql.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { unitAsOf } from '../../org/index.ts';
import { COLUMN_KIND_NAMES, type ColumnKind } from '../model.ts';
import { columnsAt } from './relations.ts';

interface Row {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly unit: string | null;
  readonly legalBasis: string | null;
  readonly updateCycleDays: number | null;
}

/** Rows of columns for the list behind a figure, in the order of `ids`, with the unit responsible at the moment. */
export async function describeColumns(tx: Tx, ids: readonly string[], at: Moment): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<Row>`
      select r.id, r.code, coalesce(c.name, r.name) as name, coalesce(c.kind, r.kind) as kind, u.short_name as unit,
             r.legal_basis as "legalBasis", r.update_cycle_days as "updateCycleDays"
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
        join column_record r on r.id = wanted.id
        left join (${columnsAt(at)}) c on c.column_id = r.id
        left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = c.unit_id
      order by wanted.place`,
  );
  return rows.map(row => ({
    id: row.id,
    number: row.code ?? '',
    title: row.name,
    unit: row.unit ?? '未指定',
    facts: [
      { label: '类别', text: COLUMN_KIND_NAMES[row.kind] },
      ...(row.legalBasis === null ? [] : [{ label: '依据', text: row.legalBasis }]),
      ...(row.updateCycleDays === null ? [] : [{ label: '更新周期', text: `${row.updateCycleDays} 天` }]),
    ],
  }));
}
