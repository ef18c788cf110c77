import type { Refusal } from '../../kernel/errors.ts';
import { effectiveEvents } from '../../kernel/events.ts';
import { dateOf, type Instant, wallTime } from '../../kernel/time.ts';
import type { WorkCalendar } from '../../kernel/working-days.ts';
import { type Decision, dueInstant } from './decide.ts';
import type { CaseEvent, NewCaseEvent } from './events.ts';
import { type CaseType, type Rating, TOPICS } from './model.ts';
import { overdueAfter } from './overdue-after.ts';

/** The times of a case that can be put right, in the order in which they must lie. */
export const TIME_NAMES = {
  receivedAt: '收到',
  assignedAt: '派发',
  answeredAt: '答复',
  closedAt: '办结',
} as const;
export type CorrectableTime = keyof typeof TIME_NAMES;

/** What is said to be right of a case; what is left out, or is so already, stays as it is. */
export interface Correction extends Partial<Readonly<Record<CorrectableTime, Instant>>> {
  readonly type?: CaseType;
  readonly topic?: string;
  readonly subtopic?: string | null;
  readonly unitId?: string;
  readonly rating?: Rating;
  readonly reason: string;
}

/** The events that a correction is about: the latest of each, since that is what a page shows. */
export interface Correctable {
  readonly classified: Of<'classified'> | undefined;
  readonly received: Of<'received'> | undefined;
  readonly assigned: Of<'assigned'> | Of<'redo-ordered'> | undefined;
  readonly answered: Of<'answered'> | undefined;
  readonly closed: Of<'closed'> | undefined;
  readonly rated: Of<'rated'> | undefined;
}
type Of<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;

/** @param events those that count, in the order of time */
export function correctableIn(events: readonly CaseEvent[]): Correctable {
  const last = <Kind extends CaseEvent['kind']>(...kinds: Kind[]) =>
    events.findLast((event): event is Of<Kind> => (kinds as string[]).includes(event.kind));
  return {
    classified: last('classified'),
    received: last('received'),
    assigned: last('assigned', 'redo-ordered'),
    answered: last('answered'),
    closed: last('closed'),
    rated: last('rated'),
  };
}

/** The event that each time belongs to. */
export function timedEvent(found: Correctable, time: CorrectableTime): CaseEvent | undefined {
  const owners = {
    receivedAt: found.received,
    assignedAt: found.assigned,
    answeredAt: found.answered,
    closedAt: found.closed,
  };
  return owners[time];
}

/**
 * 更正: what was recorded wrongly is put right at the event that says it, which keeps its place; the limit follows a
 * corrected dispatch, and whether the case was overdue follows from all. Printed figures stay.
 * @param events all stored events of the case
 * @param isUnit whether a unit with this id exists
 * @source AS-B20, CW-D20, CW-K20
 */
export function decideCorrection(
  events: readonly CaseEvent[],
  said: Correction,
  {
    calendar,
    now,
    isUnit,
  }: { readonly calendar: WorkCalendar; readonly now: Instant; isUnit(unitId: string): boolean },
): Decision {
  const counting = effectiveEvents(events);
  const found = correctableIn(counting);
  const refusals = refusalsOf(said, found, now, isUnit);
  if (refusals.length > 0) return { refusals };
  const corrections = counting.flatMap(event => {
    const right = corrected(event, said, found, calendar);
    return right === null ? [] : [correctionOf(event, right, said.reason, now)];
  });
  if (corrections.length === 0) return { refusals: [{ message: '和现在记的一样，没有要更正的。', rule: 'AS-B20' }] };
  return { events: [...corrections, ...overdueAfter(events, corrections, now, said.reason)] };
}

type Data = Readonly<Record<string, unknown>>;

interface Right {
  readonly data: Data;
  readonly occurredAt: Instant;
}

/** An event as it should have been; null when it is right. */
function corrected(event: CaseEvent, said: Correction, found: Correctable, calendar: WorkCalendar): Right | null {
  const time = (Object.keys(TIME_NAMES) as CorrectableTime[]).find(name => timedEvent(found, name) === event);
  const occurredAt = (time === undefined ? undefined : said[time]) ?? event.occurredAt;
  const data = dataOf(event, said, found, occurredAt, calendar);
  const isSame = occurredAt === event.occurredAt && JSON.stringify(data) === JSON.stringify(event.data);
  return isSame ? null : { data, occurredAt };
}

