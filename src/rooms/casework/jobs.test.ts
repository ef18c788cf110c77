import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { addTestUnits } from '../../../test/helpers/units.ts';
import { addHours, fixedClock, type Instant, instant } from '../../kernel/time.ts';
import { openKeyRing } from '../../platform/crypto/index.ts';
import { readEvents } from '../../platform/records/index.ts';
import { one, type Tx } from '../../platform/sql.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { changeCase } from './append.ts';
import { prepareCase, writeCases } from './bulk.ts';
import { markOverdue } from './commands/mark-overdue.ts';
import { type CaseAct, decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { overdueSweep } from './jobs.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { CASE } from './record.ts';

const calendar = builtInCalendar();
const at = (text: string): Instant => instant(`${text}+08:00`);
const START = at('2023-08-01T09:00');
/** Five working days after the dispatch on 1 August. */
const DUE = at('2023-08-09T00:00');

const county = await testCounty();
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
let unitId = '';

beforeAll(async () => {
  unitId = Object.values(await inCounty(tx => addTestUnits(tx, county.clock)))[0] ?? '';
});

/** A complaint dispatched on 1 August, written before its limit. */
async function dispatched(tx: Tx, number: string): Promise<string> {
  const context = { actorId: null, recordedAt: START, now: START, calendar, ring: openKeyRing(new Uint8Array(32)) };
  const prepared = prepareCase(
    {
      story: {
        receipt: { channel: 'hotline', number, receivedAt: START, by: 'import' },
        acts: [
          { verb: 'classify', type: 'complaint', topic: 'city', subtopic: null, at: START },
          { verb: 'assign', unitId, at: START },
        ],
      },
      text: { title: '路灯不亮', content: '门前路灯不亮。', place: null, answer: null, extra: {} },
    },
    context,
  );
  if ('refusals' in prepared) throw new Error('refused');
  await writeCases(tx, [prepared.ready], context);
  return prepared.ready.record.id;
}

const act = (tx: Tx, id: string, done: CaseAct, when: Instant) =>
  changeCase(tx, id, { actorId: null, recordedAt: when }, ({ state }) =>
    decide(state, done, DEFAULT_POLICIES.hotline, calendar, when),
  );
/** Runs the sweep and does what it asks for. */
async function sweep(tx: Tx, now: Instant): Promise<string[]> {
  const found = await overdueSweep.find(tx, fixedClock(now));
  for (const { payload } of found) await markOverdue(tx, payload.caseId, fixedClock(now));
  return found.map(({ key }) => key);
}
const misses = async (tx: Tx, id: string) =>
  (await readEvents<CaseEvent>(tx, CASE, id)).filter(event => event.kind === 'became-overdue').length;

describe('the overdue sweep (CW-K5)', () => {
  it('finds a case at its due instant, once', () =>
    inCounty(async tx => {
      const id = await dispatched(tx, 'S-1');
      expect(await sweep(tx, (DUE - 1) as Instant)).toEqual([]);
      expect(await sweep(tx, DUE)).toEqual([id]);
      expect(await sweep(tx, addHours(DUE, 1))).toEqual([]);
      expect(await misses(tx, id)).toBe(1);
    }));

  it('does not come back to a case whose return was granted in time (CW-D20)', () =>
    inCounty(async tx => {
      const id = await dispatched(tx, 'S-2');
      await act(tx, id, { verb: 'request-return', ground: '不属职责' }, addHours(START, 1));
      await act(tx, id, { verb: 'grant-return', inTime: true }, addHours(START, 2));
      expect(await sweep(tx, addHours(DUE, 1))).toEqual([]);
    }));

  it('finds the limit of a redo that is missed too', () =>
    inCounty(async tx => {
      const id = await dispatched(tx, 'S-3');
      await sweep(tx, DUE);
      await act(tx, id, { verb: 'close' }, at('2023-08-10T09:00'));
      await act(tx, id, { verb: 'order-redo', reason: '来件人不满意' }, at('2023-08-14T09:00'));
      expect(await sweep(tx, at('2023-08-21T23:59'))).toEqual([]);
      expect(await sweep(tx, at('2023-08-22T00:00'))).toEqual([id]);
      expect(await misses(tx, id)).toBe(2);
    }));

  it('writes nothing where nothing is owed', () =>
    inCounty(async tx => {
      const id = await dispatched(tx, 'S-4');
      const row = () => one(tx, sql`select version, last_seq, xmin::text from case_record where id = ${id}`);
      const before = await row();
      await markOverdue(tx, id, fixedClock((DUE - 1) as Instant));
      expect(await row()).toEqual(before);
    }));
});
