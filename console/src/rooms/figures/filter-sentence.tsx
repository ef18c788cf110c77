import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { countOf, grouped, isRanking } from '../../ui/numbers.ts';
import { periodLabel } from '../../ui/period.ts';
import type { FigureSearch } from './figure-search.ts';
import { breakdownQuery, type FigureDefinition, type FigureValue, type ListFilter, type Reading } from './queries.ts';

const page = getRouteApi('/figures/$key');
const PARTS = { numerator: '只看符合的', rest: '只看其余的' } as const;

/** What is listed, as a row of conditions; those that can be taken away have a cross. */
export function FilterSentence({
  definition,
  reading,
  filter,
  value,
}: {
  definition: FigureDefinition;
  reading: Reading;
  filter: ListFilter;
  /** The figure's value without the filter. */
  value: FigureValue;
}) {
  const search = page.useSearch();
  const lines = useQuery({
    ...breakdownQuery(definition.key, filter.by ?? '', reading),
    enabled: filter.by !== undefined,
  });
  const line = lines.data?.lines.find(candidate => candidate.value === filter.value);
  const label = definition.dimensions.find(({ name }) => name === filter.by)?.label ?? '';
  const { by: _by, value: _value, ...withoutValue } = search;
  const { part: _part, ...withoutPart } = search;
  const counted = filter.by === undefined ? value : line?.figure;
  // Distinct things are fewer than their records.
  const count = counted === undefined || definition.kind === 'distinct' ? null : listed(counted, filter);
  return (
    <p className="filter">
      <span className="chip">{definition.label}</span>
      <span className="chip">
        <time>{periodLabel(reading.period)}</time>
      </span>
      {filter.by === undefined ? null : <Chip label={`${label} ${line?.name ?? '……'}`} without={withoutValue} />}
      {definition.kind === 'ratio' && filter.part === undefined ? (
        <>
          <Link className="chip chip-add" to="." search={{ ...search, part: 'numerator' }} replace resetScroll={false}>
            {PARTS.numerator}
          </Link>
          <Link className="chip chip-add" to="." search={{ ...search, part: 'rest' }} replace resetScroll={false}>
            {PARTS.rest}
          </Link>
        </>
      ) : null}
      {filter.part === undefined ? null : <Chip label={PARTS[filter.part]} without={withoutPart} />}
      {count === null ? null : <span className="filter-count">共 {grouped(count)} 条</span>}
    </p>
  );
}

/** How many records a value counts; null for a list that leaves some out, or one of distinct things. */
function listed(value: FigureValue, { part }: ListFilter): number | null {
  if (value.kind === 'ratio') {
    const { numerator, denominator } = value;
    return part === 'numerator' ? numerator : part === 'rest' ? denominator - numerator : denominator;
  }
  return value.kind === 'split' && isRanking(value) ? null : countOf(value);
}

function Chip({ label, without }: { label: string; without: FigureSearch }) {
  return (
    <Link className="chip" to="." search={without} replace resetScroll={false} aria-label={`去掉条件：${label}`}>
      {label} <span aria-hidden="true">×</span>
    </Link>
  );
}
