import { type RawBuilder, sql } from 'kysely';
import type { Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { copyRows } from '../bulk.ts';
import { all, maybe, run, type Tx, timestamptzText, ts } from '../sql.ts';
import { type AnyKind, columnName, type FieldType } from './kind.ts';
import { eventTable, factTable, SPAN } from './tables.ts';

/** Appends events of a record. */
export async function copyEvents(tx: Tx, kind: AnyKind, id: string, events: readonly StoredEvent[]): Promise<void> {
  const { name, columns, rowOf } = eventTable(kind);
  await copyRows(
    tx,
    name,
    columns,
    events.map(event => rowOf({ id, event })),
  );
}

/** Writes lines of a record's facts as known from `recordedAt`. */
export async function copyLines(
  tx: Tx,
  kind: AnyKind,
  id: string,
  lines: readonly Span[],
  recordedAt: Instant,
): Promise<void> {
  const { name, columns, rowOf } = factTable(kind, recordedAt);
  await copyRows(
    tx,
    name,
    columns,
    lines.map(line => rowOf({ id, line })),
  );
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
