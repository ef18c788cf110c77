import { describe, expect, it } from 'vitest';
import { countyDate, type Instant, instant } from '../../kernel/time.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { ALLOWED, type CaseAct, decide, decideReceipt, dueInstant, overdueBy } from './decide.ts';
import type { NewCaseEvent } from './events.ts';
import { beginFold, type CaseState } from './fold.ts';
import { CASE_STATES, CASE_TYPES } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';

const calendar = builtInCalendar();
const policy = DEFAULT_POLICIES.hotline;
const at = (text: string): Instant => instant(`${text}+08:00`);
const RECEIVED = at('2023-08-01T09:00');
const NOW = at('2023-10-16T09:00');

const receipt = { channel: 'hotline', number: 'FX-1', policyVersion: 1, by: 'import' } as const;
const empty = beginFold({ data: receipt, occurredAt: RECEIVED }).state();
/** A state in which a case may stand, with what every dispatched case has. */
const standing = (status: CaseState['status'], more: Partial<CaseState['line']> = {}): CaseState => {
  const line = { ...empty.line, type: 'complaint' as const, unitId: 'A', assignedAt: RECEIVED, ...more };
  return { ...empty, status, line, lines: [line] };
};
const ACTS: Readonly<Record<CaseAct['verb'], CaseAct>> = {
  classify: { verb: 'classify', type: 'help', topic: null, subtopic: null },
  assign: { verb: 'assign', unitId: 'A' },
  'sign-for': { verb: 'sign-for' },
  'request-return': { verb: 'request-return', ground: '不属职责' },
  'grant-return': { verb: 'grant-return', inTime: true },
  'grant-extension': { verb: 'grant-extension', dueAt: at('2023-12-01T00:00') },
  answer: { verb: 'answer' },
  close: { verb: 'close' },
  'call-back': { verb: 'call-back', outcome: 'reached' },
  rate: { verb: 'rate', rating: 'satisfied' },
  'order-redo': { verb: 'order-redo', reason: '来件人不满意' },
  reject: { verb: 'reject', ground: '不在受理范围' },
  merge: { verb: 'merge', intoCaseId: 'other' },
};

describe('decisions about cases', () => {
  it('every act is possible exactly in the states of the table, and a refusal names the state and the rule', () => {
    for (const act of Object.values(ACTS)) {
      for (const status of CASE_STATES) {
        const decision = decide(standing(status), act, policy, calendar, NOW);
        const isAllowed = ALLOWED[act.verb].from.includes(status);
        expect([act.verb, status, 'events' in decision]).toEqual([act.verb, status, isAllowed]);
        if ('refusals' in decision) expect(decision.refusals[0]?.rule).toBe(ALLOWED[act.verb].rule);
      }
    }
  });

  it('CW-T1: is not dispatched without a type, because the limit follows from it', () => {
    const decision = decide(standing('registered', { type: null }), ACTS.assign, policy, calendar, NOW);
    expect(decision).toMatchObject({ refusals: [{ rule: 'CW-T1' }] });
  });

  it('CW-D5…D9, CW-D20: every type has its limit in working days after the day of dispatch', () => {
    const days = CASE_TYPES.map(type => {
      const decision = decide(standing('registered', { type }), ACTS.assign, policy, calendar, at('2023-09-25T10:00'));
      const [event] = 'events' in decision ? decision.events : [];
      return [type, event?.kind === 'assigned' ? event.data.dueAt : null];
    });
    expect(Object.fromEntries(days)).toEqual({
      consult: at('2023-09-28T00:00'),
      // 29 September to 6 October are holidays, 7 and 8 October are worked.
      help: at('2023-10-09T00:00'),
      complaint: at('2023-10-09T00:00'),
      suggestion: at('2023-10-11T00:00'),
      report: at('2023-10-11T00:00'),
    });
  });

  it('CW-D21: a limit of the authority above only ever shortens', () => {
    const on = countyDate('2023-08-01');
    const own = at('2023-08-09T00:00');
    expect(dueInstant(calendar, on, 5, at('2023-08-04T00:00'))).toBe(at('2023-08-04T00:00'));
    expect(dueInstant(calendar, on, 5, at('2023-08-20T00:00'))).toBe(own);
  });

  it('CW-D10: an extension is later than the limit that it extends', () => {
    const state = standing('accepted', { dueAt: at('2023-08-09T00:00') });
    const extend = (dueAt: Instant) => decide(state, { verb: 'grant-extension', dueAt }, policy, calendar, RECEIVED);
    expect(extend(at('2023-08-09T00:00'))).toMatchObject({ refusals: [{ rule: 'CW-D10' }] });
    expect(extend(at('2023-08-10T00:00'))).toHaveProperty('events.0.kind', 'extension-granted');
  });

  it('IM-14: nothing is received after the present, nor closed before it was received', () => {
    const input = { channel: 'hotline', number: 'FX-2', receivedAt: at('2023-10-16T09:01'), by: 'import' } as const;
    expect(decideReceipt(input, policy, NOW)).toMatchObject({ refusals: [{ rule: 'IM-14', field: 'receivedAt' }] });
    const early = decide(standing('assigned'), ACTS.close, policy, calendar, at('2023-07-31T09:00'));
    expect(early).toMatchObject({ refusals: [{ rule: 'IM-14' }] });
  });

  it('tells all reasons at once', () => {
    const decision = decide(standing('closed', { type: null }), ACTS.assign, policy, calendar, NOW);
    expect('refusals' in decision && decision.refusals.map(refusal => refusal.rule)).toEqual(['CW-D20', 'CW-T1']);
  });
});

