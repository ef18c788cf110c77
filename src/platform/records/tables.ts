import type { Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CopyRow, CopyValue } from '../bulk.ts';
import { type AnyKind, columnNames, type FieldType } from './kind.ts';

/** A table that COPY fills: its columns, and what makes a row of them. */
export interface CopyTable<Item> {
  readonly name: string;
  readonly columns: readonly string[];
  rowOf(item: Item): CopyRow;
}

/** A record about to be written whole. */
export interface NewRecord<State, Text> {
  readonly id: string;
  readonly text: Text;
  readonly state: State;
  readonly lastSeq: number;
  readonly contentHash: string | null;
  readonly batchId: string | null;
}

const EVENT_COLUMNS = ['seq', 'kind', 'data', 'actor_id', 'occurred_at', 'recorded_at', 'batch_id'] as const;
export const SPAN: Readonly<Record<keyof Span, FieldType>> = { validFrom: 'instant', validTo: 'instant' };

/** `<name>_event`. */
export function eventTable(kind: AnyKind): CopyTable<{ readonly id: string; readonly event: StoredEvent }> {
  return {
    name: `${kind.name}_event`,
    columns: [`${kind.name}_id`, ...EVENT_COLUMNS],
    rowOf: ({ id, event }) => {
      const { seq, kind: name, data, actorId, occurredAt, recordedAt, batchId } = event;
      return [id, seq, name, data as object, actorId, occurredAt, recordedAt, batchId];
    },
  };
}

/** `<name>_fact`: lines as known from `recordedAt`. */
export function factTable(kind: AnyKind, recordedAt: Instant): CopyTable<{ readonly id: string; readonly line: Span }> {
  const all = { ...kind.line, ...SPAN };
  const fields = Object.keys(all);
  return {
    name: `${kind.name}_fact`,
    columns: [`${kind.name}_id`, ...columnNames(all), 'recorded_at', 'superseded_at'],
    rowOf: ({ id, line }) => [id, ...valuesOf(line, fields), recordedAt, Number.POSITIVE_INFINITY],
  };
}

/** `<name>_record`. */
export function recordTable<State, Row extends object, Text extends object>(
  kind: AnyKind & { rowOf(state: State): Row },
): CopyTable<NewRecord<State, Text>> {
  const [text, row] = [Object.keys(kind.text), Object.keys(kind.row)];
  return {
    name: `${kind.name}_record`,
    columns: ['id', 'last_seq', 'content_hash', 'batch_id', ...columnNames(kind.text), ...columnNames(kind.row)],
    rowOf: ({ id, text: said, state, lastSeq, contentHash, batchId }) => [
      id,
      lastSeq,
      contentHash,
      batchId,
      ...valuesOf(said, text),
      ...valuesOf(kind.rowOf(state), row),
    ],
  };
}

function valuesOf(from: object, fields: readonly string[]): CopyValue[] {
  const values = from as Readonly<Record<string, CopyValue>>;
  return fields.map(field => values[field] as CopyValue);
}
