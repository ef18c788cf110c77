/**
 * Events and the lines that are folded from them: the idea that every record room shares. A record is the list of what
 * happened to it; facts are spans ("lines") in which nothing that figures count has changed.
 */
import type { Refusal } from './errors.ts';
import type { Instant } from './time.ts';

/** One entry of a room's vocabulary of events: what people call it, what it means, and what its data holds. */
export interface EventKind {
  readonly label: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly rule?: string;
  /** It happens at the instant in which a day ends, as a limit that runs out: told as 24:00 of that day (G-04). */
  readonly endsDay?: true;
}

/** An event as it is stored. `seq` counts within the record; nothing of it ever changes. */
export interface StoredEvent<Kind extends string = string, Data = unknown> {
  readonly seq: number;
  readonly kind: Kind;
  readonly data: Data;
  readonly actorId: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly batchId: string | null;
}

/** An event that a decision wants appended; the shell adds sequence, actor and the instant of recording. */
export interface NewEvent<Kind extends string = string, Data = unknown> {
  readonly kind: Kind;
  readonly data: Data;
  readonly occurredAt: Instant;
}

/** What a decision comes to: events to append, or all the reasons why not. */
export type Decision<Event extends NewEvent> =
  | { readonly events: readonly Event[] }
  | { readonly refusals: readonly Refusal[] };

/** The new event that becomes a stored one, kind by kind. */
export type NewOf<Event extends StoredEvent> =
  Event extends StoredEvent<infer Kind, infer Data> ? NewEvent<Kind, Data> : never;

/** The stored events of a record, from what each kind of them carries. */
export type EventsOf<Data> = { [Kind in keyof Data & string]: StoredEvent<Kind, Data[Kind]> }[keyof Data & string];

/** Vocabulary that every room shares: how a record is put right without touching what was recorded. */
export interface CorrectionData {
  /** Sequence number of the event that was wrong. */
  readonly corrects: number;
  /** Its data as it should have been; the corrected event keeps its place unless `occurredAt` is given. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt?: Instant;
  readonly reason: string;
}
export interface RetractionData {
  readonly retracts: readonly number[];
  readonly reason: string;
}
export interface CorrectionEventData {
  corrected: CorrectionData;
  retracted: RetractionData;
}

export const CORRECTION_EVENTS = {
  corrected: {
    label: '更正',
    meaning: '一条事件记错了：以正确内容代替，时间仍是被更正事件的时间（另给发生时间的除外）',
    fields: {
      corrects: '被更正事件的序号',
      data: '正确的内容',
      occurredAt: '正确的发生时间（可无）',
      reason: '更正理由',
    },
    rule: 'AS-B20',
  },
  retracted: {
    label: '撤回记录',
    meaning: '若干事件不该有：从记录之时起不再计入（撤销导入也用它）',
    fields: { retracts: '被撤回事件的序号', reason: '撤回理由' },
    rule: 'IM-07',
  },
} as const satisfies Record<string, EventKind>;

/**
 * Stands at the end of a fold's switch: a kind that the fold forgets does not compile, and one that only a newer version
 * knows is not passed over in silence, since facts without it would be wrong.
 */
export function unknownKind(event: never): Error {
  return new Error(`this version knows no event “${String((event as { readonly kind?: unknown }).kind)}”`);
}

/**
 * The events that count: corrections applied, retracted ones left out, in the order in which things happened.
 * @param knownBefore only what was recorded strictly before this instant; all when left out
 */
export function effectiveEvents<E extends StoredEvent>(events: readonly E[], knownBefore?: Instant): E[] {
  const known = knownBefore === undefined ? events : events.filter(event => event.recordedAt < knownBefore);
  const retracted = retractedSeqs(known);
  const corrections = correctionsOf(known, retracted);
  const counting = known
    .filter(event => !retracted.has(event.seq) && event.kind !== 'corrected' && event.kind !== 'retracted')
    .map(event => {
      const all = corrections.get(event.seq);
      const last = all?.at(-1);
      if (all === undefined || last === undefined) return event;
      // A correction without a time keeps the event where an earlier one has put it.
      const moved = all.findLast(({ data }) => data.occurredAt !== undefined)?.data.occurredAt;
      return { ...event, data: last.data.data, occurredAt: moved ?? event.occurredAt };
    });
  return counting.sort((a, b) => a.occurredAt - b.occurredAt || a.seq - b.seq);
}

/** A correction as it is stored. */
export type StoredCorrection = StoredEvent<'corrected', CorrectionData>;

/** The corrections that stand, by the event that they correct, in the order of recording. */
export function standingCorrections(events: readonly StoredEvent[]): ReadonlyMap<number, readonly StoredCorrection[]> {
  return correctionsOf(events, retractedSeqs(events));
}

function retractedSeqs(events: readonly StoredEvent[]): ReadonlySet<number> {
  const retracted = new Set<number>();
  // The newest first: a retraction that was itself retracted (an import that took something back was undone) is void.
  for (const event of [...events].sort((a, b) => b.seq - a.seq)) {
    if (event.kind !== 'retracted' || retracted.has(event.seq)) continue;
    for (const seq of (event.data as RetractionData).retracts) retracted.add(seq);
  }
  return retracted;
}

function correctionsOf(
  events: readonly StoredEvent[],
  retracted: ReadonlySet<number>,
): ReadonlyMap<number, readonly StoredCorrection[]> {
  const corrections = new Map<number, StoredCorrection[]>();
  const standing = events.filter(event => event.kind === 'corrected' && !retracted.has(event.seq));
  for (const event of standing.sort((a, b) => a.seq - b.seq) as StoredCorrection[]) {
    const list = corrections.get(event.data.corrects);
    if (list === undefined) corrections.set(event.data.corrects, [event]);
    else list.push(event);
  }
  return corrections;
}

/** A span of facts: from `validFrom` (inclusive) to `validTo` (exclusive), both as the world had it. */
export interface Span {
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

/** The end of a span that has not ended. */
export const FOREVER = Number.POSITIVE_INFINITY as Instant;

/**
 * What must be superseded and what added so that the stored lines become the folded ones.
 * @param same whether two lines say the same
 */
export function diffLines<Stored extends Line, Line>(
  stored: readonly Stored[],
  folded: readonly Line[],
  same: (a: Line, b: Line) => boolean,
): { supersede: Stored[]; add: Line[] } {
  return {
    supersede: stored.filter(line => !folded.some(other => same(line, other))),
    add: folded.filter(line => !stored.some(other => same(line, other))),
  };
}
