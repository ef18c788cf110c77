import {
  addDays,
  atTime,
  type Clock,
  type CountyDate,
  countyDate,
  dateOf,
  type Instant,
  startOf,
} from '../../src/kernel/time.ts';
import type { WorkCalendar } from '../../src/kernel/working-days.ts';
import type { Tx } from '../../src/platform/sql.ts';
import type { Period } from '../../src/rooms/figures/index.ts';
import { assignResponsibility, OPERATOR } from '../../src/rooms/org/index.ts';
import {
  type BroughtArticle,
  createSimilarFinder,
  prepareArticles,
  prepareColumn,
  subjectKindOf,
  writeArticles,
  writeColumns,
} from '../../src/rooms/publishing/index.ts';
import { composeArticle, type DocumentNumbers, documentNumbers } from './data/articles/compose-article.ts';
import { COLUMNS, type ColumnSlug, columnOf } from './data/columns.ts';
import { type PlannedArticles, plannedArticles, type Quarter } from './data/publishing-plan.ts';
import { int, type Rng, seededRng } from './data/random.ts';
import { dayBetween, timeOn } from './days.ts';
import type { Organisation } from './load-org.ts';

const SINCE = countyDate('2020-01-01');
/** Further back than any 20 working days. */
const LATE_DAYS = 45;

/** The site as it fills from quarter to quarter: the ids of its columns, document numbers that rise, titles given. */
export interface Site {
  columnId(slug: ColumnSlug): string;
  readonly rng: Rng;
  readonly numbers: DocumentNumbers;
  readonly titles: Set<string>;
}

/** Opens the county's columns, each with its responsible unit. */
export async function openSite(tx: Tx, seed: string, organisation: Organisation, clock: Clock): Promise<Site> {
  const now = clock.now();
  const ids = new Map<string, string>();
  for (const [position, column] of COLUMNS.entries()) {
    const prepared = prepareColumn(
      {
        terms: {
          kind: column.kind,
          name: column.name,
          parentId: null,
          legalBasis: column.legalBasis,
          updateCycleDays: column.updateCycleDays,
          cycleRule: column.cycle.rule,
          cycleSource: column.cycle.mark,
          position: position + 1,
        },
        openedAt: startOf(SINCE),
        text: { code: column.code, url: null },
      },
      { actorId: OPERATOR.personId, recordedAt: now, now },
    );
    if ('refusals' in prepared)
      throw new Error(`${column.name}: ${prepared.refusals.map(refusal => refusal.message).join('')}`);
    await writeColumns(tx, [prepared.ready], { actorId: OPERATOR.personId, recordedAt: now });
    const subjectId = prepared.ready.record.id;
    ids.set(column.slug, subjectId);
    const subject = { subjectKind: subjectKindOf(column.kind), subjectId, standing: 'primary', from: null } as const;
    await assignResponsibility(tx, OPERATOR, { ...subject, unitId: organisation.unitId(column.owner) }, clock);
  }
  const rng = seededRng(`${seed} articles`);
  return { columnId: slug => ids.get(slug) ?? '', rng, numbers: documentNumbers(rng), titles: new Set() };
}

/** A quarter of the site: whose articles, and when it is recorded. */
export interface PublishingQuarter {
  readonly organisation: Organisation;
  readonly calendar: WorkCalendar;
  readonly period: Period;
  readonly now: Instant;
}

/** Publishes a quarter's articles as the plan has them, in the order of their days. */
export async function loadPublishing(tx: Tx, site: Site, quarter: PublishingQuarter): Promise<void> {
  const { period, now, calendar } = quarter;
  const places = plannedArticles(period.code as Quarter).flatMap(row => placesOf(site.rng, row, period));
  places.sort((a, b) => a.publishedAt - b.publishedAt);
  const by = { actorId: OPERATOR.personId, recordedAt: now };
  const context = { ...by, now, calendar, similar: createSimilarFinder() };
  const prepared = await prepareArticles(
    tx,
    places.map(place => articleOf(site, quarter.organisation, place)),
    context,
  );
  await writeArticles(
    tx,
    prepared.map(article => {
      if ('refusals' in article) throw new Error(article.refusals.map(refusal => refusal.message).join(''));
      return article.ready;
    }),
    by,
  );
}

interface Place {
  readonly row: PlannedArticles;
  readonly publishedAt: Instant;
  readonly formedOn: CountyDate;
}

function placesOf(rng: Rng, row: PlannedArticles, period: Period): Place[] {
  return Array.from({ length: row.count }, (_, index) => {
    const day = dayBetween(rng, period.first, period.last);
    const isNews = columnOf(row.column).kind === 'news';
    const back = index < row.late ? LATE_DAYS : isNews ? int(rng, 0, 1) : int(rng, 1, 12);
    return { row, publishedAt: timeOn(rng, day, 8, 19), formedOn: addDays(day, -back) };
  });
}

function articleOf(site: Site, organisation: Organisation, { row, publishedAt, formedOn }: Place): BroughtArticle {
  const text = composeArticle(site.rng, { ...row, on: dateOf(publishedAt) }, site.numbers, site.titles);
  return {
    draft: {
      columnId: site.columnId(row.column),
      unitId: organisation.unitId(row.unit),
      formedOn,
      draftedAt: atTime(formedOn, '07:30'),
      by: 'import',
    },
    acts: [{ verb: 'publish', url: null, at: publishedAt }],
    text: {
      number: null,
      title: text.title,
      summary: text.summary,
      body: text.body.join('\n'),
      documentNumber: text.documentNumber,
      source: text.source,
      importKey: null,
    },
  };
}
