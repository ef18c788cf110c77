import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { type Comparison, compare } from './compare.ts';
import { isRedefined } from './definition.ts';
import { evaluate } from './evaluate.ts';
import type { Figure, FigureValue } from './model.ts';
import { type Asked, momentBefore, momentLastYear } from './moments.ts';
import { printedFigures } from './printed.ts';
import { figureOf, type Registry } from './registry.ts';
import { type Series, seriesOf } from './series.ts';

/** A figure with all that a page says beside its number. */
export interface FigureCard {
  readonly figure: Figure;
  /** At the moment asked for. */
  readonly value: FigureValue;
  /** As the period's issued bulletin printed it; null when there is none, or the figure is not in it. */
  readonly printed: FigureValue | null;
  /** Printed by another definition than today's: 口径已变, and neither says anything about the other. */
  readonly isRedefined: boolean;
  /** Counting also what has happened since the cut-off of the issued bulletin; null when there is none. */
  readonly present: FigureValue | null;
  readonly previous: Comparison | null;
  readonly lastYear: Comparison | null;
  readonly series: Series | null;
}

/**
 * Figures with their comparisons, in the order of `keys`.
 * @param options.now the county's present
 * @param options.unit only what is charged to this unit (id); a bulletin prints none of these
 * @throws AppError `not-found` for an unknown key
 */
export async function cardsOf(
  tx: Tx,
  registry: Registry,
  keys: readonly string[],
  { at, issued }: Asked,
  options: { readonly now: Instant; readonly unit?: string; readonly withSeries?: boolean },
): Promise<FigureCard[]> {
  const { unit, now } = options;
  const values = await evaluate(tx, registry, keys, at, unit);
  const printed =
    issued === null || unit !== undefined ? new Map<string, never>() : await printedFigures(tx, issued.freezeId);
  const present = issued === null ? new Map() : await evaluate(tx, registry, keys, { ...at, cutoff: now }, unit);
  const redefined = new Set(
    [...printed.values()].filter(row => isRedefined(registry, row.definition)).map(row => row.key),
  );
  // What was printed is what an office compares; what became known since stands beside it.
  const shown = new Map(
    [...values].flatMap(([key, value]) =>
      redefined.has(key) ? [] : [[key, printed.get(key)?.value ?? value] as const],
    ),
  );
  const previous = await compare(tx, registry, shown, momentBefore(at), unit);
  const lastYear = await compare(tx, registry, shown, momentLastYear(at), unit);
  const series = options.withSeries === true ? await seriesOf(tx, registry, keys, at) : new Map();
  return [...values].map(([key, value]) => ({
    figure: figureOf(registry, key),
    value,
    printed: printed.get(key)?.value ?? null,
    isRedefined: redefined.has(key),
    present: present.get(key) ?? null,
    previous: previous.get(key) ?? null,
    lastYear: lastYear.get(key) ?? null,
    series: series.get(key) ?? null,
  }));
}
