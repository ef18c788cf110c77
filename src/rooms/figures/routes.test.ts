import Value from 'typebox/value';
import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { freeze } from './freeze.ts';
import type { IssuedFreeze } from './needs.ts';
import { parsePeriod } from './period.ts';
import type { Registry } from './registry.ts';
import { figureRoutes } from './routes.ts';
import { addParcel, parcelId, parcelWorld } from './world.helper.ts';

const PRESENT = instant('2023-10-16T09:00+08:00');
const ISSUED_AT = instant('2023-10-13T14:20+08:00');
let issued: IssuedFreeze | null = null;
let registry: Registry;
let inCounty: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Asks a route as the server does after its checks, and holds its answer against its own schema. */
async function ask(operationId: string, query: object, params: object = {}) {
  const routes = figureRoutes({
    registry,
    issuedFreezeFor: async (_tx, period) => (period === '2023Q3' ? issued : null),
  });
  const route = routes.find(candidate => candidate.operationId === operationId)!;
  const exchange = { params, query: { limit: 50, ...query }, clock: fixedClock(PRESENT), inCounty };
  const answer = await route.handle(exchange as never);
  const { response } = route.schema;
  if (!('download' in response)) expect(Value.Check(response, answer)).toBe(true);
  // biome-ignore lint/suspicious/noExplicitAny: the schema has just been checked
  return answer as any;
}

beforeAll(async () => {
  const county = await testCounty();
  const quarter = Array.from({ length: 30 }, (_, index) => ({
    id: parcelId(index),
    // Several share an instant, so that pages must also go by id.
    sent: `2023-07-${String(1 + Math.floor(index / 3)).padStart(2, '0')}T10:00`,
    office: index % 3 === 0 ? 'west' : 'east',
    ...(index < 20 ? { done: '2023-07-20T10:00' } : {}),
  }));
  const before = Array.from({ length: 12 }, (_, index) => ({
    id: parcelId(100 + index),
    sent: index < 4 ? '2023-04-05T10:00' : '2023-05-05T10:00',
    done: '2023-05-20T10:00',
  }));
  ({ registry, inCounty } = await parcelWorld(county, [...quarter, ...before]));
  const at = { period: parsePeriod('2023Q3'), cutoff: instant('2023-10-12T00:00+08:00'), known: ISSUED_AT };
  const keys = ['parcel.sent', 'parcel.doneRate', 'parcel.byOffice'];
  await county.db.forCounty(
    county.code,
    async tx => {
      const freezeId = await freeze(tx, registry, keys, at, ISSUED_AT);
      issued = { freezeId, bulletinId: freezeId, issuedAt: ISSUED_AT };
    },
    { isolation: 'repeatable read' },
  );
  await inCounty(tx => addParcel(tx, { id: parcelId(50), sent: '2023-09-28T10:00', recorded: '2023-10-16T08:00' }));
});

