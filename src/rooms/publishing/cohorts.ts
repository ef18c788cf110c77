import { sql } from 'kysely';
import { ts } from '../../platform/sql.ts';
import type { Cohort, Dimension, Moment, Predicate } from '../figures/index.ts';
import { unitAsOf, unitNames } from '../org/index.ts';
import { COLUMN_KIND_NAMES, COLUMN_KINDS, PADDING } from './model.ts';
import { describeArticles } from './queries/article-rows.ts';
import { describeColumns } from './queries/column-rows.ts';
import { columnsAt, columnValues, isOpenAt, topicUnitValues, unitValues } from './queries/relations.ts';

const kind: Dimension = {
  label: '栏目类别',
  column: 'kind',
  values: () =>
    Promise.resolve(COLUMN_KINDS.map((value, position) => ({ value, name: COLUMN_KIND_NAMES[value], position }))),
};

/**
 * Articles first published in the period and still public at the cut-off: once each, whatever was withdrawn and
 * republished, and in their primary column only.
 * @source OC-C02
 */
export const articles: Cohort = {
  key: 'publishing.articles',
  subject: 'publishing',
  label: '稿件（本期首次发布）',
  memberKind: 'article',
  instantLabel: '首次发布时间在统计期内，截数时仍有效',
  relation: at => sql`
    select f.article_id as id, f.first_published_at as at, f.unit_id, f.column_id, f.first_published_at,
           f.statutory_due_at, f.early_withdrawn_at, f.similar_at, c.kind, c.unit_id as responsible_id, u.kind as unit_kind,
           row_number() over (partition by f.unit_id, (f.first_published_at at time zone 'Asia/Shanghai')::date
                              order by f.first_published_at, f.article_id) as place_of_day
    from article_fact f
      left join (${columnsAt(at)}) c on c.column_id = f.column_id
      left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = f.unit_id
    where f.first_published_at >= ${ts(at.period.start)}
      and f.first_published_at < least(${ts(at.period.end)}, ${ts(at.cutoff)})
      and (f.withdrawn_at is null or f.withdrawn_at >= ${ts(at.cutoff)})
      and f.valid_from < ${ts(at.cutoff)} and f.valid_to >= ${ts(at.cutoff)}
      and f.recorded_at < ${ts(at.known)} and f.superseded_at >= ${ts(at.known)}`,
  dimensions: {
    unit: { label: '发布单位', column: 'unit_id', values: (tx, at) => unitNames(tx, at.cutoff, at.known) },
    town: { label: '镇', column: 'unit_id', values: unitValues(['town']) },
    department: { label: '部门、直属机构', column: 'unit_id', values: unitValues(['department', 'direct']) },
    column: { label: '栏目', column: 'column_id', values: columnValues(COLUMN_KINDS) },
    disclosureColumn: {
      label: '法定主动公开、重点领域栏目',
      column: 'column_id',
      values: columnValues(['statutory', 'key-area']),
    },
    topicColumn: { label: '专题专栏', column: 'column_id', values: columnValues(['topic']) },
    topicUnit: { label: '专题责任单位', column: 'responsible_id', values: topicUnitValues },
    kind,
  },
  predicates: {
    byTown: { label: '由镇发布', sql: () => sql`m.unit_kind = 'town'` },
    byDepartment: { label: '由部门、直属机构发布', sql: () => sql`m.unit_kind in ('department', 'direct')` },
    disclosure: { label: '在法定主动公开、重点领域栏目', sql: () => sql`m.kind in ('statutory', 'key-area')` },
    topic: { label: '在专题专栏', sql: () => sql`m.kind = 'topic'` },
    dated: { label: '成文日期明确', sql: () => sql`m.statutory_due_at is not null` },
    timely: { label: '在法定期限内公开', sql: () => sql`m.first_published_at < m.statutory_due_at` },
    counts: { label: '可作表扬和计分依据', sql: notPadding },
  },
  describe: describeArticles,
};

/** @source AS-P03 */
function notPadding(at: Moment): ReturnType<Predicate['sql']> {
  const by = ts(at.cutoff);
  return sql`m.place_of_day <= ${sql.lit(PADDING.articlesADay)}
    and (m.early_withdrawn_at is null or m.early_withdrawn_at >= ${by})
    and (m.similar_at is null or m.similar_at >= ${by})`;
}

/** The columns in use at the cut-off, each with the unit that answers for it first. */
export const columns: Cohort = {
  key: 'publishing.columns',
  subject: 'publishing',
  label: '栏目（截数时在用）',
  memberKind: 'column',
  instantLabel: '截数时在用',
  relation: at => sql`
    select c.column_id as id, c.opened_at as at, c.kind, c.unit_id from (${columnsAt(at)}) c where ${isOpenAt(at)}`,
  dimensions: {
    unit: { label: '第一责任单位', column: 'unit_id', values: (tx, at) => unitNames(tx, at.cutoff, at.known) },
    kind,
  },
  predicates: {
    statutory: { label: '法定主动公开', sql: () => sql`m.kind = 'statutory'` },
    keyArea: { label: '重点领域', sql: () => sql`m.kind = 'key-area'` },
    topic: { label: '专题专栏', sql: () => sql`m.kind = 'topic'` },
  },
  describe: describeColumns,
};
