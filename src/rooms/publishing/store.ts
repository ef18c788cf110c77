import { sql } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import { all, type Tx, ts } from '../../platform/sql.ts';
import type { ColumnKind } from './model.ts';

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

/** What names an article in a list: its key there, and the number and address that other lists know it by. */
export interface ArticleNames {
  readonly key: string;
  readonly number: string | null;
  readonly url: string | null;
}

/**
 * The articles that lines of a list are about, by the lines' keys. A list by address finds what one by number brought,
 * so that nothing comes in twice (IM-06).
 */
export async function findArticlesLike(
  tx: Tx,
  names: readonly ArticleNames[],
): Promise<Map<string, { readonly id: string; readonly contentHash: string | null }>> {
  const keys = names.map(name => name.key);
  const numbers = names.flatMap(name => name.number ?? []);
  const urls = names.flatMap(name => name.url ?? []);
  const rows = await all(
    tx,
    sql<{
      id: string;
      importKey: string | null;
      number: string | null;
      url: string | null;
      contentHash: string | null;
    }>`
      select id, import_key as "importKey", number, url, content_hash as "contentHash" from article_record
      where (import_key = any(${keys}) or number = any(${numbers}) or url = any(${urls})) and retracted_at is null`,
  );
  const by = (field: 'importKey' | 'number' | 'url') => new Map(rows.map(row => [row[field], row]));
  const [byKey, byNumber, byUrl] = [by('importKey'), by('number'), by('url')];
  const found = new Map<string, { id: string; contentHash: string | null }>();
  for (const { key, number, url } of names) {
    const row =
      byKey.get(key) ??
      (number === null ? undefined : byNumber.get(number)) ??
      (url === null ? undefined : byUrl.get(url));
    if (row !== undefined) found.set(key, { id: row.id, contentHash: row.contentHash });
  }
  return found;
}
