import { readDay } from '../../kernel/read-time.ts';
import { workCalendar } from '../../kernel/working-days.ts';
import { type Route, signedIn } from '../../platform/http/index.ts';
import { type Actor, route } from '../org/index.ts';
import { enterYear } from './commands/enter-year.ts';
import { putDay } from './commands/put-day.ts';
import { removeDay } from './commands/remove-day.ts';
import { verifyYear } from './commands/verify-year.ts';
import { explain } from './explain.ts';
import { calendarPolicy } from './may.ts';
import * as schemas from './schemas.ts';
import { readDays } from './store.ts';
import { deadlineView, yearView } from './views.ts';

const tag = '放假安排与期限';

/** All routes of the room: the table by year, its changes, and the deadline that explains itself. */
export const calendarRoutes: readonly Route<Actor>[] = [
  route({
    method: 'GET',
    url: '/api/calendar/years/:year',
    operationId: 'getCalendarYear',
    summary: '一年的放假和调休',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.read')],
    schema: { params: schemas.yearParams, response: schemas.calendarYear },
    handle: async ({ actor, params, inCounty }) =>
      yearView(params.year, await inCounty(readDays), calendarPolicy.may(actor, 'calendar.edit')),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/years/:year',
    operationId: 'enterCalendarYear',
    summary: '录入一整年的放假安排',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.edit')],
    schema: { params: schemas.yearParams, body: schemas.enterYearBody, response: schemas.entered },
    handle: async ({ actor, params, body, clock, inCounty }) => {
      const days = body.days.map(day => ({ ...day, date: readDay(day.date, '日期') }));
      return inCounty(tx => enterYear(tx, actor, { ...params, ...body, days }, clock));
    },
  }),
  route({
    method: 'PUT',
    url: '/api/calendar/years/:year/verified',
    operationId: 'verifyCalendarYear',
    summary: '标记一年的安排已对照通知原文',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.edit')],
    schema: { params: schemas.yearParams, response: schemas.verified },
    handle: async ({ actor, params, clock, inCounty }) => inCounty(tx => verifyYear(tx, actor, params, clock)),
  }),
  route({
    method: 'PUT',
    url: '/api/calendar/days/:date',
    operationId: 'putCalendarDay',
    summary: '登记或更改一天的放假、调休',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.edit')],
    schema: { params: schemas.dayParams, body: schemas.putDayBody, response: schemas.changed },
    handle: async ({ actor, params, body, clock, inCounty }) =>
      inCounty(tx => putDay(tx, actor, { date: readDay(params.date, '日期'), ...body }, clock)),
  }),
  route({
    method: 'DELETE',
    url: '/api/calendar/days/:date',
    operationId: 'removeCalendarDay',
    summary: '取消一天的放假、调休',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.edit')],
    schema: { params: schemas.dayParams, response: schemas.removed },
    handle: async ({ actor, params, clock, inCounty }) => {
      await inCounty(tx => removeDay(tx, actor, { date: readDay(params.date, '日期') }, clock));
      return { done: true as const };
    },
  }),
  route({
    method: 'GET',
    url: '/api/calendar/deadline',
    operationId: 'explainDeadline',
    summary: '从某天起第几个工作日是哪天，为什么',
    tag,
    protect: [signedIn, calendarPolicy.guard('calendar.read')],
    schema: { query: schemas.deadlineQuery, response: schemas.deadline },
    handle: async ({ query, inCounty }) => {
      const calendar = workCalendar(await inCounty(readDays));
      return deadlineView(explain(calendar, readDay(query.from, '起算日'), query.workdays));
    },
  }),
];
