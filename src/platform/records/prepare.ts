import type { Refusal } from '../../kernel/errors.ts';
import type { Decision, NewOf, Span, StoredEvent } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { type Appending, numbered } from './append.ts';
import type { RecordKind } from './kind.ts';
import type { ReadyRecord } from './record-buffers.ts';

/** A record's life as a file or a generator tells it: how it begins, what was done when in order, what it says. */
export interface Told<Event extends StoredEvent, State, Text> {
  /** Given by who makes data from a plan; otherwise a new one. */
  readonly id?: string;
  readonly beginning: Decision<NewOf<Event>>;
  readonly acts: readonly { readonly at: Instant; decide(state: State): Decision<NewOf<Event>> }[];
  readonly text: Text;
  readonly contentHash?: string | null;
}

/** A record that is ready to be written, or why it cannot be. */
export type Prepared<Event, State, Text> =
  | { readonly ready: ReadyRecord<Event, State, Text> }
  | { readonly refusals: readonly Refusal[] };

/** What the bulk shell needs besides the records. */
export interface BulkContext extends Appending {
  /** The county's present. */
  readonly now: Instant;
}

/**
 * The bulk shell's begin: plays a record's whole life through the same decisions as the one-by-one shell, in memory.
 * Pure but for the new id. Acts after the present are refused (IM-14).
 */
export function prepareRecord<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  kind: RecordKind<Event, Line, State, Row, Text>,
  told: Told<Event, State, Text>,
  context: BulkContext,
): Prepared<Event, State, Text> {
  if ('refusals' in told.beginning) return told.beginning;
  const events = numbered<Event>(told.beginning.events, 0, context);
  let state = folded(kind, events);
  for (const act of told.acts) {
    const decision = act.decide(state);
    const refusals: Refusal[] = 'refusals' in decision ? [...decision.refusals] : [];
    if (act.at > context.now) refusals.push({ message: '发生时间晚于现在，请核对日期。', rule: 'IM-14' });
    if ('refusals' in decision || refusals.length > 0) return { refusals };
    events.push(...numbered<Event>(decision.events, events.length, context));
    state = folded(kind, events);
  }
  const record = {
    id: told.id ?? newId(),
    text: told.text,
    state,
    lastSeq: events.length,
    contentHash: told.contentHash ?? null,
    batchId: context.batchId ?? null,
  };
  return { ready: { record, events } };
}

function folded<Event extends StoredEvent, State>(
  kind: { readonly name: string; fold(events: readonly Event[]): State | null },
  events: readonly Event[],
): State {
  const state = kind.fold(events);
  if (!state) throw new Error(`a ${kind.name} begins with an event that makes it`);
  return state;
}
