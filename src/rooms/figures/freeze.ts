import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { columnOf, evaluate, maskOf, namesFor } from './evaluate.ts';
import { measure, type Names } from './measure.ts';
import type { Cohort, Figure, FigureValue, Moment } from './model.ts';
import { cohortOf, figureOf, type Registry } from './registry.ts';
import { frozenGroups, insertFreeze, insertFrozenFigure, insertFrozenMembers, insertFrozenSet } from './store.ts';

/** A frozen member has room for this many dimensions; a cohort with more needs a wider table. */
const MAX_DIMENSIONS = 8;

/**
 * Freezes figures at a moment: stores each cohort once, each figure's value with its definition, and recomputes every
 * value from the frozen members. Must run in one REPEATABLE READ transaction whose snapshot is at or after `at.known`.
 * @returns the freeze's id
 * @throws Error when a value recomputed from the frozen members differs: nothing is frozen then
 * @source CW-K21, AS-B20
 */
export async function freeze(
  tx: Tx,
  registry: Registry,
  keys: readonly string[],
  at: Moment,
  now: Instant,
): Promise<string> {
  const freezeId = newId();
  const figures = keys.map(key => figureOf(registry, key));
  const live = await evaluate(tx, registry, keys, at);
  await insertFreeze(tx, { id: freezeId, period: at.period.code, cutoff: at.cutoff, known: at.known, frozenAt: now });
  for (const cohort of new Set(figures.map(figure => cohortOf(registry, figure)))) {
    const own = figures.filter(figure => cohortOf(registry, figure) === cohort);
    await freezeCohort(tx, freezeId, cohort, own, live, at);
  }
  return freezeId;
}

async function freezeCohort(
  tx: Tx,
  freezeId: string,
  cohort: Cohort,
  figures: readonly Figure[],
  live: ReadonlyMap<string, FigureValue>,
  at: Moment,
): Promise<void> {
  const dimensions = Object.keys(cohort.dimensions);
  const predicates = Object.keys(cohort.predicates);
  if (dimensions.length > MAX_DIMENSIONS)
    throw new Error(`cohort ${cohort.key} has more than ${MAX_DIMENSIONS} dimensions`);
  const names = await namesFor(tx, cohort, at, dimensions);
  const setId = newId();
  await insertFrozenSet(tx, {
    id: setId,
    freezeId,
    cohort: cohort.key,
    dimensions,
    predicates,
    names: Object.fromEntries(names),
  });
  await insertFrozenMembers(
    tx,
    setId,
    dimensions.map(name => columnOf(cohort, name)),
    maskOf(cohort, at, predicates),
    sql`(${cohort.relation(at)}) m`,
  );
  const groups = await frozenGroups(tx, setId, dimensions, predicates);
  for (const figure of figures) {
    const recomputed = measure(figure, groups, names as Names);
    const printed = live.get(figure.key);
    if (printed === undefined || !isDeepStrictEqual(recomputed, printed)) {
      throw new Error(`${figure.key}: frozen members give ${recomputed.text}, the live relation gave ${printed?.text}`);
    }
    await insertFrozenFigure(tx, { freezeId, setId, figure, value: printed });
  }
}
