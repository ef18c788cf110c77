import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { addTestUnits, type TestUnit } from '../../../test/helpers/units.ts';
import { instant } from '../../kernel/time.ts';
import { commandInstant } from '../../platform/locks.ts';
import type { Tx } from '../../platform/sql.ts';
import { builtInCalendar, seedCalendar } from '../calendar/index.ts';
import { createRegistry, evaluate, KNOWN_NOW, listMembers, type Moment, parsePeriod } from '../figures/index.ts';
import { markOverdue } from './commands/mark-overdue.ts';
import { changeRequest, findRequest, foiFigures, prepareRequest, type RequestAct, writeRequests } from './index.ts';
import { findNewlyOverdue } from './store.ts';

const registry = createRegistry([foiFigures]);
const CUTOFF = instant('2023-10-12T00:00+08:00');
const moment = (period: string): Moment => ({ period: parsePeriod(period), cutoff: CUTOFF, known: KNOWN_NOW });
const at = (text: string) => instant(`${text}+08:00`);
type Act = RequestAct & { readonly at: ReturnType<typeof at> };
const answer = (on: string): Act => ({ verb: 'answer', result: 'R-G', at: at(`${on}T16:00`) });

let county: Awaited<ReturnType<typeof testCounty>>;
const ids: Record<string, string> = {};
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
const read = async (key: string, period = '2023Q3') =>
  (await inCounty(tx => evaluate(tx, registry, [key], moment(period)))).get(key)?.text;

beforeAll(async () => {
  county = await testCounty();
  await inCounty(async tx => {
    await seedCalendar(tx, county.clock.now());
    const units = await addTestUnits(tx, county.clock);
    const recordedAt = await commandInstant(tx, county.clock);
    const context = { actorId: null, recordedAt, now: recordedAt, calendar: builtInCalendar() };
    const add = async (number: string, unit: TestUnit, on: string, acts: readonly Act[]) => {
      const prepared = prepareRequest(
        {
          submission: {
            number,
            channel: 'counter',
            applicant: 'person',
            unitId: units[unit],
            submittedAt: at(`${on}T10:00`),
            by: 'import',
          },
          acts: [{ verb: 'receive', at: at(`${on}T10:00`) }, ...acts],
          text: { title: `关于${number}号申请`, description: '申请公开征地补偿标准', importKey: number },
        },
        context,
      );
      if ('refusals' in prepared) throw new Error(prepared.refusals[0]?.message);
      await writeRequests(tx, [prepared.ready], context);
      ids[number] = prepared.ready.record.id;
    };
    // Due 2023-07-19, answered in the quarter, in time.
    await add('1', '民政局', '2023-06-19', [answer('2023-07-17')]);
    // Due 2023-08-29: in time on the last day, and a day late.
    await add('2', '民政局', '2023-08-01', [answer('2023-08-29')]);
    await add('3', '财政局', '2023-08-01', [answer('2023-08-30')]);
    // A third party was asked: five working days more, so in time.
    await add('4', '财政局', '2023-08-01', [
      { verb: 'consult', consultationId: 'a', with: 'third-party', at: at('2023-08-07T09:00') },
      { verb: 'end-consultation', consultationId: 'a', outcome: 'agreed', at: at('2023-08-14T09:00') },
      answer('2023-09-05'),
    ]);
    // Due 2023-10-26: still open at the end.
    await add('5', '司法局', '2023-09-22', []);
    // Due 2023-09-06, open, nobody has answered.
    await add('6', '司法局', '2023-08-09', []);
  });
});

describe('figures of disclosure on request', () => {
  it('FOI-I01: carried in and received come to answered and carried out', async () => {
    const [carriedIn, received, answered, carriedOut] = await Promise.all(
      ['foi.carriedIn', 'foi.received', 'foi.answered', 'foi.carriedOut'].map(key => read(key)),
    );
    expect({ carriedIn, received, answered, carriedOut }).toEqual({
      carriedIn: '1',
      received: '5',
      answered: '4',
      carriedOut: '2',
    });
    expect(await read('foi.carriedIn', '2023Q4')).toBe('2');
  });

  it('FOI-21: late is what the limit passed over, answered later or not; the rate is over what was settled', async () => {
    expect(await read('foi.overdue')).toBe('2');
    expect(await read('foi.onTimeRate')).toBe('60%');
    const page = await inCounty(tx => listMembers(tx, registry, 'foi.overdue', moment('2023Q3'), { limit: 9 }));
    expect(page.rows.map(row => `${row.number} ${row.unit}`)).toEqual(['3 财政局', '6 司法局']);
  });

  it('FOI-21: a request that changes hands afterwards stays late at the unit that let the limit pass', async () => {
    const by = { actorId: null, recordedAt: await inCounty(tx => commandInstant(tx, county.clock)) };
    const units = await inCounty(tx => findRequest(tx, ids['6']!, CUTOFF));
    expect(units?.unit).toBe('司法局');
    const other = (await inCounty(tx => findRequest(tx, ids['2']!, CUTOFF)))?.unit;
    const unitId = await inCounty(async tx => {
      const { rows } = await tx.client.query('select unit_id from request_record where id = $1', [ids['2']]);
      return rows[0].unit_id as string;
    });
    const act = { verb: 'reassign' as const, unitId, reason: '职责划转' };
    await inCounty(tx => changeRequest(tx, ids['6']!, by, act, at('2023-09-20T09:00')));
    expect((await inCounty(tx => findRequest(tx, ids['6']!, CUTOFF)))?.unit).toBe(other);
    const page = await inCounty(tx =>
      listMembers(tx, registry, 'foi.overdue', moment('2023Q3'), { limit: 9, by: 'unit', value: unitId }),
    );
    expect(page.rows).toEqual([]);
  });

  it('FOI-14: refuses an extension after the limit, and the limit stays', async () => {
    const by = { actorId: null, recordedAt: county.clock.now() };
    const extend = { verb: 'extend' as const, workdays: 10, reason: '材料较多', approvedBy: '负责人' };
    await expect(inCounty(tx => changeRequest(tx, ids['6']!, by, extend, at('2023-09-07T09:00')))).rejects.toThrow(
      /期限已于 2023-09-06 届满/,
    );
    await inCounty(tx => changeRequest(tx, ids['5']!, by, extend, at('2023-10-10T09:00')));
    const view = await inCounty(tx => findRequest(tx, ids['5']!, CUTOFF));
    expect(view?.fields).toContainEqual({ label: '答复期限', text: '2023-11-09 24:00' });
    expect(view?.story.at(-1)).toMatchObject({ label: '延期', rule: 'FOI-14' });
  });

  it('FOI-21: the sweep finds what has become overdue, and one step records it once', async () => {
    county.clock.set(instant('2023-11-10T00:00+08:00'));
    const now = county.clock.now();
    expect(await inCounty(tx => findNewlyOverdue(tx, now, 10))).toEqual([ids['5']]);
    for (let time = 0; time < 2; time += 1) await inCounty(tx => markOverdue(tx, ids['5']!, county.clock));
    expect(await inCounty(tx => findNewlyOverdue(tx, now, 10))).toEqual([]);
    const view = await inCounty(tx => findRequest(tx, ids['5']!, now));
    expect(view?.story.filter(event => event.label === '逾期')).toHaveLength(1);
  });
});
