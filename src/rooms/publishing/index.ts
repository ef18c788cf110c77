/** 信息发布: the door of the room. */
export {
  type ArticleBulk,
  type BroughtArticle,
  type PreparedArticle,
  prepareArticles,
  type ReadyArticle,
  writeArticles,
} from './articles/bulk.ts';
export { changeArticle, correctArticle } from './articles/change.ts';
export type { ArticleAct, ArticleDraft } from './articles/decide.ts';
export { ARTICLE_EVENTS } from './articles/events.ts';
export { ARTICLE, type ArticleText } from './articles/record.ts';
export { createSimilarFinder, type SimilarFinder } from './articles/similarity.ts';
export { type BroughtColumn, prepareColumn, type ReadyColumn, writeColumns } from './columns/bulk.ts';
export { COLUMN_EVENTS, type ColumnTerms } from './columns/events.ts';
export type { ColumnText } from './columns/record.ts';
export { publishingFigures } from './figures.ts';
export { openArticleImport } from './import-target-articles.ts';
export { openColumnImport } from './import-target-columns.ts';
export { type ColumnKind, type SourceMark, subjectKindOf } from './model.ts';
export { findArticle } from './queries/find-article.ts';
export { findColumn } from './queries/find-column.ts';
export { type KnownColumn, listColumns } from './store.ts';
