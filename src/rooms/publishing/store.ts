import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, type Tx, ts } from '../../platform/sql.ts';
import type { ColumnKind } from './model.ts';

/** What import compares a row with. */
export interface KnownArticle {
  readonly id: string;
  readonly importKey: string;
  readonly contentHash: string | null;
}

/** Which of these keys belong to articles that are known already. */
export async function findKnownArticles(tx: Tx, keys: readonly string[]): Promise<Map<string, KnownArticle>> {
  const rows = await all(
    tx,
    sql<KnownArticle>`select id, import_key as "importKey", content_hash as "contentHash" from article_record
                      where import_key = any(${keys}) and retracted_at is null`,
  );
  return new Map(rows.map(row => [row.importKey, row]));
}

/** A text that a unit has published. */
export interface PublishedText {
  readonly articleId: string;
  readonly unitId: string;
  readonly publishedAt: Instant;
  readonly title: string;
  readonly body: string | null;
}

/** What units published first within a span (both ends inclusive), for comparison (AS-P03). */
export async function publishedTexts(
  tx: Tx,
  unitIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<PublishedText[]> {
  return all(
    tx,
    sql<PublishedText>`
      select id as "articleId", unit_id as "unitId", first_published_at as "publishedAt", title, body from article_record
      where unit_id = any(${unitIds}::uuid[]) and first_published_at between ${ts(from)} and ${ts(to)}
        and retracted_at is null`,
  );
}

/** A column as lists and imports know it. */
export interface KnownColumn {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly name: string;
  readonly code: string | null;
  readonly contentHash: string | null;
  readonly isOpen: boolean;
}

/** All columns that are not retracted, in their order. */
export async function listColumns(tx: Tx): Promise<KnownColumn[]> {
  return all(
    tx,
    sql<KnownColumn>`
      select id, kind, name, code, content_hash as "contentHash", closed_at is null as "isOpen" from column_record
      where retracted_at is null order by position, name, id`,
  );
}
