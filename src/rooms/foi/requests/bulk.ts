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
import { decideRequest, decideSubmission, overdueBy, type RequestAct, type Submission } from './decide.ts';
import type { RequestEvent } from './events.ts';
import type { RequestState } from './fold.ts';
import { REQUEST, type RequestText } from './record.ts';

/** A request as a file or a generator brings it: how it came, what was done when, what is asked for. */
export interface BroughtRequest {
  readonly id?: string;
  readonly submission: Submission;
  readonly acts: readonly (RequestAct & { readonly at: Instant })[];
  readonly text: RequestText;
  readonly contentHash?: string;
}

export interface RequestBulk extends BulkContext {
  readonly calendar: WorkCalendar;
}

export type ReadyRequest = ReadyRecord<RequestEvent, RequestState, RequestText>;

/** Plays a brought request through the decisions, with the overdue event that the clock owes by now. */
export function prepareRequest(
  brought: BroughtRequest,
  context: RequestBulk,
): Prepared<RequestEvent, RequestState, RequestText> {
  const { now, calendar } = context;
  const beginning = decideSubmission(brought.submission, now);
  const acts = brought.acts.map(({ at, ...act }) => ({
    at,
    decide: (state: RequestState) => decideRequest(state, act, calendar, at),
  }));
  const clock = { at: now, decide: (state: RequestState) => ({ events: overdueBy(state, now) }) };
  return prepareRecord(REQUEST, { ...brought, beginning, acts: [...acts, clock] }, context);
}

/** Writes prepared requests with their events and facts by COPY. */
export async function writeRequests(tx: Tx, requests: readonly ReadyRequest[], context: Appending): Promise<void> {
  await writeRecords(tx, REQUEST, requests, context.recordedAt);
}
