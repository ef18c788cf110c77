import { readDay } from '../../../kernel/read-time.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { addPerson } from '../commands/add-person.ts';
import { disablePerson } from '../commands/disable-person.ts';
import { enablePerson } from '../commands/enable-person.ts';
import { grantRole } from '../commands/grant-role.ts';
import { revokeRole } from '../commands/revoke-role.ts';
import { setPassword } from '../commands/set-password.ts';
import { orgPolicy } from '../may.ts';
import { listPeople } from '../queries/people.ts';
import { ROLES } from '../roles.ts';
import { route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { personView } from '../views.ts';

const tag = '人员与角色';

/** People, their first passwords, and their roles. */
export const peopleRoutes = [
  route({
    method: 'GET',
    url: '/api/roles',
    operationId: 'listRoles',
    summary: '有哪些角色',
    tag,
    protect: [signedIn, orgPolicy.guard('org.read')],
    schema: { response: schemas.roleList },
    handle: async () => ({ roles: [...ROLES] }),
  }),
  route({
    method: 'GET',
    url: '/api/people',
    operationId: 'listPeople',
    summary: '人员列表',
    tag,
    protect: [signedIn, orgPolicy.guard('person.read')],
    schema: { query: schemas.peopleQuery, response: schemas.personList },
    handle: async ({ query, clock, inCounty }) => {
      const people = await inCounty(tx => listPeople(tx, clock.now(), query));
      return { people: people.map(personView) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/people',
    operationId: 'addPerson',
    summary: '登记人员',
    tag,
    protect: [signedIn, orgPolicy.guard('person.add')],
    schema: { body: schemas.addPersonBody, response: schemas.addedPerson },
    handle: async ({ actor, body, clock, inCounty }) => inCounty(tx => addPerson(tx, actor, body, clock)),
  }),
  route({
    method: 'POST',
    url: '/api/people/:personId/password',
    operationId: 'setPassword',
    summary: '发初始密码，本人首次登录须改',
    tag,
    protect: [signedIn, orgPolicy.guard('person.set-password')],
    schema: { params: schemas.personParams, body: schemas.setPasswordBody, response: schemas.done },
    handle: async ({ actor, params, body, systemClock, inCounty }) => {
      await inCounty(tx => setPassword(tx, actor, { ...params, ...body, mustChange: true }, systemClock));
      return { done: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/people/:personId/roles',
    operationId: 'grantRole',
    summary: '授予角色',
    tag,
    protect: [signedIn, orgPolicy.guard('role.grant')],
    schema: { params: schemas.personParams, body: schemas.grantRoleBody, response: schemas.grantedRole },
    handle: async ({ actor, params, body, clock, inCounty }) => {
      const { from, ...rest } = body;
      const input = { ...params, ...rest, ...(from === undefined ? {} : { from: readDay(from, '生效日') }) };
      return inCounty(tx => grantRole(tx, actor, input, clock));
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/role-grants/:grantId',
    operationId: 'revokeRole',
    summary: '收回角色',
    tag,
    protect: [signedIn, orgPolicy.guard('role.revoke')],
    schema: { params: schemas.grantParams, response: schemas.done },
    handle: async ({ actor, params, clock, inCounty }) => {
      await inCounty(tx => revokeRole(tx, actor, params, clock));
      return { done: true as const };
    },
  }),
  route({
    method: 'PUT',
    url: '/api/people/:personId/disabled',
    operationId: 'disablePerson',
    summary: '停用账号',
    tag,
    protect: [signedIn, orgPolicy.guard('person.disable')],
    schema: { params: schemas.personParams, response: schemas.done },
    handle: async ({ actor, params, clock, systemClock, inCounty }) => {
      await inCounty(tx => disablePerson(tx, actor, params, clock, systemClock));
      return { done: true as const };
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/people/:personId/disabled',
    operationId: 'enablePerson',
    summary: '恢复账号',
    tag,
    protect: [signedIn, orgPolicy.guard('person.enable')],
    schema: { params: schemas.personParams, response: schemas.done },
    handle: async ({ actor, params, clock, inCounty }) => {
      await inCounty(tx => enablePerson(tx, actor, params, clock));
      return { done: true as const };
    },
  }),
];
