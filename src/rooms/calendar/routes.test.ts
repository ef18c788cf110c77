import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestCounty } from '../../../test/helpers/county.ts';
import { systemClock } from '../../kernel/time.ts';
import { all } from '../../platform/sql.ts';
import { type Browser, browserOf, PASSWORD, testServer } from '../org/browser.test-kit.ts';
import { addPerson, grantRole, OPERATOR, orgRoutes, setPassword } from '../org/index.ts';
import { calendarRoutes, seedCalendar } from './index.ts';

let county: TestCounty;
let app: FastifyInstance;
let office: Browser;
let reader: Browser;

beforeAll(async () => {
  const routes = [...orgRoutes({ describeSubjects: async () => new Map() }), ...calendarRoutes];
  ({ county, app } = await testServer(routes, systemClock));
  await county.db.forCounty(county.code, async tx => {
    await seedCalendar(tx, county.clock.now());
    for (const [account, role] of [
      ['chenjingyi', 'office-supervisor'],
      ['zhou.inspector', 'inspector'],
    ] as const) {
      const { personId } = await addPerson(tx, OPERATOR, { account, name: account, unitId: null }, county.clock);
      await setPassword(tx, OPERATOR, { personId, newPassword: PASSWORD, mustChange: false }, systemClock);
      await grantRole(tx, OPERATOR, { personId, role, unitId: null }, county.clock);
    }
  });
  office = browserOf(app);
  reader = browserOf(app, '10.0.0.2');
  await office.signIn('chenjingyi');
  await reader.signIn('zhou.inspector');
});
afterAll(() => app.close());

const NOTICE = '国办发明电〔2026〕8号';
const off = (date: string, name: string) => ({ date, kind: 'off', name });
/** The shape of a year's notice; the days are invented. */
const YEAR_2027 = [
  off('2026-12-31', '元旦'),
  off('2027-01-01', '元旦'),
  off('2027-02-05', '春节'),
  off('2027-04-05', '清明'),
  off('2027-05-01', '劳动节'),
  off('2027-06-09', '端午'),
  off('2027-10-01', '国庆'),
  { date: '2027-10-09', kind: 'makeup', name: '国庆' },
];
const deadline = (from: string, workdays: number) =>
  reader.call('GET', `/api/calendar/deadline?from=${from}&workdays=${workdays}`);
const traces = () =>
  county.db.forCounty(county.code, tx =>
    all(
      tx,
      sql<{
        action: string;
        id: string;
      }>`select action, subject_id as id from audit where action like 'calendar.%' order by id`,
    ),
  );

describe('a year of the calendar', () => {
  it('shows its days with notice and source mark, and who may change them', async () => {
    const year = (await office.call('GET', '/api/calendar/years/2023')).json();
    expect(year).toMatchObject({ year: 2023, isKnown: true, mayEdit: true });
    expect(year.days).toContainEqual({
      date: '2023-10-07',
      kind: 'makeup',
      kindName: '调休上班',
      name: '国庆节',
      notice: '国办发明电〔2022〕16号',
      source: 'from memory',
      sourceName: '日期已核对，文号待对照原文',
    });
    expect((await reader.call('GET', '/api/calendar/years/2023')).json().mayEdit).toBe(false);
  });

  it('without data is told as unknown, with the years there are (G-02)', async () => {
    const year = (await reader.call('GET', '/api/calendar/years/2027')).json();
    expect(year).toMatchObject({ isKnown: false, days: [], knownYears: [2020, 2021, 2022, 2023, 2024, 2025, 2026] });
  });
});

describe('the deadline', () => {
  it('G-02: 20 working days after 2023-09-25 is 2023-10-27, with its steps and their notice', async () => {
    const answer = (await deadline('2023-09-25', 20)).json();
    expect(answer).toMatchObject({ due: '2023-10-27', dueAt: '2023-10-28T00:00:00+08:00' });
    expect(answer.steps).toContainEqual({
      text: '10月7日至10月8日国庆节调休上班',
      result: '第 4—5 个工作日',
      notice: '国办发明电〔2022〕16号',
    });
    expect(answer.sentences.at(-1)).toBe('第 20 个工作日是 2023年10月27日（周五），当日 24:00 到期。');
  });

  it('into a year without data is 422 with the sentence what to do (G-02)', async () => {
    const answer = await deadline('2026-12-28', 5);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'calendar-missing',
      detail: expect.stringMatching(/没有 2027 年的放假安排.*补录/),
    });
  });

  it.each([0, 251])('of %i working days is refused by name', async workdays => {
    const answer = await deadline('2023-09-25', workdays);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().refusals[0].field).toBe('workdays');
  });
});

