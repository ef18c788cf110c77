import { sql } from 'kysely';
import { addDays, type CountyDate } from '../../kernel/time.ts';
import { all, type Tx, ts } from '../../platform/sql.ts';
import { columnOf, maskOf, namesInMask } from './evaluate.ts';
import { countOf, type Group, measure } from './measure.ts';
import type { Cohort, Figure, FigureValue, Moment } from './model.ts';
import type { Period } from './period.ts';
import { cohortOf, dimensionOf, figureOf, predicatesOf, type Registry } from './registry.ts';

/** One step of a series: the days it covers (both inclusive), and what the figure comes to of the members in them. */
export interface SeriesPoint {
  readonly first: CountyDate;
  readonly last: CountyDate;
  /** The count, or the rate in per cent; null for a rate of nothing. */
  readonly value: number | null;
  readonly text: string;
}

export interface Series {
  readonly stepDays: number;
  readonly points: readonly SeriesPoint[];
}

const DAY_MS = 86_400_000;

/**
 * Figures over the time of their period, in steps of days, weeks or four weeks: the members of each step by their cohort
 * instant. A figure whose members do not lie in the period (what was open at its begin) has no series.
 * @throws AppError `not-found` for an unknown key
 */
export async function seriesOf(
  tx: Tx,
  registry: Registry,
  keys: readonly string[],
  at: Moment,
): Promise<Map<string, Series>> {
  const series = new Map<string, Series>();
  const figures = keys.map(key => figureOf(registry, key));
  for (const cohort of new Set(figures.map(figure => cohortOf(registry, figure)))) {
    const own = figures.filter(figure => cohortOf(registry, figure) === cohort);
    const steps = stepsOf(at.period);
    const groups = await scanSteps(tx, cohort, own, at, steps);
    if (groups.size === 0) continue;
    for (const figure of own) series.set(figure.key, pointsOf(figure, groups, at, steps));
  }
  return series;
}

interface Steps {
  readonly days: number;
  readonly count: number;
}

/** A last step that would be shorter than half a step is added to the one before it. */
function stepsOf(period: Period): Steps {
  const length = Math.round((period.end - period.start) / DAY_MS);
  const days = length <= 31 ? 1 : length <= 400 ? 7 : 28;
  return { days, count: Math.max(1, Math.round(length / days)) };
}

async function scanSteps(
  tx: Tx,
  cohort: Cohort,
  figures: readonly Figure[],
  at: Moment,
  steps: Steps,
): Promise<Map<number, Group[]>> {
  const predicates = [...new Set(figures.flatMap(figure => predicatesOf(figure.measure)))];
  const dimensions = [...new Set(figures.flatMap(figure => dimensionOf(figure.measure) ?? []))];
  const step = sql`least(floor(extract(epoch from m.at - ${ts(at.period.start)}) / ${sql.lit(steps.days * 86_400)})::int, ${sql.lit(steps.count - 1)})`;
  const columns = [
    sql`${step} as step`,
    ...dimensions.map((name, index) => sql`${columnOf(cohort, name)} as ${sql.ref(`d${index}`)}`),
    sql`${maskOf(cohort, at, predicates)} as mask`,
  ];
  const rows = await all(
    tx,
    sql<{ step: number; mask: number; count: number } & Record<string, string | null>>`
      select ${sql.join(columns)}, count(*) as count from (${cohort.relation(at)}) m
      where m.at >= ${ts(at.period.start)} and m.at < ${ts(at.period.end)}
      group by ${sql.join(columns.map((_, index) => sql.lit(index + 1)))}`,
  );
  const groups = new Map<number, Group[]>();
  for (const row of rows) {
    const group = {
      dimensions: Object.fromEntries(dimensions.map((name, index) => [name, row[`d${index}`] ?? null])),
      holds: namesInMask(row.mask, predicates),
      count: row.count,
    };
    groups.set(row.step, [...(groups.get(row.step) ?? []), group]);
  }
  return groups;
}

/** Steps that had not begun at the cut-off are left out, not shown as zero. */
function pointsOf(figure: Figure, groups: ReadonlyMap<number, Group[]>, at: Moment, steps: Steps): Series {
  const begun = Math.ceil((at.cutoff - at.period.start) / DAY_MS / steps.days);
  const points: SeriesPoint[] = [];
  for (let step = 0; step < Math.min(steps.count, begun); step += 1) {
    const first = addDays(at.period.first, step * steps.days);
    const last = step === steps.count - 1 ? at.period.last : addDays(first, steps.days - 1);
    const value = measure(figure, groups.get(step) ?? [], new Map());
    points.push({ first, last, value: heightOf(value), text: heightText(value) });
  }
  return { stepDays: steps.days, points };
}

function heightOf(value: FigureValue): number | null {
  if (value.kind !== 'ratio') return countOf(value);
  // For drawing only; what is printed is the exact text.
  return value.denominator === 0 ? null : Math.round((value.numerator / value.denominator) * 10_000) / 100;
}

function heightText(value: FigureValue): string {
  return value.kind === 'split' ? String(value.total) : value.text;
}
