import { readInstant } from '../../kernel/read-time.ts';
import { type Instant, isoInstant, limitTime } from '../../kernel/time.ts';
import { type Route, signedIn } from '../../platform/http/index.ts';
import { deadlineView, workCalendarOf } from '../calendar/index.ts';
import { type Actor, route } from '../org/index.ts';
import { correctCase } from './commands/correct-case.ts';
import { orderRedo } from './commands/order-redo.ts';
import { casePolicy } from './may.ts';
import { STATUS_NAMES, TYPE_NAMES } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { clockOfCase } from './queries/case-clock.ts';
import { casesDueSoon } from './queries/due-soon.ts';
import { findCasesByNumber } from './queries/find-by-number.ts';
import { mendingOf } from './queries/mending.ts';
import * as schemas from './schemas.ts';

const MOST_DUE = 100;
const tag = '诉求办理';

/** All routes of the room. */
export function caseRoutes(): Route<Actor>[] {
  return [
    route({
      method: 'GET',
      url: '/api/cases/due-soon',
      operationId: 'listCasesDueSoon',
      summary: '已超期和 72 小时内到期的诉求',
      tag,
      protect: [signedIn, casePolicy.guard('case.read')],
      schema: { response: schemas.dueCases },
      handle: async ({ actor, clock, inCounty }) =>
        inCounty(async tx => {
          const now = clock.now();
          const cases = await casesDueSoon(tx, actor, await workCalendarOf(tx), now);
          return {
            now: isoInstant(now),
            isCut: cases.length > MOST_DUE,
            cases: cases.slice(0, MOST_DUE).map(({ channel, type, dueAt, ...row }) => ({
              ...row,
              channelName: DEFAULT_POLICIES[channel].label,
              typeName: type === null ? '未定类' : TYPE_NAMES[type],
              dueAt: isoInstant(dueAt),
            })),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/cases',
      operationId: 'findCases',
      summary: '按编号找诉求',
      tag,
      protect: [signedIn, casePolicy.guard('case.read')],
      schema: { query: schemas.numberQuery, response: schemas.foundCases },
      handle: async ({ actor, query, clock, inCounty }) =>
        inCounty(async tx => {
          const cases = await findCasesByNumber(tx, actor, query.number.trim(), clock.now());
          return {
            cases: cases.map(({ channel, status, ...row }) => ({
              ...row,
              channelName: DEFAULT_POLICIES[channel].label,
              statusName: STATUS_NAMES[status],
            })),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/cases/:caseId/mending',
      operationId: 'getCaseMending',
      summary: '这件诉求可以怎样更正',
      tag,
      protect: [signedIn, casePolicy.guard('case.read')],
      schema: { params: schemas.caseParams, response: schemas.mending },
      handle: async ({ actor, params, clock, inCounty }) =>
        inCounty(async tx => {
          const { times, cohortAt, ...mending } = await mendingOf(tx, actor, params.caseId, clock.now());
          return {
            ...mending,
            times: times.map(time => ({ ...time, at: isoInstant(time.at) })),
            cohortAt: cohortAt && isoInstant(cohortAt),
          };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/cases/:caseId/clock',
      operationId: 'getCaseClock',
      summary: '这件诉求何时到期，为什么是那天',
      tag,
      protect: [signedIn, casePolicy.guard('case.read')],
      schema: { params: schemas.caseParams, response: schemas.maybeClock },
      handle: async ({ params, clock, inCounty }) =>
        inCounty(async tx => {
          const found = await clockOfCase(tx, params.caseId, clock.now());
          return {
            clock: found && {
              ...found,
              startedAt: isoInstant(found.startedAt),
              dueAt: isoInstant(found.dueAt),
              dueText: limitTime(found.dueAt),
              deadline: found.deadline && deadlineView(found.deadline),
              lines: [...found.lines],
            },
          };
        }),
    }),
    route({
      method: 'POST',
      url: '/api/cases/:caseId/corrections',
      operationId: 'correctCase',
      summary: '更正诉求的类型、热点、单位、时间、评价：已签发的数字不变',
      tag,
      protect: [signedIn, casePolicy.guard('case.correct')],
      schema: { params: schemas.caseParams, body: schemas.correction, response: schemas.done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        const { receivedAt, assignedAt, answeredAt, closedAt, ...said } = body;
        const times = timesOf({ receivedAt, assignedAt, answeredAt, closedAt });
        await inCounty(tx => correctCase(tx, actor, { ...said, ...times, ...params }, clock));
        return { done: true };
      },
    }),
    route({
      method: 'POST',
      url: '/api/cases/:caseId/redo',
      operationId: 'orderCaseRedo',
      summary: '退回重办',
      tag,
      protect: [signedIn, casePolicy.guard('case.redo')],
      schema: { params: schemas.caseParams, body: schemas.redo, response: schemas.done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        await inCounty(tx => orderRedo(tx, actor, { ...body, ...params }, clock));
        return { done: true };
      },
    }),
  ];
}

/** The times that were said, read; the rest left out. */
function timesOf<Name extends string>(said: Readonly<Record<Name, string | undefined>>): { [Time in Name]?: Instant } {
  const times: { [Time in Name]?: Instant } = {};
  for (const name of Object.keys(said) as Name[]) {
    const text = said[name];
    if (text !== undefined) times[name] = readInstant(text, '时间');
  }
  return times;
}
