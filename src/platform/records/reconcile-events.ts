import { isDeepStrictEqual } from 'node:util';
import { effectiveEvents, type NewOf, type StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';

/** How a stored story is brought up to one that is told now. */
export interface Reconciling<Event extends StoredEvent> {
  /** When the corrections happen. */
  readonly now: Instant;
  readonly reason: string;
  /** What a told event says beside what it cannot know: the rules that a record was received under. */
  readonly dataAs?: (old: Event, told: NewOf<Event>) => unknown;
  /** Whether an event that is told no more is taken back; those that people recorded are not. */
  readonly mayTakeBack?: (event: Event) => boolean;
  /** Kinds that follow from the others and are not told. */
  readonly leaveOut?: readonly Event['kind'][];
}

/**
 * The events that turn what is stored of a record into what is told of it: kind by kind, in the order of each, what
 * differs is corrected, what is told no more is taken back, what is new is added. So every earlier "as known at" holds.
 * @param events all stored events of the record
 * @returns nothing when both say the same
 * @source IM-06
 */
export function reconcileEvents<Event extends StoredEvent>(
  events: readonly Event[],
  told: readonly NewOf<Event>[],
  how: Reconciling<Event>,
): NewOf<Event>[] {
  const { now, reason, dataAs = (_old, event) => event.data, leaveOut = [] } = how;
  const mayTakeBack = how.mayTakeBack ?? (event => event.batchId !== null);
  const left = new Map<string, Event[]>();
  for (const event of effectiveEvents(events).sort((a, b) => a.seq - b.seq)) {
    if (leaveOut.includes(event.kind)) continue;
    const list = left.get(event.kind);
    if (list === undefined) left.set(event.kind, [event]);
    else list.push(event);
  }
  const changes: unknown[] = [];
  for (const event of told) {
    if (leaveOut.includes(event.kind)) continue;
    const old = left.get(event.kind)?.shift();
    if (old === undefined) {
      changes.push(event);
      continue;
    }
    const data = dataAs(old, event);
    // When a person recorded it, the time they gave holds: a file only knows its own.
    const isSameTime = old.occurredAt === event.occurredAt || old.batchId === null;
    if (isSameTime && isDeepStrictEqual(old.data, data)) continue;
    const correction = { corrects: old.seq, data, occurredAt: event.occurredAt, reason };
    changes.push({ kind: 'corrected', data: correction, occurredAt: now });
  }
  const retracts = [...left.values()]
    .flat()
    .filter(mayTakeBack)
    .map(event => event.seq);
  if (retracts.length > 0) changes.push({ kind: 'retracted', data: { retracts, reason }, occurredAt: now });
  return changes as NewOf<Event>[];
}
