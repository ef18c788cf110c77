import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { type Instant, wallTime } from '../../../kernel/time.ts';
import type { Originality } from '../model.ts';
import type { NewPostEvent, PostEventData } from './events.ts';
import type { PostState } from './fold.ts';

/** What a new post brings. */
export interface PostEntry {
  readonly accountId: string;
  readonly publishedAt: Instant;
  readonly originality: Originality | null;
  readonly by: PostEventData['published']['by'];
}

/** One act in a post's life. */
export type PostAct =
  | ({ readonly verb: 'decide-originality' } & Readonly<PostEventData['originality-decided']>)
  | { readonly verb: 'delete'; readonly reason: string | null };

/** Takes a post in. @param now the county's present: nothing can be published after it (IM-14) */
export function decidePost(entry: PostEntry, now: Instant): Decision<NewPostEvent> {
  const { accountId, publishedAt, originality, by } = entry;
  if (publishedAt > now) {
    const message = `发表时间 ${wallTime(publishedAt)} 晚于现在，请核对日期。`;
    return { refusals: [{ message, rule: 'IM-14', field: 'publishedAt' }] };
  }
  return { events: [{ kind: 'published', data: { accountId, originality, by }, occurredAt: publishedAt }] };
}

/** What an act does to a post at `at`: its event, or every reason why not. */
export function decidePostAct(state: PostState, act: PostAct, at: Instant): Decision<NewPostEvent> {
  const refusals: Refusal[] = [];
  if (at < state.line.publishedAt) {
    refusals.push({ message: `时间 ${wallTime(at)} 早于发表时间，请核对。`, rule: 'IM-14' });
  }
  if (act.verb === 'delete' && state.line.deletedAt !== null) refusals.push({ message: '这一条已登记为删除。' });
  if (refusals.length > 0) return { refusals };
  if (act.verb === 'delete') return { events: [{ kind: 'deleted', data: { reason: act.reason }, occurredAt: at }] };
  const { originality, basis } = act;
  return { events: [{ kind: 'originality-decided', data: { originality, basis }, occurredAt: at }] };
}
