import type { Contribution, Figure } from '../figures/index.ts';
import { articles, columns } from './cohorts.ts';
import { articleList } from './queries/article-list.ts';
import { findArticle } from './queries/find-article.ts';
import { findColumn } from './queries/find-column.ts';

const ofArticles = { cohort: articles.key, version: 1, unit: '条' } as const;
const ofColumns = { cohort: columns.key, version: 1, unit: '个' } as const;

/** @source AS-B01, AS-P03 */
const DAILY: readonly Figure[] = [
  {
    ...ofArticles,
    key: 'publishing.articles',
    label: '信息发布量',
    formula: '统计期内首次公开、截数时仍有效的条数；撤回重发不重复计，跨栏目同步只计主栏目',
    rule: 'OC-C02',
    measure: { kind: 'count' },
  },
  {
    ...ofArticles,
    key: 'publishing.byUnit',
    label: '信息发布量（分单位）',
    formula: '信息发布量按发布单位分，没有发布的单位为 0',
    rule: 'OC-C02',
    measure: { kind: 'split', by: 'unit', order: 'position', withEmpty: true },
  },
  {
    ...ofArticles,
    key: 'publishing.towns.top',
    label: '发布量居前的镇',
    formula: '镇发布量前三名，并列的全部列出',
    rule: 'AS-B01',
    chargedTo: 'town',
    measure: { kind: 'split', by: 'town', where: ['byTown'], order: 'most', limit: 3 },
  },
  {
    ...ofArticles,
    key: 'publishing.departments.top',
    label: '发布量居前的部门',
    formula: '部门、直属机构发布量前三名，并列的全部列出',
    rule: 'AS-B01',
    chargedTo: 'department',
    measure: { kind: 'split', by: 'department', where: ['byDepartment'], order: 'most', limit: 3 },
  },
  {
    ...ofArticles,
    key: 'publishing.departments.low',
    label: '发布量少的部门',
    formula: '部门、直属机构发布量后四名，没有发布的为 0，并列的全部列出',
    rule: 'AS-P02',
    chargedTo: 'department',
    measure: {
      kind: 'split',
      by: 'department',
      where: ['byDepartment'],
      order: 'fewest',
      limit: 4,
      withEmpty: true,
    },
  },
  {
    ...ofArticles,
    key: 'publishing.counted',
    label: '可作表扬和计分依据的发布量',
    formula: '发布量中不含：同单位同日超出 5 条的部分，发布后 7 日内撤过的，与本单位前后 7 日内另一条近似度 80% 以上的',
    rule: 'AS-P03',
    measure: { kind: 'count', where: ['counts'] },
  },
];

/** @source AS-B02 */
const DISCLOSURE: readonly Figure[] = [
  {
    ...ofColumns,
    key: 'publishing.statutory.columns',
    label: '法定主动公开栏目数',
    formula: '截数时在用的法定主动公开栏目',
    rule: 'AS-B02',
    measure: { kind: 'count', where: ['statutory'] },
  },
  {
    ...ofColumns,
    key: 'publishing.keyArea.columns',
    label: '重点领域栏目数',
    formula: '截数时在用的重点领域栏目',
    rule: 'AS-B02',
    measure: { kind: 'count', where: ['keyArea'] },
  },
  {
    ...ofArticles,
    key: 'publishing.disclosure.articles',
    label: '法定主动公开、重点领域栏目发布量',
    formula: '发布量中主栏目为法定主动公开或重点领域的条数；等于各栏目之和',
    rule: 'OC-C03',
    measure: { kind: 'count', where: ['disclosure'] },
  },
  {
    ...ofArticles,
    key: 'publishing.disclosure.byColumn',
    label: '法定主动公开、重点领域栏目发布量（分栏目）',
    formula: '按主栏目分，没有发布的栏目为 0',
    rule: 'OC-C03',
    measure: { kind: 'split', by: 'disclosureColumn', where: ['disclosure'], order: 'position', withEmpty: true },
  },
  {
    ...ofArticles,
    key: 'publishing.disclosure.best',
    label: '发布及时、量大的栏目',
    formula: '每条都在成文之日起 20 个工作日内公开的栏目中，条数最多的前两名；成文日期不明的不算及时',
    rule: 'AS-P01',
    measure: {
      kind: 'split',
      by: 'disclosureColumn',
      where: ['disclosure'],
      order: 'most',
      limit: 2,
      onlyIfAll: 'timely',
    },
  },
  {
    ...ofArticles,
    key: 'publishing.disclosure.low',
    label: '发布量最少的栏目',
    formula: '法定主动公开、重点领域栏目中发布量最少的，没有发布的为 0，并列的全部列出',
    rule: 'AS-P02',
    measure: {
      kind: 'split',
      by: 'disclosureColumn',
      where: ['disclosure'],
      order: 'fewest',
      limit: 1,
      withEmpty: true,
    },
  },
  {
    ...ofArticles,
    key: 'publishing.timelyRate',
    label: '法定期限内公开率',
    unit: '%',
    formula: '法定主动公开、重点领域栏目中成文日期明确的条数里，成文之日起 20 个工作日内公开的占比',
    rule: 'OC-26-01',
    measure: { kind: 'ratio', numerator: ['disclosure', 'dated', 'timely'], denominator: ['disclosure', 'dated'] },
  },
];

/** @source AS-B03 */
const TOPICS: readonly Figure[] = [
  {
    ...ofColumns,
    key: 'publishing.topics.columns',
    label: '专题专栏数',
    formula: '截数时在用的专题专栏',
    rule: 'AS-B03',
    measure: { kind: 'count', where: ['topic'] },
  },
  {
    ...ofColumns,
    key: 'publishing.topics.units',
    label: '专题专栏责任单位数',
    formula: '专题专栏的第一责任单位，去重',
    rule: 'AS-B03',
    measure: { kind: 'distinct', of: 'unit', where: ['topic'] },
  },
  {
    ...ofArticles,
    key: 'publishing.topics.articles',
    label: '专题专栏发布量',
    formula: '发布量中主栏目为专题专栏的条数；等于各专题之和',
    rule: 'OC-C03',
    measure: { kind: 'count', where: ['topic'] },
  },
  {
    ...ofArticles,
    key: 'publishing.topics.byColumn',
    label: '专题专栏发布量（分专题）',
    formula: '按主栏目分，没有发布的专题为 0',
    rule: 'OC-C03',
    measure: { kind: 'split', by: 'topicColumn', where: ['topic'], order: 'position', withEmpty: true },
  },
  {
    ...ofArticles,
    key: 'publishing.topics.top',
    label: '发布量最多的专题',
    formula: '专题专栏中发布量第一的，并列的全部列出',
    rule: 'AS-B03',
    measure: { kind: 'split', by: 'topicColumn', where: ['topic'], order: 'most', limit: 1 },
  },
  {
    ...ofArticles,
    key: 'publishing.topics.low',
    label: '专题发布量少的责任单位',
    formula: '专题责任单位按所负责专题的发布量合计，最少的三个，没有发布的为 0，并列的全部列出',
    rule: 'AS-P02',
    chargedTo: 'topicUnit',
    measure: { kind: 'split', by: 'topicUnit', where: ['topic'], order: 'fewest', limit: 3, withEmpty: true },
  },
];

/** The cohorts and figures of publishing. */
export const publishingFigures: Contribution = {
  cohorts: [articles, columns],
  figures: [...DAILY, ...DISCLOSURE, ...TOPICS],
  records: [
    { kind: 'article', label: '稿件', open: findArticle, list: articleList },
    { kind: 'column', label: '栏目', open: findColumn },
  ],
};
