import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { int, pick, type Rng, seededRng } from '../../example/fengxian/data/random.ts';
import { effectiveEvents } from '../../src/kernel/events.ts';
import { addHours, type Instant, instant } from '../../src/kernel/time.ts';
import { openKeyRing } from '../../src/platform/crypto/index.ts';
import { readEvents } from '../../src/platform/records/index.ts';
import { all, type Tx } from '../../src/platform/sql.ts';
import { builtInCalendar } from '../../src/rooms/calendar/index.ts';
import { changeCase } from '../../src/rooms/casework/append.ts';
import { type BroughtCase, prepareCase, writeCases } from '../../src/rooms/casework/bulk.ts';
import { decide, overdueBy } from '../../src/rooms/casework/decide.ts';
import type { CaseEvent } from '../../src/rooms/casework/events.ts';
import { caseFigures } from '../../src/rooms/casework/figures.ts';
import { type CaseState, foldCase } from '../../src/rooms/casework/fold.ts';
import { CASE_TYPES, RATINGS, TOPICS } from '../../src/rooms/casework/model.ts';
import { DEFAULT_POLICIES } from '../../src/rooms/casework/policy.ts';
import { CASE } from '../../src/rooms/casework/record.ts';
import {
  createRegistry,
  evaluate,
  freeze,
  listMembers,
  listPrinted,
  type Moment,
  parsePeriod,
  printedAndNow,
  printedFigures,
} from '../../src/rooms/figures/index.ts';
import { addUnit, OPERATOR } from '../../src/rooms/org/index.ts';
import { testCounty } from '../helpers/county.ts';

/*
 * The claim of the figure engine: what it counts from spans of facts at any (cut-off, known) is what a fold of the
 * events that had happened and were known by then gives. Held against it here case by case, at points drawn by chance.
 */
const calendar = builtInCalendar();
const registry = createRegistry([caseFigures]);
const policy = DEFAULT_POLICIES.hotline;
const period = parsePeriod('2023Q3');
const KEYS = [
  'hotline.received',
  'hotline.closed',
  'hotline.overdue',
  'hotline.overdue.byUnit',
  'hotline.onTimeRate',
  'hotline.byType',
  'hotline.satisfiedRate',
  'hotline.carriedIn',
  'hotline.carriedOut',
];
const CASES = 80;
const POINTS = 40;
const FIRST = instant('2023-06-20T00:00+08:00');
const LAST = instant('2023-11-10T00:00+08:00');

const county = await testCounty();
const inCounty = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => county.db.forCounty(county.code, work);
const units: string[] = [];

beforeAll(async () => {
  const rng = seededRng('figures against events');
  await inCounty(async tx => {
    for (const name of ['住建局', '交通局', '双石铺镇', '平木镇']) {
      const kind = name.endsWith('镇') ? 'town' : 'department';
      units.push((await addUnit(tx, OPERATOR, { kind, name: `凤县${name}`, shortName: name }, county.clock)).unitId);
    }
    for (let index = 0; index < CASES; index += 1) await liveCase(tx, rng, index);
  });
});

/** One case that lives: registered at some time, then changed one act at a time, each recorded when it is done or later. */
async function liveCase(tx: Tx, rng: Rng, index: number): Promise<void> {
  const context = (now: Instant) => ({
    actorId: null,
    recordedAt: now,
    now,
    calendar,
    ring: openKeyRing(new Uint8Array(32)),
  });
  const receivedAt = addHours(FIRST, int(rng, 0, 100 * 24));
  let now = addHours(receivedAt, int(rng, 0, 72));
  const prepared = prepareCase(brought(rng, index, receivedAt), context(now));
  if ('refusals' in prepared) throw new Error(prepared.refusals.map(refusal => refusal.message).join());
  await writeCases(tx, [prepared.ready], context(now));
  const id = prepared.ready.record.id;
  for (let step = int(rng, 1, 7); step > 0; step -= 1) {
    now = addHours(now, int(rng, 1, 120));
    await changeCase(tx, id, { actorId: null, recordedAt: now }, ({ state, events }) => {
      const overdue = overdueBy(state, now);
      if (overdue.length > 0) return { events: overdue };
      return nextAct(rng, state, events, now);
    });
  }
}

