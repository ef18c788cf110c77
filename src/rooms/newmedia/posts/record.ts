import type { RecordKind } from '../../../platform/records/index.ts';
import type { PostEvent } from './events.ts';
import { foldPost, type PostLine, type PostState } from './fold.ts';

export interface PostText {
  readonly title: string;
  readonly content: string | null;
  readonly url: string | null;
  /** What an import knows it by (IM-06). */
  readonly importKey: string | null;
}

export type PostRow = Omit<PostLine, 'validFrom' | 'validTo'>;

/** How a post is kept: `post_record`, `post_event`, `post_fact`, `post_text`. */
export const POST: RecordKind<PostEvent, PostLine, PostState, PostRow, PostText> = {
  name: 'post',
  label: '新媒体发文',
  line: {
    accountId: 'plain',
    publishedAt: 'instant',
    deletedAt: 'instant',
    originality: 'plain',
    taskId: 'plain',
  },
  row: {
    accountId: 'plain',
    publishedAt: 'instant',
    deletedAt: 'instant',
    originality: 'plain',
    taskId: 'plain',
  },
  text: { title: 'plain', content: 'plain', url: 'plain', importKey: 'plain' },
  automatic: [],
  fold: foldPost,
  rowOf: state => state.line,
};
