import { sql } from 'kysely';
import type { TestCounty } from '../../../test/helpers/county.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { all, run, type Tx, ts } from '../../platform/sql.ts';
import type { Cohort, Contribution, Figure } from './model.ts';
import { createRegistry } from './registry.ts';

/** A parcel: the plainest record that figures can count. Times without offset are the county's. */
export interface Parcel {
  readonly id: string;
  readonly sent: string;
  readonly done?: string;
  readonly office?: string;
  readonly title?: string;
  /** When it became known; default long ago. */
  readonly recorded?: string;
}

const at = (text: string): Instant => instant(`${text}+08:00`);
const LONG_AGO = '2020-01-01T00:00';
const OFFICES = ['east', 'west'];

/** A county with a table of parcels and nothing else, and a registry of figures over it. */
export async function parcelWorld(county: TestCounty, parcels: readonly Parcel[]) {
  await county.db.forCounty(county.code, async tx => {
    await run(
      tx,
      sql`create table parcel (id uuid, at timestamptz(3), done_at timestamptz(3), office text, title text, recorded_at timestamptz(3))`,
    );
    for (const parcel of parcels) await addParcel(tx, parcel);
  });
  return { registry: createRegistry([PARCELS]), inCounty: inCountyOf(county) };
}

export async function addParcel(tx: Tx, { id, sent, done, office, title, recorded }: Parcel): Promise<void> {
  await run(
    tx,
    sql`insert into parcel values (${id}, ${ts(at(sent))}, ${done === undefined ? null : ts(at(done))}, ${office ?? 'east'},
          ${title ?? '包裹'}, ${ts(at(recorded ?? LONG_AGO))})`,
  );
}

/** An id that sorts by its number. */
export const parcelId = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function inCountyOf(county: TestCounty) {
  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> => county.db.forCounty(county.code, work);
}

const sent: Cohort = {
  key: 'parcel.sent',
  label: '包裹（本期寄出）',
  memberKind: 'parcel',
  subject: 'parcel',
  instantLabel: '寄出时间在统计期内',
  relation: ({ period, cutoff, known }) => sql`
    select p.id, p.at, p.office, p.done_at from parcel p
    where p.at >= ${ts(period.start)} and p.at < least(${ts(period.end)}, ${ts(cutoff)}) and p.recorded_at < ${ts(known)}`,
  dimensions: {
    unit: {
      label: '邮局',
      column: 'office',
      values: async () => OFFICES.map((value, position) => ({ value, name: `${value} 局`, position })),
    },
    charged: {
      label: '责任邮局',
      column: 'office',
      values: async () => OFFICES.map((value, position) => ({ value, name: `${value} 局`, position })),
    },
  },
  predicates: { done: { label: '已送达', sql: moment => sql`m.done_at < ${ts(moment.cutoff)}` } },
  async describe(tx, ids) {
    const rows = await all(
      tx,
      sql<{ id: string; title: string; office: string }>`
        select p.id, p.title, p.office from unnest(${ids}::uuid[]) with ordinality w(id, place) join parcel p on p.id = w.id
        order by w.place`,
    );
    return rows.map(row => ({ id: row.id, number: '', title: row.title, unit: row.office, facts: [] }));
  },
};

const figure = (key: string, measure: Figure['measure'], more: Partial<Figure> = {}): Figure => ({
  key,
  label: key,
  unit: '件',
  formula: '数一数',
  rule: 'G-05',
  cohort: 'parcel.sent',
  measure,
  version: 1,
  ...more,
});

const PARCELS: Contribution = {
  cohorts: [sent],
  figures: [
    figure('parcel.sent', { kind: 'count' }),
    figure('parcel.doneRate', { kind: 'ratio', numerator: ['done'], denominator: [] }, { unit: '%' }),
    figure('parcel.byOffice', { kind: 'split', by: 'charged', order: 'most' }, { chargedTo: 'charged' }),
  ],
  records: [
    {
      kind: 'parcel',
      label: '包裹',
      open: async (_tx, id) => ({
        id,
        number: 'P1',
        title: '包裹',
        unit: 'east',
        status: '在途',
        fields: [],
        passages: [],
        story: [],
      }),
    },
  ],
};
