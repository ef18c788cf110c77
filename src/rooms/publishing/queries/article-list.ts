import { sql } from 'kysely';
import { columnFacet, contains, type Facet, fixedValues, type RecordList } from '../../figures/index.ts';
import { unitNames } from '../../org/index.ts';
import { ARTICLE_STATUS_NAMES, COLUMN_KIND_NAMES } from '../model.ts';
import { listColumns } from '../store.ts';
import { describeArticles } from './article-rows.ts';

const COLUMN_KIND: Facet = {
  name: 'kind',
  label: '栏目类别',
  values: fixedValues(COLUMN_KIND_NAMES),
  where: value => sql`a.column_id in (select c.id from column_record c where c.kind = ${value})`,
};

/** @source OC-26-01 */
const LIMIT: Facet = {
  name: 'late',
  label: '法定期限',
  values: fixedValues({ kept: '按期发布', missed: '超期发布' }),
  where: value =>
    value === 'kept' ? sql`a.first_published_at < a.statutory_due_at` : sql`a.first_published_at >= a.statutory_due_at`,
};

/** All articles that were ever published, as one list. */
export const articleList: RecordList = {
  source: sql`article_record a`,
  id: sql`a.id`,
  standing: sql`a.retracted_at is null`,
  timeLabel: '发布',
  facets: [
    COLUMN_KIND,
    columnFacet('column', '栏目', sql`a.column_id::text`, async tx =>
      (await listColumns(tx)).map(({ id, name }) => ({ value: id, name })),
    ),
    columnFacet('unit', '单位', sql`a.unit_id::text`, (tx, now) => unitNames(tx, now)),
    columnFacet('state', '状态', sql`a.status`, fixedValues(ARTICLE_STATUS_NAMES)),
    LIMIT,
  ],
  orders: [{ name: 'published', label: '新发布的在前', column: sql`a.first_published_at`, isNewestFirst: true }],
  matches: text => sql`(${contains(sql`coalesce(a.number, '')`, text)} or ${contains(sql`a.title`, text)})`,
  describe: (tx, ids, { at }) => describeArticles(tx, ids, at),
};
