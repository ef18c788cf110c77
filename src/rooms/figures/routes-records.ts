import { AppError } from '../../kernel/errors.ts';
import { readDay } from '../../kernel/read-time.ts';
import { type Instant, isoInstant } from '../../kernel/time.ts';
import type { Guard, Route, signedIn } from '../../platform/http/index.ts';
import { type Actor, route } from '../org/index.ts';
import { readCursor } from './member-lists.ts';
import { membersCsv } from './members-csv.ts';
import { KNOWN_NOW, type ReadableKind, type Reading, type RecordList } from './model.ts';
import { parsePeriod } from './period.ts';
import { countRecords, MOST_COUNTED, type RecordsAsked, readRecords } from './record-list.ts';
import type { Registry } from './registry.ts';
import * as schemas from './schemas-records.ts';
import { cursorText, memberView, recordView } from './views.ts';

const tag = '记录';

/** Records as they are opened here: always for somebody. */
type OpenedForReader = Pick<ReadableKind<Actor>, 'open'>;

/** Whoever may read figures may read what they count. */
type Protection = readonly [typeof signedIn, Guard<Actor, 'signedIn'>];

/** The records themselves: opened one by one, and listed by kind whether a figure counts them or not. */
export function recordRoutes(registry: Registry, protect: Protection): Route<Actor>[] {
  return [
    route({
      method: 'GET',
      url: '/api/records/:kind/:id',
      operationId: 'getRecord',
      summary: '打开一条记录',
      tag,
      protect,
      schema: { params: schemas.recordParams, response: schemas.record },
      handle: async ({ actor, params, clock, inCounty }) =>
        inCounty(async tx => {
          const kind = registry.records.get(params.kind);
          const pages: OpenedForReader | undefined = kind;
          const record = pages === undefined ? null : await pages.open(tx, params.id, clock.now(), actor);
          if (kind === undefined || record === null) {
            throw new AppError('not-found', '没有这条记录。可能是网址抄写有误，也可能导入批次已撤回。');
          }
          return recordView(kind, record);
        }),
    }),
    route({
      method: 'GET',
      url: '/api/records/:kind',
      operationId: 'listRecords',
      summary: '一种记录的列表，可以加条件',
      tag,
      protect,
      schema: { params: schemas.kindParams, query: schemas.recordsQuery, response: schemas.records },
      handle: async ({ actor, params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const { list } = listedKind(registry, params.kind);
          const [asked, reading] = [askedOf(query), readingOf(query.period, clock.now(), actor)];
          const after = readCursor(query.after);
          const page = await readRecords(tx, list, asked, reading, { after, limit: query.limit });
          const count = after === undefined ? await countRecords(tx, list, asked, reading) : null;
          return {
            rows: page.rows.map(row => ({ ...memberView(row), at: isoInstant(row.at) })),
            next: page.next && cursorText(page.next),
            count: count === null ? null : Math.min(count, MOST_COUNTED),
            isMore: count !== null && count > MOST_COUNTED,
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/records/:kind/facets',
      operationId: 'getRecordFacets',
      summary: '一种记录可以按什么筛选、怎么排',
      tag,
      protect,
      schema: { params: schemas.kindParams, response: schemas.recordFacets },
      handle: async ({ params, clock, inCounty }) =>
        inCounty(async tx => {
          const { kind, list } = listedKind(registry, params.kind);
          const facets = [];
          for (const { name, label, values } of list.facets) {
            const named = (await values(tx, clock.now())).map(each => ({ value: each.value, name: each.name }));
            facets.push({ name, label, values: named });
          }
          const orders = list.orders.map(({ name, label }) => ({ name, label }));
          return { kindLabel: kind.label, timeLabel: list.timeLabel, facets, orders };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/records/:kind/table.csv',
      operationId: 'downloadRecords',
      summary: '把一种记录的列表存成表格',
      tag,
      protect,
      schema: { params: schemas.kindParams, query: schemas.recordsCsvQuery, response: { download: ['text/csv'] } },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const { kind, list } = listedKind(registry, params.kind);
          const asked = askedOf(query);
          // A table goes from hand to hand: it says no more than everybody may read.
          const reading = readingOf(query.period, clock.now(), null);
          const content = await membersCsv(page => readRecords(tx, list, asked, reading, page), list.timeLabel);
          return { content, mediaType: 'text/csv; charset=utf-8', fileName: `${kind.label}.csv` };
        }),
    }),
  ];
}

/** Lists as they are read here: by a person, or by nobody in particular. */
type ListFor = RecordList<Actor | null>;

function listedKind(registry: Registry, name: string): { kind: ReadableKind; list: ListFor } {
  const kind = registry.records.get(name);
  if (kind?.list !== undefined) return { kind, list: kind.list };
  const names = [...registry.records.values()].filter(each => each.list !== undefined).map(each => each.kind);
  throw new AppError('not-found', `没有“${name}”的列表。可以看：${names.join('、')}。`);
}

function readingOf(period: string, now: Instant, reader: Actor | null): Reading<Actor | null> {
  return { now, reader, at: { period: parsePeriod(period), cutoff: now, known: KNOWN_NOW } };
}

interface Query {
  readonly where?: string;
  readonly text?: string;
  readonly from?: string;
  readonly to?: string;
  readonly order?: string;
}

function askedOf({ where, text, from, to, order }: Query): RecordsAsked {
  return {
    conditions: conditionsIn(where ?? ''),
    text: text?.trim(),
    from: from === undefined ? undefined : readDay(from, '起始日'),
    to: to === undefined ? undefined : readDay(to, '截止日'),
    order,
  };
}

/** `channel:hotline;state:open`. */
function conditionsIn(text: string): ReadonlyMap<string, string> {
  const parts = text.split(';').filter(part => part !== '');
  return new Map(
    parts.map(part => {
      const colon = part.indexOf(':');
      if (colon < 1) throw new AppError('bad-input', `条件“${part}”不对，应写成 channel:hotline;state:open 的样子。`);
      return [part.slice(0, colon), part.slice(colon + 1)] as const;
    }),
  );
}
