import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { type CopyColumn, type CopyRow, copyRows } from '../../platform/bulk.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';
import type { CaseEvent } from './events.ts';
import type { CaseLine, CaseState } from './fold.ts';
import type { Channel } from './model.ts';

/** What a case says: stored with its row, never in events. */
export interface CaseText {
  readonly title: string;
  readonly content: string;
  readonly place: string | null;
  readonly answer: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A case about to be written whole. */
export interface NewCaseRow {
  readonly id: string;
  readonly text: CaseText;
  readonly helperIds: readonly string[];
  readonly state: CaseState;
  readonly lastSeq: number;
  readonly contentHash: string | null;
  readonly batchId: string | null;
}

/** A line as it is stored: with what it was known from and until. */
export interface StoredLine extends CaseLine {
  readonly recordedAt: Instant;
}

/** What import compares a row with. */
export interface KnownCase {
  readonly id: string;
  readonly number: string;
  readonly contentHash: string | null;
}

const instant = (name: string): CopyColumn => ({ name, type: 'instant' });
const EVENT_COLUMNS: readonly CopyColumn[] = [
  'case_id',
  'seq',
  'kind',
  { name: 'data', type: 'json' },
  'actor_id',
  instant('occurred_at'),
  instant('recorded_at'),
  'batch_id',
];
const FACT_COLUMNS: readonly CopyColumn[] = [
  'case_id',
  'channel',
  'unit_id',
  'overdue_unit_id',
  'type',
  'topic',
  'subtopic',
  instant('cohort_at'),
  instant('received_at'),
  instant('assigned_at'),
  instant('due_at'),
  instant('answered_at'),
  instant('closed_at'),
  instant('overdue_at'),
  instant('called_back_at'),
  'rating',
  instant('rated_at'),
  instant('excluded_at'),
  'redone',
  instant('valid_from'),
  instant('valid_to'),
  instant('recorded_at'),
  instant('superseded_at'),
];
const RECORD_COLUMNS: readonly CopyColumn[] = [
  'id',
  'channel',
  'number',
  'title',
  'content',
  'place',
  'answer',
  { name: 'extra', type: 'json' },
  { name: 'helper_ids', type: 'array' },
  'last_seq',
  'content_hash',
  'batch_id',
  'status',
  'type',
  'topic',
  'subtopic',
  'unit_id',
  instant('received_at'),
  instant('assigned_at'),
  instant('due_at'),
  instant('answered_at'),
  instant('closed_at'),
  instant('overdue_at'),
  'overdue_unit_id',
  'rating',
  'redone',
  instant('excluded_at'),
];

/** Appends events of any number of cases. */
export async function copyEvents(tx: Tx, events: Iterable<readonly [caseId: string, event: CaseEvent]>): Promise<void> {
  await copyRows(tx, 'case_event', EVENT_COLUMNS, eventRows(events));
}

function* eventRows(events: Iterable<readonly [string, CaseEvent]>): Generator<CopyRow> {
  for (const [caseId, event] of events) {
    const { seq, kind, data, actorId, occurredAt, recordedAt, batchId } = event;
    yield [caseId, seq, kind, data, actorId, occurredAt, recordedAt, batchId];
  }
}

/** Writes lines of facts as known from `recordedAt`. */
export async function copyLines(
  tx: Tx,
  lines: Iterable<readonly [caseId: string, line: CaseLine]>,
  recordedAt: Instant,
): Promise<void> {
  await copyRows(tx, 'case_fact', FACT_COLUMNS, lineRows(lines, recordedAt));
}

function* lineRows(lines: Iterable<readonly [string, CaseLine]>, recordedAt: Instant): Generator<CopyRow> {
  for (const [caseId, l] of lines) {
    yield [
      caseId,
      l.channel,
      l.unitId,
      l.overdueUnitId,
      l.type,
      l.topic,
      l.subtopic,
      l.cohortAt,
      l.receivedAt,
      l.assignedAt,
      l.dueAt,
      l.answeredAt,
      l.closedAt,
      l.overdueAt,
      l.calledBackAt,
      l.rating,
      l.ratedAt,
      l.excludedAt,
      l.redone,
      l.validFrom,
      l.validTo,
      recordedAt,
      Number.POSITIVE_INFINITY,
    ];
  }
}

/** Writes the rows of new cases. */
export async function copyRecords(tx: Tx, rows: Iterable<NewCaseRow>): Promise<void> {
  await copyRows(tx, 'case_record', RECORD_COLUMNS, recordRows(rows));
}

function* recordRows(rows: Iterable<NewCaseRow>): Generator<CopyRow> {
  for (const { id, text, helperIds, state, lastSeq, contentHash, batchId } of rows) {
    const { channel, number, status, line: l } = state;
    yield [
      id,
      channel,
      number,
      text.title,
      text.content,
      text.place,
      text.answer,
      text.extra,
      helperIds,
      lastSeq,
      contentHash,
      batchId,
      status,
      l.type,
      l.topic,
      l.subtopic,
      l.unitId,
      l.receivedAt,
      l.assignedAt,
      l.dueAt,
      l.answeredAt,
      l.closedAt,
      l.overdueAt,
      l.overdueUnitId,
      l.rating,
      l.redone,
      l.excludedAt,
    ];
  }
}

/** Brings a case's row up to its newest line; `version` guards against a change in between. Returns whether it was written. */
export async function updateRecord(tx: Tx, id: string, state: CaseState, lastSeq: number): Promise<void> {
  const l = state.line;
  const at = (value: Instant | null) => (value === null ? sql`null` : ts(value));
  await run(
    tx,
    sql`update case_record set status = ${state.status}, type = ${l.type}, topic = ${l.topic}, subtopic = ${l.subtopic},
          unit_id = ${l.unitId}, received_at = ${ts(l.receivedAt)}, assigned_at = ${at(l.assignedAt)}, due_at = ${at(l.dueAt)},
          answered_at = ${at(l.answeredAt)}, closed_at = ${at(l.closedAt)}, overdue_at = ${at(l.overdueAt)},
          overdue_unit_id = ${l.overdueUnitId}, rating = ${l.rating}, redone = ${l.redone}, excluded_at = ${at(l.excludedAt)},
          last_seq = ${lastSeq}, version = version + 1
        where id = ${id}`,
  );
}

/** Changes what a case says (a corrected import row). */
export async function updateText(
  tx: Tx,
  id: string,
  text: CaseText,
  contentHash: string | null,
  batchId: string | null,
): Promise<void> {
  await run(
    tx,
    sql`update case_record set title = ${text.title}, content = ${text.content}, place = ${text.place}, answer = ${text.answer},
          extra = ${JSON.stringify(text.extra)}::jsonb, content_hash = ${contentHash}, batch_id = ${batchId}
        where id = ${id}`,
  );
}

/** Locks a case's row until the transaction ends; null when there is no such case. */
export async function lockCase(tx: Tx, id: string): Promise<{ lastSeq: number; version: number } | null> {
  return maybe(
    tx,
    sql<{ lastSeq: number; version: number }>`
      select last_seq as "lastSeq", version from case_record where id = ${id} for update`,
  );
}

/** All events of a case in the order of recording. */
export async function readEvents(tx: Tx, id: string): Promise<CaseEvent[]> {
  return all(
    tx,
    sql<CaseEvent>`
      select seq, kind, data, actor_id as "actorId", occurred_at as "occurredAt", recorded_at as "recordedAt", batch_id as "batchId"
      from case_event where case_id = ${id} order by seq`,
  );
}

/** The lines of a case that are not superseded. */
export async function readLines(tx: Tx, id: string): Promise<StoredLine[]> {
  return all(
    tx,
    sql<StoredLine>`
      select channel, unit_id as "unitId", overdue_unit_id as "overdueUnitId", type, topic, subtopic, cohort_at as "cohortAt",
             received_at as "receivedAt", assigned_at as "assignedAt", due_at as "dueAt", answered_at as "answeredAt",
             closed_at as "closedAt", overdue_at as "overdueAt", called_back_at as "calledBackAt", rating, rated_at as "ratedAt",
             excluded_at as "excludedAt", redone, valid_from as "validFrom", valid_to as "validTo", recorded_at as "recordedAt"
      from case_fact where case_id = ${id} and superseded_at = 'infinity' order by valid_from`,
  );
}

/** Ends what was known of a case by these lines. */
export async function supersedeLines(tx: Tx, id: string, lines: readonly CaseLine[], at: Instant): Promise<void> {
  for (const line of lines) {
    await run(
      tx,
      sql`update case_fact set superseded_at = ${ts(at)}
          where case_id = ${id} and superseded_at = 'infinity' and valid_from = ${ts(line.validFrom)}`,
    );
  }
}

/** Which of these numbers a channel knows already. */
export async function findKnown(tx: Tx, channel: Channel, numbers: readonly string[]): Promise<Map<string, KnownCase>> {
  const rows = await all(
    tx,
    sql<KnownCase>`select id, number, content_hash as "contentHash" from case_record
                   where channel = ${channel} and number = any(${numbers})`,
  );
  return new Map(rows.map(row => [row.number, row]));
}

/** Ids of open cases whose due instant has passed and whose row does not say so yet: what the overdue sweep works on. */
export async function findNewlyOverdue(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ id: string }>`
      select id from case_record
      where closed_at is null and excluded_at is null and answered_at is null and due_at <= ${ts(now)}
        and (overdue_at is null or overdue_at < assigned_at)
      order by due_at limit ${limit}`,
  );
  return rows.map(row => row.id);
}
