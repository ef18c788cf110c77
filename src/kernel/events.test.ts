import { expect, test } from 'vitest';
import {
  type CorrectionData,
  diffLines,
  effectiveEvents,
  type RetractionData,
  type StoredEvent,
  unknownKind,
} from './events.ts';
import type { Instant } from './time.ts';

const event = (seq: number, kind: string, occurredAt: number, data: unknown, recordedAt = occurredAt): StoredEvent => ({
  seq,
  kind,
  data,
  actorId: null,
  occurredAt: occurredAt as Instant,
  recordedAt: recordedAt as Instant,
  batchId: null,
});

test('events count in the order in which they happened, whenever they were recorded', () => {
  const events = [event(1, 'a', 10, {}), event(2, 'b', 5, {}, 20)];
  expect(effectiveEvents(events).map(({ kind }) => kind)).toEqual(['b', 'a']);
  expect(effectiveEvents(events, 20 as Instant).map(({ kind }) => kind)).toEqual(['a']);
});

test('a correction takes the place of what it corrects, and only from when it is known', () => {
  const corrected: CorrectionData = { corrects: 1, data: { type: 'help' }, reason: '记错' };
  const events = [event(1, 'classified', 10, { type: 'report' }), event(2, 'corrected', 30, corrected)];
  expect(effectiveEvents(events)).toMatchObject([{ kind: 'classified', occurredAt: 10, data: { type: 'help' } }]);
  expect(effectiveEvents(events, 30 as Instant)).toMatchObject([{ data: { type: 'report' } }]);
});

test('a correction without a time leaves the event where an earlier correction has put it', () => {
  const moved: CorrectionData = { corrects: 1, data: { n: 1 }, occurredAt: 7 as Instant, reason: '时间记错' };
  const said: CorrectionData = { corrects: 1, data: { n: 2 }, reason: '内容记错' };
  const events = [event(1, 'x', 10, { n: 1 }), event(2, 'corrected', 20, moved), event(3, 'corrected', 30, said)];
  expect(effectiveEvents(events)).toMatchObject([{ occurredAt: 7, data: { n: 2 } }]);
});

test('a retracted event, and a retracted correction, count no more', () => {
  const corrected: CorrectionData = { corrects: 1, data: { n: 2 }, reason: '改' };
  const retracted: RetractionData = { retracts: [2], reason: '改错了' };
  const events = [
    event(1, 'x', 10, { n: 1 }),
    event(2, 'corrected', 20, corrected),
    event(3, 'retracted', 30, retracted),
  ];
  expect(effectiveEvents(events)).toMatchObject([{ data: { n: 1 } }]);
  expect(effectiveEvents([...events, event(4, 'retracted', 40, { retracts: [1], reason: '撤销导入' })])).toEqual([]);
});

test('lines that say the same stay, others are superseded', () => {
  const same = (a: { n: number }, b: { n: number }) => a.n === b.n;
  expect(diffLines([{ n: 1 }, { n: 2 }], [{ n: 2 }, { n: 3 }], same)).toEqual({
    supersede: [{ n: 1 }],
    add: [{ n: 3 }],
  });
});

test('a fold says which event it does not know', () => {
  expect(unknownKind(event(1, 'of-a-newer-version', 10, {}) as never).message).toContain('of-a-newer-version');
});
