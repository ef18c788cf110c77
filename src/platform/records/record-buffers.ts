import type { Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { CopyBuffer } from '../bulk.ts';
import type { Tx } from '../sql.ts';
import type { RecordKind } from './kind.ts';
import { type CopyTable, eventTable, factTable, type NewRecord, recordTable } from './tables.ts';

/** A record that a decision has made and that is ready to be written. */
export interface ReadyRecord<Event, State, Text> {
  readonly record: NewRecord<State, Text>;
  readonly events: readonly Event[];
}

/**
 * The bulk shell's end: new records with their events and facts, kept as bytes until they are written by COPY. A record
 * that was added is no object any more: a hundred thousand of them would otherwise live through many collections.
 */
export interface RecordBuffers<Event, State, Text> {
  /** @throws RangeError for what PostgreSQL cannot hold; the transaction must be given up then */
  add(record: ReadyRecord<Event, State, Text>): void;
  /** How many are waiting. */
  count(): number;
  /** Takes out what is waiting, to be written by the function that is returned; more may be added meanwhile. */
  take(): (tx: Tx) => Promise<void>;
}

/** @param recordedAt from when on the facts are known */
export async function openRecordBuffers<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  recordedAt: Instant,
): Promise<RecordBuffers<Event, State, Text>> {
  const records = await openTable(tx, recordTable<State, Row, Text>(kind));
  const events = await openTable(tx, eventTable(kind));
  const lines = await openTable(tx, factTable(kind, recordedAt));
  let count = 0;
  return {
    count: () => count,
    add({ record, events: told }) {
      const { id } = record;
      records.add(record);
      for (const event of told) events.add({ id, event });
      for (const line of record.state.lines) lines.add({ id, line });
      count += 1;
    },
    take() {
      count = 0;
      const writes = [records.take(), events.take(), lines.take()];
      return async writer => {
        for (const write of writes) await write(writer);
      };
    },
  };
}

async function openTable<Item>(tx: Tx, { name, columns, rowOf }: CopyTable<Item>) {
  const buffer = await CopyBuffer.open(tx, name, columns);
  return { add: (item: Item) => buffer.add(rowOf(item)), take: () => buffer.take() };
}
