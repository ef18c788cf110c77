import type { Refusal } from '../../kernel/errors.ts';
import type { Decision as DecisionOf } from '../../kernel/events.ts';
import { type CountyDate, dateOf, endOf, type Instant, wallTime } from '../../kernel/time.ts';
import { type WorkCalendar, workdayAfter } from '../../kernel/working-days.ts';
import type { Intake, NewCaseEvent } from './events.ts';
import type { CaseState } from './fold.ts';
import { type CaseStatus, type CaseType, type Channel, HELD, type Rating, STATUS_NAMES } from './model.ts';
import type { ChannelPolicy } from './policy.ts';

/** What a decision about a case comes to. */
export type Decision = DecisionOf<NewCaseEvent>;

/** One act in a case's life with what it needs; each is one row of the transition table {@link ALLOWED}. */
export type CaseAct =
  | {
      readonly verb: 'classify';
      readonly type: CaseType;
      readonly topic: string | null;
      readonly subtopic: string | null;
      /** Of a tip-off: the unit that it is about, which must never get it (CW-P3). */
      readonly reportedUnitId?: string;
    }
  | {
      readonly verb: 'assign';
      readonly unitId: string;
      readonly helperIds?: readonly string[];
      readonly demandedBy?: Instant;
      readonly workdays?: number;
    }
  | { readonly verb: 'sign-for' }
  | { readonly verb: 'request-return'; readonly ground: string }
  | { readonly verb: 'grant-return'; readonly inTime: boolean }
  | { readonly verb: 'grant-extension'; readonly dueAt: Instant }
  | { readonly verb: 'answer'; readonly answerId?: string }
  | { readonly verb: 'close'; readonly evidence?: string }
  | { readonly verb: 'call-back'; readonly outcome: 'reached' | 'unreachable' }
  | { readonly verb: 'rate'; readonly rating: Rating }
  | { readonly verb: 'order-redo'; readonly reason: string; readonly unitId?: string; readonly dueAt?: Instant }
  | { readonly verb: 'reject'; readonly ground: string }
  | { readonly verb: 'merge'; readonly intoCaseId: string };

/** Which act is possible in which state, and what people call it. */
export const ALLOWED: Readonly<
  Record<CaseAct['verb'], { readonly label: string; readonly from: readonly CaseStatus[]; readonly rule: string }>
> = {
  classify: { label: '定类', from: ['new', 'registered'], rule: 'CW-T1' },
  assign: { label: '派发', from: ['registered', 'returned'], rule: 'CW-D20' },
  'sign-for': { label: '签收', from: ['assigned'], rule: 'CW-D3' },
  'request-return': { label: '申请退单', from: ['assigned', 'accepted'], rule: 'CW-D4' },
  'grant-return': { label: '准予退单', from: ['return-requested'], rule: 'CW-D4' },
  'grant-extension': { label: '批准延期', from: HELD, rule: 'CW-D10' },
  answer: { label: '答复', from: HELD, rule: 'CW-R3' },
  close: { label: '办结', from: [...HELD, 'answered'], rule: 'CW-K2' },
  'call-back': { label: '回访', from: ['answered', 'closed', 'archived'], rule: 'CW-R6' },
  rate: { label: '评价', from: ['answered', 'closed', 'archived'], rule: 'CW-K7' },
  'order-redo': { label: '重办', from: ['closed', 'archived'], rule: 'CW-K11' },
  // Also after dispatch: that a case is out of scope is often found by the unit that was given it.
  reject: { label: '不予受理', from: ['new', 'registered', ...HELD, 'returned'], rule: 'CW-T2' },
  merge: { label: '合并', from: ['registered', ...HELD, 'answered'], rule: 'CW-K1' },
};

/** What a new case brings. */
export interface Receipt {
  readonly channel: Channel;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dateOnly?: boolean;
  readonly by: Intake;
}

/**
 * Takes a case in.
 * @param now the county's present: nothing can be received after it (IM-14)
 */
export function decideReceipt(receipt: Receipt, policy: ChannelPolicy, now: Instant): Decision {
  const refusals: Refusal[] = [];
  if (receipt.number.trim() === '') refusals.push({ message: '缺少编号。', rule: 'IM-06', field: 'number' });
  if (receipt.receivedAt > now) {
    refusals.push({
      message: `受理时间 ${wallTime(receipt.receivedAt)} 晚于现在（${wallTime(now)}），请核对日期。`,
      rule: 'IM-14',
      field: 'receivedAt',
    });
  }
  if (refusals.length > 0) return { refusals };
  const { channel, number, by, dateOnly, receivedAt } = receipt;
  const { version: policyVersion, cohortBy, clockStops } = policy;
  return {
    events: [
      {
        kind: 'received',
        data: { channel, number, policyVersion, cohortBy, clockStops, by, ...(dateOnly ? { dateOnly } : {}) },
        occurredAt: receivedAt,
      },
    ],
  };
}

/**
 * What an act does to a case at `at`: its events, after the overdue event that the clock owes by then, or every reason
 * why it cannot be done now.
 * @param at when the act happens; not before the case was received (IM-14)
 * @source CW-R1…R7, CW-D20, CW-K5
 */
