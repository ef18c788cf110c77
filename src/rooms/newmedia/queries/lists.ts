import { sql } from 'kysely';
import { all, type Tx } from '../../../platform/sql.ts';
import type { Platform } from '../model.ts';

/** An account as imports know it. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly platform: Platform;
  readonly handle: string | null;
  readonly unitId: string;
  readonly importKey: string | null;
  readonly contentHash: string | null;
}

/** All accounts that are not retracted: a county has some dozens. */
export async function listAccounts(tx: Tx): Promise<KnownAccount[]> {
  return all(
    tx,
    sql<KnownAccount>`
      select id, name, platform, handle, unit_id as "unitId", import_key as "importKey", content_hash as "contentHash"
      from account_record where retracted_at is null order by name, id`,
  );
}

/** What import compares a row with. */
export interface KnownPost {
  readonly id: string;
  readonly importKey: string;
  readonly contentHash: string | null;
}

/** Which of these keys belong to posts that are known already. */
export async function findKnownPosts(tx: Tx, keys: readonly string[]): Promise<Map<string, KnownPost>> {
  const rows = await all(
    tx,
    sql<KnownPost>`select id, import_key as "importKey", content_hash as "contentHash" from post_record
                   where import_key = any(${keys}) and retracted_at is null`,
  );
  return new Map(rows.map(row => [row.importKey, row]));
}