function dataOf(
  event: CaseEvent,
  said: Correction,
  { classified, assigned, rated }: Correctable,
  occurredAt: Instant,
  calendar: WorkCalendar,
): Data {
  if (event === classified && event.kind === 'classified') {
    const { type, topic, subtopic } = event.data;
    // A subtopic belongs to its topic: it does not go along to another one (CW-T3).
    const kept = (said.topic ?? topic) === topic ? subtopic : null;
    return {
      ...event.data,
      type: said.type ?? type,
      topic: said.topic ?? topic,
      // A blank is none: where there was none, nothing is put right.
      subtopic: said.subtopic === undefined ? kept : said.subtopic?.trim() || null,
    };
  }
  if (event === rated && said.rating !== undefined) return { ...event.data, rating: said.rating };
  // The receipt's own day is known to the minute once somebody has said it.
  if (event.kind === 'received' && occurredAt !== event.occurredAt) {
    const { dateOnly: _, ...data } = event.data;
    return data;
  }
  if (assigned === undefined) return { ...event.data };
  if (event.kind === 'assigned' || event.kind === 'redo-ordered') {
    if (event !== assigned) return { ...event.data };
    const { workdays, unitId, dueAt } = event.data;
    const demandedBy = event.kind === 'assigned' ? event.data.demandedBy : undefined;
    const isMoved = dateOf(occurredAt) !== dateOf(event.occurredAt) && workdays !== null && workdays > 0;
    return {
      ...event.data,
      unitId: said.unitId ?? unitId,
      dueAt: isMoved ? dueInstant(calendar, dateOf(occurredAt), workdays, demandedBy) : dueAt,
    };
  }
  // What the wrong unit is said to have done was done by the right one.
  const isLater =
    event.occurredAt >= assigned.occurredAt && event.seq > assigned.seq && event.kind !== 'became-overdue';
  const wasTheirs = 'unitId' in event.data && event.data.unitId === assigned.data.unitId;
  return said.unitId !== undefined && isLater && wasTheirs ? { ...event.data, unitId: said.unitId } : { ...event.data };
}

function correctionOf(event: CaseEvent, { data, occurredAt }: Right, reason: string, now: Instant): NewCaseEvent {
  // A time is given only where it is corrected: a file may go on telling the rest (IM-06).
  const moved = occurredAt === event.occurredAt ? {} : { occurredAt };
  return { kind: 'corrected', data: { corrects: event.seq, data, ...moved, reason }, occurredAt: now };
}

function refusalsOf(
  said: Correction,
  found: Correctable,
  now: Instant,
  isUnit: (unitId: string) => boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (said.reason.trim() === '') refusals.push({ message: '请写明更正的理由。', rule: 'AS-B20', field: 'reason' });
  const { type, topic, subtopic } = said;
  if ((type ?? topic ?? subtopic) != null && found.classified === undefined) {
    refusals.push({ message: '本件还没有定类，直接定类即可。', rule: 'CW-T1', field: 'type' });
  }
  const named = topic ?? found.classified?.data.topic ?? null;
  if (named !== null && !TOPICS.some(known => known.key === named)) {
    refusals.push({ message: `没有“${named}”这个热点类目。`, rule: 'CW-T3', field: 'topic' });
  }
  if (said.unitId !== undefined && found.assigned === undefined) {
    refusals.push({ message: '本件还没有派发，直接派发即可。', rule: 'CW-D20', field: 'unitId' });
  } else if (said.unitId !== undefined && !isUnit(said.unitId)) {
    refusals.push({ message: '没有这个单位，请从列出的单位里选。', rule: 'CW-D20', field: 'unitId' });
  } else if (said.unitId !== undefined && said.unitId === found.classified?.data.reportedUnitId) {
    refusals.push({ message: '举报的就是这个单位，不能由它承办，请选别的单位。', rule: 'CW-P3', field: 'unitId' });
  }
  if (said.rating !== undefined && found.rated === undefined) {
    refusals.push({ message: '本件没有评价记录，不能更正。', rule: 'CW-K7', field: 'rating' });
  }
  return [...refusals, ...timeRefusals(said, found, now)];
}

/** Times lie in the order in which things happen, and none in the future. @source IM-14 */
function timeRefusals(said: Correction, found: Correctable, now: Instant): Refusal[] {
  const refusals: Refusal[] = [];
  let last: { readonly name: string; readonly at: Instant } | null = null;
  for (const field of Object.keys(TIME_NAMES) as CorrectableTime[]) {
    const name = TIME_NAMES[field];
    const event = timedEvent(found, field);
    const at = said[field] ?? event?.occurredAt;
    if (said[field] !== undefined && event === undefined) {
      refusals.push({ message: `本件没有${name}记录，不能更正${name}时间。`, rule: 'AS-B20', field });
    }
    if (at === undefined) continue;
    if (said[field] !== undefined && at > now) {
      refusals.push({
        message: `${name}时间 ${wallTime(at)} 晚于现在（${wallTime(now)}），请核对。`,
        rule: 'IM-14',
        field,
      });
    }
    // What was recorded out of order before is not this correction's fault.
    if (last !== null && at < last.at && (said[field] !== undefined || isSaid(said, last.name))) {
      refusals.push({
        message: `${name}时间 ${wallTime(at)} 早于${last.name}时间 ${wallTime(last.at)}，请核对。`,
        rule: 'IM-14',
        field,
      });
    }
    last = { name, at };
  }
  return refusals;
}

function isSaid(said: Correction, name: string): boolean {
  return (Object.keys(TIME_NAMES) as CorrectableTime[]).some(
    field => TIME_NAMES[field] === name && said[field] !== undefined,
  );
}
