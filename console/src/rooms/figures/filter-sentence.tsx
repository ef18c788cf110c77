import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { periodLabel } from '../../ui/period.ts';
import type { FigureSearch } from './figure-search.ts';
import { breakdownQuery, type FigureDefinition, type ListFilter, type Reading } from './queries.ts';

const page = getRouteApi('/figures/$key');
const PARTS = { numerator: '只看符合的', rest: '只看其余的' } as const;

/** What is listed, as a row of conditions; those that can be taken away have a cross. */
export function FilterSentence({
  definition,
  reading,
  filter,
}: {
  definition: FigureDefinition;
  reading: Reading;
  filter: ListFilter;
}) {
  const search = page.useSearch();
  const names = useQuery({
    ...breakdownQuery(definition.key, filter.by ?? 'unit', reading),
    enabled: filter.by !== undefined || filter.unit !== undefined,
  });
  const nameOf = (value: string) => names.data?.lines.find(line => line.value === value)?.name ?? '……';
  const labelOf = (dimension: string) => definition.dimensions.find(({ name }) => name === dimension)?.label ?? '';
  const { by: _by, value: _value, ...withoutValue } = search;
  const { part: _part, ...withoutPart } = search;
  const { unit: _unit, ...withoutUnit } = search;
  return (
    <p className="filter">
      <span className="chip">{definition.label}</span>
      <span className="chip">
        <time>{periodLabel(reading.period)}</time>
      </span>
      {filter.unit === undefined ? null : (
        <Chip label={`${labelOf('unit')} ${nameOf(filter.unit)}`} without={withoutUnit} />
      )}
      {filter.by === undefined || filter.value === undefined ? null : (
        <Chip label={`${labelOf(filter.by)} ${nameOf(filter.value)}`} without={withoutValue} />
      )}
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
    </p>
  );
}

function Chip({ label, without }: { label: string; without: FigureSearch }) {
  return (
    <Link className="chip" to="." search={without} replace resetScroll={false} aria-label={`去掉条件：${label}`}>
      {label} <span aria-hidden="true">×</span>
    </Link>
  );
}
