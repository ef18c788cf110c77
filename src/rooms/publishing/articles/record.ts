import type { RecordKind } from '../../../platform/records/index.ts';
import type { ArticleEvent } from './events.ts';
import { type ArticleLine, type ArticleState, foldArticle } from './fold.ts';

/** What an article says: stored with its row and, once replaced, among its versions (RV-13). @source OC-12-01 */
export interface ArticleText {
  /** 索引号 of the catalogue, or the number in the system it comes from. */
  readonly number: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly body: string | null;
  /** 文号. */
  readonly documentNumber: string | null;
  /** Where it was taken from, for what is not the unit's own. */
  readonly source: string | null;
  /** What an import knows it by (IM-06). */
  readonly importKey: string | null;
}

export interface ArticleRow
  extends Omit<ArticleLine, 'validFrom' | 'validTo' | 'earlyWithdrawnAt' | 'similarAt'>,
    Pick<ArticleState, 'status' | 'crossIds' | 'validity' | 'similarTo' | 'url'> {}

/** How an article is kept: `article_record`, `article_event`, `article_fact`, `article_text`. */
export const ARTICLE: RecordKind<ArticleEvent, ArticleLine, ArticleState, ArticleRow, ArticleText> = {
  name: 'article',
  label: '稿件',
  line: {
    columnId: 'plain',
    unitId: 'plain',
    formedOn: 'plain',
    statutoryDueAt: 'instant',
    firstPublishedAt: 'instant',
    withdrawnAt: 'instant',
    earlyWithdrawnAt: 'instant',
    similarAt: 'instant',
  },
  row: {
    columnId: 'plain',
    unitId: 'plain',
    formedOn: 'plain',
    statutoryDueAt: 'instant',
    firstPublishedAt: 'instant',
    withdrawnAt: 'instant',
    status: 'plain',
    crossIds: 'array',
    validity: 'plain',
    similarTo: 'plain',
    url: 'plain',
  },
  text: {
    number: 'plain',
    title: 'plain',
    summary: 'plain',
    body: 'plain',
    documentNumber: 'plain',
    source: 'plain',
    importKey: 'plain',
  },
  automatic: [],
  fold: foldArticle,
  rowOf: ({ line, status, crossIds, validity, similarTo, url }) => ({
    ...line,
    status,
    crossIds,
    validity,
    similarTo,
    url,
  }),
};
