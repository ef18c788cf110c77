import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type Bar, Bars } from '../../ui/bars.tsx';
import { grouped, numberText } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { ErrorNote, PartLoading } from '../../ui/states.tsx';
import type { FigureSearch } from './figure-search.ts';
import { type Breakdown, breakdownQuery, type FigureDefinition, type FigureValue, type Reading } from './queries.ts';

const SHOWN = 8;
const MOST_NAMES = 3;
/** An address with other conditions is another place. */
const EXACTLY = { exact: true } as const;

/** What a figure consists of, by one dimension at a time; each line narrows the list below to itself. */
export function FigureBreakdown({
  definition,
  value,
  reading,
  search,
}: {
  definition: FigureDefinition;
  value: FigureValue;
  reading: Reading;
  search: FigureSearch;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const names = definition.dimensions.map(({ name }) => name);
  const wanted = search.split ?? search.by ?? definition.by ?? names[0];
  const dimension = wanted !== undefined && names.includes(wanted) ? wanted : names[0];
  const breakdown = useQuery({
    ...breakdownQuery(definition.key, dimension ?? '', reading),
    enabled: dimension !== undefined,
  });
  if (dimension === undefined) return null;
  const lines = [...(breakdown.data?.lines ?? [])].filter(line => heightOf(line) > 0 || line.figure.kind === 'ratio');
  // Counts: most first. Rates: lowest first, since those are asked about; among equals the one of more records.
  if (definition.kind === 'ratio') lines.sort((a, b) => heightOf(a) - heightOf(b) || weightOf(b) - weightOf(a));
  else lines.sort((a, b) => heightOf(b) - heightOf(a));
  const shares = dimension === definition.by ? sharesOf(value) : new Map<string, string>();
  const shown = isWhole ? lines : lines.slice(0, SHOWN);
  return (
    <Section title="由哪些组成">
      <nav className="tabs" aria-label="按什么分">
        {definition.dimensions.map(({ name, label }) => (
          <Link
            key={name}
            to="."
            search={{ ...search, split: name }}
            aria-current={name === dimension ? 'true' : undefined}
            activeOptions={EXACTLY}
            replace
            resetScroll={false}
          >
            {label}
          </Link>
        ))}
      </nav>
      <ErrorNote error={breakdown.error} />
      {breakdown.data === undefined && !breakdown.isError ? <PartLoading rows={5} /> : null}
      {breakdown.data !== undefined && lines.length === 0 ? <p className="muted">没有可分的记录。</p> : null}
      {shown.length === 0 || breakdown.data === undefined ? null : (
        <>
          <p className="figure-says">{sayOf(lines, definition)}</p>
          <Bars
            caption={`${definition.label}，按${breakdown.data.label}`}
            head={[breakdown.data.label, definition.unit]}
            isWide={definition.kind === 'ratio' || shares.size > 0}
            bars={shown.map(line => barOf(line, dimension, search, shares.get(line.value)))}
          />
        </>
      )}
      {lines.length > SHOWN ? (
        <Button type="link" size="small" className="flush" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? '只看前几项' : `还有 ${lines.length - SHOWN} 项`}
        </Button>
      ) : null}
    </Section>
  );
}

type Line = Breakdown['lines'][number];

function barOf(line: Line, dimension: string, search: FigureSearch, share: string | undefined): Bar {
  const { figure } = line;
  const isOn = search.by === dimension && search.value === line.value;
  const { by: _, value: __, ...rest } = search;
  const target = isOn ? rest : { ...search, by: dimension, value: line.value };
  return {
    key: line.value,
    name: (
      <Link
        to="."
        search={target}
        aria-current={isOn ? 'true' : undefined}
        activeOptions={EXACTLY}
        replace
        resetScroll={false}
      >
        {line.name}
      </Link>
    ),
    length: heightOf(line),
    isMarked: isOn,
    text:
      figure.kind === 'ratio' ? (
        <>
          {figure.text} <small>{`${grouped(figure.numerator)}/${grouped(figure.denominator)}`}</small>
        </>
      ) : share === undefined ? (
        numberText(figure)
      ) : (
        <>
          {share} <small>{numberText(figure)}</small>
        </>
      ),
  };
}

/** One sentence that says what the bars show. */
function sayOf(lines: readonly Line[], definition: FigureDefinition): string {
  const [first, second] = lines;
  if (first === undefined) return '';
  if (first.figure.kind === 'ratio') {
    const last = lines.at(-1);
    if (last === undefined || last === first) return `只有${first.name}一项，${first.figure.text}。`;
    const tops = lines.filter(line => heightOf(line) === heightOf(last)).length;
    if (tops === lines.length) return `${tops} 项都是 ${last.figure.text}。`;
    const top = tops === 1 ? `最高${last.name} ${last.figure.text}` : `${tops} 项 ${last.figure.text}`;
    return `最低${first.name} ${first.figure.text}，${top}；低的在前。`;
  }
  const unit = definition.unit === '%' ? '件' : definition.unit;
  const sum = lines.reduce((total, line) => total + heightOf(line), 0);
  const sums = lines.length <= 6 && lines.length > 1 ? `${lines.map(heightOf).join(' + ')} = ${grouped(sum)}。` : '';
  if (second === undefined) return `都在${first.name}，${numberText(first.figure)} ${unit}。`;
  const firsts = lines.filter(line => heightOf(line) === heightOf(first));
  if (firsts.length === lines.length) return `${sums}各 ${numberText(first.figure)} ${unit}。`;
  if (firsts.length > 1) {
    const names = firsts.slice(0, MOST_NAMES).map(line => line.name);
    const rest = firsts.length > MOST_NAMES ? `等 ${firsts.length} 项` : '';
    return `${sums}最多的是${names.join('、')}${rest}，各 ${numberText(first.figure)} ${unit}。`;
  }
  return `${sums}最多的是${first.name} ${numberText(first.figure)} ${unit}，其次${second.name} ${numberText(second.figure)} ${unit}。`;
}

/** The printed shares of a figure by the value they belong to; empty for any other figure. */
function sharesOf(value: FigureValue): ReadonlyMap<string, string> {
  const lines = value.kind === 'split' ? value.lines : [];
  return new Map(lines.flatMap(line => (line.share === undefined ? [] : [[line.value, line.share] as const])));
}

function heightOf({ figure }: Line): number {
  if (figure.kind === 'ratio') return figure.denominator === 0 ? 0 : figure.numerator / figure.denominator;
  return figure.kind === 'count' ? figure.count : figure.total;
}

/** Among equal rates the one of more records comes first. */
function weightOf({ figure }: Line): number {
  return figure.kind === 'ratio' ? figure.denominator : 0;
}
