import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, type Tx, ts } from '../../platform/sql.ts';

/** What import compares a row with. */
export interface KnownRequest {
  readonly id: string;
  readonly contentHash: string | null;
}

/** Which of these numbers belong to requests that are known already. */
export async function findRequestsByNumber(tx: Tx, numbers: readonly string[]): Promise<Map<string, KnownRequest>> {
  const rows = await all(
    tx,
    sql<KnownRequest & { number: string }>`
      select id, number, content_hash as "contentHash" from request_record
      where number = any(${numbers}) and retracted_at is null`,
  );
  return new Map(rows.map(({ number, ...known }) => [number, known]));
}

/** Ids of open requests whose limit has passed and whose row does not say so yet: what the overdue sweep works on. */
export async function findNewlyOverdue(tx: Tx, now: Instant, limit: number): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ id: string }>`
      select id from request_record
      where closed_at is null and retracted_at is null and due_at <= ${ts(now)} and overdue_at is null
      order by due_at limit ${limit}`,
  );
  return rows.map(row => row.id);
}
