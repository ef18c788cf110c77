import type { Instant } from '../../../kernel/time.ts';
import { type Appending, changeRecord, replaceText } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type ArticleAct, decideArticle } from './decide.ts';
import type { ArticleState } from './fold.ts';
import { ARTICLE, type ArticleText } from './record.ts';

/**
 * The one-by-one shell: does one act to an article.
 * @param at when the act happens
 * @throws AppError `not-found`, or `refused` with every reason
 */
export function changeArticle(
  tx: Tx,
  id: string,
  by: Appending,
  act: ArticleAct,
  at: Instant = by.recordedAt,
): Promise<ArticleState> {
  return changeRecord(tx, ARTICLE, id, by, ({ state }) => decideArticle(state, act, at));
}

/**
 * Corrects what a published article says: the text before stays among its versions, with the note of the correction.
 * @throws AppError as {@link changeArticle}
 * @source RV-13
 */
export async function correctArticle(
  tx: Tx,
  id: string,
  by: Appending,
  correction: {
    readonly text: ArticleText;
    readonly note: string;
    readonly fields: readonly string[];
    readonly contentHash?: string | null;
  },
): Promise<ArticleState> {
  const { text, note, fields, contentHash = null } = correction;
  const state = await changeArticle(tx, id, by, { verb: 'correct', note, fields, contentHash });
  await replaceText(tx, ARTICLE, id, text, { ...by, contentHash });
  return state;
}
