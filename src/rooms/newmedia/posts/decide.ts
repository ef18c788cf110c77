import type { Decision } from '../../../kernel/events.ts';
import { type Instant, wallTime } from '../../../kernel/time.ts';
import type { Originality } from '../model.ts';
import type { NewPostEvent, PostEventData } from './events.ts';

/** What a new post brings. */
export interface PostEntry {
  readonly accountId: string;
  readonly publishedAt: Instant;
  readonly originality: Originality | null;
  readonly by: PostEventData['published']['by'];
}

/** Takes a post in. @param now the county's present: nothing can be published after it (IM-14) */
export function decidePost(entry: PostEntry, now: Instant): Decision<NewPostEvent> {
  const { accountId, publishedAt, originality, by } = entry;
  if (publishedAt > now) {
    const message = `发表时间 ${wallTime(publishedAt)} 晚于现在，请核对日期。`;
    return { refusals: [{ message, rule: 'IM-14', field: 'publishedAt' }] };
  }
  return { events: [{ kind: 'published', data: { accountId, originality, by }, occurredAt: publishedAt }] };
}
