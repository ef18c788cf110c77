import { printRate, printShares } from '../../kernel/ratio.ts';
import type { DimensionValue, Figure, FigureValue, Measure, SplitLine } from './model.ts';

/**
 * Members that look alike to the figures asked for: the same values of the grouping dimensions and the same predicates.
 * Live and frozen cohorts are both brought into this shape, so a figure is computed by the same code now and years later.
 */
export interface Group {
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly holds: ReadonlySet<string>;
  readonly count: number;
}

/** The names of a dimension's values, in the county's order. */
export type Names = ReadonlyMap<string, readonly DimensionValue[]>;

export const UNNAMED = '未注明';

/**
 * What a figure comes to over groups of members.
 * @throws Error when a ratio's numerator is not inside its denominator: the definition is wrong.
 * @source G-05, G-06
 */
export function measure(figure: Figure, groups: readonly Group[], names: Names): FigureValue {
  const asked = figure.measure;
  switch (asked.kind) {
    case 'count':
      return countValue(sum(groups.filter(group => all(group, asked.where))));
    case 'distinct': {
      const values = new Set(groups.filter(group => all(group, asked.where)).map(group => group.dimensions[asked.of]));
      values.delete(null);
      return countValue(values.size);
    }
    case 'ratio':
      return ratioValue(figure, asked, groups);
    case 'shares': {
      const lines = tally(groups, asked.by, asked.where, names, false);
      const total = sum(lines);
      const shares = printShares(
        lines.map(line => line.count),
        total,
      );
      return splitValue(
        lines.map((line, index) => ({ ...line, share: shares[index] ?? '—' })),
        total,
      );
    }
    case 'split': {
      const lines = tally(groups, asked.by, asked.where, names, asked.withEmpty ?? false);
      const eligible = asked.onlyIfAll ? lines.filter(line => allMembers(groups, asked, line.value)) : lines;
      return splitValue(rank(eligible, asked), sum(lines));
    }
  }
}

/** The number of a figure as one whole: the count, the sum of a split's lines, or null for a ratio. */
export function countOf(value: FigureValue): number | null {
  if (value.kind === 'count') return value.count;
  return value.kind === 'split' ? sum(value.lines) : null;
}

function tally(
  groups: readonly Group[],
  by: string,
  where: readonly string[] | undefined,
  names: Names,
  withEmpty: boolean,
): SplitLine[] {
  const known = names.get(by) ?? [];
  const counts = new Map<string | null, number>(withEmpty ? known.map(entry => [entry.value, 0]) : []);
  for (const group of groups) {
    if (!all(group, where)) continue;
    const value = group.dimensions[by] ?? null;
    counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  const place = new Map(known.map((entry, index) => [entry.value, { name: entry.name, index }]));
  return [...counts]
    .map(([value, count]) => {
      const entry = value === null ? undefined : place.get(value);
      return { value: value ?? '', name: entry?.name ?? value ?? UNNAMED, count, index: entry?.index ?? known.length };
    })
    .sort((a, b) => a.index - b.index || (a.value < b.value ? -1 : 1))
    .map(({ value, name, count }) => ({ value, name, count }));
}

function rank(lines: readonly SplitLine[], asked: Extract<Measure, { kind: 'split' }>): SplitLine[] {
  const sorted = [...lines];
  // Array sort is stable: lines of equal count keep the county's own order.
  if (asked.order === 'most') sorted.sort((a, b) => b.count - a.count);
  if (asked.order === 'fewest') sorted.sort((a, b) => a.count - b.count);
  const edge = asked.limit === undefined ? undefined : sorted[asked.limit - 1];
  if (edge === undefined || asked.limit === undefined) return sorted;
  const limit = asked.limit;
  return sorted.filter((line, index) => index < limit || line.count === edge.count);
}

function allMembers(groups: readonly Group[], asked: Extract<Measure, { kind: 'split' }>, value: string): boolean {
  const condition = asked.onlyIfAll;
  return groups
    .filter(group => (group.dimensions[asked.by] ?? '') === value && all(group, asked.where))
    .every(group => condition === undefined || group.holds.has(condition));
}

function ratioValue(figure: Figure, asked: Extract<Measure, { kind: 'ratio' }>, groups: readonly Group[]): FigureValue {
  let numerator = 0;
  let denominator = 0;
  for (const group of groups) {
    const inside = all(group, asked.denominator);
    if (inside) denominator += group.count;
    if (!all(group, asked.numerator)) continue;
    if (!inside)
      throw new Error(`${figure.key}: ${group.count} members are in the numerator but not in the denominator`);
    numerator += group.count;
  }
  return { kind: 'ratio', numerator, denominator, text: printRate(numerator, denominator) };
}

function all(group: Group, where: readonly string[] | undefined): boolean {
  return where === undefined || where.every(name => group.holds.has(name));
}

function sum(items: readonly { readonly count: number }[]): number {
  return items.reduce((total, item) => total + item.count, 0);
}

function countValue(count: number): FigureValue {
  return { kind: 'count', count, text: String(count) };
}

function splitValue(lines: readonly SplitLine[], total: number): FigureValue {
  return {
    kind: 'split',
    lines,
    total,
    text: lines.map(line => `${line.name} ${line.share ?? line.count}`).join('，'),
  };
}
