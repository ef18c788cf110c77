import type { ReactNode } from 'react';
import { Figure, type FigurePart } from '../../ui/figure.tsx';
import { countOf } from '../../ui/numbers.ts';
import type { OverviewKey } from './overview-keys.ts';
import type { FigureCard, Overview } from './queries.ts';

type SplitLine = Extract<FigureCard['value'], { kind: 'split' }>['lines'][number];

/** The overview's figures by key, and the ways in which its sentences use them. */
export interface Glance {
  readonly moment: Overview['moment'];
  card(key: OverviewKey): FigureCard | undefined;
  /** The printed count, else the present one; null where there is no such figure. */
  count(key: OverviewKey): number | null;
  /** A rate of nothing: what it would judge has not been judged. */
  isUnknown(key: OverviewKey): boolean;
  /** The lines of a list, as printed if it was. */
  lines(key: OverviewKey): readonly SplitLine[];
  /** The number as a door to its records; nothing where there is no such figure. */
  door(
    key: OverviewKey,
    options?: { part?: FigurePart; text?: ReactNode; isLate?: boolean; as?: 'now' | 'present' },
  ): ReactNode;
}

export function glanceOf(overview: Overview): Glance {
  const cards = new Map(overview.figures.map(card => [card.key, card]));
  const card = (key: OverviewKey) => cards.get(key);
  const value = (key: OverviewKey) => card(key)?.printed ?? card(key)?.value;
  return {
    moment: overview.moment,
    card,
    count(key) {
      const shown = value(key);
      return shown === undefined ? null : countOf(shown);
    },
    isUnknown(key) {
      const shown = value(key);
      return shown?.kind === 'ratio' && shown.denominator === 0;
    },
    lines(key) {
      const shown = value(key);
      return shown?.kind === 'split' ? shown.lines : [];
    },
    door(key, options = {}) {
      const found = card(key);
      return found === undefined ? null : <Figure card={found} moment={overview.moment} {...options} />;
    },
  };
}

/** Names in a row: 商工局、审计局等 4 个. */
export function someNames(lines: readonly SplitLine[], most: number, unit: string): string {
  const names = lines.slice(0, most).map(line => line.name);
  return lines.length > most ? `${names.join('、')}等 ${lines.length} ${unit}` : names.join('、');
}
