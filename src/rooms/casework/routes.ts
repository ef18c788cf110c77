import { isoInstant } from '../../kernel/time.ts';
import { type Route, signedIn } from '../../platform/http/index.ts';
import { workCalendarOf } from '../calendar/index.ts';
import { type Actor, route } from '../org/index.ts';
import { casePolicy } from './may.ts';
import { STATUS_NAMES, TYPE_NAMES } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { casesDueSoon } from './queries/due-soon.ts';
import { findCasesByNumber } from './queries/find-by-number.ts';
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
      handle: async ({ clock, inCounty }) =>
        inCounty(async tx => {
          const now = clock.now();
          const cases = await casesDueSoon(tx, await workCalendarOf(tx), now);
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
      handle: async ({ query, clock, inCounty }) =>
        inCounty(async tx => {
          const cases = await findCasesByNumber(tx, query.number.trim(), clock.now());
          return {
            cases: cases.map(({ channel, status, ...row }) => ({
              ...row,
              channelName: DEFAULT_POLICIES[channel].label,
              statusName: STATUS_NAMES[status],
            })),
          };
        }),
    }),
  ];
}
