import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestCounty, testCounty } from '../../../test/helpers/county.ts';
import { addHours, fixedClock, type Instant, instant } from '../../kernel/time.ts';
import { createServer } from '../../platform/http/index.ts';
import { all, run } from '../../platform/sql.ts';
import { addPerson, addUnit, disablePerson, grantRole, loadCaller, OPERATOR, orgRoutes, setPassword } from './index.ts';

const MINUTE = 60_000;
const PASSWORD = 'Shan+Gao7Shui';
const STARTED = instant('2026-01-05T09:00+08:00');
const systemClock = fixedClock(STARTED);
let county: TestCounty;
let app: FastifyInstance;
let unitId: string;

const pass = (minutes: number) => systemClock.set((systemClock.now() + minutes * MINUTE) as Instant);

/** A browser: keeps the cookie and sends the token, as the console does. */
class Browser {
  cookie = '';
  csrf = '';
  address: string;

  constructor(address = '10.0.0.1') {
    this.address = address;
  }

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { cookie: this.cookie, ...(this.csrf === '' ? {} : { 'x-csrf-token': this.csrf }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = set.split(';', 1)[0] ?? '';
    return answer;
  }

  async signIn(account: string, password = PASSWORD) {
    const answer = await this.call('POST', '/api/sign-in', { account, password });
    if (answer.statusCode === 200) this.csrf = answer.json().csrfToken;
    return answer;
  }
}

beforeAll(async () => {
  county = await testCounty();
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
      ['lock.one', '甲', null],
      ['lock.two', '乙', null],
      ['lock.three', '戊', null],
      ['idle.one', '丙', null],
      ['gone.one', '丁', null],
    ] as const;
    for (const [account, name, role] of people) {
      const { personId } = await addPerson(tx, OPERATOR, { account, name, unitId }, county.clock);
      await setPassword(tx, OPERATOR, { personId, newPassword: PASSWORD, mustChange: false }, systemClock);
      const scope = role === 'information-officer' ? unitId : null;
      if (role !== null) await grantRole(tx, OPERATOR, { personId, role, unitId: scope }, county.clock);
    }
  });
  app = await createServer({
    title: '凤县政务公开监管平台',
    version: '1.0.0',
    logger: pino({ level: 'silent' }),
    forCounty: (code, work) => county.db.forCounty(code, work),
    findCounty: async () => ({ code: county.code, name: '凤县', clock: county.clock }),
    loadCaller,
    systemClock,
    uploadDir: '/nonexistent',
    routes: orgRoutes({
      describeSubjects: async (_tx, _kind, ids) => new Map(ids.map(id => [id, `栏目 ${id.slice(0, 4)}`])),
    }),
  });
});
afterAll(() => app.close());

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, a CSRF token, who one is and until when', async () => {
    const browser = new Browser();
    const answer = await browser.signIn('ChenJingyi ');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/^gongkai=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.json()).toMatchObject({
      county: { name: '凤县' },
      person: { name: '陈静怡', roles: [{ role: 'office-supervisor', roleName: '监管员', unitId: null }] },
      hold: null,
      expiresAt: '2026-01-05T09:15:00+08:00',
      countyNow: '2023-10-13T09:00:00+08:00',
    });
    expect((await browser.call('GET', '/api/session')).json().person.name).toBe('陈静怡');
  });

  it('keeps only the hash of the token', async () => {
    const browser = new Browser();
    await browser.signIn('chenjingyi');
    const token = browser.cookie.split('=')[1]!;
    const rows = await county.db.forCounty(county.code, tx =>
      all(tx, sql<{ row: string }>`select s::text as row from session s`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('uses a cookie with host prefix and Secure over TLS (SC-03)', async () => {
    const proxied = await createServer({
      title: '',
      version: '',
      logger: pino({ level: 'silent' }),
      forCounty: (code, work) => county.db.forCounty(code, work),
      findCounty: async () => ({ code: county.code, name: '凤县', clock: county.clock }),
      loadCaller,
      systemClock,
      trustProxy: '127.0.0.1',
      uploadDir: '/nonexistent',
      routes: orgRoutes({ describeSubjects: async () => new Map() }),
    });
    const answer = await proxied.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { account: 'chenjingyi', password: PASSWORD },
    });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-gongkai=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
    await proxied.close();
  });

  it('answers the same to an unknown account, a wrong password and a stopped account', async () => {
    await county.db.forCounty(county.code, async tx => {
      const [row] = await all(tx, sql<{ id: string }>`select id from person where account = 'gone.one'`);
      await disablePerson(tx, OPERATOR, { personId: row!.id }, county.clock, systemClock);
    });
    const answers = [
      await new Browser().signIn('nobody.here', 'Wrong-Password-1'),
      await new Browser().signIn('lock.two', 'Wrong-Password-1'),
      await new Browser().signIn('gone.one', PASSWORD),
    ];
    const texts = answers.map(answer => ({ ...answer.json(), id: '' }));
    expect(texts[0]).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
  });

  it('ends the session opened elsewhere, and says so there (SC-02)', async () => {
    const [first, second] = [new Browser(), new Browser()];
    await first.signIn('wangxinxi');
    await second.signIn('wangxinxi');
    const answer = await first.call('GET', '/api/units');
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', detail: expect.stringContaining('在别处登录') });
    expect((await second.call('GET', '/api/units')).statusCode).toBe(200);
  });

  it('many sign-ins at once leave one session', async () => {
    const browsers = Array.from({ length: 4 }, () => new Browser());
    const answers = await Promise.all(browsers.map(browser => browser.signIn('wangxinxi')));
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 200, 200]);
    const open = await Promise.all(browsers.map(async browser => (await browser.call('GET', '/api/units')).statusCode));
    expect(open.filter(status => status === 200)).toHaveLength(1);
  });

  it('signs out for good', async () => {
    const browser = new Browser();
    await browser.signIn('wangxinxi');
    const { cookie } = browser;
    expect((await browser.call('POST', '/api/sign-out')).json().person).toBeNull();
    browser.cookie = cookie;
    expect((await browser.call('GET', '/api/units')).json().code).toBe('not-signed-in');
  });
});

