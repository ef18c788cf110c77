/** The words of the room: columns and articles. Pure. */

/** 栏目类别: three statutory groups, news, and what is none of them (guides, forms). */
export const COLUMN_KINDS = ['statutory', 'key-area', 'topic', 'news', 'other'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];
export const COLUMN_KIND_NAMES: Readonly<Record<ColumnKind, string>> = {
  statutory: '法定主动公开',
  'key-area': '重点领域',
  topic: '专题专栏',
  news: '新闻动态',
  other: '其他栏目',
};

/** How well a value is founded: read in the source, reckoned from it, remembered, our own, or set by the county. */
export type SourceMark = 'verified' | 'derived' | 'from memory' | 'design' | 'local';

/** Under which heading of the responsibility register a column stands: topics have one of their own. @source OC-C01 */
export function subjectKindOf(kind: ColumnKind): 'column' | 'topic' {
  return kind === 'topic' ? 'topic' : 'column';
}

/** States of an article. */
export const ARTICLE_STATUS_NAMES = {
  draft: '草稿',
  'in-review': '审核中',
  approved: '待发布',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤稿',
} as const;
export type ArticleStatus = keyof typeof ARTICLE_STATUS_NAMES;

/** 有效性 of a document (OC-P05). */
export const VALIDITY_NAMES = {
  valid: '现行有效',
  revised: '已修订',
  expired: '已失效',
  repealed: '已废止',
} as const;
export type Validity = keyof typeof VALIDITY_NAMES;

/** 公开属性 (RV-16). */
export type Openness = 'open' | 'on-request' | 'not-open' | 'partly-open';

/** Working days within which information is to be published after it was made. */
export const STATUTORY_WORKDAYS = { workdays: 20, rule: 'OC-26-01', source: 'verified' } as const;

/** What does not count for praise and scores: more than so many a day, taken down so soon. @source AS-P03 */
export const PADDING = {
  articlesADay: 5,
  withdrawnWithinDays: 7,
  similarWithinDays: 7,
  similarPermille: 800,
  source: 'design',
} as const;
