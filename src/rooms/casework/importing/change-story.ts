import { effectiveEvents } from '../../../kernel/events.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { WorkCalendar } from '../../../kernel/working-days.ts';
import {
  correctedByPersons,
  type Reconciled,
  type Reconciling,
  reconcileEvents,
} from '../../../platform/records/index.ts';
import { dueInstant } from '../decide.ts';
import type { CaseEvent, NewCaseEvent } from '../events.ts';
import { overdueAfter } from '../overdue-after.ts';

const REASON = '导入的表与原记录不同';

/**
 * The events that turn a case's story into the one that a table tells now. Whether the case was overdue is not told: it
 * follows from the result, so a corrected closing that is in time takes the overdue back.
 * @source IM-06, CW-K20
 */
export function changeStory(
  events: readonly CaseEvent[],
  told: readonly NewCaseEvent[],
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): Reconciled<CaseEvent> {
  const classified = effectiveEvents(events).find(event => event.kind === 'classified');
  const isTypeTheirs = classified !== undefined && correctedByPersons(events, classified.seq).has('type');
  const dataAs = (old: CaseEvent, event: NewCaseEvent) =>
    asReceived(old, isTypeTheirs ? asLimited(old, event, calendar) : event);
  const how: Reconciling<CaseEvent> = { now, reason: REASON, dataAs, leaveOut: ['became-overdue'] };
  const { changes, isContested } = reconcileEvents(events, told, how);
  return { changes: [...changes, ...overdueAfter(events, changes, now, REASON)], isContested };
}

/**
 * A receipt keeps the rules that it was received under and the way in which it came, a tip-off the unit that it is about
 * (CW-P3): no table tells them.
 */
function asReceived(old: CaseEvent, told: NewCaseEvent): NewCaseEvent['data'] {
  if (old.kind === 'classified' && told.kind === 'classified' && old.data.reportedUnitId !== undefined) {
    return { ...told.data, reportedUnitId: old.data.reportedUnitId };
  }
  if (old.kind !== 'received' || told.kind !== 'received') return told.data;
  const { cohortBy: _cohortBy, clockStops: _clockStops, ...said } = told.data;
  const { policyVersion, by, cohortBy, clockStops } = old.data;
  return { ...said, policyVersion, by, ...(cohortBy && { cohortBy }), ...(clockStops && { clockStops }) };
}

/**
 * Where a person has corrected the type, what a table calls it decides about no limit: the case keeps the working days
 * that it was given.
 */
function asLimited(old: CaseEvent, told: NewCaseEvent, calendar: WorkCalendar): NewCaseEvent {
  if (old.kind === 'assigned' && told.kind === 'assigned' && old.data.workdays !== null) {
    const { workdays } = old.data;
    const dueAt = dueInstant(calendar, dateOf(told.occurredAt), workdays, told.data.demandedBy);
    return { ...told, data: { ...told.data, workdays, dueAt } };
  }
  if (old.kind === 'redo-ordered' && told.kind === 'redo-ordered' && old.data.workdays !== null) {
    const { workdays } = old.data;
    return {
      ...told,
      data: { ...told.data, workdays, dueAt: dueInstant(calendar, dateOf(told.occurredAt), workdays) },
    };
  }
  return told;
}
