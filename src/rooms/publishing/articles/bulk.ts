import { newId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WorkCalendar } from '../../../kernel/working-days.ts';
import {
  type Appending,
  type BulkContext,
  type Prepared,
  prepareRecord,
  type ReadyRecord,
  writeRecords,
} from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { publishedTexts } from '../store.ts';
import { type ArticleAct, type ArticleDraft, decideArticle, decideDraft } from './decide.ts';
import type { ArticleEvent } from './events.ts';
import type { ArticleState } from './fold.ts';
import { ARTICLE, type ArticleText } from './record.ts';
import { fingerprint, type SimilarFinder, similarSpan } from './similarity.ts';

/** An article as a file or a generator brings it: how it began, what was done when, what it says. */
export interface BroughtArticle {
  readonly id?: string;
  readonly draft: ArticleDraft;
  readonly acts: readonly (ArticleAct & { readonly at: Instant })[];
  readonly text: ArticleText;
  readonly contentHash?: string;
}

/** What the bulk shell needs besides the articles. */
export interface ArticleBulk extends BulkContext {
  readonly calendar: WorkCalendar;
  /** Remembers texts from one call to the next (AS-P03). */
  readonly similar: SimilarFinder;
}

export type ReadyArticle = ReadyRecord<ArticleEvent, ArticleState, ArticleText>;
/** An article that was played and is ready to be written, or why it cannot be. */
export type PreparedArticle = Prepared<ArticleEvent, ArticleState, ArticleText>;

/**
 * Plays brought articles through the decisions, some hundreds at a time; the answers are in their order. Those that are
 * published are held against the unit's texts of the neighbouring days, read from the database and from earlier calls.
 */
export async function prepareArticles(
  tx: Tx,
  brought: readonly BroughtArticle[],
  context: ArticleBulk,
): Promise<PreparedArticle[]> {
  await remember(tx, brought, context.similar);
  const prepared = new Map<BroughtArticle, PreparedArticle>();
  const byTime = [...brought].sort((a, b) => (publishedAt(a) ?? Infinity) - (publishedAt(b) ?? Infinity));
  for (const article of byTime) prepared.set(article, prepareArticle(article, context));
  return brought.flatMap(article => prepared.get(article) ?? []);
}

/** Writes prepared articles with their events and facts by COPY. */
export async function writeArticles(tx: Tx, articles: readonly ReadyArticle[], context: Appending): Promise<void> {
  await writeRecords(tx, ARTICLE, articles, context.recordedAt);
}

function prepareArticle(brought: BroughtArticle, context: ArticleBulk): PreparedArticle {
  const id = brought.id ?? newId();
  const { draft, text } = brought;
  const acts = brought.acts.map(({ at, ...act }) => ({
    at,
    decide: (state: ArticleState) => {
      if (act.verb !== 'publish') return decideArticle(state, act, at);
      const similar = similarTo(id, draft.unitId, text, at, context.similar);
      return decideArticle(state, { ...act, similar }, at);
    },
  }));
  const beginning = decideDraft(draft, context.calendar, context.now);
  return prepareRecord(ARTICLE, { ...brought, id, beginning, acts }, context);
}

function similarTo(articleId: string, unitId: string, text: ArticleText, at: Instant, finder: SimilarFinder) {
  const print = fingerprint(text.title, text.body);
  if (print === null) return null;
  const found = finder.find({ unitId, publishedAt: at, print });
  finder.add({ articleId, unitId, publishedAt: at, print });
  return found;
}

async function remember(tx: Tx, brought: readonly BroughtArticle[], finder: SimilarFinder): Promise<void> {
  const times = brought.flatMap(article => publishedAt(article) ?? []).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return;
  const [from, to] = [similarSpan(first)[0], similarSpan(last)[1]];
  finder.keep(from, to);
  const units = [...new Set(brought.map(article => article.draft.unitId))];
  for (const known of await publishedTexts(tx, units, from, to)) {
    const print = finder.has(known.articleId) ? null : fingerprint(known.title, known.body);
    if (print !== null) finder.add({ ...known, print });
  }
}

function publishedAt(article: BroughtArticle): Instant | undefined {
  return article.acts.find(act => act.verb === 'publish')?.at;
}
