import {
  type CorrectionData,
  type EventKind,
  effectiveEvents,
  type RetractionData,
  type StoredEvent,
} from './events.ts';
import type { Instant } from './time.ts';

/** What a correction has put right: what it said before, and what it says since. */
export interface ToldChange {
  readonly from: string;
  readonly to: string;
}

/** One event of a record as its page tells it. */
export interface ToldEvent {
  readonly seq: number;
  readonly label: string;
  readonly text: string;
  /** Why it was done; null where no reason is given, or the text says it. */
  readonly reason: string | null;
  readonly changes: readonly ToldChange[];
  readonly rule: string | null;
  /** Who did it; null when the clock did. */
  readonly actorId: string | null;
  /** It came with an imported table: who did it is who imported it. */
  readonly isImported: boolean;
  readonly occurredAt: Instant;
  /** It happened as a day ended: told as 24:00 of that day, never as 00:00 of the next (G-04). */
  readonly endsDay: boolean;
  readonly recordedAt: Instant;
  /** Corrected or retracted later: shown struck. */
  readonly isVoid: boolean;
}

/** How a room tells its events. */
export interface Telling<Event> {
  /** What an event says beyond its label; not asked about corrections and retractions. */
  say(event: Event): string;
  /** A time as people read it: a correction of a time tells it from one to the other. */
  time(at: Instant): string;
}

/**
 * Tells a record's events in the order of recording, those that no longer count among them. A correction tells from what
 * to what, as of when it was made.
 * @param vocabulary the room's event kinds
 */
export function tellStory<Event extends StoredEvent>(
  events: readonly Event[],
  vocabulary: Readonly<Record<string, EventKind>>,
  { say, time }: Telling<Event>,
): ToldEvent[] {
  const counting = new Map(effectiveEvents(events).map(event => [event.seq, event]));
  const labelOf = (event: StoredEvent) => vocabulary[event.kind]?.label ?? event.kind;
  return events.map((event, index) => {
    const kind = vocabulary[event.kind];
    const mends = event.kind === 'corrected' || event.kind === 'retracted';
    const told = {
      seq: event.seq,
      label: labelOf(event),
      text: '',
      reason: null,
      changes: [],
      rule: kind?.rule ?? null,
      // What runs out by itself is nobody's act, also where an import or a command has found it out.
      actorId: kind?.endsDay === true ? null : event.actorId,
      isImported: event.batchId !== null,
      occurredAt: event.occurredAt,
      endsDay: kind?.endsDay === true,
      recordedAt: event.recordedAt,
      // A corrected event still counts, but not as it was written.
      isVoid: !mends && counting.get(event.seq) !== event,
    };
    if (event.kind === 'corrected') {
      const { corrects, reason } = event.data as CorrectionData;
      const [before, after] = [events.slice(0, index), events.slice(0, index + 1)].map(known =>
        effectiveEvents(known).find(({ seq }) => seq === corrects),
      );
      if (before === undefined || after === undefined) return { ...told, reason };
      return {
        ...told,
        label: `${told.label}“${labelOf(before)}”`,
        changes: changesOf(before, after, say, time),
        reason,
      };
    }
    if (event.kind === 'retracted') {
      const { retracts, reason } = event.data as RetractionData;
      const gone = events.filter(({ seq }) => retracts.includes(seq)).map(labelOf);
      return { ...told, text: `${[...new Set(gone)].join('、')}不再计入`, reason };
    }
    return { ...told, text: say(event) };
  });
}

function changesOf<Event extends StoredEvent>(
  before: Event,
  after: Event,
  say: Telling<Event>['say'],
  time: Telling<Event>['time'],
): ToldChange[] {
  const pairs = [
    [say(before), say(after)],
    [time(before.occurredAt), time(after.occurredAt)],
  ] as const;
  return pairs
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from: from || '（空）', to: to || '（空）' }));
}
