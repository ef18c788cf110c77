import type { Instant } from '../../kernel/time.ts';

/** What the clock of a case hangs on. */
export interface CaseClock {
  readonly unitId: string | null;
  readonly dueAt: Instant | null;
  /** When the holding span began; null when nobody holds the case. */
  readonly heldSince: Instant | null;
  /** The newest due instant that was let pass, as an event says. */
  readonly lastOverdueAt: Instant | null;
  /** What stops the clock, each from when on: the answer, a merge, a return granted in time, a suspension. */
  readonly stops: readonly (Instant | null)[];
}

/**
 * The due instant that a case runs towards, or has passed without an event that says so: what the overdue sweep asks
 * for, and all that it asks for. Null when the clock was stopped before, or the span's overdue is recorded.
 * @source CW-K5, CW-K20, CW-D20
 */
export function runningDueAt({ unitId, dueAt, heldSince, lastOverdueAt, stops }: CaseClock): Instant | null {
  if (dueAt === null || unitId === null) return null;
  if (stops.some(at => at !== null && at < dueAt)) return null;
  // Once a holding span: a limit that is extended after it was missed has been missed all the same.
  if (lastOverdueAt !== null && lastOverdueAt >= (heldSince ?? dueAt)) return null;
  return dueAt;
}
