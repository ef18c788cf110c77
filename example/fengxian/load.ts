import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../src/kernel/ids.ts';
import { type Clock, fixedClock, type Instant, instant } from '../../src/kernel/time.ts';
import { hasOwnClock, setCountyClock } from '../../src/platform/county-clock.ts';
import { dropCounty } from '../../src/platform/drop-county.ts';
import { addCounty } from '../../src/platform/migrate.ts';
import type { Tx } from '../../src/platform/sql.ts';
import { insertTemplate, QUARTERLY, saveLetterhead, saveTextBlock } from '../../src/rooms/bulletin/index.ts';
import { seedCalendar, workCalendarOf } from '../../src/rooms/calendar/index.ts';
import { parsePeriod } from '../../src/rooms/figures/index.ts';
import { OPERATOR } from '../../src/rooms/org/index.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { CountyUnderWay } from './county-under-way.ts';
import { COUNTY } from './data/units.ts';
import { happensAfterIssue, issueThirdQuarter } from './issue-bulletin.ts';
import { loadCases } from './load-cases.ts';
import { loadMedia, openAccounts } from './load-media.ts';
import { actorOf, loadOrganisation } from './load-org.ts';
import { loadPublishing, openSite } from './load-publishing.ts';
import { loadRequests } from './load-requests.ts';
import { type CaseMaker, hotlineCases, letterCases, smartCityCases } from './make-cases.ts';
import { LETTERHEAD, TEXT_BLOCKS } from './office.ts';

/** The example's name on the command line. */
export const EXAMPLE = 'fengxian-2023q3';
export const EXAMPLE_COUNTY = COUNTY.code;

/** The seed of everything that chance decides: the same county on every machine. */
const SEED = 'fengxian-2023q3';

/** When what happened, on the county's clock; each step is after the one before, so nothing is recorded backwards. */
const SET_UP_AT = instant('2023-03-20T09:00+08:00');
const QUARTERS = [
  ['2023Q2', instant('2023-07-11T09:00+08:00')],
  ['2023Q3', instant('2023-10-12T08:30+08:00')],
] as const;
const DEMO_STARTS_AT = instant('2023-10-16T09:00+08:00');

/** Who confirms the judgements of the accounts. */
const INSPECTOR = 'luozhendong';

/** Told what is being done, for a progress line. */
export type Progress = (what: string) => void;

/**
 * Loads the example county through the rooms' own decisions, with a fixed seed, and issues its bulletin. Does nothing
 * when it is there; a loading that was cut off is begun anew: the county's own clock is set last.
 */
export async function loadExampleCounty(
  runtime: Pick<Runtime, 'db' | 'migrations' | 'ring' | 'counties'>,
  tell: Progress = () => {},
): Promise<void> {
  const { db, migrations } = runtime;
  const counties = await runtime.counties();
  if (counties.some(county => county.code === COUNTY.code)) {
    if (await hasOwnClock(db, COUNTY.code)) return;
    tell('上次装入没有完成，重新装入');
    await dropCounty(db, COUNTY.code);
  }
  tell('建立示例县');
  await addCounty(db, migrations.county, { code: COUNTY.code, name: COUNTY.name, hosts: [] });
  const clock = fixedClock(SET_UP_AT);
  const inCounty = <T>(work: (tx: Tx) => Promise<T>) => db.forCounty(COUNTY.code, work);

  const county = await inCounty(async (tx): Promise<CountyUnderWay> => {
    await seedCalendar(tx, SET_UP_AT);
    const organisation = await loadOrganisation(tx, clock);
    await loadOffice(tx, SET_UP_AT);
    return {
      organisation,
      calendar: await workCalendarOf(tx),
      site: await openSite(tx, SEED, organisation, clock),
      media: await openAccounts(tx, SEED, organisation, clock),
      ring: runtime.ring,
    };
  });
  for (const [code, at] of QUARTERS) {
    clock.set(at);
    tell(`装入${parsePeriod(code).label}的记录`);
    await inCounty(tx => loadQuarter(tx, county, code, clock));
  }
  tell('拟稿、核稿、签发第三季度通报');
  await issueThirdQuarter(db, county.organisation, clock);
  await inCounty(tx => happensAfterIssue(tx, county, clock, SEED));
  await setCountyClock(db, COUNTY.code, DEMO_STARTS_AT);
}

/** One quarter's records, as they came to the county office in one morning. */
async function loadQuarter(tx: Tx, county: CountyUnderWay, code: string, clock: Clock): Promise<void> {
  const { organisation, calendar, site, media, ring } = county;
  const period = parsePeriod(code);
  const now = clock.now();
  const maker: CaseMaker = { seed: SEED, calendar, unitId: organisation.unitId };
  const context = { actorId: OPERATOR.personId, recordedAt: now, now, calendar, ring };
  for (const cases of [hotlineCases(maker, period), letterCases(maker, period), smartCityCases(maker, period)]) {
    await loadCases(tx, cases, context);
  }
  await loadPublishing(tx, site, { calendar, organisation, period, now });
  await loadMedia(tx, media, { period, clock, inspector: await actorOf(tx, organisation, INSPECTOR, now) });
  await loadRequests(tx, { organisation, calendar, period, now });
}

/** How the office writes its circulars: letterhead, template, wording. */
async function loadOffice(tx: Tx, now: Instant): Promise<void> {
  await saveLetterhead(tx, LETTERHEAD, now);
  const source = await readFile(join(import.meta.dirname, '../../templates/bulletin/quarterly.liquid'), 'utf8');
  await insertTemplate(tx, { id: newId(), name: QUARTERLY, source, version: 1, updatedAt: now }, OPERATOR.personId);
  for (const block of TEXT_BLOCKS) await saveTextBlock(tx, block, now);
}
