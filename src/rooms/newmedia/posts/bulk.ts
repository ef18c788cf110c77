import {
  type Appending,
  type BulkContext,
  type Prepared,
  prepareRecord,
  type ReadyRecord,
  writeRecords,
} from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { decidePost, type PostEntry } from './decide.ts';
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
