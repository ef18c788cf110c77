import { describe, expect, it } from 'vitest';
import { type CorrectionData, effectiveEvents, type StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { numbered } from './append.ts';
import { reconcileEvents } from './reconcile-events.ts';

const instantOf = (n: number) => n as Instant;
type By = { readonly actorId: string; readonly batchId: string | null };
const person: By = { actorId: 'a person', batchId: null };
const file: By = { actorId: 'an importer', batchId: 'a batch' };

type Written = { readonly a: string; readonly b?: string };
const event = (seq: number, data: Written, by = file): StoredEvent => ({
  seq,
  kind: 'said',
  data,
  occurredAt: instantOf(5),
  recordedAt: instantOf(seq),
  ...by,
});
const corrected = (seq: number, data: Partial<CorrectionData>, by = person): StoredEvent => ({
  seq,
  kind: 'corrected',
  data: { corrects: 1, data: {}, reason: '记错', ...data },
  occurredAt: instantOf(seq),
  recordedAt: instantOf(seq),
  ...by,
});
const reconcile = (events: readonly StoredEvent[], data: Written, at = 5) =>
  reconcileEvents(events, [{ kind: 'said', data, occurredAt: instantOf(at) }], { now: instantOf(9), reason: '不同' });
/** What counts once the file has been taken. */
const result = (events: readonly StoredEvent[], data: Written, at?: number) => {
  const { changes, isContested } = reconcile(events, data, at);
  const by = { ...file, recordedAt: instantOf(9) };
  const after = effectiveEvents([...events, ...numbered<StoredEvent>(changes, events.length, by)]);
  return { changes: changes.length, isContested, after: after.map(each => [each.data, each.occurredAt]) };
};

describe('IM-06: what a file tells of a known record', () => {
  it('changes what an earlier file told', () => {
    expect(result([event(1, { a: 'old' })], { a: 'new' }, 6)).toEqual({
      changes: 1,
      isContested: false,
      after: [[{ a: 'new' }, 6]],
    });
  });

  it('leaves what a person corrected, and says that it is contested (AS-B20)', () => {
    const events = [event(1, { a: 'old' }), corrected(2, { data: { a: 'right' } })];
    expect(result(events, { a: 'old' })).toEqual({ changes: 0, isContested: true, after: [[{ a: 'right' }, 5]] });
    expect(result(events, { a: 'right' })).toMatchObject({ changes: 0, isContested: false });
  });

  it('changes the fields that the person left as they were, and the time, unless the person gave one', () => {
    const events = [event(1, { a: 'old', b: 'old' }), corrected(2, { data: { a: 'right', b: 'old' } })];
    expect(result(events, { a: 'old', b: 'new' }, 6).after).toEqual([[{ a: 'right', b: 'new' }, 6]]);
    const timed = [event(1, { a: 'old' }), corrected(2, { data: { a: 'old' }, occurredAt: instantOf(4) })];
    expect(result(timed, { a: 'old' }, 6)).toEqual({ changes: 0, isContested: true, after: [[{ a: 'old' }, 4]] });
  });

  it('follows what derives from the rest, whoever recorded it', () => {
    const events = [event(1, { a: 'old' }, person), corrected(2, { data: { a: 'said' }, occurredAt: instantOf(4) })];
    const how = { now: instantOf(9), reason: '不同', isDerived: true };
    const { changes } = reconcileEvents(events, [{ kind: 'said', data: { a: 'new' }, occurredAt: instantOf(6) }], how);
    expect(changes).toMatchObject([{ data: { data: { a: 'new' }, occurredAt: 6 } }]);
  });

  it('leaves it also after a file has corrected the rest, and a field that the person emptied', () => {
    const events = [
      event(1, { a: 'old', b: 'old' }),
      corrected(2, { data: { a: 'right' } }),
      corrected(3, { data: { a: 'right' }, occurredAt: instantOf(6) }, file),
    ];
    expect(result(events, { a: 'old', b: 'new' }, 7).after).toEqual([[{ a: 'right' }, 7]]);
  });

  it('follows the file again when the person’s correction was taken back', () => {
    const taken = { ...corrected(3, {}), kind: 'retracted', data: { retracts: [2], reason: '改错了' } };
    const events = [event(1, { a: 'old' }), corrected(2, { data: { a: 'right' } }), taken];
    expect(result(events, { a: 'new' })).toMatchObject({ isContested: false, after: [[{ a: 'new' }, 5]] });
  });
});
