import { readDay } from '../../../kernel/read-time.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { assignResponsibility } from '../commands/assign-responsibility.ts';
import { orgPolicy } from '../may.ts';
import type { DescribeSubjects, ListSubjects } from '../needs.ts';
import { listResponsibilities, responsibilityHistory } from '../queries/responsibilities.ts';
import { route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { describeResponsibilities, subjectListView } from '../views.ts';

const tag = '责任登记';

/** The responsibility register: by unit, by subject with its history. */
export function responsibilityRoutes(describeSubjects: DescribeSubjects, listSubjects: ListSubjects) {
  return [
    route({
      method: 'GET',
      url: '/api/responsibilities',
      operationId: 'listResponsibilities',
      summary: '现在哪个单位负责什么',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { query: schemas.responsibilityQuery, response: schemas.responsibilityList },
      handle: async ({ query, clock, inCounty }) =>
        inCounty(async tx => {
          const rows = await listResponsibilities(tx, clock.now(), query);
          return { responsibilities: await describeResponsibilities(tx, rows, describeSubjects) };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/responsibility-subjects',
      operationId: 'listResponsibilitySubjects',
      summary: '栏目、专题、账号、领导信息各由谁负责，还没有人负责的在前',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { query: schemas.subjectQuery, response: schemas.subjectList },
      handle: async ({ query, clock, inCounty }) =>
        inCounty(async tx => {
          const rows = await listResponsibilities(tx, clock.now(), query);
          return { subjects: subjectListView(await listSubjects(tx, query.subjectKind), rows) };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/responsibilities/:subjectKind/:subjectId',
      operationId: 'getResponsibilityHistory',
      summary: '一个栏目、专题、账号或领导信息先后由谁负责',
      tag,
      protect: [signedIn, orgPolicy.guard('org.read')],
      schema: { params: schemas.subjectParams, response: schemas.responsibilityList },
      handle: async ({ params, clock, inCounty }) =>
        inCounty(async tx => {
          const rows = await responsibilityHistory(tx, params.subjectKind, params.subjectId, clock.now());
          return { responsibilities: await describeResponsibilities(tx, rows, describeSubjects) };
        }),
    }),
    route({
      method: 'PUT',
      url: '/api/responsibilities/:subjectKind/:subjectId',
      operationId: 'assignResponsibility',
      summary: '指定责任单位',
      tag,
      protect: [signedIn, orgPolicy.guard('responsibility.assign')],
      schema: { params: schemas.subjectParams, body: schemas.assignBody, response: schemas.assigned },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        const { from, ...rest } = body;
        const since = from === undefined ? {} : { from: from === null ? null : readDay(from, '生效日') };
        return inCounty(tx => assignResponsibility(tx, actor, { ...params, ...rest, ...since }, clock));
      },
    }),
  ];
}
