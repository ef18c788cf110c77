import { beforeAll, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { cardsOf } from './cards.ts';
import { changesSince } from './changes.ts';
import { freeze } from './freeze.ts';
import { type Figure, KNOWN_NOW, type Moment } from './model.ts';
import { parsePeriod } from './period.ts';
import { listPrinted, printedAndNow } from './printed.ts';
import type { Registry } from './registry.ts';
import { addParcel, parcelId, parcelWorld } from './world.helper.ts';

const ISSUED_AT = instant('2023-10-13T14:20+08:00');
const PRESENT = instant('2023-10-16T09:00+08:00');
const at: Moment = { period: parsePeriod('2023Q3'), cutoff: instant('2023-10-12T00:00+08:00'), known: ISSUED_AT };
const KEYS = ['parcel.sent', 'parcel.doneRate'];
let inCounty: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
let freezeId: string;
/** The program of a year later: its predicate has another name and meaning, and the rate a new version. */
let later: Registry;

beforeAll(async () => {
  const county = await testCounty();
  const parcels = [1, 2, 3, 4].map(index => ({
    id: parcelId(index),
    sent: `2023-07-0${index}T10:00`,
    done: '2023-07-20T10:00',
  }));
  const world = await parcelWorld(county, parcels);
  inCounty = world.inCounty;
  freezeId = await county.db.forCounty(county.code, tx => freeze(tx, world.registry, KEYS, at, ISSUED_AT), {
    isolation: 'repeatable read',
  });
  await inCounty(tx => addParcel(tx, { id: parcelId(50), sent: '2023-09-28T10:00', recorded: '2023-10-16T08:00' }));
  later = laterThan(world.registry);
});

function laterThan({ cohorts, figures, records }: Registry): Registry {
  const cohort = cohorts.get('parcel.sent');
  const [count, rate] = KEYS.map(key => figures.get(key)) as [Figure, Figure];
  if (cohort?.predicates.done === undefined) throw new Error('no predicate');
  const renamed = { ...cohort, predicates: { delivered: cohort.predicates.done } };
  const redefined: Figure = {
    ...rate,
    measure: { kind: 'ratio', numerator: ['delivered'], denominator: [] },
    version: 2,
  };
  return {
    cohorts: new Map([[cohort.key, renamed]]),
    figures: new Map([count, redefined].map(figure => [figure.key, figure])),
    records,
  };
}

it('CW-K21: a figure that is defined otherwise today is told as such, never as a change, and its records still open', () =>
  inCounty(async tx => {
    const both = await printedAndNow(tx, later, freezeId, 'parcel.doneRate');
    expect(both).toEqual({
      key: 'parcel.doneRate',
      printed: expect.objectContaining({ text: '100%' }),
      now: null,
      changed: [],
    });
    const { rows } = await listPrinted(tx, later, freezeId, 'parcel.doneRate', { limit: 10, part: 'numerator' });
    expect(rows).toHaveLength(4);
  }));

it('CW-K21: beside it a figure that has stayed is still compared, though a predicate of its cohort is gone', () =>
  inCounty(async tx => {
    const both = await printedAndNow(tx, later, freezeId, 'parcel.sent');
    expect(both).toMatchObject({
      printed: { text: '4' },
      now: { text: '5' },
      changed: [{ id: parcelId(50), change: 'added' }],
    });
    expect(await changesSince(tx, later, freezeId)).toEqual([
      expect.objectContaining({ cohort: 'parcel.sent', added: 1, removed: 0, changed: 0 }),
    ]);
  }));

it('AS-B20: a redefined figure is held against no other period by what was printed', () =>
  inCounty(async tx => {
    const issued = { freezeId, bulletinId: freezeId, issuedAt: ISSUED_AT };
    const asked = { at: { ...at, known: KNOWN_NOW }, issued };
    const cards = await cardsOf(tx, later, KEYS, asked, { now: PRESENT });
    expect(cards.map(card => card.isRedefined)).toEqual([false, true]);
    expect(cards[1]).toMatchObject({
      printed: { text: '100%' },
      value: { text: '80%' },
      previous: null,
      lastYear: null,
    });
  }));
