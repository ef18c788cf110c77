import { sql } from 'kysely';
import { formatPercentage, percentage } from '../../kernel/ratio.ts';
import { all, type Tx } from '../../platform/sql.ts';
import { evaluate } from './evaluate.ts';
import type { Cohort, Figure, FigureValue, Moment } from './model.ts';
import type { EarlierMoment } from './moments.ts';
import { cohortOf, figureOf, type Registry } from './registry.ts';

/** A figure in an earlier period, and the difference in words as it is printed. */
export interface Comparison {
  readonly at: Moment;
  /** Only as far into the period as the present one has come. */
  readonly isPartial: boolean;
  readonly value: FigureValue;
  /** +83 条, −1.90 个百分点, 持平. */
  readonly change: string;
}

/**
 * Figures of an earlier period beside those of now. A figure is left out when its cohort has no record at all in that
 * period (no data is not zero), and when it is a list, whose difference is no number.
 * @param unit only what is charged to this unit (id)
 */
export async function compare(
  tx: Tx,
  registry: Registry,
  now: ReadonlyMap<string, FigureValue>,
  earlier: EarlierMoment,
  unit?: string,
): Promise<Map<string, Comparison>> {
  const figures = [...now.keys()].map(key => figureOf(registry, key)).filter(figure => isNumber(figure));
  const cohorts = [...new Set(figures.map(figure => cohortOf(registry, figure)))];
  const present = new Set<Cohort>();
  for (const cohort of cohorts) if (await hasMembers(tx, cohort, earlier.at)) present.add(cohort);
  const told = figures.filter(figure => present.has(cohortOf(registry, figure)));
  const before = await evaluate(
    tx,
    registry,
    told.map(figure => figure.key),
    earlier.at,
    unit,
  );
  const comparisons = new Map<string, Comparison>();
  for (const figure of told) {
    const [was, is] = [before.get(figure.key), now.get(figure.key)];
    const change = was && is ? changeInWords(figure, was, is) : null;
    if (was && change !== null) comparisons.set(figure.key, { ...earlier, value: was, change });
  }
  return comparisons;
}

/**
 * The difference of two printed values, so that anybody can recompute it by hand from what is printed.
 * @returns null where one of them is no number
 */
function changeInWords(figure: Figure, was: FigureValue, is: FigureValue): string | null {
  if (was.kind === 'count' && is.kind === 'count') return signed(BigInt(is.count - was.count), 0, ` ${figure.unit}`);
  if (was.kind !== 'ratio' || is.kind !== 'ratio') return null;
  const [before, after] = [was, is].map(rate => percentage(rate.numerator, rate.denominator, 2));
  return before && after ? signed(after.scaled - before.scaled, 2, ' 个百分点') : null;
}

function signed(difference: bigint, decimals: number, unit: string): string {
  if (difference === 0n) return '持平';
  const scaled = difference < 0n ? -difference : difference;
  const digits = formatPercentage({ scaled, decimals, capped: false }, false).slice(0, -1);
  return `${difference < 0n ? '−' : '+'}${digits}${unit}`;
}

function isNumber(figure: Figure): boolean {
  return ['count', 'distinct', 'ratio'].includes(figure.measure.kind);
}

async function hasMembers(tx: Tx, cohort: Cohort, at: Moment): Promise<boolean> {
  const rows = await all(tx, sql`select 1 from (${cohort.relation(at)}) m limit 1`);
  return rows.length > 0;
}