export function decide(
  state: CaseState,
  act: CaseAct,
  policy: ChannelPolicy,
  calendar: WorkCalendar,
  at: Instant,
): Decision {
  const { label, from, rule } = ALLOWED[act.verb];
  const refusals: Refusal[] = [];
  if (!from.includes(state.status)) {
    const where = from.map(status => `“${STATUS_NAMES[status]}”`).join('、');
    refusals.push({ message: `本件现在是“${STATUS_NAMES[state.status]}”，不能${label}；要在${where}时才可以。`, rule });
  }
  // Platforms that register a case again may write a dispatch before the receipt: it is told, not refused (IM-14).
  if (at < state.line.receivedAt && act.verb !== 'assign') {
    refusals.push({
      message: `${label}时间 ${wallTime(at)} 早于受理时间 ${wallTime(state.line.receivedAt)}，请核对。`,
      rule: 'IM-14',
    });
  }
  if (act.verb === 'grant-extension' && state.line.dueAt !== null && act.dueAt <= state.line.dueAt) {
    refusals.push({
      message: `新的期限 ${wallTime(act.dueAt)} 不晚于原期限 ${wallTime(state.line.dueAt)}，不是延期。`,
      rule: 'CW-D10',
    });
  }
  if (act.verb === 'assign' && state.line.type === null) {
    refusals.push({ message: '派发前须先定类型（咨询、求助、投诉、建议、举报之一），期限随类型而定。', rule: 'CW-T1' });
  }
  if (refusals.length > 0) return { refusals };
  return { events: [...overdueBy(state, at), eventOf(state, act, policy, calendar, at)] };
}

/**
 * Whether the unit that holds a case has let its due instant pass by `now`: the event that says so, dated to that instant.
 * @returns none when it is not overdue or this span's overdue is recorded already
 * @source CW-K5, CW-K20
 */
export function overdueBy({ runningDueAt: dueAt, line }: CaseState, now: Instant): NewCaseEvent[] {
  if (dueAt === null || dueAt > now || line.unitId === null) return [];
  return [{ kind: 'became-overdue', data: { unitId: line.unitId, dueAt }, occurredAt: dueAt }];
}

/**
 * The due instant of a span: so many working days after the day of dispatch, or what the authority above demands if that is earlier.
 * @source CW-D20, CW-D21, G-04
 */
export function dueInstant(
  calendar: WorkCalendar,
  assignedOn: CountyDate,
  workdays: number,
  demandedBy?: Instant,
): Instant {
  const own = ownLimit(calendar, assignedOn, workdays);
  return demandedBy === undefined || own < demandedBy ? own : demandedBy;
}

const LIMITS = new WeakMap<WorkCalendar, Map<string, Instant>>();

/** Remembered: a quarter's hundred thousand cases begin on ninety days with three limits. */
function ownLimit(calendar: WorkCalendar, assignedOn: CountyDate, workdays: number): Instant {
  const known = LIMITS.get(calendar) ?? new Map<string, Instant>();
  LIMITS.set(calendar, known);
  const key = `${assignedOn} ${workdays}`;
  const found = known.get(key) ?? endOf(workdayAfter(calendar, assignedOn, workdays));
  known.set(key, found);
  return found;
}

function eventOf(
  state: CaseState,
  act: CaseAct,
  policy: ChannelPolicy,
  calendar: WorkCalendar,
  at: Instant,
): NewCaseEvent {
  const limit = state.line.type === null ? null : policy.limits[state.line.type].workdays;
  const unitId = state.line.unitId ?? '';
  switch (act.verb) {
    case 'classify': {
      const { type, topic, subtopic, reportedUnitId } = act;
      const reported = type === 'report' && reportedUnitId !== undefined ? { reportedUnitId } : {};
      return { kind: 'classified', data: { type, topic, subtopic, ...reported }, occurredAt: at };
    }
    case 'assign': {
      const workdays = act.workdays ?? limit ?? 0;
      return {
        kind: 'assigned',
        data: {
          unitId: act.unitId,
          workdays,
          dueAt: dueInstant(calendar, dateOf(at), workdays, act.demandedBy),
          ...(act.helperIds && act.helperIds.length > 0 ? { helperIds: [...act.helperIds] } : {}),
          ...(act.demandedBy === undefined ? {} : { demandedBy: act.demandedBy }),
        },
        occurredAt: at,
      };
    }
    case 'sign-for':
      return { kind: 'signed-for', data: { unitId }, occurredAt: at };
    case 'request-return':
      return { kind: 'return-requested', data: { unitId, ground: act.ground }, occurredAt: at };
    case 'grant-return':
      return { kind: 'return-granted', data: { unitId, inTime: act.inTime }, occurredAt: at };
    case 'grant-extension':
      return { kind: 'extension-granted', data: { dueAt: act.dueAt, workdays: null }, occurredAt: at };
    case 'answer':
      return { kind: 'answered', data: { unitId, answerId: act.answerId ?? null }, occurredAt: at };
    case 'close':
      return { kind: 'closed', data: { evidence: act.evidence ?? null }, occurredAt: at };
    case 'call-back':
      return { kind: 'called-back', data: { outcome: act.outcome }, occurredAt: at };
    case 'rate':
      return { kind: 'rated', data: { rating: act.rating }, occurredAt: at };
    case 'order-redo': {
      const workdays = act.dueAt === undefined ? (limit ?? 0) : null;
      const dueAt = act.dueAt ?? dueInstant(calendar, dateOf(at), limit ?? 1);
      return {
        kind: 'redo-ordered',
        data: { unitId: act.unitId ?? unitId, reason: act.reason, workdays, dueAt },
        occurredAt: at,
      };
    }
    case 'reject':
      return { kind: 'not-accepted', data: { ground: act.ground }, occurredAt: at };
    case 'merge':
      return { kind: 'merged', data: { intoCaseId: act.intoCaseId }, occurredAt: at };
  }
}
