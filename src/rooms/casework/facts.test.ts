import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { factsAt } from '../../../test/helpers/facts.ts';
import { addTestUnits } from '../../../test/helpers/units.ts';
import { AppError } from '../../kernel/errors.ts';
import { effectiveEvents } from '../../kernel/events.ts';
import { addHours, type Instant, instant } from '../../kernel/time.ts';
import { changeRecord, numbered, readEvents, writeRecords } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { changeCase } from './append.ts';
import { type CaseAct, decide } from './decide.ts';
import type { CaseEvent, NewCaseEvent } from './events.ts';
import { type CaseLine, foldCase } from './fold.ts';
import { CASE_TYPES, RATINGS } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { CASE } from './record.ts';

const calendar = builtInCalendar();
const policy = DEFAULT_POLICIES.hotline;
const START = instant('2023-08-01T09:00+08:00');
const RECORDED = addHours(START, 3_000);

let county: Awaited<ReturnType<typeof testCounty>>;
let units: string[];
let cases = 0;
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);

beforeAll(async () => {
  county = await testCounty();
  units = Object.values(await inCounty(tx => addTestUnits(tx, county.clock)));
});

type Step =
  | { readonly do: 'act'; readonly act: (unitId: string) => CaseAct; readonly hours: number; readonly unit: number }
  | { readonly do: 'correct-type'; readonly type: number }
  | { readonly do: 'retract-last' };

const VERBS: readonly ((unitId: string) => CaseAct)[] = [
  unitId => ({ verb: 'assign', unitId }),
  () => ({ verb: 'request-return', ground: '不属职责' }),
  () => ({ verb: 'grant-return', inTime: true }),
  () => ({ verb: 'answer' }),
  () => ({ verb: 'close' }),
  () => ({ verb: 'rate', rating: RATINGS[cases % RATINGS.length] ?? 'satisfied' }),
  unitId => ({ verb: 'order-redo', reason: '不满意', unitId }),
  () => ({ verb: 'merge', intoCaseId: '0190b2c4-0000-7000-8000-000000000000' }),
];
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      act: fc.constantFrom(...VERBS),
      hours: fc.integer({ min: 1, max: 240 }),
      unit: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('correct-type' as const), type: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'retract-last' as const }) },
);

/** A hotline case that was received, classified and dispatched, written by the bulk shell. */
async function newCase(tx: Tx): Promise<string> {
  cases += 1;
  const id = `0190b2c4-0000-7000-8000-${String(cases).padStart(12, '0')}`;
  const events = numbered<CaseEvent>(
    [
      {
        kind: 'received',
        data: { channel: 'hotline', number: `FX-${cases}`, policyVersion: 1, by: 'import' },
        occurredAt: START,
      },
      { kind: 'classified', data: { type: 'complaint', topic: 'city', subtopic: null }, occurredAt: START },
      {
        kind: 'assigned',
        data: { unitId: units[0]!, workdays: 5, dueAt: addHours(START, 183) },
        occurredAt: addHours(START, 1),
      },
    ],
    0,
    { actorId: null, recordedAt: RECORDED },
  );
  const state = foldCase(events)!;
  const text = { title: '路灯不亮', content: '小区门口', place: null, answer: null, extra: {}, helperIds: [] };
  const record = { id, text, state, lastSeq: events.length, contentHash: null, batchId: null };
  await writeRecords(tx, CASE, [{ record, events }], RECORDED);
  return id;
}

async function perform(tx: Tx, id: string, step: Step, at: Instant, recordedAt: Instant): Promise<void> {
  const by = { actorId: null, recordedAt };
  if (step.do === 'act') {
    await changeCase(tx, id, by, ({ state }) => decide(state, step.act(units[step.unit]!), policy, calendar, at));
    return;
  }
  await changeRecord(tx, CASE, id, by, ({ events }) => ({ events: mendOf(events, step, recordedAt) }));
}

function mendOf(events: readonly CaseEvent[], step: Step, at: Instant): NewCaseEvent[] {
  const effective = effectiveEvents(events);
  if (step.do === 'correct-type') {
    const classified = effective.find(event => event.kind === 'classified');
    const data = { type: CASE_TYPES[step.type] ?? null, topic: 'rural', subtopic: null };
    return classified
      ? [{ kind: 'corrected', data: { corrects: classified.seq, data, reason: '误' }, occurredAt: at }]
      : [];
  }
  const last = effective.at(-1);
  if (!last || last.seq <= 3) return [];
  return [{ kind: 'retracted', data: { retracts: [last.seq], reason: '误' }, occurredAt: at }];
}

/** What figures read of a line at a cut-off: instants are compared with it, the unit that was late is read by coalesce. */
function seen(line: CaseLine, cutoff: Instant) {
  const by = (at: Instant | null) => (at !== null && at < cutoff ? at : null);
  const ratedAt = by(line.ratedAt);
  return {
    unitId: by(line.assignedAt) === null ? null : line.unitId,
    lateOf: by(line.overdueAt) === null ? null : (line.overdueUnitId ?? line.unitId),
    cohortAt: by(line.cohortAt),
    closedAt: by(line.closedAt),
    overdueAt: by(line.overdueAt),
    excludedAt: by(line.excludedAt),
    rating: ratedAt === null ? null : line.rating,
    redone: line.redone,
  };
}

it('facts and row are the fold of the events, at any cut-off and as known at any time (CW-K20, CW-T1)', async () => {
  // An import that began earlier may come to a record after a command: what it brings has an earlier instant (lag).
  const steps = fc.array(fc.tuple(stepArbitrary, fc.constantFrom(0, 0, 1, 3)), { maxLength: 9 });
  const point = fc.tuple(fc.integer({ min: -2, max: 1_500 }), fc.integer({ min: 0, max: 10 }));
  await fc.assert(
    fc.asyncProperty(steps, fc.array(point, { minLength: 8, maxLength: 14 }), async (planned, points) => {
      const id = await inCounty(newCase);
      let at = addHours(START, 1);
      for (const [index, [step, lag]] of planned.entries()) {
        if (step.do === 'act') at = addHours(at, step.hours);
        await inCounty(tx => perform(tx, id, step, at, addHours(RECORDED, index + 1 - lag))).catch(error => {
          if (!(error instanceof AppError && error.code === 'refused')) throw error;
        });
      }
      await inCounty(async tx => {
        const events = await readEvents(tx, CASE, id);
        for (const [hours, round] of points) {
          const cutoff = addHours(START, hours);
          const known = addHours(RECORDED, round + 0.5);
          const effective = effectiveEvents(events, known);
          const happened = foldCase(effective.filter(event => event.occurredAt < cutoff));
          const stored = await factsAt(tx, CASE, id, cutoff, known);
          expect(stored.map(line => seen(line, cutoff))).toEqual(happened ? [seen(happened.line, cutoff)] : []);
          // A type belongs to the case since its receipt, also where it was corrected later.
          const classified = effective.findLast(event => event.kind === 'classified');
          const type = classified?.kind === 'classified' ? classified.data.type : null;
          for (const line of stored) expect(line.type).toBe(type);
        }
        const state = foldCase(events)!;
        const { rows } = await tx.client.query('select * from case_record where id = $1', [id]);
        expect(rows[0]).toMatchObject({
          status: state.status,
          unit_id: state.line.unitId,
          closed_at: state.line.closedAt,
          overdue_at: state.line.overdueAt,
          redone: state.line.redone,
          running_due_at: state.runningDueAt,
          last_seq: events.length,
        });
      });
    }),
    { numRuns: 30 },
  );
});
