import type { Instant } from '../../../kernel/time.ts';
import {
  type Appending,
  type BulkContext,
  changeRecord,
  type Prepared,
  prepareRecord,
  type ReadyRecord,
  writeRecords,
} from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { decidePost, decidePostAct, type PostAct, type PostEntry } from './decide.ts';
import type { PostEvent } from './events.ts';
import type { PostState } from './fold.ts';
import { POST, type PostText } from './record.ts';

/** A post as a file or a generator brings it. */
export interface BroughtPost {
  readonly id?: string;
  readonly entry: PostEntry;
  readonly text: PostText;
  readonly contentHash?: string;
}

export type ReadyPost = ReadyRecord<PostEvent, PostState, PostText>;

/** Plays a brought post through the decision. */
export function preparePost(brought: BroughtPost, context: BulkContext): Prepared<PostEvent, PostState, PostText> {
  const beginning = decidePost(brought.entry, context.now);
  return prepareRecord(POST, { ...brought, beginning, acts: [] }, context);
}

/** Writes prepared posts with their events and facts by COPY. */
export async function writePosts(tx: Tx, posts: readonly ReadyPost[], context: Appending): Promise<void> {
  await writeRecords(tx, POST, posts, context.recordedAt);
}

/**
 * The one-by-one shell: does one act to a post.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export function changePost(
  tx: Tx,
  id: string,
  by: Appending,
  act: PostAct,
  at: Instant = by.recordedAt,
): Promise<PostState> {
  return changeRecord(tx, POST, id, by, ({ state }) => decidePostAct(state, act, at));
}
