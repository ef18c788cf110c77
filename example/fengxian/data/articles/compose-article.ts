import type { CountyDate } from '../../../../src/kernel/time.ts';
import { type ColumnSlug, columnOf } from '../columns.ts';
import { int, pick, type Rng } from '../random.ts';
import { scene } from '../scene.ts';
import { type Block, readBank } from '../text-bank.ts';
import { type UnitSlug, unitOf } from '../units.ts';
import { articleSlots } from './article-slots.ts';
import { KEY_AREA_TEXTS } from './key-area-texts.ts';
import { COUNTY_NEWS, DEPARTMENT_NEWS, NOTICES, TOWN_NEWS } from './news-texts.ts';
import { STATUTORY_TEXTS } from './statutory-texts.ts';
import { TOPIC_TEXTS } from './topic-texts.ts';

export interface ArticleRequest {
  readonly column: ColumnSlug;
  readonly unit: UnitSlug;
  /** The day of publishing, for the dates told. */
  readonly on: CountyDate;
}

/** An article in words. */
export interface ArticleText {
  readonly title: string;
  readonly summary: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** 凤政办发〔2023〕17号; null for what has none. */
  readonly documentNumber: string | null;
  /** 来源 */
  readonly source: string;
}

/** Numbers of documents, one run for each prefix and year: `next('凤政办发', 2023)` gives 凤政办发〔2023〕17号. */
export interface DocumentNumbers {
  next(prefix: string, year: number): string;
}

/** How often an already used title is drawn again before it is taken all the same. */
const REDRAWS = 40;
/** A year's numbers do not begin on the first day that the example tells of. */
const FIRST_NUMBERS: readonly [number, number] = [6, 19];

const KEYS = ['title', 'body', 'number'] as const;
type ArticleBlock = Block<(typeof KEYS)[number]>;

const BANKS: Readonly<Record<ColumnSlug, string>> = {
  ...STATUTORY_TEXTS,
  ...KEY_AREA_TEXTS,
  ...TOPIC_TEXTS,
  'county-news': COUNTY_NEWS,
  'town-news': TOWN_NEWS,
  'department-news': DEPARTMENT_NEWS,
  notices: NOTICES,
};

const blocks = new Map<ColumnSlug, ArticleBlock[]>(
  (Object.entries(BANKS) as [ColumnSlug, string][]).map(([column, bank]) => [column, readBank(KEYS, bank)]),
);

/** New runs of document numbers; give articles in the order of their dates, so that numbers rise with them. */
export function documentNumbers(rng: Rng): DocumentNumbers {
  const last = new Map<string, number>();
  return {
    next(prefix, year) {
      const run = `${prefix}〔${year}〕`;
      const number = (last.get(run) ?? int(rng, ...FIRST_NUMBERS)) + 1;
      last.set(run, number);
      return `${run}${number}号`;
    },
  };
}

/**
 * An article in words, the same for the same generator.
 * @param used titles already given; a new one is sought and added. A benchmark that makes millions leaves it out.
 */
export function composeArticle(
  rng: Rng,
  request: ArticleRequest,
  numbers: DocumentNumbers,
  used?: Set<string>,
): ArticleText {
  let drawn = draw(rng, request);
  for (let attempt = 0; attempt < REDRAWS && used?.has(drawn.title); attempt += 1) drawn = draw(rng, request);
  used?.add(drawn.title);
  return {
    title: drawn.title,
    summary: drawn.body[0] ?? drawn.title,
    body: drawn.body,
    documentNumber: drawn.prefix === null ? null : numbers.next(drawn.prefix, Number(request.on.slice(0, 4))),
    source: unitOf(request.unit).name,
  };
}

function draw(rng: Rng, { column, unit, on }: ArticleRequest) {
  const block = pick(rng, blocks.get(columnOf(column).slug) ?? []);
  const say = scene(rng, articleSlots(rng, unit, on));
  const [prefix] = block.number;
  return {
    title: say(pick(rng, block.title)),
    body: block.body.map(say),
    prefix: prefix === undefined ? null : say(prefix),
  };
}