function brought(rng: Rng, index: number, receivedAt: Instant): BroughtCase {
  return {
    story: {
      receipt: { channel: 'hotline', number: `T${index}`, receivedAt, by: 'import' },
      acts: [
        { verb: 'classify', type: pick(rng, CASE_TYPES), topic: pick(rng, TOPICS).key, subtopic: null, at: receivedAt },
      ],
    },
    text: { title: '路灯不亮', content: '门前路灯不亮。', place: null, answer: null, extra: {} },
  };
}

/** Something that is possible now, chosen by chance: assigning, passing on, closing, sending back, rating, merging, mending. */
function nextAct(
  rng: Rng,
  state: CaseState,
  events: readonly CaseEvent[],
  now: Instant,
): { events: ReturnType<typeof decideEvents> } {
  const chance = rng.next();
  if (state.status === 'registered')
    return { events: decideEvents(state, { verb: 'assign', unitId: pick(rng, units) }, now) };
  if (chance < 0.12) {
    const classified = events.findLast(event => event.kind === 'classified');
    const data = { type: pick(rng, CASE_TYPES), topic: state.line.topic, subtopic: null };
    if (classified)
      return {
        events: [{ kind: 'corrected', data: { corrects: classified.seq, data, reason: '记错' }, occurredAt: now }],
      };
  }
  if (chance < 0.18) {
    const last = effectiveEvents(events).at(-1);
    if (last && (last.kind === 'rated' || last.kind === 'closed')) {
      return { events: [{ kind: 'retracted', data: { retracts: [last.seq], reason: '误操作' }, occurredAt: now }] };
    }
  }
  if (state.status === 'assigned') {
    if (chance < 0.35) {
      return {
        events: [
          { kind: 'return-granted', data: { unitId: state.line.unitId ?? '', inTime: true }, occurredAt: now },
          ...decideEvents({ ...state, status: 'returned' }, { verb: 'assign', unitId: pick(rng, units) }, now),
        ],
      };
    }
    if (chance < 0.42) return { events: decideEvents(state, { verb: 'merge', intoCaseId: units[0] ?? '' }, now) };
    return { events: decideEvents(state, { verb: 'close' }, now) };
  }
  if (state.status === 'closed') {
    if (chance < 0.5)
      return { events: decideEvents(state, { verb: 'order-redo', reason: '没有解决', unitId: pick(rng, units) }, now) };
    return { events: decideEvents(state, { verb: 'rate', rating: pick(rng, RATINGS) }, now) };
  }
  return { events: [] };
}

function decideEvents(state: CaseState, act: Parameters<typeof decide>[1], now: Instant) {
  const decision = decide(state, act, policy, calendar, now);
  if ('refusals' in decision) throw new Error(decision.refusals.map(refusal => refusal.message).join());
  return decision.events;
}

/** What the figures should be: every case folded from the events that had happened and were known. */
function expected(stories: readonly (readonly CaseEvent[])[], at: Moment) {
  const states = stories.flatMap(events => {
    // Corrections and retractions are knowledge: they count when known. What happened counts when it had happened.
    const state = foldCase(happened(events, at), at.known);
    const cohortAt = state?.line.cohortAt ?? null;
    const counts =
      cohortAt !== null &&
      cohortAt >= period.start &&
      cohortAt < Math.min(period.end, at.cutoff) &&
      state?.line.excludedAt === null;
    return state && counts ? [state.line] : [];
  });
  const late = states.filter(line => line.overdueAt !== null);
  const closed = states.filter(line => line.closedAt !== null);
  const rated = states.filter(line => line.ratedAt !== null);
  return {
    received: states.length,
    closed: closed.length,
    late: late.length,
    byUnit: tally(late.map(line => line.overdueUnitId ?? line.unitId ?? '')),
    onTime: closed.filter(line => line.overdueAt === null).length,
    settled: states.filter(line => line.closedAt !== null || line.overdueAt !== null).length,
    byType: tally(states.map(line => line.type ?? '')),
    rated: rated.length,
    satisfied: rated.filter(line => line.rating === 'satisfied' || line.rating === 'very-satisfied').length,
  };
}

/** How many cases were open at an edge of the period, or at the cut-off where that came first (AS-E10). */
function openAt(stories: readonly (readonly CaseEvent[])[], edge: Instant, { cutoff, known }: Moment): number {
  const at = Math.min(edge, cutoff) as Instant;
  return stories.filter(events => {
    const line = foldCase(happened(events, { cutoff: at }), known)?.line;
    return line !== undefined && line.cohortAt !== null && line.closedAt === null && line.excludedAt === null;
  }).length;
}

