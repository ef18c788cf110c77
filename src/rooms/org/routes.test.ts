import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestCounty } from '../../../test/helpers/county.ts';
import { systemClock } from '../../kernel/time.ts';
import { browserOf, PASSWORD, testServer } from './browser.test-kit.ts';
import { addPerson, addUnit, grantRole, OPERATOR, orgRoutes, setPassword } from './index.ts';

const routes = orgRoutes({
  describeSubjects: async (_tx, _kind, ids) => new Map(ids.map(id => [id, `栏目 ${id.slice(0, 4)}`])),
  listSubjects: async () => [
    { id: '0190b0b0-0000-7000-8000-000000000000', title: '部门文件' },
    { id: '0190b0b0-0000-7000-8000-000000000001', title: '财政预决算' },
  ],
});
let county: TestCounty;
let app: FastifyInstance;
let unitId: string;

beforeAll(async () => {
  ({ county, app } = await testServer(routes, systemClock));
  await county.db.forCounty(county.code, async tx => {
    ({ unitId } = await addUnit(
      tx,
      OPERATOR,
      { kind: 'department', name: '凤县住房和城乡建设局', shortName: '住建局' },
      county.clock,
    ));
    const people = [
      ['chenjingyi', '陈静怡', 'office-supervisor'],
      ['wangxinxi', '王欣', 'information-officer'],
      ['admin.zhao', '赵管理', 'system-admin'],
      ['zhangsan', '张三', null],
    ] as const;
    for (const [account, name, role] of people) {
      const { personId } = await addPerson(tx, OPERATOR, { account, name, unitId }, county.clock);
      await setPassword(tx, OPERATOR, { personId, newPassword: PASSWORD, mustChange: false }, systemClock);
      const scope = role === 'information-officer' ? unitId : null;
      if (role !== null) await grantRole(tx, OPERATOR, { personId, role, unitId: scope }, county.clock);
    }
  });
});
afterAll(() => app.close());

