import { isDeepStrictEqual } from 'node:util';
import {
  effectiveEvents,
  type NewOf,
  type StoredCorrection,
  type StoredEvent,
  standingCorrections,
} from '../../kernel/events.ts';
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
  /** What is told follows from the rest of the record: it has the last word, whoever recorded what was there. */
  readonly isDerived?: boolean;
  /** Kinds that follow from the others and are not told. */
  readonly leaveOut?: readonly Event['kind'][];
}

/** What reconciling comes to. */
export interface Reconciled<Event extends StoredEvent> {
  /** None when both say the same, or differ only where a person has the last word. */
  readonly changes: readonly NewOf<Event>[];
  /** Whether something is told otherwise than a person has said it. */
  readonly isContested: boolean;
}

/**
 * The events that turn what is stored of a record into what is told of it: kind by kind, in the order of each, what
 * differs is corrected, what is told no more is taken back, what is new is added. So every earlier "as known at" holds.
 * What a person has corrected stands, field by field, whatever is told.
 * @param events all stored events of the record
 * @source IM-06, AS-B20
 */
export function reconcileEvents<Event extends StoredEvent>(
  events: readonly Event[],
  told: readonly NewOf<Event>[],
  how: Reconciling<Event>,
): Reconciled<Event> {
  const { now, reason, dataAs = (_old, event) => event.data, leaveOut = [] } = how;
  const mayTakeBack = how.mayTakeBack ?? (event => event.batchId !== null);
  const left = new Map<string, Event[]>();
  for (const event of effectiveEvents(events).sort((a, b) => a.seq - b.seq)) {
    if (leaveOut.includes(event.kind)) continue;
    const list = left.get(event.kind);
    if (list === undefined) left.set(event.kind, [event]);
    else list.push(event);
  }
  const corrections = standingCorrections(events);
  const changes: unknown[] = [];
  let isContested = false;
  for (const event of told) {
    if (leaveOut.includes(event.kind)) continue;
    const old = left.get(event.kind)?.shift();
    if (old === undefined) {
      changes.push(event);
      continue;
    }
    const said = dataAs(old, event) as Data;
    const by = how.isDerived ? NOBODYS : personsWord(old.seq, events, corrections);
    const data = withFieldsOf(said, old.data as Data, by.fields);
    const occurredAt = by.isTimeTheirs ? old.occurredAt : event.occurredAt;
    if (occurredAt !== event.occurredAt || !isDeepStrictEqual(data, said)) isContested = true;
    if (old.occurredAt === occurredAt && isDeepStrictEqual(old.data, data)) continue;
    changes.push({ kind: 'corrected', data: { corrects: old.seq, data, occurredAt, reason }, occurredAt: now });
  }
  const retracts = [...left.values()]
    .flat()
    .filter(mayTakeBack)
    .map(event => event.seq);
  if (retracts.length > 0) changes.push({ kind: 'retracted', data: { retracts, reason }, occurredAt: now });
  return { changes: changes as NewOf<Event>[], isContested };
}

type Data = Readonly<Record<string, unknown>>;

interface PersonsWord {
  readonly fields: ReadonlySet<string>;
  readonly isTimeTheirs: boolean;
}
const NOBODYS: PersonsWord = { fields: new Set(), isTimeTheirs: false };

/**
 * What of an event is a person's: what their corrections changed, which stays theirs when a file corrects the rest, and
 * the time of what they recorded themselves, since a file only knows its own.
 */
function personsWord(
  seq: number,
  events: readonly StoredEvent[],
  corrections: ReadonlyMap<number, readonly StoredCorrection[]>,
): PersonsWord {
  const original = events.find(event => event.seq === seq);
  if (original === undefined) throw new Error(`no event ${seq}`);
  const fields = new Set<string>();
  let isTimeTheirs = original.batchId === null;
  let data = original.data as Data;
  for (const { batchId, data: correction } of corrections.get(seq) ?? []) {
    const next = correction.data;
    if (batchId === null) {
      const said = Object.keys({ ...data, ...next });
      for (const field of said.filter(key => !isDeepStrictEqual(data[key], next[key]))) fields.add(field);
      isTimeTheirs ||= correction.occurredAt !== undefined;
    }
    data = next;
  }
  return { fields, isTimeTheirs };
}

/** The fields of an event that people's corrections have changed: a file does not change them any more. */
export function correctedByPersons(events: readonly StoredEvent[], seq: number): ReadonlySet<string> {
  return personsWord(seq, events, standingCorrections(events)).fields;
}

function withFieldsOf(told: Data, stored: Data, fields: ReadonlySet<string>): Data {
  const data = { ...told };
  for (const field of fields) {
    if (field in stored) data[field] = stored[field];
    else delete data[field];
  }
  return data;
}
