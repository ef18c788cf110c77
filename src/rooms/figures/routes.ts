import { isoInstant } from '../../kernel/time.ts';
import { type Route, signedIn } from '../../platform/http/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { type Actor, definePolicy, route } from '../org/index.ts';
import { cardsOf } from './cards.ts';
import { changesSince } from './changes.ts';
import { evaluateBy } from './evaluate.ts';
import { readCursor, readMembers, requireDimension } from './member-lists.ts';
import { membersCsv } from './members-csv.ts';
import { type Asked, askedMoment, type MomentQuery } from './moments.ts';
import type { IssuedFreezeFor } from './needs.ts';
import { printedAndNow, printedFigures } from './printed.ts';
import { figureOf, type Registry } from './registry.ts';
import { recordRoutes } from './routes-records.ts';
import * as schemas from './schemas.ts';
import { seriesOf } from './series.ts';
import {
  cardView,
  catalogueView,
  cursorText,
  issuedView,
  memberView,
  momentView,
  seriesView,
  valueView,
} from './views.ts';

/** Figures are the county's own counts without personal data: whoever has business here may read all of them (SC-06). */
const figurePolicy = definePolicy({ 'figure.read': { label: '查看指标和记录', roles: 'business' } });
const protect = [signedIn, figurePolicy.guard('figure.read')] as const;
const tag = '指标';

/** What the routes stand on. */
export interface FigureRoutesNeeds {
  readonly registry: Registry;
  readonly issuedFreezeFor?: IssuedFreezeFor;
}

/** All routes of the room: the catalogue, values, breakdowns, the lists behind them, and the records. */
export function figureRoutes({ registry, issuedFreezeFor = async () => null }: FigureRoutesNeeds): Route<Actor>[] {
  const catalogue = catalogueView(registry);
  const asked = (tx: Tx, query: MomentQuery, now: Parameters<typeof askedMoment>[2]): Promise<Asked> =>
    askedMoment(tx, query, now, issuedFreezeFor);
  return [
    route({
      method: 'GET',
      url: '/api/figures',
      operationId: 'listFigures',
      summary: '有哪些指标，各怎么算',
      tag,
      protect,
      schema: { response: schemas.catalogue },
      handle: async () => catalogue,
    }),
    route({
      method: 'GET',
      url: '/api/figures/values',
      operationId: 'getFigureValues',
      summary: '指标的数值，与上期、去年同期比',
      tag,
      protect,
      schema: { query: schemas.valuesQuery, response: schemas.values },
      handle: async ({ query, clock, inCounty }) =>
        inCounty(async tx => {
          const { keys, unit, ...moment } = query;
          const now = clock.now();
          const ask = await asked(tx, moment, now);
          const cards = await cardsOf(tx, registry, keysIn(keys), ask, {
            now,
            ...(unit === undefined ? {} : { unit }),
          });
          return {
            moment: momentView(ask.at),
            issued: issuedView(ask.issued),
            figures: cards.map(card => cardView(registry, card)),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/overview',
      operationId: 'getOverview',
      summary: '一览：数值、对比、走势，和签发后的变化',
      tag,
      protect,
      schema: { query: schemas.overviewQuery, response: schemas.overview },
      handle: async ({ query, clock, inCounty }) =>
        inCounty(async tx => {
          const now = clock.now();
          const ask = await asked(tx, query, now);
          const wanted = keysIn(query.keys);
          const keys = wanted.filter(key => registry.figures.has(key));
          const cards = await cardsOf(tx, registry, keys, ask, { now, withSeries: true });
          return {
            moment: momentView(ask.at),
            issued: issuedView(ask.issued),
            figures: cards.map(card => cardView(registry, card)),
            missing: wanted.filter(key => !registry.figures.has(key)),
            changes: ask.issued === null ? [] : await changesSince(tx, registry, ask.issued.freezeId),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/figures/:key/by/:dimension',
      operationId: 'breakDownFigure',
      summary: '一个指标按单位、类型等分项',
      tag,
      protect,
      schema: { params: schemas.byParams, query: schemas.byQuery, response: schemas.breakdown },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const { label } = requireDimension(registry, params.key, params.dimension);
          const { at } = await asked(tx, query, clock.now());
          const lines = await evaluateBy(tx, registry, params.key, params.dimension, at);
          return {
            moment: momentView(at),
            dimension: params.dimension,
            label,
            lines: lines.map(line => ({ ...line, figure: valueView(line.figure) })),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/figures/:key/members',
      operationId: 'listFigureMembers',
      summary: '一个指标数了哪些记录',
      tag,
      protect,
      schema: { params: schemas.keyParams, query: schemas.membersQuery, response: schemas.members },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const ask = await asked(tx, query, clock.now());
          const { after, limit } = query;
          const page = await readMembers(tx, registry, params.key, ask, query, { after: readCursor(after), limit });
          return {
            moment: momentView(ask.at),
            memberKind: page.memberKind,
            rows: page.rows.map(row => ({ ...memberView(row), at: isoInstant(row.at) })),
            next: page.next && cursorText(page.next),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/figures/:key/members.csv',
      operationId: 'downloadFigureMembers',
      summary: '把一个指标数的记录存成表格',
      tag,
      protect,
      schema: { params: schemas.keyParams, query: schemas.csvQuery, response: { download: ['text/csv'] } },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const ask = await asked(tx, query, clock.now());
          const content = await membersCsv(page => readMembers(tx, registry, params.key, ask, query, page));
          const fileName = `${figureOf(registry, params.key).label}-${ask.at.period.code}.csv`;
          return { content, mediaType: 'text/csv; charset=utf-8', fileName };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/figures/:key/series',
      operationId: 'getFigureSeries',
      summary: '一个指标在统计期内的走势',
      tag,
      protect,
      schema: { params: schemas.keyParams, query: schemas.byQuery, response: schemas.seriesAnswer },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          const { at } = await asked(tx, query, clock.now());
          const series = (await seriesOf(tx, registry, [params.key], at)).get(params.key);
          return { moment: momentView(at), series: series === undefined ? null : seriesView(series) };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/figures/:key/printed',
      operationId: 'getPrintedAndNow',
      summary: '印发的数，现在知道的数，和变了的记录',
      tag,
      protect,
      schema: { params: schemas.keyParams, query: schemas.periodQuery, response: schemas.printedAndNow },
      handle: async ({ params, query, clock, inCounty }) =>
        inCounty(async tx => {
          figureOf(registry, params.key);
          const { issued } = await asked(tx, query, clock.now());
          const isPrinted = issued !== null && (await printedFigures(tx, issued.freezeId)).has(params.key);
          const both = isPrinted ? await printedAndNow(tx, registry, issued.freezeId, params.key) : null;
          return {
            issued: issuedView(issued),
            printed: both && valueView(both.printed),
            isRedefined: both !== null && both.now === null,
            now: both?.now ? valueView(both.now) : null,
            changed: (both?.changed ?? []).map(row => ({ ...memberView(row), change: row.change })),
          };
        }),
    }),
    ...recordRoutes(registry, protect),
  ];
}

function keysIn(text: string): string[] {
  return [...new Set(text.split(',').map(key => key.trim()))].filter(key => key !== '');
}