describe('lockout (SC-02)', () => {
  it('the fifth failure locks the account for fifteen minutes, says until when, and the right password does not help', async () => {
    const browser = new Browser();
    for (const remaining of [4, 3, 2, 1]) {
      expect((await browser.signIn('lock.one', 'wrong')).json()).toMatchObject({
        code: 'sign-in-failed',
        details: { remaining },
      });
    }
    const fifth = await browser.signIn('lock.one', 'wrong');
    expect(fifth.statusCode).toBe(429);
    expect(fifth.json().detail).toContain('已锁定到 2026-01-05 09:15');
    expect(fifth.headers['retry-after']).toBe('900');
    expect((await browser.signIn('lock.one')).json()).toMatchObject({ code: 'locked-out' });
    pass(14.9);
    expect((await browser.signIn('lock.one')).json()).toMatchObject({ code: 'locked-out' });
    pass(0.1);
    expect((await browser.signIn('lock.one')).statusCode).toBe(200);
  });

  it('tries at once are counted, not raced', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => new Browser().signIn('unknown.account', 'x')));
    const codes = answers.map(answer => answer.json().code);
    expect(codes.filter(code => code === 'locked-out').length).toBeGreaterThanOrEqual(7);
    const checked = await county.db.forCounty(county.code, tx =>
      all(
        tx,
        sql`select 1 from sign_in_attempt where outcome in ('failed', 'pending') and person_id is null and tried_at = ${new Date(systemClock.now())}`,
      ),
    );
    expect(checked).toHaveLength(5);
  });

  it('a success takes the failures away', async () => {
    const browser = new Browser();
    for (let index = 0; index < 4; index += 1) await browser.signIn('lock.three', 'wrong');
    expect((await browser.signIn('lock.three')).statusCode).toBe(200);
    expect((await browser.signIn('lock.three', 'wrong')).json().details.remaining).toBe(4);
  });

  it('one address that tries many accounts is locked too, others are not', async () => {
    const attacker = '10.9.9.9';
    await county.db.forCounty(county.code, tx =>
      run(
        tx,
        sql`insert into security_setting values ('signIn.maxAddressFailures', 2, 3, '同一网络地址', 'SC-02', '[design]', now())`,
      ),
    );
    for (const account of ['a.one', 'a.two', 'a.three']) await new Browser(attacker).signIn(account, 'x');
    expect((await new Browser(attacker).signIn('chenjingyi')).json().detail).toContain('这个网络地址');
    expect((await new Browser('10.1.1.1').signIn('chenjingyi')).statusCode).toBe(200);
    await county.db.forCounty(county.code, tx => run(tx, sql`delete from security_setting where version = 2`));
  });
});

