import { AppError, refuse } from '../../kernel/errors.ts';
import { type Decision, diffLines, type NewOf, type Span, type StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../sql.ts';
import type { RecordKind } from './kind.ts';
import { openRecordBuffers, type ReadyRecord } from './record-buffers.ts';
import {
  copyEvents,
  copyLines,
  lockRecord,
  readEvents,
  readLines,
  sameLine,
  supersedeLines,
  updateRow,
} from './store.ts';

/** Who appends, when it is recorded, and in which import. */
export interface Appending {
  readonly actorId: string | null;
  readonly recordedAt: Instant;
  readonly batchId?: string | null;
}

/** A record as a decision sees it: its state and all events, locked until the transaction ends. */
export interface OpenRecord<Event, State> {
  readonly id: string;
  readonly state: State;
  readonly events: readonly Event[];
}

/**
 * The one-by-one shell: opens a record, asks for a decision, appends its events, and brings facts and row up to them.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export async function changeRecord<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  id: string,
  by: Appending,
  decideOn: (open: OpenRecord<Event, State>) => Decision<NewOf<Event>>,
): Promise<State> {
  const events = (await lockRecord(tx, kind, id)) ? await readEvents(tx, kind, id) : [];
  const state = kind.fold(events);
  if (!state) throw new AppError('not-found', `没有找到这条${kind.label}，可能已经随导入撤回。`);
  const decision = decideOn({ id, state, events });
  if ('refusals' in decision) return refuse(decision.refusals);
  const changed = await appendEvents(tx, kind, id, events, decision.events, by);
  if (!changed) throw new Error(`a decision has retracted the whole ${kind.name} ${id}`);
  return changed;
}

/**
 * Appends events to a record whose earlier events are given, and refolds its facts and row. The caller holds its lock.
 * @returns the new state; null when everything of it has been retracted
 */
export async function appendEvents<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  id: string,
  earlier: readonly Event[],
  added: readonly NewOf<Event>[],
  { actorId, batchId = null, ...by }: Appending,
): Promise<State | null> {
  const recordedAt = notBefore(by.recordedAt, earlier);
  const events = [...earlier, ...numbered<Event>(added, earlier.at(-1)?.seq ?? 0, { actorId, batchId, recordedAt })];
  const state = kind.fold(events);
  // Nothing has happened: a row that is written all the same would only be locked and grow.
  if (added.length === 0) return state;
  await copyEvents(tx, kind, id, events.slice(earlier.length));
  const stored = await readLines<Line>(tx, kind, id);
  const { supersede, add } = diffLines(stored, state?.lines ?? [], sameLine<Line>(kind));
  await supersedeLines(tx, kind, id, supersede, recordedAt);
  await copyLines(tx, kind, id, add, recordedAt);
  await updateRow(tx, kind, id, state, events.at(-1)?.seq ?? 0, recordedAt);
  return state;
}

/**
 * When something is recorded of a record: an import reads the clock once, at its begin, and may come to a record that a
 * command has changed since. Were it recorded before that change, lines of both would hold for what was known between.
 */
function notBefore(at: Instant, earlier: readonly StoredEvent[]): Instant {
  return earlier.reduce((latest, { recordedAt }) => Math.max(latest, recordedAt) as Instant, at);
}

/** New events with their sequence numbers and where they come from. */
export function numbered<Event extends StoredEvent>(
  events: readonly NewOf<Event>[],
  after: number,
  by: Appending,
): Event[] {
  return events.map((event, index) => {
    const stored: StoredEvent = {
      ...event,
      seq: after + index + 1,
      actorId: by.actorId,
      recordedAt: by.recordedAt,
      batchId: by.batchId ?? null,
    };
    return stored as Event;
  });
}

/** Writes new records with their events and facts by COPY, some thousands at a time. */
export async function writeRecords<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  records: readonly ReadyRecord<Event, State, Text>[],
  recordedAt: Instant,
): Promise<void> {
  if (records.length === 0) return;
  const buffers = await openRecordBuffers(tx, kind, recordedAt);
  for (const record of records) buffers.add(record);
  await buffers.take()(tx);
}