describe('protection', () => {
  const unit = { name: '凤县水利局', shortName: '水利局', kind: 'department' };

  it('asks for sign-in first, whatever else is wrong', async () => {
    const answer = await browserOf(app).call('POST', '/api/units', { nonsense: true });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', detail: '请先登录。' });
  });

  it('refuses a change without the CSRF token in a sentence that says what to do (SC-09)', async () => {
    const browser = browserOf(app);
    await browser.signIn('chenjingyi');
    for (const csrf of ['', 'AAAA', browser.csrf.slice(0, -1)]) {
      const { cookie } = browser;
      const answer = await app.inject({
        method: 'POST',
        url: '/api/units',
        headers: { cookie, ...(csrf === '' ? {} : { 'x-csrf-token': csrf }) },
        payload: unit,
      });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({
        code: 'csrf',
        title: '页面已过期',
        detail: expect.stringContaining('刷新登录状态后再提交'),
      });
    }
    expect(
      (await browser.call('GET', '/api/units')).json().units.map((row: { name: string }) => row.name),
    ).not.toContain(unit.name);
  });

  it('refuses whoever may not, in a sentence that says who may', async () => {
    const browser = browserOf(app);
    await browser.signIn('wangxinxi');
    const answer = await browser.call('POST', '/api/units', unit);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({
      code: 'not-allowed',
      detail: '登记单位由监管员办理，您的角色是信息员。需要时请找安全管理员授权。',
    });
    expect((await browser.call('GET', '/api/people')).json().code).toBe('not-allowed');
  });

  it('names every field that is wrong, in Chinese', async () => {
    const browser = browserOf(app);
    await browser.signIn('chenjingyi');
    const answer = await browser.call('POST', '/api/units', { name: '', kind: 'ministry', validFrom: '2023-02-30' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().refusals).toEqual(
      expect.arrayContaining([
        { field: 'name', message: '请填写“单位全称”。' },
        { field: 'shortName', message: '请填写“单位简称”。' },
        { field: 'kind', message: '“单位类别”只能是town、department、direct。' },
        { field: 'validFrom', message: '“自哪天起”须是日期，写成 2023-10-13 的样子。' },
      ]),
    );
  });
});

describe('pages of the room', () => {
  it('a supervisor registers, renames, gives an alias and assigns; the unit’s page shows it all', async () => {
    const browser = browserOf(app);
    await browser.signIn('chenjingyi');
    const added = (
      await browser.call('POST', '/api/units', { name: '凤县林业局', shortName: '林业局', kind: 'department' })
    ).json();
    await browser.call('POST', `/api/units/${added.unitId}/names`, {
      name: '凤县林业和草原局',
      shortName: '林草局',
      from: '2023-10-01',
    });
    expect(
      (await browser.call('POST', `/api/units/${added.unitId}/aliases`, { alias: '林业和草原局' })).json(),
    ).toEqual({ isNew: true });
    const columnId = '0190b0b0-0000-7000-8000-000000000000';
    const assigned = await browser.call('PUT', `/api/responsibilities/column/${columnId}`, {
      standing: 'primary',
      unitId: added.unitId,
      from: null,
    });
    expect(assigned.json()).toEqual({ changed: true });
    expect((await browser.call('GET', `/api/units/${added.unitId}`)).json()).toMatchObject({
      name: '凤县林业和草原局',
      kindName: '部门',
      aliases: ['林业和草原局'],
      names: [
        { shortName: '林草局', validFrom: '2023-10-01', validTo: null, recordedAt: '2023-10-13T09:00:00+08:00' },
        { shortName: '林业局', validFrom: null, validTo: '2023-10-01' },
      ],
      responsibilities: [
        { subjectKindName: '栏目', subjectTitle: '栏目 0190', standingName: '第一责任单位', validFrom: null },
      ],
    });
    const listed = (await browser.call('GET', '/api/units')).json().units;
    expect(listed.find((unit: { unitId: string }) => unit.unitId === added.unitId).otherNames.sort()).toEqual(
      ['凤县林业局', '林业和草原局', '林业局'].sort(),
    );
    const history = (await browser.call('GET', `/api/responsibilities/column/${columnId}`)).json();
    expect(history.responsibilities).toHaveLength(1);
    const { subjects } = (await browser.call('GET', '/api/responsibility-subjects?subjectKind=column')).json();
    // OC-C01: what nobody answers for comes first.
    expect(subjects).toEqual([
      expect.objectContaining({ title: '财政预决算', primary: null, backup: null }),
      expect.objectContaining({
        title: '部门文件',
        primary: { unitId: added.unitId, unitName: '林草局', validFrom: null },
      }),
    ]);
    const resolved = await browser.call('GET', `/api/units/resolution?text=${encodeURIComponent('县林草局；住建局')}`);
    expect(
      resolved.json().parts.map((part: { candidates: { unitId: string }[] }) => part.candidates[0]?.unitId),
    ).toEqual([added.unitId, unitId]);
    expect((await browser.call('GET', `/api/responsibilities?unitId=${unitId}`)).json()).toEqual({
      responsibilities: [],
    });
  });

  it('administrators keep accounts and roles apart', async () => {
    const admin = browserOf(app);
    await admin.signIn('admin.zhao');
    const people = (await admin.call('GET', `/api/people?unitId=${unitId}`)).json().people;
    const target = people.find((person: { account: string }) => person.account === 'zhangsan');
    const denied = await admin.call('POST', `/api/people/${target.personId}/roles`, { role: 'leader', unitId: null });
    expect(denied.json().code).toBe('not-allowed');
    expect((await admin.call('PUT', `/api/people/${target.personId}/disabled`)).json()).toEqual({ done: true });
    expect((await browserOf(app).signIn('zhangsan')).statusCode).toBe(401);
    expect((await admin.call('DELETE', `/api/people/${target.personId}/disabled`)).json()).toEqual({ done: true });
  });

  it('every route but sign-in and session asks for sign-in in its documentation', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    const open = Object.entries(
      document.paths as Record<string, Record<string, { operationId: string; security: unknown[] }>>,
    )
      .flatMap(([, methods]) => Object.values(methods))
      .filter(operation => operation.security.length === 0)
      .map(operation => operation.operationId);
    expect(open.sort()).toEqual(['getSession', 'signIn']);
  });
});