describe('CW-K5: when a case becomes overdue', () => {
  const dueAt = at('2023-08-09T00:00');
  const before = (dueAt - 1) as Instant;
  /** A complaint that A holds, and what happened to it then. */
  const held = (...events: readonly NewCaseEvent[]): CaseState => {
    const fold = beginFold({ data: receipt, occurredAt: RECEIVED });
    fold.apply({ kind: 'classified', data: { type: 'complaint', topic: null, subtopic: null }, occurredAt: RECEIVED });
    fold.apply({ kind: 'assigned', data: { unitId: 'A', workdays: 5, dueAt }, occurredAt: RECEIVED });
    for (const event of events) fold.apply(event);
    return fold.state();
  };
  const missed = { kind: 'became-overdue', data: { unitId: 'A', dueAt }, occurredAt: dueAt } as const;
  const answered = (occurredAt: Instant) =>
    ({ kind: 'answered', data: { unitId: 'A', answerId: null }, occurredAt }) as const;

  it('at its due instant, not before; the event is dated to that instant and names the holder', () => {
    expect(overdueBy(held(), before)).toEqual([]);
    expect(overdueBy(held(), dueAt)).toEqual([missed]);
  });

  it('once for a span, however often it is asked, also when the limit is extended afterwards', () => {
    expect(overdueBy(held(missed), NOW)).toEqual([]);
    const longer = at('2023-08-20T00:00');
    const extended = held(missed, {
      kind: 'extension-granted',
      data: { dueAt: longer, workdays: null },
      occurredAt: dueAt,
    });
    expect(overdueBy(extended, NOW)).toEqual([]);
  });

  it('again in the span of a redo', () => {
    const redoDue = at('2023-09-20T00:00');
    const redone = { unitId: 'A', reason: '不满意', workdays: 5, dueAt: redoDue };
    const state = held(missed, answered(dueAt), {
      kind: 'redo-ordered',
      data: redone,
      occurredAt: at('2023-09-13T10:00'),
    });
    expect(overdueBy(state, NOW)).toMatchObject([{ occurredAt: redoDue }]);
  });

  it('at the latest with the next act: an answer after the limit brings the event with it', () => {
    const kinds = (when: Instant) => {
      const decision = decide(held(), ACTS.answer, policy, calendar, when);
      return 'events' in decision ? decision.events.map(event => event.kind) : [];
    };
    expect(kinds(dueAt)).toEqual(['became-overdue', 'answered']);
    expect(kinds(before)).toEqual(['answered']);
  });

  it('not while it is suspended, and again by the limit that it is resumed with', () => {
    const suspended = {
      kind: 'suspended',
      data: { reason: '等候鉴定', approvedBy: '县政府办' },
      occurredAt: before,
    } as const;
    expect(overdueBy(held(suspended), NOW)).toEqual([]);
    const later = at('2023-09-20T00:00');
    const resumed = { kind: 'resumed', data: { dueAt: later }, occurredAt: at('2023-09-13T10:00') } as const;
    expect(overdueBy(held(suspended, resumed), (later - 1) as Instant)).toEqual([]);
    expect(overdueBy(held(suspended, resumed), later)).toMatchObject([{ occurredAt: later }]);
    // Suspended too late: the limit had been missed.
    expect(overdueBy(held({ ...suspended, occurredAt: dueAt }), NOW)).toEqual([missed]);
  });

  it('not when the answer, the merge, the refusal or a return in time came before', () => {
    expect(overdueBy(held(answered(before)), NOW)).toEqual([]);
    expect(overdueBy(held({ kind: 'merged', data: { intoCaseId: 'X' }, occurredAt: before }), NOW)).toEqual([]);
    expect(overdueBy(held({ kind: 'not-accepted', data: { ground: '重复' }, occurredAt: before }), NOW)).toEqual([]);
    const returned = (inTime: boolean) =>
      held({ kind: 'return-granted', data: { unitId: 'A', inTime }, occurredAt: before });
    expect(overdueBy(returned(true), NOW)).toEqual([]);
    expect(overdueBy(returned(false), NOW)).toEqual([missed]);
    expect(overdueBy(held(answered(dueAt)), NOW)).toEqual([missed]);
  });
});
