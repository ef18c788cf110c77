import type { CountyDate } from '../../kernel/time.ts';

/** Days on which something holds, half-open; null: since ever, until further notice. */
export interface Span {
  readonly validFrom: CountyDate | null;
  readonly validTo: CountyDate | null;
}

/** What happens to the lines in force when something else holds from a day on. */
export interface Cut<Line> {
  /** No longer what we think: to be superseded. */
  readonly superseded: readonly Line[];
  /** Their part before the day, to be written anew. */
  readonly remaining: readonly Line[];
}

/** Cuts lines at `from` (null: from ever): whatever reaches beyond it gives way. Lines that end before are untouched. */
export function cutFrom<Line extends Span>(lines: readonly Line[], from: CountyDate | null): Cut<Line> {
  const superseded = lines.filter(line => from === null || line.validTo === null || line.validTo > from);
  const remaining = superseded
    .filter(line => from !== null && (line.validFrom === null || line.validFrom < from))
    .map(line => ({ ...line, validTo: from }));
  return { superseded, remaining };
}
