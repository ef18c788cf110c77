import type { RecordKind } from '../../../platform/records/index.ts';
import type { RequestEvent } from './events.ts';
import { foldRequest, type RequestLine, type RequestState } from './fold.ts';

/** What is asked for, in the office's words: who asks is sealed elsewhere. */
export interface RequestText {
  readonly title: string;
  readonly description: string;
  readonly importKey: string | null;
}

export interface RequestRow
  extends Omit<RequestLine, 'validFrom' | 'validTo'>,
    Pick<RequestState, 'number' | 'channel' | 'status' | 'dueAt'> {}

/** How a request is kept: `request_record`, `request_event`, `request_fact`, `request_text`. */
export const REQUEST: RecordKind<RequestEvent, RequestLine, RequestState, RequestRow, RequestText> = {
  name: 'request',
  label: '公开申请',
  line: {
    unitId: 'plain',
    applicant: 'plain',
    receivedAt: 'instant',
    closedAt: 'instant',
    result: 'plain',
    overdueAt: 'instant',
    overdueUnitId: 'plain',
  },
  row: {
    unitId: 'plain',
    applicant: 'plain',
    receivedAt: 'instant',
    closedAt: 'instant',
    result: 'plain',
    overdueAt: 'instant',
    overdueUnitId: 'plain',
    number: 'plain',
    channel: 'plain',
    status: 'plain',
    dueAt: 'instant',
  },
  text: { title: 'plain', description: 'plain', importKey: 'plain' },
  automatic: ['became-overdue'],
  fold: foldRequest,
  rowOf: ({ line, number, channel, status, dueAt }) => ({ ...line, number, channel, status, dueAt }),
};
