import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, maybe, type Tx, ts } from '../../platform/sql.ts';
import type { Channel } from './model.ts';

/** What import compares a row with. */
export interface KnownCase {
  readonly id: string;
  readonly number: string;
  readonly contentHash: string | null;
}

/** Which of these numbers a channel knows already; those of an import that was undone are free again. */
export async function findKnown(tx: Tx, channel: Channel, numbers: readonly string[]): Promise<Map<string, KnownCase>> {
  const rows = await all(
    tx,
    sql<KnownCase>`select id, number, content_hash as "contentHash" from case_record
                   where channel = ${channel} and number = any(${numbers}) and retracted_at is null`,
  );
  return new Map(rows.map(row => [row.number, row]));
}

/** Ids of cases whose clock has run past its due instant with no event that says so: what the overdue sweep works on. */
export async function findNewlyOverdue(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ id: string }>`
      select id from case_record where running_due_at <= ${ts(now)} and retracted_at is null
      order by running_due_at limit ${limit}`,
  );
  return rows.map(row => row.id);
}

/**
 * The latest closed case of a unit about a subtopic; null when there is none.
 * house(dead-exports): the example picks one of its generated cases; people open a case by its number
 */
export async function findCaseLike(
  tx: Tx,
  like: { readonly channel: Channel; readonly unitId: string; readonly subtopic: string },
): Promise<string | null> {
  const row = await maybe(
    tx,
    sql<{ id: string }>`
      select id from case_record
      where channel = ${like.channel} and unit_id = ${like.unitId} and subtopic = ${like.subtopic}
        and closed_at is not null and retracted_at is null
      order by closed_at desc, id limit 1`,
  );
  return row?.id ?? null;
}
