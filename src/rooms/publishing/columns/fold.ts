import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ColumnEvent, ColumnTerms, NewColumnEvent } from './events.ts';

/** A span in which nothing about a column has changed; `closedAt` is compared with the cut-off. */
export interface ColumnLine extends ColumnTerms, Span {
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** What a column has come to. */
export interface ColumnState {
  readonly isOpen: boolean;
  readonly lines: readonly ColumnLine[];
  readonly line: ColumnLine;
}

/**
 * Folds a column's events into its lines.
 * @param knownBefore as it was known strictly before this instant
 * @returns null when the column was not known yet
 */
export function foldColumn(events: readonly ColumnEvent[], knownBefore?: Instant): ColumnState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'opened');
  if (first?.kind !== 'opened') return null;
  const fold = beginColumn(first);
  for (const event of counting) if (event !== first) fold.apply(event);
  return fold.state();
}

/** Begins a fold with the opening. */
function beginColumn(opening: Extract<NewColumnEvent, { kind: 'opened' }>): {
  apply(event: NewColumnEvent): void;
  state(): ColumnState;
} {
  const openedAt = opening.occurredAt;
  const done: ColumnLine[] = [];
  let line: ColumnLine = { ...opening.data, openedAt, closedAt: null, validFrom: openedAt, validTo: FOREVER };
  const turn = (at: Instant, change: Partial<ColumnLine>): void => {
    if (at > line.validFrom) done.push({ ...line, validTo: at });
    line = { ...line, ...change, validFrom: Math.max(at, line.validFrom) as Instant };
  };
  return {
    apply(event) {
      switch (event.kind) {
        case 'opened':
          throw new Error(`column ${line.name} was opened twice`);
        case 'changed':
          turn(event.occurredAt, event.data);
          return;
        case 'closed':
          line = { ...line, closedAt: event.occurredAt };
          return;
        case 'reopened':
          turn(event.occurredAt, { closedAt: null });
          return;
        case 'no-change-confirmed':
        case 'update-reminded':
        case 'became-stale':
          return;
        case 'corrected':
        case 'retracted':
          throw new Error(`${event.kind} is applied before folding`);
        default:
          throw unknownKind(event);
      }
    },
    state: () => ({ isOpen: line.closedAt === null, lines: [...done, line], line }),
  };
}
