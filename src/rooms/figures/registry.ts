import { AppError } from '../../kernel/errors.ts';
import type { Cohort, Contribution, Figure, Measure, ReadableKind } from './model.ts';

/** An integer mask holds this many predicates; a cohort with more is two cohorts. */
const MAX_PREDICATES = 31;

/** All cohorts and figures of the application, checked for consistency once at start. */
export interface Registry {
  readonly cohorts: ReadonlyMap<string, Cohort>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly records: ReadonlyMap<string, ReadableKind>;
}

/**
 * Collects what the rooms contribute.
 * @throws Error at start for a key used twice or a figure that names an unknown cohort, dimension or predicate.
 */
export function createRegistry(contributions: readonly Contribution[]): Registry {
  const cohorts = new Map<string, Cohort>();
  const figures = new Map<string, Figure>();
  for (const cohort of contributions.flatMap(contribution => contribution.cohorts)) {
    if (cohorts.has(cohort.key)) throw new Error(`cohort ${cohort.key} is defined twice`);
    if (Object.keys(cohort.predicates).length > MAX_PREDICATES)
      throw new Error(`cohort ${cohort.key} has too many predicates`);
    cohorts.set(cohort.key, cohort);
  }
  for (const figure of contributions.flatMap(contribution => contribution.figures)) {
    if (figures.has(figure.key)) throw new Error(`figure ${figure.key} is defined twice`);
    checkFigure(figure, cohorts.get(figure.cohort));
    figures.set(figure.key, figure);
  }
  const records = new Map(
    contributions.flatMap(contribution => contribution.records).map(record => [record.kind, record]),
  );
  for (const { key, memberKind } of cohorts.values()) {
    if (!records.has(memberKind)) throw new Error(`cohort ${key}: no record kind ${memberKind} can be opened`);
  }
  return { cohorts, figures, records };
}

/** A figure by key. @throws AppError `not-found` that names keys like it. */
export function figureOf(registry: Registry, key: string): Figure {
  const figure = registry.figures.get(key);
  if (figure) return figure;
  const near = nearestKeys(registry, key);
  throw new AppError('not-found', `没有“${key}”这个指标。${near.length === 0 ? '' : `是不是：${near.join('、')}？`}`, {
    details: { key, near },
  });
}

/** The cohort of a figure; the registry has checked that it exists. */
export function cohortOf(registry: Registry, figure: Figure): Cohort {
  const cohort = registry.cohorts.get(figure.cohort);
  if (!cohort) throw new Error(`figure ${figure.key} names no cohort`);
  return cohort;
}

/** Predicates that a measure looks at. */
export function predicatesOf(measure: Measure): readonly string[] {
  if (measure.kind === 'ratio') return [...measure.numerator, ...measure.denominator];
  const extra = measure.kind === 'split' && measure.onlyIfAll ? [measure.onlyIfAll] : [];
  return [...(measure.where ?? []), ...extra];
}

/** The dimension that a measure groups by, if any. */
export function dimensionOf(measure: Measure): string | null {
  if (measure.kind === 'distinct') return measure.of;
  if (measure.kind === 'split' || measure.kind === 'shares') return measure.by;
  return null;
}

/** Up to three keys that begin alike or share most parts: what a person probably meant. */
export function nearestKeys(registry: Registry, key: string): string[] {
  const wanted = key.toLowerCase().split('.');
  return [...registry.figures.keys()]
    .map(candidate => {
      const parts = candidate.toLowerCase().split('.');
      const shared = wanted.filter(part => parts.some(other => other.startsWith(part.slice(0, 4)))).length;
      return { candidate, score: shared + (candidate.toLowerCase().startsWith(key.toLowerCase().slice(0, 5)) ? 1 : 0) };
    })
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function checkFigure(figure: Figure, cohort: Cohort | undefined): void {
  if (!cohort) throw new Error(`figure ${figure.key}: no cohort ${figure.cohort}`);
  for (const name of predicatesOf(figure.measure)) {
    if (!cohort.predicates[name])
      throw new Error(`figure ${figure.key}: cohort ${cohort.key} has no predicate ${name}`);
  }
  const dimension = dimensionOf(figure.measure);
  for (const name of [dimension, figure.chargedTo]) {
    if (name && !cohort.dimensions[name])
      throw new Error(`figure ${figure.key}: cohort ${cohort.key} has no dimension ${name}`);
  }
}