describe('the values of figures', () => {
  it('stand beside what was printed, and what was printed does not change (AS-B20)', async () => {
    const { figures, moment } = await ask('getFigureValues', { period: '2023Q3', keys: 'parcel.sent,parcel.doneRate' });
    expect(figures[0]).toMatchObject({ printed: { count: 30 }, value: { count: 31 }, present: { count: 31 } });
    expect(figures[1].printed.text).toBe('66.67%');
    expect(moment.cutoff).toBe('2023-10-12T00:00:00+08:00');
  });

  it('are compared with the period before as printed, and with nothing where there are no records', async () => {
    const { figures } = await ask('getFigureValues', { period: '2023Q3', keys: 'parcel.sent,parcel.doneRate' });
    expect(figures[0].previous).toMatchObject({ change: '+18 件', isPartial: false, value: { count: 12 } });
    expect(figures[1].previous.change).toBe('−33.33 个百分点');
    expect(figures[0].lastYear).toBeNull();
  });

  it('of a running period are compared with the same progress of the one before', async () => {
    const { figures } = await ask('getFigureValues', {
      period: '2023Q3',
      keys: 'parcel.sent',
      cutoff: '2023-07-11T00:00:00+08:00',
    });
    // Ten days into the quarter: 4 of the 12 parcels of the quarter before had been sent by then. The printed 30 stands.
    expect(figures[0].previous).toMatchObject({ isPartial: true, value: { count: 4 } });
  });

  it('answer an unknown key with keys like it', async () => {
    await expect(ask('getFigureValues', { period: '2023Q3', keys: 'parcel.sents' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('refuse a cut-off that is no instant, in words', async () => {
    const wrong = ask('getFigureValues', { period: '2023Q3', keys: 'parcel.sent', cutoff: 'soon' });
    await expect(wrong).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('the overview', () => {
  it('tells which keys it does not have, and what changed since the issue', async () => {
    const overview = await ask('getOverview', { period: '2023Q3', keys: 'parcel.sent,media.qualified' });
    expect(overview.missing).toEqual(['media.qualified']);
    expect(overview.changes).toEqual([
      { cohort: 'parcel.sent', label: '包裹（本期寄出）', added: 1, removed: 0, changed: 0 },
    ]);
  });

  it('draws a course whose steps add up to the figure, without a stub of a last week', async () => {
    const { figures } = await ask('getOverview', { period: '2023Q3', keys: 'parcel.sent' });
    const { points, stepDays } = figures[0].series;
    expect(points.reduce((sum: number, point: { value: number }) => sum + point.value, 0)).toBe(31);
    expect([stepDays, points.length, points.at(-1).last]).toEqual([7, 13, '2023-09-30']);
  });
});

describe('the records behind a figure', () => {
  const pages = async (query: object) => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: { id: string }[]; next: string | null } = await ask(
        'listFigureMembers',
        { period: '2023Q3', limit: 7, ...query, ...(after === null ? {} : { after }) },
        { key: 'parcel.sent' },
      );
      ids.push(...page.rows.map(row => row.id));
      after = page.next;
    } while (after !== null);
    return ids;
  };

  it('are read page by page, each once, as many as the number says', async () => {
    const live = await pages({});
    expect(live.length).toBe(31);
    expect(new Set(live).size).toBe(31);
    expect(await pages({ asPrinted: true })).toEqual(live.filter(id => id !== parcelId(50)));
  });

  it.each([true, false])('are narrowed to what a unit answers for, printed: %s', async asPrinted => {
    const query = { period: '2023Q3', asPrinted, by: 'unit', value: 'west' };
    const { rows } = await ask('listFigureMembers', query, { key: 'parcel.byOffice' });
    const { lines } = await ask(
      'breakDownFigure',
      { period: '2023Q3', asPrinted },
      { key: 'parcel.byOffice', dimension: 'unit' },
    );
    expect(rows.length).toBe(10);
    expect(lines.find((line: { value: string }) => line.value === 'west').figure.total).toBe(10);
  });

  it('of a rate are those that fulfil it and the rest', async () => {
    const part = async (name: string) =>
      (await ask('listFigureMembers', { period: '2023Q3', part: name }, { key: 'parcel.doneRate' })).rows.length;
    expect([await part('numerator'), await part('rest')]).toEqual([20, 11]);
  });

  it('are refused for a dimension that there is not, with those there are', async () => {
    const query = { period: '2023Q3', by: 'colour', value: 'red' };
    await expect(ask('listFigureMembers', query, { key: 'parcel.sent' })).rejects.toThrow('邮局');
  });

  it('are refused as printed for a period without an issued bulletin', async () => {
    const query = { period: '2023Q2', asPrinted: true };
    await expect(ask('listFigureMembers', query, { key: 'parcel.sent' })).rejects.toThrow('还没有签发');
  });

  it('do not go on from a mark that we did not give', async () => {
    const query = { period: '2023Q3', after: "1' or 1=1" };
    await expect(ask('listFigureMembers', query, { key: 'parcel.sent' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('printed and now', () => {
  it('lists the records that make the difference', async () => {
    const both = await ask('getPrintedAndNow', { period: '2023Q3' }, { key: 'parcel.sent' });
    expect(both).toMatchObject({ printed: { count: 30 }, now: { count: 31 } });
    expect(both.changed).toMatchObject([{ id: parcelId(50), change: 'added' }]);
  });

  it('is empty for a period without an issued bulletin', async () => {
    const both = await ask('getPrintedAndNow', { period: '2023Q2' }, { key: 'parcel.sent' });
    expect(both).toEqual({ issued: null, printed: null, isRedefined: false, now: null, changed: [] });
  });
});

describe('the catalogue', () => {
  it('names the unit that a figure is charged to once, under its own label', async () => {
    const { figures } = await ask('listFigures', {});
    const byOffice = figures.find((figure: { key: string }) => figure.key === 'parcel.byOffice');
    expect(byOffice).toMatchObject({ by: 'unit', dimensions: [{ name: 'unit', label: '责任邮局' }] });
  });
});

describe('a record', () => {
  it('of an unknown kind is not found', async () => {
    await expect(ask('getRecord', {}, { kind: 'ship', id: parcelId(1) })).rejects.toMatchObject({ code: 'not-found' });
  });
});
