import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../kernel/time.ts';
import { builtInCalendar } from '../calendar/index.ts';
import type { CaseAct } from './decide.ts';
import type { CaseEvent, NewCaseEvent } from './events.ts';
import { type CaseLine, foldCase } from './fold.ts';
import type { Channel } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { playStory } from './story.ts';

const calendar = builtInCalendar();
const at = (text: string): Instant => instant(`${text}+08:00`);
type Told = CaseAct & { readonly at: Instant };

const COMPLAINT: Told = {
  verb: 'classify',
  type: 'complaint',
  topic: 'city',
  subtopic: null,
  at: at('2023-08-01T09:05'),
};
// A complaint has five working days: dispatched on Tuesday 2023-08-01, due at the end of Tuesday 2023-08-08.
const DISPATCH: Told = { verb: 'assign', unitId: 'A', at: at('2023-08-01T10:00') };
const DUE = at('2023-08-09T00:00');

/** The events of a case that came on 2023-08-01, played through the decisions. */
function play(acts: readonly Told[], now = at('2023-10-12T09:00'), channel: Channel = 'hotline'): CaseEvent[] {
  const receipt = { channel, number: 'FX-1', receivedAt: at('2023-08-01T09:00'), by: 'import' as const };
  const played = playStory({ receipt, acts }, DEFAULT_POLICIES[channel], calendar, now);
  if ('refusals' in played) throw new Error(played.refusals.map(refusal => refusal.message).join(''));
  return stored(played.events, now);
}

const stored = (events: readonly NewCaseEvent[], recordedAt: Instant, after = 0): CaseEvent[] =>
  events.map(
    (event, index) => ({ ...event, seq: after + index + 1, actorId: null, recordedAt, batchId: null }) as CaseEvent,
  );

/** What figures read of a case at a cut-off: the span's line, with who answers for its being late. */
function seenAt(events: readonly CaseEvent[], cutoff: string, known?: Instant) {
  const by = at(cutoff);
  const line = foldCase(events, known)?.lines.find(span => span.validFrom < by && span.validTo >= by);
  if (!line) return null;
  const isLate = line.overdueAt !== null && line.overdueAt < by;
  return {
    unit: line.unitId,
    isClosed: line.closedAt !== null && line.closedAt < by,
    lateOf: isLate ? (line.overdueUnitId ?? line.unitId) : null,
    counts: line.excludedAt === null || line.excludedAt >= by,
  };
}

