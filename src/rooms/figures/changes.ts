import { sql } from 'kysely';
import { all, type Tx } from '../../platform/sql.ts';
import { isRedefined } from './definition.ts';
import { maskOf } from './evaluate.ts';
import { type Cohort, KNOWN_NOW, type Moment } from './model.ts';
import { momentOf } from './printed.ts';
import { predicatesOf, type Registry } from './registry.ts';
import { type FrozenSetRow, frozenFigures, frozenSetsOf } from './store.ts';

/** How many records of a printed cohort have become known, have gone, or count otherwise since it was issued. */
export interface CohortChanges {
  readonly cohort: string;
  readonly label: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What has happened to the records behind an issued document since, by cohort; cohorts without change are left out. */
export async function changesSince(tx: Tx, registry: Registry, freezeId: string): Promise<CohortChanges[]> {
  const at: Moment = { ...(await momentOf(tx, freezeId)), known: KNOWN_NOW };
  const figures = (await frozenFigures(tx, freezeId)).filter(row => !isRedefined(registry, row.definition));
  const changes: CohortChanges[] = [];
  for (const set of await frozenSetsOf(tx, freezeId)) {
    const cohort = registry.cohorts.get(set.cohort);
    if (cohort === undefined) continue;
    const own = figures.filter(row => row.setId === set.id);
    // Nothing of it is counted as it was printed: its records are not compared.
    if (own.length === 0) continue;
    const compared = new Set(own.flatMap(row => predicatesOf(row.definition.measure)));
    const counts = await countChanges(tx, set, cohort, at, [...compared]);
    if (counts.added + counts.removed + counts.changed === 0) continue;
    changes.push({ cohort: cohort.key, label: cohort.label, ...counts });
  }
  return changes;
}

async function countChanges(
  tx: Tx,
  set: FrozenSetRow,
  cohort: Cohort,
  at: Moment,
  compared: readonly string[],
): Promise<{ added: number; removed: number; changed: number }> {
  const bits = set.predicates.reduce((mask, name, bit) => (compared.includes(name) ? mask + 2 ** bit : mask), 0);
  const rows = await all(
    tx,
    sql<{ added: number; removed: number; changed: number }>`
      select count(*) filter (where printed.id is null) as added,
             count(*) filter (where present.id is null) as removed,
             count(*) filter (where printed.mask <> present.mask) as changed
      from (select id, mask & ${bits}::int as mask from frozen_member where set_id = ${set.id}) printed
      full join (select m.id, ${maskOf(cohort, at, set.predicates, compared)} as mask from (${cohort.relation(at)}) m) present
        on present.id = printed.id`,
  );
  return rows[0] ?? { added: 0, removed: 0, changed: 0 };
}
