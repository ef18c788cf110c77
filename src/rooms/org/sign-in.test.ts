import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestCounty } from '../../../test/helpers/county.ts';
import { addHours, fixedClock, type Instant, instant } from '../../kernel/time.ts';
import { addCounty, readMigrations } from '../../platform/migrate.ts';
import { all, run } from '../../platform/sql.ts';
import { browserOf, PASSWORD, testServer } from './browser.test-kit.ts';
import { addPerson, addUnit, disablePerson, grantRole, OPERATOR, orgRoutes, setPassword } from './index.ts';

const MINUTE = 60_000;
const STARTED = instant('2026-01-05T09:00+08:00');
const systemClock = fixedClock(STARTED);
const routes = orgRoutes({ describeSubjects: async () => new Map() });
let county: TestCounty;
let app: FastifyInstance;
let unitId: string;

const pass = (minutes: number) => systemClock.set((systemClock.now() + minutes * MINUTE) as Instant);

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
      ['wangxinxi', '王欣', 'leader'],
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
      if (role !== null) await grantRole(tx, OPERATOR, { personId, role, unitId: null }, county.clock);
    }
  });
});
afterAll(() => app.close());

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, a CSRF token, who one is and until when', async () => {
    const browser = browserOf(app);
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
    const browser = browserOf(app);
    await browser.signIn('chenjingyi');
    const token = browser.cookie.split('=')[1]!;
    const rows = await county.db.forCounty(county.code, tx =>
      all(tx, sql<{ row: string }>`select s::text as row from session s`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('uses a cookie with host prefix and Secure over TLS (SC-03)', async () => {
    const { app: proxied } = await testServer(routes, systemClock, { trustProxy: '127.0.0.1', county });
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
      await browserOf(app).signIn('nobody.here', 'Wrong-Password-1'),
      await browserOf(app).signIn('lock.two', 'Wrong-Password-1'),
      await browserOf(app).signIn('gone.one', PASSWORD),
    ];
    const texts = answers.map(answer => ({ ...answer.json(), id: '' }));
    expect(texts[0]).toMatchObject({ status: 401, code: 'sign-in-failed' });
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
  });

  it('ends the session opened elsewhere, and says so there (SC-02)', async () => {
    const [first, second] = [browserOf(app), browserOf(app)];
    await first.signIn('wangxinxi');
    await second.signIn('wangxinxi');
    const answer = await first.call('GET', '/api/units');
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', detail: expect.stringContaining('在别处登录') });
    expect((await second.call('GET', '/api/units')).statusCode).toBe(200);
  });

  it('many sign-ins at once leave one session', async () => {
    const browsers = Array.from({ length: 4 }, () => browserOf(app));
    const answers = await Promise.all(browsers.map(browser => browser.signIn('wangxinxi')));
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 200, 200]);
    const open = await Promise.all(browsers.map(async browser => (await browser.call('GET', '/api/units')).statusCode));
    expect(open.filter(status => status === 200)).toHaveLength(1);
  });

  it('signs out for good', async () => {
    const browser = browserOf(app);
    await browser.signIn('wangxinxi');
    const { cookie } = browser;
    expect((await browser.call('POST', '/api/sign-out')).json().person).toBeNull();
    browser.cookie = cookie;
    expect((await browser.call('GET', '/api/units')).json().code).toBe('not-signed-in');
  });

  it('in one county does not open another', async () => {
    const { county: migrations } = await readMigrations(join(import.meta.dirname, '../../../migrations'));
    await addCounty(county.db, migrations, { code: 'taibai', name: '太白县', hosts: [] });
    const findCounty = async (host: string) => ({
      code: host.startsWith('tb') ? 'taibai' : county.code,
      name: '',
      clock: county.clock,
    });
    const { app: both } = await testServer(routes, systemClock, { county, findCounty });
    const browser = browserOf(both);
    await browser.signIn('chenjingyi');
    expect((await browser.call('GET', '/api/units')).statusCode).toBe(200);
    expect((await browser.call('GET', '/api/units', undefined, { host: 'tb.gov.cn' })).statusCode).toBe(401);
    expect(
      (
        await browserOf(both).call(
          'POST',
          '/api/sign-in',
          { account: 'chenjingyi', password: PASSWORD },
          { host: 'tb.gov.cn' },
        )
      ).statusCode,
    ).toBe(401);
    await both.close();
  });
});

describe('lockout (SC-02)', () => {
  it('the fifth failure locks the account for fifteen minutes, says until when, and the right password does not help', async () => {
    const browser = browserOf(app);
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
    const answers = await Promise.all(Array.from({ length: 12 }, () => browserOf(app).signIn('unknown.account', 'x')));
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
    const browser = browserOf(app);
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
    for (const account of ['a.one', 'a.two', 'a.three']) await browserOf(app, attacker).signIn(account, 'x');
    expect((await browserOf(app, attacker).signIn('chenjingyi')).json().detail).toContain('这个网络地址');
    expect((await browserOf(app, '10.1.1.1').signIn('chenjingyi')).statusCode).toBe(200);
    await county.db.forCounty(county.code, tx => run(tx, sql`delete from security_setting where version = 2`));
  });
});

describe('limits of a session (SC-02)', () => {
  it('fifteen minutes without doing anything end it, with a sentence; what the page does by itself does not count', async () => {
    const browser = browserOf(app);
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
    const browser = browserOf(app);
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
    const browser = browserOf(app);
    await browser.signIn('idle.one');
    const before = county.clock.now();
    county.clock.set(addHours(before, 24 * 30));
    expect((await browser.call('GET', '/api/units')).statusCode).toBe(200);
    county.clock.set(before);
  });
});

describe('a first password', () => {
  it('has to be changed before anything else, and the rules are said at once (SC-01)', async () => {
    const admin = browserOf(app);
    await admin.signIn('admin.zhao');
    const { personId } = (
      await admin.call('POST', '/api/people', { account: 'new.person', name: '新人', unitId })
    ).json();
    await admin.call('POST', `/api/people/${personId}/password`, { newPassword: PASSWORD });
    const browser = browserOf(app);
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
    const browser = browserOf(app);
    expect((await browser.signIn('chenjingyi')).json().hold).toBe('密码已用满 90 天，请先修改密码，再继续。');
    systemClock.set(addHours(STARTED, 24));
  });
});
