import type { RecordKind } from '../../platform/records/index.ts';
import type { CaseEvent } from './events.ts';
import { type CaseLine, type CaseState, foldCase } from './fold.ts';

/** What a case says: stored with its row, never in events. */
export interface CaseText {
  readonly title: string;
  readonly content: string;
  readonly place: string | null;
  readonly answer: string | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The text as it is stored: with the units that help. */
export interface StoredCaseText extends CaseText {
  readonly helperIds: readonly string[];
}

/** What the row keeps of the newest line, for lists. */
export type CaseRow = Omit<CaseLine, 'validFrom' | 'validTo' | 'cohortAt' | 'calledBackAt' | 'ratedAt'> &
  Pick<CaseState, 'number' | 'status' | 'runningDueAt'>;

/** How a case is kept: `case_record`, `case_event`, `case_fact`, `case_text`. */
export const CASE: RecordKind<CaseEvent, CaseLine, CaseState, CaseRow, StoredCaseText> = {
  name: 'case',
  label: '诉求',
  line: {
    channel: 'plain',
    unitId: 'plain',
    overdueUnitId: 'plain',
    type: 'plain',
    topic: 'plain',
    subtopic: 'plain',
    cohortAt: 'instant',
    receivedAt: 'instant',
    assignedAt: 'instant',
    dueAt: 'instant',
    answeredAt: 'instant',
    closedAt: 'instant',
    overdueAt: 'instant',
    calledBackAt: 'instant',
    rating: 'plain',
    ratedAt: 'instant',
    excludedAt: 'instant',
    redone: 'plain',
  },
  row: {
    channel: 'plain',
    number: 'plain',
    status: 'plain',
    type: 'plain',
    topic: 'plain',
    subtopic: 'plain',
    unitId: 'plain',
    overdueUnitId: 'plain',
    receivedAt: 'instant',
    assignedAt: 'instant',
    dueAt: 'instant',
    answeredAt: 'instant',
    closedAt: 'instant',
    overdueAt: 'instant',
    rating: 'plain',
    redone: 'plain',
    excludedAt: 'instant',
    runningDueAt: 'instant',
  },
  text: {
    title: 'plain',
    content: 'plain',
    place: 'plain',
    answer: 'plain',
    extra: 'json',
    helperIds: 'array',
  },
  automatic: ['became-overdue'],
  fold: foldCase,
  rowOf: ({ number, status, runningDueAt, line }) => ({ ...line, number, status, runningDueAt }),
};
