import { type RawBuilder, sql } from 'kysely';
import type { Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { type CopyColumn, type CopyRow, type CopyValue, copyRows } from '../bulk.ts';
import { all, maybe, run, type Tx, timestamptzText, ts } from '../sql.ts';
import { type AnyKind, columnName, copyColumns, type FieldType } from './kind.ts';

const instant = (name: string): CopyColumn => ({ name, type: 'instant' });
const EVENT_COLUMNS: readonly CopyColumn[] = [
  'seq',
  'kind',
  { name: 'data', type: 'json' },
  'actor_id',
  instant('occurred_at'),
  instant('recorded_at'),
  'batch_id',
];
const SPAN: Readonly<Record<keyof Span, FieldType>> = { validFrom: 'instant', validTo: 'instant' };

/** A record about to be written whole. */
export interface NewRecord<State, Text> {
  readonly id: string;
  readonly text: Text;
  readonly state: State;
  readonly lastSeq: number;
  readonly contentHash: string | null;
  readonly batchId: string | null;
}

/** Appends events of any number of records. */
export async function copyEvents(
  tx: Tx,
  kind: AnyKind,
  events: Iterable<readonly [id: string, event: StoredEvent]>,
): Promise<void> {
  await copyRows(tx, `${kind.name}_event`, [`${kind.name}_id`, ...EVENT_COLUMNS], eventRows(events));
}

function* eventRows(events: Iterable<readonly [string, StoredEvent]>): Generator<CopyRow> {
  for (const [id, event] of events) {
    const { seq, kind, data, actorId, occurredAt, recordedAt, batchId } = event;
    yield [id, seq, kind, data as object, actorId, occurredAt, recordedAt, batchId];
  }
}

/** Writes lines of facts as known from `recordedAt`. */
export async function copyLines<Line extends Span>(
  tx: Tx,
  kind: AnyKind,
  lines: Iterable<readonly [id: string, line: Line]>,
  recordedAt: Instant,
): Promise<void> {
  const fields = Object.keys({ ...kind.line, ...SPAN });
  const columns = [
    `${kind.name}_id`,
    ...copyColumns({ ...kind.line, ...SPAN }),
    instant('recorded_at'),
    instant('superseded_at'),
  ];
  await copyRows(tx, `${kind.name}_fact`, columns, lineRows(lines, fields, recordedAt));
}

function* lineRows(
  lines: Iterable<readonly [string, Span]>,
  fields: readonly string[],
  recordedAt: Instant,
): Generator<CopyRow> {
  for (const [id, line] of lines) {
    yield [id, ...valuesOf(line, fields), recordedAt, Number.POSITIVE_INFINITY];
  }
}

/** Writes the rows of new records. */
export async function copyRecords<State, Row extends object, Text extends object>(
  tx: Tx,
  kind: AnyKind & { rowOf(state: State): Row },
  records: Iterable<NewRecord<State, Text>>,
): Promise<void> {
  const columns = ['id', 'last_seq', 'content_hash', 'batch_id', ...copyColumns(kind.text), ...copyColumns(kind.row)];
  await copyRows(tx, `${kind.name}_record`, columns, recordRows(kind, records));
}

function* recordRows<State, Text extends object>(
  kind: AnyKind & { rowOf(state: State): object },
  records: Iterable<NewRecord<State, Text>>,
): Generator<CopyRow> {
  const [text, row] = [Object.keys(kind.text), Object.keys(kind.row)];
  for (const { id, text: said, state, lastSeq, contentHash, batchId } of records) {
    yield [id, lastSeq, contentHash, batchId, ...valuesOf(said, text), ...valuesOf(kind.rowOf(state), row)];
  }
}

function valuesOf(from: object, fields: readonly string[]): CopyValue[] {
  const values = from as Readonly<Record<string, CopyValue>>;
  return fields.map(field => values[field] as CopyValue);
}

/** Locks a record's row until the transaction ends; false when there is no such record. */
export async function lockRecord(tx: Tx, kind: AnyKind, id: string): Promise<boolean> {
  const row = await maybe(tx, sql`select 1 from ${sql.table(`${kind.name}_record`)} where id = ${id} for update`);
  return row !== null;
}

/** All events of a record in the order of recording. */
export async function readEvents<Event extends StoredEvent>(
  tx: Tx,
  kind: { readonly name: string; fold(events: readonly Event[]): unknown },
  id: string,
): Promise<Event[]> {
  return all(
    tx,
    sql<Event>`
      select seq, kind, data, actor_id as "actorId", occurred_at as "occurredAt", recorded_at as "recordedAt", batch_id as "batchId"
      from ${sql.table(`${kind.name}_event`)} where ${sql.ref(`${kind.name}_id`)} = ${id} order by seq`,
  );
}

/** The lines of a record that are not superseded. */
export async function readLines<Line extends Span>(tx: Tx, kind: AnyKind, id: string): Promise<Line[]> {
  const columns = Object.keys({ ...kind.line, ...SPAN }).map(
    field => sql`${sql.ref(columnName(field))} as ${sql.ref(field)}`,
  );
  return all(
    tx,
    sql<Line>`
      select ${sql.join(columns)} from ${sql.table(`${kind.name}_fact`)}
      where ${sql.ref(`${kind.name}_id`)} = ${id} and superseded_at = 'infinity' order by valid_from`,
  );
}

/** What a record says now. */
export async function readText<Text extends object>(
  tx: Tx,
  kind: AnyKind & { readonly text: Readonly<Record<keyof Text & string, FieldType>> },
  id: string,
): Promise<Text | null> {
  const columns = Object.keys(kind.text).map(field => sql`${sql.ref(columnName(field))} as ${sql.ref(field)}`);
  return maybe(tx, sql<Text>`select ${sql.join(columns)} from ${sql.table(`${kind.name}_record`)} where id = ${id}`);
}

/** Ends what was known of a record by these lines. */
export async function supersedeLines(
  tx: Tx,
  kind: AnyKind,
  id: string,
  lines: readonly Span[],
  at: Instant,
): Promise<void> {
  if (lines.length === 0) return;
  const starts = lines.map(line => timestamptzText(line.validFrom));
  await run(
    tx,
    sql`update ${sql.table(`${kind.name}_fact`)} set superseded_at = ${ts(at)}
        where ${sql.ref(`${kind.name}_id`)} = ${id} and superseded_at = 'infinity' and valid_from = any(${starts}::timestamptz[])`,
  );
}

/** Whether two lines say the same. */
export function sameLine<Line extends Span>(kind: AnyKind): (a: Line, b: Line) => boolean {
  const fields = Object.keys({ ...SPAN, ...kind.line });
  return (a, b) => fields.every(field => a[field as keyof Line] === b[field as keyof Line]);
}

/** Brings a record's row up to its newest state; null when all of it has been retracted. */
export async function updateRow<State, Row extends object>(
  tx: Tx,
  kind: AnyKind & { rowOf(state: State): Row },
  id: string,
  state: State | null,
  lastSeq: number,
  at: Instant,
): Promise<void> {
  const row = state === null ? [] : assignments(kind.row, kind.rowOf(state));
  await run(
    tx,
    sql`update ${sql.table(`${kind.name}_record`)}
        set ${sql.join([...row, sql`last_seq = ${lastSeq}`, sql`retracted_at = ${state === null ? ts(at) : null}`, sql`version = version + 1`])}
        where id = ${id}`,
  );
}

/**
 * Changes what a record says; what it said before is kept. The caller holds its lock.
 * @param by.batchId the import that brings it; undoing the import brings the text before back
 */
export async function replaceText<Text extends object>(
  tx: Tx,
  kind: AnyKind & { readonly text: Readonly<Record<keyof Text & string, FieldType>> },
  id: string,
  text: Text,
  by: { readonly recordedAt: Instant; readonly batchId?: string | null; readonly contentHash?: string | null },
): Promise<void> {
  const record = sql.table(`${kind.name}_record`);
  await run(
    tx,
    sql`insert into ${sql.table(`${kind.name}_text`)} (${sql.ref(`${kind.name}_id`)}, replaced_at, batch_id, content_hash, text)
        select id, ${ts(by.recordedAt)}, ${by.batchId ?? null}::uuid, content_hash, ${wording(kind)} from ${record} where id = ${id}`,
  );
  await run(
    tx,
    sql`update ${record} set ${sql.join([...assignments(kind.text, text), sql`content_hash = ${by.contentHash ?? null}`])}
        where id = ${id}`,
  );
}

/** What a row of the kind's record table says, as its history keeps it: a JSON object by column. */
export function wording(kind: { readonly text: object }): RawBuilder<unknown> {
  const columns = Object.keys(kind.text).map(columnName);
  return sql`jsonb_build_object(${sql.join(columns.flatMap(column => [sql.lit(column), sql.ref(column)]))})`;
}

function assignments(fields: Readonly<Record<string, FieldType>>, values: object): RawBuilder<unknown>[] {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.entries(fields).map(
    ([field, type]) => sql`${sql.ref(columnName(field))} = ${parameter(type, given[field])}`,
  );
}

function parameter(type: FieldType, value: unknown): RawBuilder<unknown> {
  if (value === null || value === undefined) return sql`null`;
  if (type === 'instant') return ts(value as Instant);
  if (type === 'json') return sql`${JSON.stringify(value)}::jsonb`;
  return sql`${value}`;
}
