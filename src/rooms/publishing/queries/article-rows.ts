import { sql } from 'kysely';
import { dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { unitAsOf } from '../../org/index.ts';
import { ARTICLE_STATUS_NAMES, type ArticleStatus } from '../model.ts';

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly unit: string | null;
  readonly column: string;
  readonly status: ArticleStatus;
  readonly publishedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly hasTwin: boolean;
}

/** Rows of articles for the list behind a figure, in the order of `ids`. */
export async function describeArticles(tx: Tx, ids: readonly string[], at: Moment): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<Row>`
      select a.id, a.number, a.title, u.short_name as unit, c.name as column, a.status,
             a.first_published_at as "publishedAt", a.statutory_due_at as "dueAt", a.withdrawn_at as "withdrawnAt",
             a.similar_to is not null as "hasTwin"
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
        join article_record a on a.id = wanted.id
        join column_record c on c.id = a.column_id
        left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = a.unit_id
      order by wanted.place`,
  );
  return rows.map(row => ({
    id: row.id,
    number: row.number ?? '',
    title: row.title,
    unit: row.unit ?? '（已不在单位表）',
    facts: factsOf(row),
  }));
}

function factsOf(row: Row): MemberRow['facts'] {
  return [
    { label: '栏目', text: row.column },
    { label: '现状', text: ARTICLE_STATUS_NAMES[row.status] },
    ...(row.publishedAt === null ? [] : [{ label: '发布', text: wallTime(row.publishedAt) }]),
    ...(row.dueAt === null ? [] : [{ label: '法定期限', text: limitText(row.publishedAt, row.dueAt) }]),
    ...(row.withdrawnAt === null ? [] : [{ label: '撤稿', text: wallTime(row.withdrawnAt) }]),
    ...(row.hasTwin ? [{ label: '提示', text: '与本单位另一稿件近似' }] : []),
  ];
}

/** The last day of the statutory limit and whether it was kept. @source OC-26-01 */
export function limitText(publishedAt: Instant | null, dueAt: Instant): string {
  // A due instant is the midnight after the last day (G-04); people read the day.
  const day = dateOf((dueAt - 1) as Instant);
  if (publishedAt === null) return day;
  return publishedAt < dueAt ? `${day}，按期` : `${day}，超期发布`;
}