describe('what a case comes to', () => {
  it('CW-K5: late is a fact of the due instant; an answer on the last day is in time, at the midnight after it is late', () => {
    const inTime = play([COMPLAINT, DISPATCH, { verb: 'close', at: (DUE - 1) as Instant }]);
    expect(foldCase(inTime)?.line.overdueAt).toBeNull();
    const late = play([COMPLAINT, DISPATCH, { verb: 'close', at: DUE }]);
    expect(foldCase(late)?.line.overdueAt).toBe(DUE);
    expect(seenAt(late, '2023-08-09T00:00')?.lateOf).toBeNull();
    expect(seenAt(late, '2023-08-09T00:01')?.lateOf).toBe('A');
  });

  it('CW-K20: a late answer stays late at the unit that held the case when it fell due, whoever has it afterwards', () => {
    const events = play([
      COMPLAINT,
      DISPATCH,
      { verb: 'request-return', ground: '不属职责', at: at('2023-08-10T09:00') },
      { verb: 'grant-return', inTime: false, at: at('2023-08-10T10:00') },
      { verb: 'assign', unitId: 'B', at: at('2023-08-10T11:00') },
      { verb: 'close', at: at('2023-08-30T09:00') },
    ]);
    expect(seenAt(events, '2023-08-09T12:00')).toMatchObject({ unit: 'A', lateOf: 'A' });
    // B let its own limit pass as well: the case counts once, and for A.
    expect(seenAt(events, '2023-10-01T00:00')).toMatchObject({ unit: 'B', lateOf: 'A', isClosed: true });
    expect(events.filter(event => event.kind === 'became-overdue')).toHaveLength(2);
  });

  it('CW-K20: handed on before it fell due, it is late for the unit that held it then', () => {
    const events = play([
      COMPLAINT,
      DISPATCH,
      { verb: 'request-return', ground: '不属职责', at: at('2023-08-02T09:00') },
      { verb: 'grant-return', inTime: true, at: at('2023-08-02T10:00') },
      { verb: 'assign', unitId: 'B', at: at('2023-08-02T11:00') },
      { verb: 'close', at: at('2023-08-30T09:00') },
    ]);
    expect(seenAt(events, '2023-10-01T00:00')?.lateOf).toBe('B');
    expect(foldCase(events)?.line.assignedAt).toBe(DISPATCH.at);
  });

  it('CW-D20: a unit whose return was granted in time is not late while the case waits to be dispatched again', () => {
    const events = play([
      COMPLAINT,
      DISPATCH,
      { verb: 'request-return', ground: '不属职责', at: at('2023-08-02T09:00') },
      { verb: 'grant-return', inTime: true, at: at('2023-08-02T10:00') },
      { verb: 'assign', unitId: 'B', at: at('2023-08-15T11:00') },
      { verb: 'close', at: at('2023-08-16T09:00') },
    ]);
    expect(seenAt(events, '2023-10-01T00:00')).toMatchObject({ unit: 'B', lateOf: null });
  });

  it('CW-K2, CW-K11: a case that was reopened is not closed from then on, and was before', () => {
    const events = play([
      COMPLAINT,
      DISPATCH,
      { verb: 'close', at: at('2023-08-04T09:00') },
      { verb: 'order-redo', reason: '来件人不满意', at: at('2023-08-20T09:00') },
    ]);
    expect(seenAt(events, '2023-08-20T09:00')?.isClosed).toBe(true);
    expect(seenAt(events, '2023-08-20T09:01')?.isClosed).toBe(false);
    expect(foldCase(events)?.line.redone).toBe(1);
  });

  it('CW-K5: closed in time and late in the redo counts as late, from the redo on', () => {
    const events = play([
      COMPLAINT,
      DISPATCH,
      { verb: 'close', at: at('2023-08-04T09:00') },
      { verb: 'order-redo', reason: '来件人不满意', at: at('2023-08-20T09:00') },
      { verb: 'close', at: at('2023-09-20T09:00') },
    ]);
    expect(seenAt(events, '2023-08-21T00:00')?.lateOf).toBeNull();
    expect(seenAt(events, '2023-10-01T00:00')).toMatchObject({ lateOf: 'A', isClosed: true });
  });

  it('CW-K1: a merge is an act of its time: before it the case counted', () => {
    const events = play([COMPLAINT, DISPATCH, { verb: 'merge', intoCaseId: 'other', at: at('2023-08-05T09:00') }]);
    expect(seenAt(events, '2023-08-05T09:00')?.counts).toBe(true);
    expect(seenAt(events, '2023-08-05T09:01')?.counts).toBe(false);
    expect(foldCase(events)?.line.overdueAt).toBeNull();
  });

  it('CW-T1, AS-B20: a correction of the type takes the time of what it corrects, but only for who knows of it', () => {
    const events = play([COMPLAINT, DISPATCH, { verb: 'close', at: at('2023-08-04T09:00') }]);
    const mended = at('2023-10-16T09:30');
    const classified = events.find(event => event.kind === 'classified')!;
    const data = { corrects: classified.seq, data: { ...classified.data, type: 'consult' }, reason: '定类有误' };
    const all = [...events, ...stored([{ kind: 'corrected', data, occurredAt: mended }], mended, events.length)];
    const types = (known?: Instant): (CaseLine['type'] | undefined)[] =>
      foldCase(all, known)?.lines.map(line => line.type) ?? [];
    expect(new Set(types())).toEqual(new Set(['consult']));
    expect(new Set(types(mended))).toEqual(new Set(['complaint']));
  });

  it('IM-07: what was retracted has not happened, and a retraction that was retracted has', () => {
    const events = play([COMPLAINT, DISPATCH, { verb: 'close', at: at('2023-08-04T09:00') }]);
    const retract = (seq: number, when: Instant, after: number) =>
      stored([{ kind: 'retracted', data: { retracts: [seq], reason: '误' }, occurredAt: when }], when, after);
    const last = events.length;
    const once = [...events, ...retract(last, at('2023-10-16T09:00'), last)];
    expect(foldCase(once)).toMatchObject({ status: 'assigned', line: { closedAt: null } });
    const twice = [...once, ...retract(last + 1, at('2023-10-17T09:00'), last + 1)];
    expect(foldCase(twice)).toMatchObject({ status: 'closed' });
    expect(foldCase(retract(1, at('2023-10-16T09:00'), last))).toBeNull();
  });

  it('CW-K1: a letter belongs to the period in which it came, a hotline case to that of its first dispatch', () => {
    const acts = [COMPLAINT, DISPATCH];
    expect(foldCase(play(acts, undefined, 'mailbox-county'))?.line.cohortAt).toBe(at('2023-08-01T09:00'));
    expect(foldCase(play(acts))?.line.cohortAt).toBe(DISPATCH.at);
    expect(foldCase(play([COMPLAINT]))?.line.cohortAt).toBeNull();
  });

  it('is counted and timed by the rules that its receipt names, whatever the policies are now', () => {
    const [receipt, ...rest] = play([COMPLAINT, DISPATCH, { verb: 'answer', at: at('2023-08-02T09:00') }]);
    if (receipt?.kind !== 'received') throw new Error('a case begins with its receipt');
    expect(receipt.data).toMatchObject({ policyVersion: 1, cohortBy: 'assigned', clockStops: 'answered' });
    const under = (rules: Partial<typeof receipt.data>) =>
      foldCase([{ ...receipt, data: { ...receipt.data, ...rules } }, ...rest]);
    expect(under({})).toMatchObject({ runningDueAt: null, line: { cohortAt: DISPATCH.at } });
    expect(under({ cohortBy: 'received', clockStops: 'closed' })).toMatchObject({
      runningDueAt: DUE,
      line: { cohortAt: receipt.occurredAt },
    });
    // The first receipts did not say it: they stand under version 1.
    const { cohortBy: _cohortBy, clockStops: _clockStops, ...data } = receipt.data;
    expect(foldCase([{ ...receipt, data }, ...rest])).toEqual(under({}));
  });
});
