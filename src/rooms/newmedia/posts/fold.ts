import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Originality } from '../model.ts';
import type { PostEvent } from './events.ts';

/** What judging needs of a post. A post that was deleted was an update all the same when it came out. */
export interface PostLine extends Span {
  readonly accountId: string;
  readonly publishedAt: Instant;
  readonly deletedAt: Instant | null;
  readonly originality: Originality | null;
  /** The required repost that it is, if it is one (NM-12). */
  readonly taskId: string | null;
}

export interface PostState {
  readonly lines: readonly [PostLine];
  readonly line: PostLine;
}

/**
 * Folds a post's events into its one line: nothing in it is ever taken back, later findings hold since its publication.
 * @param knownBefore as it was known strictly before this instant
 * @returns null when the post was not known yet
 */
export function foldPost(events: readonly PostEvent[], knownBefore?: Instant): PostState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'published');
  if (first?.kind !== 'published') return null;
  const { accountId, originality } = first.data;
  const publishedAt = first.occurredAt;
  let line: PostLine = {
    accountId,
    publishedAt,
    deletedAt: null,
    originality,
    taskId: null,
    validFrom: publishedAt,
    validTo: FOREVER,
  };
  for (const event of counting) {
    switch (event.kind) {
      case 'originality-decided':
        line = { ...line, originality: event.data.originality };
        break;
      case 'repost-matched':
        line = { ...line, taskId: event.data.taskId };
        break;
      case 'deleted':
        line = { ...line, deletedAt: line.deletedAt ?? event.occurredAt };
        break;
      case 'published':
      case 'signed-off':
      case 'problem-found':
        break;
      case 'corrected':
      case 'retracted':
        throw new Error(`${event.kind} is applied before folding`);
      default:
        throw unknownKind(event);
    }
  }
  return { lines: [line], line };
}
