import type { Static } from 'typebox';
import { type Instant, isoInstant } from '../../kernel/time.ts';
import type { FigureCard } from './cards.ts';
import type { Comparison } from './compare.ts';
import { chargedTo } from './evaluate.ts';
import type { Cohort, Figure, FigureValue, MemberRow, Moment, ReadableKind, RecordView } from './model.ts';
import { KNOWN_NOW } from './model.ts';
import type { IssuedFreeze } from './needs.ts';
import { type Period, shortLabel } from './period.ts';
import { cohortOf, dimensionOf, type Registry } from './registry.ts';
import type * as schemas from './schemas.ts';
import type { record as recordSchema } from './schemas-records.ts';
import type { Series } from './series.ts';

/** The room's things as its routes answer them: instants as ISO with +08:00, lists that may be changed. */

export function momentView(at: Moment) {
  return {
    ...periodView(at.period),
    period: at.period.code,
    first: at.period.first,
    last: at.period.last,
    cutoff: isoInstant(at.cutoff),
    known: at.known === KNOWN_NOW ? null : isoInstant(at.known),
  };
}

export function issuedView(issued: IssuedFreeze | null) {
  return issued && { ...issued, issuedAt: isoInstant(issued.issuedAt) };
}

export function valueView(value: FigureValue): Static<typeof schemas.figureValue> {
  return value.kind === 'split' ? { ...value, lines: value.lines.map(line => ({ ...line })) } : { ...value };
}

function definitionView(registry: Registry, figure: Figure) {
  const { key, label, unit, formula, rule } = figure;
  return { key, label, unit, formula, rule, subject: cohortOf(registry, figure).subject };
}

export function catalogueView(registry: Registry): Static<typeof schemas.catalogue> {
  const figures = [...registry.figures.values()].map(figure => {
    const cohort = cohortOf(registry, figure);
    const own = dimensionOf(figure.measure);
    return {
      ...definitionView(registry, figure),
      kind: figure.measure.kind,
      version: figure.version,
      cohort: cohort.label,
      instantLabel: cohort.instantLabel,
      memberKind: cohort.memberKind,
      by: own === chargedTo(figure) ? 'unit' : own,
      dimensions: dimensionsView(figure, cohort),
    };
  });
  return { figures };
}

/** The dimensions a figure can be told apart by; `unit` is the unit that it is charged to, so there is only one of them. */
function dimensionsView(figure: Figure, { dimensions }: Cohort) {
  const charged = chargedTo(figure);
  return Object.entries(dimensions)
    .filter(([name]) => name === 'unit' || name !== charged)
    .map(([name, { label }]) => ({ name, label: name === 'unit' ? (dimensions[charged]?.label ?? label) : label }));
}

export function cardView(registry: Registry, card: FigureCard) {
  return {
    ...definitionView(registry, card.figure),
    value: valueView(card.value),
    printed: card.printed && valueView(card.printed),
    isRedefined: card.isRedefined,
    present: card.present && valueView(card.present),
    previous: card.previous && comparisonView(card.previous),
    lastYear: card.lastYear && comparisonView(card.lastYear),
    series: card.series && seriesView(card.series),
  };
}

export function seriesView(series: Series) {
  return { stepDays: series.stepDays, points: series.points.map(point => ({ ...point })) };
}

export function memberView(row: MemberRow) {
  return { ...row, facts: row.facts.map(fact => ({ ...fact })) };
}

export function recordView(kind: ReadableKind, record: RecordView): Static<typeof recordSchema> {
  return {
    ...record,
    kind: kind.kind,
    kindLabel: kind.label,
    fields: record.fields.map(field => ({ ...field })),
    passages: record.passages.map(passage => ({ ...passage })),
    story: record.story.map(line => ({
      ...line,
      changes: line.changes.map(change => ({ ...change })),
      occurredAt: isoInstant(line.occurredAt),
      recordedAt: isoInstant(line.recordedAt),
    })),
  };
}

function comparisonView(comparison: Comparison) {
  return {
    ...periodView(comparison.at.period),
    cutoff: isoInstant(comparison.at.cutoff),
    isPartial: comparison.isPartial,
    value: valueView(comparison.value),
    change: comparison.change,
  };
}

function periodView(period: Period) {
  return { periodLabel: period.label, shortLabel: shortLabel(period) };
}

/** Where a page of members ended, as text that a client hands back: instant and id. */
export function cursorText(cursor: { readonly at: Instant; readonly id: string }): string {
  return `${cursor.at}~${cursor.id}`;
}