/** Events that had happened before the cut-off; a correction or retraction has no time of its own. */
function happened(events: readonly CaseEvent[], at: Pick<Moment, 'cutoff'>): CaseEvent[] {
  return events.filter(
    event => event.kind === 'corrected' || event.kind === 'retracted' || event.occurredAt < at.cutoff,
  );
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function stories(tx: Tx): Promise<CaseEvent[][]> {
  const ids = await all(tx, sql<{ id: string }>`select id from case_record`);
  const read: CaseEvent[][] = [];
  for (const { id } of ids) read.push(await readEvents<CaseEvent>(tx, CASE, id));
  return read;
}

function randomMoment(rng: Rng): Moment {
  const instantBetween = () => (FIRST + Math.floor(rng.next() * (LAST - FIRST))) as Instant;
  return { period, cutoff: instantBetween(), known: instantBetween() };
}

test('figures at any (cut-off, known) are those of a fold of the events that had happened and were known', async () => {
  const rng = seededRng('points');
  await inCounty(async tx => {
    const known = await stories(tx);
    for (let point = 0; point < POINTS; point += 1) {
      const at = randomMoment(rng);
      const right = expected(known, at);
      const values = await evaluate(tx, registry, KEYS, at);
      const lines = (key: string) => {
        const value = values.get(key);
        return value?.kind === 'split'
          ? Object.fromEntries(value.lines.filter(line => line.count > 0).map(line => [line.value, line.count]))
          : null;
      };
      expect(values.get('hotline.received')).toMatchObject({ count: right.received });
      expect(values.get('hotline.closed')).toMatchObject({ count: right.closed });
      expect(values.get('hotline.overdue')).toMatchObject({ count: right.late });
      expect(lines('hotline.overdue.byUnit')).toEqual(right.byUnit);
      expect(values.get('hotline.onTimeRate')).toMatchObject({ numerator: right.onTime, denominator: right.settled });
      expect(lines('hotline.byType')).toEqual(right.byType);
      expect(values.get('hotline.satisfiedRate')).toMatchObject({
        numerator: right.satisfied,
        denominator: right.rated,
      });
      expect(values.get('hotline.carriedIn')).toMatchObject({ count: openAt(known, period.start, at) });
      expect(values.get('hotline.carriedOut')).toMatchObject({ count: openAt(known, period.end, at) });
    }
  });
});

test('the list behind a figure has as many records as the figure says, none twice, over all its pages', async () => {
  const rng = seededRng('lists');
  await inCounty(async tx => {
    for (let point = 0; point < 8; point += 1) {
      const at = randomMoment(rng);
      for (const key of ['hotline.received', 'hotline.overdue', 'hotline.closed']) {
        const value = (await evaluate(tx, registry, [key], at)).get(key);
        const ids = new Set<string>();
        for (
          let page = await listMembers(tx, registry, key, at, { limit: 7 });
          ;
          page = await listMembers(tx, registry, key, at, { limit: 7, after: page.next! })
        ) {
          for (const row of page.rows) {
            expect(ids.has(row.id)).toBe(false);
            ids.add(row.id);
          }
          if (page.next === null) break;
        }
        expect(value).toMatchObject({ count: ids.size });
      }
    }
  });
});

test('CW-K20: the list behind a unit’s number names that unit, live and as printed, whoever has the cases now', async () => {
  const at: Moment = { period, cutoff: LAST, known: LAST };
  const key = 'hotline.overdue.byUnit';
  const freezeId = await county.db.forCounty(county.code, tx => freeze(tx, registry, [key], at, LAST), {
    isolation: 'repeatable read',
  });
  await inCounty(async tx => {
    const value = (await evaluate(tx, registry, [key], at)).get(key);
    if (value?.kind !== 'split') throw new Error('wrong kind');
    const moved = await all(
      tx,
      sql`select 1 from case_record where overdue_at is not null and unit_id is distinct from coalesce(overdue_unit_id, unit_id)`,
    );
    expect(moved.length).toBeGreaterThan(0);
    for (const line of value.lines) {
      const query = { limit: 100, value: line.value };
      for (const list of [listMembers(tx, registry, key, at, query), listPrinted(tx, registry, freezeId, key, query)]) {
        const { rows } = await list;
        expect(rows.map(row => row.unit)).toEqual(Array.from({ length: line.count }, () => line.name));
      }
    }
  });
});

test('CW-K20: the overdue cases of the units add up to the overdue cases of the county', async () => {
  await inCounty(async tx => {
    const at: Moment = { period, cutoff: LAST, known: LAST };
    const values = await evaluate(tx, registry, ['hotline.overdue', 'hotline.overdue.byUnit'], at);
    const [all, byUnit] = [values.get('hotline.overdue'), values.get('hotline.overdue.byUnit')];
    if (all?.kind !== 'count' || byUnit?.kind !== 'split') throw new Error('wrong kinds');
    expect(byUnit.lines.reduce((sum, line) => sum + line.count, 0)).toBe(all.count);
    let charged = 0;
    for (const unit of units) {
      const own = (await evaluate(tx, registry, ['hotline.overdue'], at, unit)).get('hotline.overdue');
      charged += own?.kind === 'count' ? own.count : 0;
    }
    expect(charged).toBe(all.count);
  });
});

test('CW-K21: what was frozen stays when records change, and the difference names the record', async () => {
  const at: Moment = { period, cutoff: LAST, known: addHours(LAST, 1) };
  const freezeId = await county.db.forCounty(county.code, tx => freeze(tx, registry, KEYS, at, LAST), {
    isolation: 'repeatable read',
  });
  await inCounty(async tx => {
    const before = (await printedFigures(tx, freezeId)).get('hotline.received');
    const [first] = (await listMembers(tx, registry, 'hotline.received', at, { limit: 1 })).rows;
    const context = {
      actorId: null,
      recordedAt: addHours(LAST, 2),
      now: addHours(LAST, 2),
      calendar,
      ring: openKeyRing(new Uint8Array(32)),
    };
    const late = prepareCase(
      {
        ...brought(seededRng('late'), 999, instant('2023-09-20T09:00+08:00')),
        story: {
          receipt: { channel: 'hotline', number: 'LATE', receivedAt: instant('2023-09-20T09:00+08:00'), by: 'import' },
          acts: [
            { verb: 'classify', type: 'help', topic: 'city', subtopic: null, at: instant('2023-09-20T09:00+08:00') },
            { verb: 'assign', unitId: units[0]!, at: instant('2023-09-20T10:00+08:00') },
          ],
        },
      },
      context,
    );
    if ('refusals' in late) throw new Error('refused');
    await writeCases(tx, [late.ready], context);
    const difference = await printedAndNow(tx, registry, freezeId, 'hotline.received');
    if (difference.printed.kind !== 'count' || difference.now?.kind !== 'count') throw new Error('wrong kinds');
    expect(difference.now.count).toBe(difference.printed.count + 1);
    expect(difference.changed).toMatchObject([{ number: 'LATE', change: 'added' }]);
    expect((await printedFigures(tx, freezeId)).get('hotline.received')).toEqual(before);
    const printed = await listPrinted(tx, registry, freezeId, 'hotline.received', { limit: 200 });
    expect(printed.rows).toHaveLength(difference.printed.count);
    expect(printed.rows.some(row => row.number === 'LATE')).toBe(false);
    expect(printed.rows.some(row => row.id === first?.id)).toBe(true);
  });
});

test('AS-B20: after a type is corrected, the split names the record and the total does not', async () => {
  const at: Moment = { period, cutoff: LAST, known: addHours(LAST, 3) };
  const freezeId = await county.db.forCounty(county.code, tx => freeze(tx, registry, KEYS, at, LAST), {
    isolation: 'repeatable read',
  });
  await inCounty(async tx => {
    const [row] = (await listMembers(tx, registry, 'hotline.received', at, { limit: 1 })).rows;
    await changeCase(tx, row!.id, { actorId: null, recordedAt: addHours(LAST, 4) }, ({ state, events }) => {
      const classified = events.find(event => event.kind === 'classified')!;
      const data = {
        type: state.line.type === 'help' ? ('report' as const) : ('help' as const),
        topic: null,
        subtopic: null,
      };
      return {
        events: [{ kind: 'corrected', data: { corrects: classified.seq, data, reason: '记错' }, occurredAt: LAST }],
      };
    });
    const byType = await printedAndNow(tx, registry, freezeId, 'hotline.byType');
    expect(byType.changed).toMatchObject([{ id: row!.id, change: 'changed' }]);
    expect(byType.now?.text).not.toBe(byType.printed.text);
    expect((await printedAndNow(tx, registry, freezeId, 'hotline.received')).changed).toEqual([]);
    expect((await printedAndNow(tx, registry, freezeId, 'hotline.overdue')).changed).toEqual([]);
  });
});
