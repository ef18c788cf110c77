import { sql } from 'kysely';
import { EXAMPLE_COUNTY, loadExampleCounty } from '../example/fengxian/load.ts';
import { loadCases } from '../example/fengxian/load-cases.ts';
import { loadOrganisation } from '../example/fengxian/load-org.ts';
import { hotlineCases } from '../example/fengxian/make-cases.ts';
import { registry } from '../src/compose.ts';
import { fixedClock, instant } from '../src/kernel/time.ts';
import { addCounty } from '../src/platform/migrate.ts';
import { run } from '../src/platform/sql.ts';
import { seedCalendar, workCalendarOf } from '../src/rooms/calendar/index.ts';
import { evaluate, KNOWN_NOW, listMembers, type Moment, parsePeriod } from '../src/rooms/figures/index.ts';
import { type Line, median, onEmptyInstallation, timeLine } from './harness.ts';

const PERIOD = parsePeriod('2023Q3');
const AT: Moment = { period: PERIOD, cutoff: instant('2023-10-12T00:00+08:00'), known: KNOWN_NOW };
const CASES_A_QUARTER = 543;
const HOTLINE = [...registry.figures.keys()].filter(key => key.startsWith('hotline.'));

/** All bulletin figures at county size. */
export async function countyFigures(): Promise<Line[]> {
  return onEmptyInstallation(async runtime => {
    await loadExampleCounty(runtime);
    const keys = [...registry.figures.keys()];
    const ms = await median(9, () => runtime.db.forCounty(EXAMPLE_COUNTY, tx => evaluate(tx, registry, keys, AT)));
    return [timeLine(`${keys.length} figures of the example county's quarter`, ms, 300)];
  });
}

/** Hotline figures at sizes up to a million cases in one quarter, and how the time grows. */
export async function hotlineFigures(sizes: readonly number[]): Promise<Line[]> {
  const lines: Line[] = [];
  const times: number[] = [];
  for (const size of sizes) {
    const { figures, page } = await atSize(size);
    times.push(figures);
    lines.push(timeLine(`${HOTLINE.length} hotline figures, ${size.toLocaleString('en')} cases`, figures, 5000));
    lines.push(timeLine(`one page of the list behind hotline.overdue, ${size.toLocaleString('en')} cases`, page, 50));
  }
  const [first = 1, last = 1] = [times[0], times.at(-1)];
  const growth = last / first;
  const size = (sizes.at(-1) ?? 1) / (sizes[0] ?? 1);
  lines.push({
    what: 'growth of the time against growth of the cases',
    measured: `× ${growth.toFixed(1)}`,
    target: `≤ × ${size}`,
    ok: growth <= size,
  });
  return lines;
}

async function atSize(size: number): Promise<{ figures: number; page: number }> {
  return onEmptyInstallation(async ({ db, migrations, ring }) => {
    const now = instant('2023-10-12T08:30+08:00');
    const clock = fixedClock(now);
    await addCounty(db, migrations.county, { code: 'bench', name: '凤县', hosts: [] });
    await db.forCounty('bench', async tx => {
      await seedCalendar(tx, now);
      const organisation = await loadOrganisation(tx, clock);
      const calendar = await workCalendarOf(tx);
      const maker = { seed: 'bench', calendar, unitId: organisation.unitId };
      const cases = withoutCitizens(hotlineCases(maker, PERIOD, Math.ceil(size / CASES_A_QUARTER)));
      await loadCases(tx, cases, { actorId: null, recordedAt: now, now, calendar, ring });
    });
    // What an installation's own autovacuum would have done by the time anybody asks.
    await db.forCounty('bench', tx => run(tx, sql`analyze case_fact`));
    const runs = size > 100_000 ? 3 : 7;
    return {
      figures: await median(runs, () => db.forCounty('bench', tx => evaluate(tx, registry, HOTLINE, AT))),
      page: await median(runs, () =>
        db.forCounty('bench', tx => listMembers(tx, registry, 'hotline.overdue', AT, { limit: 50 })),
      ),
    };
  });
}

function* withoutCitizens(cases: ReturnType<typeof hotlineCases>) {
  for (const { citizen: _, ...brought } of cases) yield brought;
}
