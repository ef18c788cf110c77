import {
  type CorrectionData,
  type EventKind,
  effectiveEvents,
  type RetractionData,
  type StoredEvent,
} from './events.ts';
import type { Instant } from './time.ts';

/** One event of a record as its page tells it. */
export interface ToldEvent {
  readonly seq: number;
  readonly label: string;
  readonly text: string;
  readonly rule: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Corrected or retracted later: shown struck. */
  readonly isVoid: boolean;
}

/**
 * Tells a record's events in the order of recording, those that no longer count among them.
 * @param vocabulary the room's event kinds
 * @param say what an event says beyond its label; not asked about corrections and retractions
 */
export function tellStory<Event extends StoredEvent>(
  events: readonly Event[],
  vocabulary: Readonly<Record<string, EventKind>>,
  say: (event: Event) => string,
): ToldEvent[] {
  const counting = new Map(effectiveEvents(events).map(event => [event.seq, event]));
  return events.map(event => {
    const kind = vocabulary[event.kind];
    const mends = event.kind === 'corrected' || event.kind === 'retracted';
    return {
      seq: event.seq,
      label: kind?.label ?? event.kind,
      text: mendingText(event) ?? say(event),
      rule: kind?.rule ?? null,
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      // A corrected event still counts, but not as it was written.
      isVoid: !mends && counting.get(event.seq) !== event,
    };
  });
}

function mendingText(event: StoredEvent): string | null {
  if (event.kind === 'corrected') {
    const { corrects, reason } = event.data as CorrectionData;
    return `更正第 ${corrects} 条：${reason}`;
  }
  if (event.kind === 'retracted') {
    const { retracts, reason } = event.data as RetractionData;
    return `撤回第 ${retracts.join('、')} 条：${reason}`;
  }
  return null;
}
