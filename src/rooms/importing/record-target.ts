import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../kernel/errors.ts';
import type { NewOf, Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import {
  appendEvents,
  lockRecord,
  numbered,
  type Prepared,
  type ReadyRecord,
  type RecordKind,
  readEvents,
  readText,
  reconcileEvents,
  replaceText,
  retractBatch,
} from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { contestedColumns, contestedProblems } from './contested.ts';
import type { FieldValue, ParsedRow } from './model.ts';
import type { FieldChange, ImportBatch, ImportTarget, RowOutcome } from './needs.ts';
import type { ImportOpening } from './room-import.ts';

/** What is known of a record, field by field as a table of its kind would say it. */
export type RecordValues = Readonly<Record<string, FieldValue>>;

/** What a row says on top of what was known: a column that is there and empty empties, one that is not there keeps. */
export function overlay(known: RecordValues, row: Pick<ParsedRow, 'values' | 'present'>): RecordValues {
  const merged: Record<string, FieldValue> = { ...known };
  for (const field of row.present) {
    const value = row.values[field];
    if (value === undefined) delete merged[field];
    else merged[field] = value;
  }
  return merged;
}

/** A row on its way to a record: what it says, on top of what was known. */
export interface RowToTake<Event> {
  readonly row: ParsedRow;
  readonly values: RecordValues;
  /** The record that it is about, when it is known already. */
  readonly known?: { readonly id: string; readonly events: readonly Event[] };
}

/** What a kind of record does for its import; the rest is the same for all. */
export interface RecordImport<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
> {
  readonly record: RecordKind<Event, Line, State, Row, Text>;
  /** The records that rows are about, by the rows' keys. */
  findKnown(
    tx: Tx,
    rows: readonly ParsedRow[],
  ): Promise<ReadonlyMap<string, { readonly id: string; readonly contentHash: string | null }>>;
  /** Plays rows through the decisions of the room, in their order. */
  prepare(
    tx: Tx,
    rows: readonly RowToTake<Event>[],
    batch: ImportBatch,
  ): Promise<readonly Prepared<Event, State, Text>[]>;
  /** What a known record would say in a table. */
  valuesOf(events: readonly Event[], text: Text, id: string): RecordValues;
  /** Which columns say otherwise than was known. */
  changesOf(row: ParsedRow, known: RecordValues): readonly FieldChange[];
  write(tx: Tx, ready: readonly ReadyRecord<Event, State, Text>[], batch: ImportBatch): Promise<void>;
  /** After a record was added or changed: what belongs to other rooms. @returns whether anything changed there */
  settleRow?(tx: Tx, id: string, row: RowToTake<Event>, batch: ImportBatch): Promise<boolean>;
  /** Kinds of events that do not come from the row: they stay as they are when a known record is told again. */
  readonly leaveOut?: readonly Event['kind'][];
  /** Once after the last rows. */
  finish?(tx: Tx, batch: ImportBatch): Promise<void>;
  /** What belongs to other records and is taken back with the batch. */
  undone?(tx: Tx, batchId: string, by: { readonly actorId: string; readonly recordedAt: Instant }): Promise<void>;
  /** What people call a record that has moved on. */
  labelOf(tx: Tx, id: string): Promise<string>;
  /** The label of a kind of event. */
  eventLabel(kind: string): string;
}

const REASON = '导入的表与原记录不同';

/** The import of a register or list: new records in bulk, known ones compared and corrected one by one. */
export function recordTarget<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(room: RecordImport<Event, Line, State, Row, Text>, opening: ImportOpening): ImportTarget {
  const { record } = room;
  const rejected = (row: ParsedRow, refusals: readonly Refusal[]): RowOutcome => ({
    outcome: 'rejected',
    problems: refusals.map(({ message, rule, field }) => ({
      ...opening.placeOf(row, field ?? ''),
      reason: message,
      advice: '请核对，改正后再导入',
      rule: rule ?? 'IM-07',
      level: 'reject',
    })),
  });

  const change = async (tx: Tx, batch: ImportBatch, row: ParsedRow, id: string): Promise<RowOutcome> => {
    await lockRecord(tx, record, id);
    const events = await readEvents(tx, record, id);
    const text = await readText<Text>(tx, record, id);
    if (text === null) throw new Error(`${record.name} ${id} is gone`);
    const known = room.valuesOf(events, text, id);
    const taken = { row, values: overlay(known, row), known: { id, events } };
    const [prepared] = await room.prepare(tx, [taken], batch);
    if (prepared === undefined) throw new Error('one row, no answer');
    if ('refusals' in prepared) return rejected(row, prepared.refusals);
    const told = prepared.ready.events as unknown as NewOf<Event>[];
    const { now, batchId, actorId, isDryRun } = batch;
    const leaveOut = [...record.automatic, ...(room.leaveOut ?? [])];
    const { changes: added, isContested } = reconcileEvents(events, told, { now, reason: REASON, leaveOut });
    const { text: newText } = prepared.ready.record;
    const isTextNew = !isDeepStrictEqual(newText, text);
    const by = { actorId, recordedAt: now, batchId };
    const stands = () =>
      room.valuesOf([...events, ...numbered<Event>(added, events.at(-1)?.seq ?? 0, by)], newText, id);
    const contested = isContested
      ? contestedColumns(row, stands(), room.valuesOf(prepared.ready.events, newText, id), room.changesOf)
      : [];
    const problems = contestedProblems(row, contested, batch.kind, opening);
    const isElsewhereNew = (await room.settleRow?.(tx, id, taken, batch)) ?? false;
    if (added.length === 0 && !isTextNew && !isElsewhereNew) return { outcome: 'unchanged', recordId: id, problems };
    if (!isDryRun) {
      await replaceText(tx, record, id, newText, { ...by, contentHash: row.contentHash });
      if (added.length > 0) await appendEvents(tx, record, id, events, added, by);
    }
    const kept = new Set(contested.map(({ field }) => field));
    const changes = room.changesOf(row, known).filter(({ field }) => !kept.has(field));
    return { outcome: 'changed', recordId: id, changes, problems };
  };

  return {
    begin: async () => {},
    async take(tx, batch, rows) {
      const known = await room.findKnown(tx, rows);
      const fresh = rows.filter(row => !known.has(row.key)).map(row => ({ row, values: row.values }));
      const prepared = await room.prepare(tx, fresh, batch);
      const outcomes = new Map<ParsedRow, RowOutcome>();
      const ready: ReadyRecord<Event, State, Text>[] = [];
      for (const [index, { row }] of fresh.entries()) {
        const answer = prepared[index];
        if (answer === undefined) throw new Error(`${fresh.length} rows, ${prepared.length} answers`);
        if ('refusals' in answer) outcomes.set(row, rejected(row, answer.refusals));
        else {
          ready.push(answer.ready);
          outcomes.set(row, { outcome: 'added', recordId: answer.ready.record.id });
        }
      }
      if (!batch.isDryRun) await room.write(tx, ready, batch);
      for (const taken of fresh) {
        const outcome = outcomes.get(taken.row);
        if (outcome?.outcome === 'added') await room.settleRow?.(tx, outcome.recordId, taken, batch);
      }
      for (const row of rows) {
        const found = known.get(row.key);
        if (found === undefined) continue;
        const isSame = found.contentHash === row.contentHash;
        outcomes.set(
          row,
          isSame ? { outcome: 'unchanged', recordId: found.id } : await change(tx, batch, row, found.id),
        );
      }
      return rows.flatMap(row => outcomes.get(row) ?? []);
    },
    finish: async (tx, batch) => room.finish?.(tx, batch),
    async undo(tx, batchId, now, actorId) {
      const result = await retractBatch(tx, record, batchId, { actorId, recordedAt: now });
      if ('undone' in result) {
        await room.undone?.(tx, batchId, { actorId, recordedAt: now });
        return result;
      }
      const movedOn = [];
      for (const { id, since } of result.movedOn) {
        const why = since === null ? '内容又改过' : `之后又有“${room.eventLabel(since)}”`;
        movedOn.push({ recordId: id, label: await room.labelOf(tx, id), why });
      }
      return { movedOn };
    },
  };
}