describe('changing a day', () => {
  const day = { kind: 'off', name: '县庆', notice: '凤政办发〔2023〕5号', isVerified: false };

  it('moves the deadlines that are reckoned from then on, and is kept in the audit log', async () => {
    expect((await deadline('2023-11-13', 2)).json().due).toBe('2023-11-15');
    expect((await office.call('PUT', '/api/calendar/days/2023-11-15', day)).json()).toEqual({ changed: true });
    expect((await office.call('PUT', '/api/calendar/days/2023-11-15', day)).json()).toEqual({ changed: false });
    expect((await deadline('2023-11-13', 2)).json().due).toBe('2023-11-16');
    expect((await office.call('DELETE', '/api/calendar/days/2023-11-15')).json()).toEqual({ done: true });
    expect((await deadline('2023-11-13', 2)).json().due).toBe('2023-11-15');
    const kept = await traces();
    expect(kept.map(row => row.action)).toEqual(['calendar.put-day', 'calendar.remove-day']);
  });

  it('refuses a make-up day that is worked anyway, and a day without name and notice, each at its field', async () => {
    const answer = await office.call('PUT', '/api/calendar/days/2023-11-15', {
      kind: 'makeup',
      name: ' ',
      notice: '',
      isVerified: true,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().refusals).toEqual([
      {
        field: 'kind',
        rule: 'G-02',
        message: '2023年11月15日是周三，本来就上班，不能记作调休上班。调休上班只能是周六或周日。',
      },
      { field: 'name', rule: 'G-02', message: expect.stringContaining('哪个节假日') },
      { field: 'notice', rule: 'G-02', message: expect.stringContaining('通知文号') },
    ]);
  });

  it('refuses one day of a year that is not known: half a year would make wrong deadlines (G-02)', async () => {
    const answer = await office.call('PUT', '/api/calendar/days/2027-01-01', day);
    expect(answer.json().refusals).toEqual([expect.objectContaining({ field: 'date', rule: 'G-02' })]);
  });

  it('refuses to take away the only day off of a yearly holiday, and says when there is nothing to take away', async () => {
    const only = await office.call('DELETE', '/api/calendar/days/2023-04-05');
    expect(only.statusCode).toBe(422);
    expect(only.json().detail).toContain('2023年清明唯一的放假日');
    expect((await office.call('DELETE', '/api/calendar/days/2023-11-20')).statusCode).toBe(404);
  });

  it.each([
    ['PUT', '/api/calendar/days/2023-11-15', day],
    ['DELETE', '/api/calendar/days/2023-10-07', undefined],
    ['POST', '/api/calendar/years/2027', { notice: NOTICE, isVerified: true, days: YEAR_2027 }],
    ['PUT', '/api/calendar/years/2023/verified', undefined],
  ] as const)('%s %s is denied to whoever is not the county office', async (method, url, body) => {
    const answer = await reader.call(method, url, body);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().detail).toBe('改放假安排由监管员办理，您的角色是巡查员。需要时请找安全管理员授权。');
  });
});

describe('a whole year', () => {
  it('is refused while a holiday is missing, a make-up day is worked anyway, or a day is twice there', async () => {
    const days = [
      ...YEAR_2027.filter(day => day.name !== '清明'),
      off('2027-10-01', '国庆'),
      off('2028-01-01', '元旦'),
    ];
    const answer = await office.call('POST', '/api/calendar/years/2027', { notice: '', isVerified: true, days });
    const messages = answer.json().refusals.map((refusal: { message: string }) => refusal.message);
    expect(messages).toEqual([
      expect.stringContaining('通知文号'),
      '2028年1月1日不在 2027 年的安排里，请核对。',
      '2027年10月1日写了两次，请核对。',
      expect.stringContaining('缺清明的放假日'),
    ]);
  });

  it('makes the year known, once', async () => {
    const body = { notice: NOTICE, isVerified: true, days: YEAR_2027 };
    expect((await office.call('POST', '/api/calendar/years/2027', body)).json()).toEqual({ entered: 8 });
    expect((await deadline('2026-12-28', 5)).json().due).toBe('2027-01-06');
    expect((await office.call('POST', '/api/calendar/years/2027', body)).json().detail).toContain('已有 2027 年');
  });

  it('is marked as held against the original, what the county arranged itself apart', async () => {
    const local = { kind: 'off', name: '县庆', notice: '凤政办发〔2023〕5号', isVerified: false };
    await office.call('PUT', '/api/calendar/days/2024-11-15', local);
    const { verified } = (await office.call('PUT', '/api/calendar/years/2024/verified')).json();
    const { days } = (await office.call('GET', '/api/calendar/years/2024')).json();
    expect(verified).toBe(days.length - 1);
    const open = days.filter((day: { source: string }) => day.source !== 'verified');
    expect(open.map((day: { date: string }) => day.date)).toEqual(['2024-11-15']);
    expect((await office.call('PUT', '/api/calendar/years/2024/verified')).json()).toEqual({ verified: 0 });
    expect((await office.call('PUT', '/api/calendar/years/2031/verified')).statusCode).toBe(404);
  });
});
