import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { dateOf, endOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { type WorkCalendar, workdayAfter } from '../../../kernel/working-days.ts';
import { type ClockStep, extensionRefusals, FOI_LIMITS, runClock } from '../clock.ts';
import {
  type ApplicantKind,
  REQUEST_STATUS_NAMES,
  type RequestChannel,
  type RequestStatus,
  type Result,
} from '../model.ts';
import type { NewRequestEvent } from './events.ts';
import type { RequestState } from './fold.ts';

/** What a new request brings. */
export interface Submission {
  readonly number: string;
  readonly channel: RequestChannel;
  readonly applicant: ApplicantKind;
  readonly unitId: string;
  readonly submittedAt: Instant;
  readonly by: 'portal' | 'person' | 'import';
}

/** One act in a request's life; each is one row of {@link ALLOWED}. */
export type RequestAct =
  | { readonly verb: 'receive' }
  | { readonly verb: 'reassign'; readonly unitId: string; readonly reason: string }
  | { readonly verb: 'notice-correction'; readonly missing: string }
  | { readonly verb: 'receive-correction' }
  | { readonly verb: 'consult'; readonly consultationId: string; readonly with: 'third-party' | 'agency' }
  | {
      readonly verb: 'end-consultation';
      readonly consultationId: string;
      readonly outcome: 'agreed' | 'objected' | 'lapsed';
    }
  | { readonly verb: 'extend'; readonly workdays: number; readonly reason: string; readonly approvedBy: string }
  | { readonly verb: 'answer'; readonly result: Result; readonly documentNo?: string }
  | { readonly verb: 'abandon' }
  | { readonly verb: 'withdraw'; readonly reason?: string };

const OPEN: readonly RequestStatus[] = ['in-hand', 'awaiting-correction', 'consulting', 'awaiting-fee'];

/** Which act is possible in which state, and what people call it. @source FOI-06…FOI-20 */
const ALLOWED: Readonly<
  Record<RequestAct['verb'], { readonly label: string; readonly from: readonly RequestStatus[]; readonly rule: string }>
> = {
  receive: { label: '确认收到', from: ['submitted'], rule: 'FOI-06' },
  reassign: { label: '改派', from: ['submitted', ...OPEN], rule: 'FOI-01' },
  'notice-correction': { label: '通知补正', from: ['in-hand'], rule: 'FOI-10' },
  'receive-correction': { label: '登记补正', from: ['awaiting-correction'], rule: 'FOI-11' },
  consult: { label: '征求意见', from: ['in-hand', 'consulting'], rule: 'FOI-15' },
  'end-consultation': { label: '登记意见', from: ['consulting'], rule: 'FOI-15a' },
  extend: { label: '延期', from: ['in-hand', 'consulting'], rule: 'FOI-14' },
  answer: { label: '答复', from: ['in-hand', 'consulting'], rule: 'FOI-13' },
  abandon: { label: '视为放弃', from: ['awaiting-correction', 'awaiting-fee'], rule: 'FOI-12' },
  withdraw: { label: '撤回', from: ['submitted', ...OPEN], rule: 'FOI-06' },
};

/** Takes a request in. @param now the county's present: nothing can be submitted after it (IM-14) */
export function decideSubmission(submission: Submission, now: Instant): Decision<NewRequestEvent> {
  const { submittedAt, ...data } = submission;
  const refusals: Refusal[] = [];
  if (data.number.trim() === '') refusals.push({ message: '缺少编号。', rule: 'IM-06', field: 'number' });
  if (submittedAt > now) {
    const message = `提交时间 ${wallTime(submittedAt)} 晚于现在，请核对日期。`;
    refusals.push({ message, rule: 'IM-14', field: 'submittedAt' });
  }
  if (refusals.length > 0) return { refusals };
  return { events: [{ kind: 'submitted', data, occurredAt: submittedAt }] };
}

/**
 * What an act does to a request at `at`: its events, after the overdue event that the clock owes by then, or every
 * reason why it cannot be done.
 * @throws AppError `calendar-missing` where the limit runs into a year without data
 * @source FOI-10…FOI-17
 */
export function decideRequest(
  state: RequestState,
  act: RequestAct,
  calendar: WorkCalendar,
  at: Instant,
): Decision<NewRequestEvent> {
  const { label, from, rule } = ALLOWED[act.verb];
  const refusals: Refusal[] = [];
  if (!from.includes(state.status)) {
    const where = from.map(status => `“${REQUEST_STATUS_NAMES[status]}”`).join('、');
    refusals.push({
      message: `本件现在是“${REQUEST_STATUS_NAMES[state.status]}”，不能${label}；要在${where}时才可以。`,
      rule,
    });
  }
  const earliest = state.line.receivedAt ?? state.line.validFrom;
  if (at < earliest) {
    refusals.push({ message: `${label}时间 ${wallTime(at)} 早于${wallTime(earliest)}，请核对。`, rule: 'IM-14' });
  }
  refusals.push(...ownRefusals(state, act, calendar, at));
  if (refusals.length > 0) return { refusals };
  return { events: [...overdueBy(state, at), eventOf(state, act, calendar, at)] };
}

/**
 * Whether the limit has passed without an answer by `now`: the event that says so, dated to the limit.
 * @returns none when it has not, or is recorded already
 * @source FOI-21
 */
export function overdueBy(state: RequestState, now: Instant): NewRequestEvent[] {
  const { dueAt, line } = state;
  if (dueAt === null || dueAt > now || line.overdueAt !== null) return [];
  if (line.closedAt !== null && line.closedAt < dueAt) return [];
  return [{ kind: 'became-overdue', data: { unitId: line.unitId, dueAt }, occurredAt: dueAt }];
}

function ownRefusals(state: RequestState, act: RequestAct, calendar: WorkCalendar, at: Instant): readonly Refusal[] {
  const on = dateOf(at);
  switch (act.verb) {
    case 'extend':
      return state.line.receivedAt === null ? [] : extensionRefusals(calendar, state.steps, on, act.workdays);
    case 'notice-correction':
      return state.steps.some(step => step.kind === 'correction-noticed')
        ? [{ message: '补正通知只能有一次，须一次性告知。', rule: 'FOI-10' }]
        : [];
    case 'consult':
      return state.steps.some(step => step.kind === 'consulted' && step.id === act.consultationId)
        ? [{ message: '这次征求意见已经登记过。', rule: 'FOI-15' }]
        : [];
    case 'end-consultation':
      return state.openConsultations.includes(act.consultationId)
        ? []
        : [{ message: '没有这次征求意见，或者已经登记过意见。', rule: 'FOI-15a' }];
    case 'reassign':
      return act.reason.trim() === '' ? [{ message: '改派要写明理由。', field: 'reason' }] : [];
    default:
      return [];
  }
}

function eventOf(state: RequestState, act: RequestAct, calendar: WorkCalendar, at: Instant): NewRequestEvent {
  const on = dateOf(at);
  /** The limit after one more step; null while the clock stands still. */
  const dueAfter = (step: ClockStep): Instant | null => {
    const { dueOn } = runClock(calendar, [...state.steps, step]);
    return dueOn === null ? null : endOf(dueOn);
  };
  /** The limit after a step that starts the clock: with a consultation still open, what the law gives without it. */
  const dueAnew = (kind: 'received' | 'corrected'): Instant =>
    dueAfter({ kind, on }) ?? endOf(workdayAfter(calendar, on, FOI_LIMITS.answer.workdays));
  switch (act.verb) {
    case 'receive':
      return { kind: 'received', data: { dueAt: dueAnew('received') }, occurredAt: at };
    case 'reassign':
      return { kind: 'reassigned', data: { unitId: act.unitId, reason: act.reason }, occurredAt: at };
    case 'notice-correction': {
      const correctBy = workdayAfter(calendar, on, FOI_LIMITS.correction.workdays);
      return { kind: 'correction-noticed', data: { correctBy, missing: act.missing }, occurredAt: at };
    }
    case 'receive-correction':
      return { kind: 'correction-received', data: { dueAt: dueAnew('corrected') }, occurredAt: at };
    case 'consult': {
      const { consultationId, with: party } = act;
      return { kind: 'consulted', data: { consultationId, with: party, limitOn: null }, occurredAt: at };
    }
    case 'end-consultation': {
      const { consultationId, outcome } = act;
      const dueAt = dueAfter({ kind: 'consultation-ended', on, id: consultationId });
      return { kind: 'consultation-ended', data: { consultationId, outcome, dueAt }, occurredAt: at };
    }
    case 'extend': {
      const { workdays, reason, approvedBy } = act;
      const dueAt = dueAfter({ kind: 'extended', on, workdays });
      return { kind: 'extended', data: { workdays, reason, approvedBy, dueAt }, occurredAt: at };
    }
    case 'answer':
      return { kind: 'answered', data: { result: act.result, documentNo: act.documentNo ?? null }, occurredAt: at };
    case 'abandon': {
      const result = state.status === 'awaiting-fee' ? 'R-O2' : 'R-O1';
      return { kind: 'abandoned', data: { result }, occurredAt: at };
    }
    case 'withdraw':
      return { kind: 'withdrawn', data: { reason: act.reason ?? null }, occurredAt: at };
  }
}
