import { sql } from 'kysely';
import { all, maybe, type Tx } from '../../../platform/sql.ts';
import type { CaseEvent } from '../events.ts';
import type { Channel } from '../model.ts';
import type { StoredCaseText } from '../record.ts';
import type { KnownCase } from '../store.ts';

/** Which of these numbers the channels know already; those of an import that was undone are free again. */
export async function findKnownIn(
  tx: Tx,
  channels: readonly Channel[],
  numbers: readonly string[],
): Promise<Map<string, KnownCase>> {
  const rows = await all(
    tx,
    sql<KnownCase>`select id, number, content_hash as "contentHash" from case_record
                   where channel = any(${channels}) and number = any(${numbers}) and retracted_at is null`,
  );
  return new Map(rows.map(row => [row.number, row]));
}

/** Whether the channels have any case at all. */
export async function hasCases(tx: Tx, channels: readonly Channel[]): Promise<boolean> {
  const row = await maybe(
    tx,
    sql`select 1 from case_record where channel = any(${channels}) and retracted_at is null limit 1`,
  );
  return row !== null;
}

/** A case as it is stored: all events in the order of recording, and what it says. */
export interface StoredCase {
  readonly events: readonly CaseEvent[];
  readonly text: StoredCaseText;
}

/** Cases with their events and texts, by id, locked until the transaction ends. */
export async function readStoredCases(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredCase>> {
  if (ids.length === 0) return new Map();
  const texts = await all(
    tx,
    sql<StoredCaseText & { id: string }>`
      select id, title, content, place, answer, extra, helper_ids as "helperIds" from case_record
      where id = any(${ids}::uuid[]) order by id for update`,
  );
  const events = await all(
    tx,
    sql<CaseEvent & { caseId: string }>`
      select case_id as "caseId", seq, kind, data, actor_id as "actorId", occurred_at as "occurredAt",
             recorded_at as "recordedAt", batch_id as "batchId"
      from case_event where case_id = any(${ids}::uuid[]) order by case_id, seq`,
  );
  const byCase = new Map<string, CaseEvent[]>(texts.map(({ id }) => [id, []]));
  for (const { caseId, ...event } of events) byCase.get(caseId)?.push(event as CaseEvent);
  return new Map(texts.map(({ id, ...text }) => [id, { events: byCase.get(id) ?? [], text }]));
}

/** What a case is called in a sentence: its number. */
export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await all(
    tx,
    sql<{ id: string; number: string }>`select id, number from case_record where id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map(row => [row.id, row.number]));
}
