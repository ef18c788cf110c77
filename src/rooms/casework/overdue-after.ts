import { effectiveEvents } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { numbered, reconcileEvents } from '../../platform/records/index.ts';
import { overdueBy } from './decide.ts';
import type { CaseEvent, NewCaseEvent } from './events.ts';
import { beginFold } from './fold.ts';

/**
 * What corrections of a case's times and units do to its overdue events: whether a case was overdue is not told, it
 * follows from the rest, so a corrected closing that is in time takes the overdue back.
 * @param changes what is going to be appended to the stored events
 * @source CW-K5, CW-K20
 */
export function overdueAfter(
  events: readonly CaseEvent[],
  changes: readonly NewCaseEvent[],
  now: Instant,
  reason: string,
): readonly NewCaseEvent[] {
  const result = effectiveEvents([...events, ...asStored(events, changes)]);
  const others = events.filter(event => event.kind !== 'became-overdue').map(event => event.kind);
  return reconcileEvents(events, overdueOf(result, now), {
    now,
    reason,
    mayTakeBack: () => true,
    isDerived: true,
    leaveOut: [...new Set(others)],
  }).changes;
}

function asStored(events: readonly CaseEvent[], added: readonly NewCaseEvent[]): CaseEvent[] {
  const last = events.at(-1);
  const recordedAt = last?.recordedAt ?? (0 as Instant);
  return numbered<CaseEvent>(added, last?.seq ?? 0, { actorId: null, recordedAt });
}

/** Which spans passed their due instants, by the decision that the clock uses. */
function overdueOf(events: readonly CaseEvent[], now: Instant): NewCaseEvent[] {
  const receipt = events.find(event => event.kind === 'received');
  if (receipt === undefined) return [];
  const fold = beginFold(receipt);
  const found: NewCaseEvent[] = [];
  const check = (at: Instant): void => {
    for (const overdue of overdueBy(fold.state(), at)) {
      found.push(overdue);
      fold.apply(overdue);
    }
  };
  for (const event of events) {
    if (event === receipt || event.kind === 'became-overdue') continue;
    check(event.occurredAt);
    fold.apply(event);
  }
  check(now);
  return found;
}