describe('limits of a session (SC-02)', () => {
  it('fifteen minutes without doing anything end it, with a sentence; what the page does by itself does not count', async () => {
    const browser = new Browser();
    await browser.signIn('idle.one');
    pass(14);
    expect((await browser.call('GET', '/api/units')).statusCode).toBe(200);
    pass(14);
    expect((await browser.call('GET', '/api/units', undefined, { 'x-background': '1' })).statusCode).toBe(200);
    pass(1);
    const answer = await browser.call('GET', '/api/units');
    expect(answer.statusCode).toBe(401);
    expect(answer.json().detail).toBe('超过 15 分钟没有操作，已自动退出。填写的内容仍在页面上，请重新登录后再提交。');
    expect((await browser.call('GET', '/api/session')).json()).toMatchObject({
      person: null,
      notice: expect.stringContaining('15 分钟'),
    });
  });

  it('eight hours end it however busy one is', async () => {
    const browser = new Browser();
    await browser.signIn('idle.one');
    const end = addHours(systemClock.now(), 8);
    while (systemClock.now() + 10 * MINUTE < end) {
      pass(10);
      expect((await browser.call('GET', '/api/session')).json().person).not.toBeNull();
    }
    systemClock.set(end);
    expect((await browser.call('GET', '/api/units')).json().detail).toContain('登录已满 8 小时');
  });

  it('the county clock does not touch it', async () => {
    const browser = new Browser();
    await browser.signIn('idle.one');
    const before = county.clock.now();
    county.clock.set(addHours(before, 24 * 30));
    expect((await browser.call('GET', '/api/units')).statusCode).toBe(200);
    county.clock.set(before);
  });
});

describe('protection', () => {
  const unit = { name: '凤县水利局', shortName: '水利局', kind: 'department' };

  it('asks for sign-in first, whatever else is wrong', async () => {
    const answer = await new Browser().call('POST', '/api/units', { nonsense: true });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', detail: '请先登录。' });
  });

  it('refuses a change without the CSRF token in a sentence that says what to do (SC-09)', async () => {
    const browser = new Browser();
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
    const browser = new Browser();
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
    const browser = new Browser();
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

describe('a first password', () => {
  it('has to be changed before anything else, and the rules are said at once (SC-01)', async () => {
    const admin = new Browser();
    await admin.signIn('admin.zhao');
    const { personId } = (
      await admin.call('POST', '/api/people', { account: 'new.person', name: '新人', unitId })
    ).json();
    await admin.call('POST', `/api/people/${personId}/password`, { newPassword: PASSWORD });
    const browser = new Browser();
    expect((await browser.signIn('new.person')).json().hold).toContain('初始密码');
    expect((await browser.call('GET', '/api/units')).json()).toMatchObject({
      code: 'refused',
      details: { passwordDue: true },
    });
    const weak = await browser.call('POST', '/api/password', { oldPassword: PASSWORD, newPassword: 'abc' });
    expect(weak.json().refusals).toHaveLength(3);
    const changed = await browser.call('POST', '/api/password', { oldPassword: PASSWORD, newPassword: 'Lu+Yuan8Feng' });
    expect(changed.json()).toMatchObject({ hold: null, person: { name: '新人' } });
    browser.csrf = changed.json().csrfToken;
    expect((await browser.call('GET', '/api/units')).statusCode).toBe(200);
  });

  it('grows old in ninety days', async () => {
    systemClock.set(addHours(STARTED, 24 * 90));
    const browser = new Browser();
    expect((await browser.signIn('chenjingyi')).json().hold).toBe('密码已用满 90 天，请先修改密码，再继续。');
    systemClock.set(addHours(STARTED, 24));
  });
});

describe('pages of the room', () => {
  it('a supervisor registers, renames, gives an alias and assigns; the unit’s page shows it all', async () => {
    const browser = new Browser();
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
    const history = (await browser.call('GET', `/api/responsibilities/column/${columnId}`)).json();
    expect(history.responsibilities).toHaveLength(1);
    const resolved = await browser.call('GET', `/api/units/resolution?text=${encodeURIComponent('县林草局；住建局')}`);
    expect(
      resolved.json().parts.map((part: { candidates: { unitId: string }[] }) => part.candidates[0]?.unitId),
    ).toEqual([added.unitId, unitId]);
    expect((await browser.call('GET', `/api/responsibilities?unitId=${unitId}`)).json()).toEqual({
      responsibilities: [],
    });
  });

  it('administrators keep accounts and roles apart', async () => {
    const admin = new Browser();
    await admin.signIn('admin.zhao');
    const people = (await admin.call('GET', `/api/people?unitId=${unitId}`)).json().people;
    const target = people.find((person: { account: string }) => person.account === 'lock.one');
    const denied = await admin.call('POST', `/api/people/${target.personId}/roles`, { role: 'leader', unitId: null });
    expect(denied.json().code).toBe('not-allowed');
    expect((await admin.call('PUT', `/api/people/${target.personId}/disabled`)).json()).toEqual({ done: true });
    expect((await new Browser().signIn('lock.one')).statusCode).toBe(401);
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
