import { beforeAll, describe, expect, it } from 'vitest';
import { type ExampleServer, exampleServer } from '../../../test/helpers/example-server.ts';

/** Who may read cases, asked through the server: SC-06, CW-P1, CW-P3. */
let server: ExampleServer;
/** A case of 住建局, made a tip-off before the tests, and a word of each of its texts. */
const NUMBER = 'DH20230706-0213';
const SAID = /福源|屋顶|漏水/;
const REASON = '反映的是物业违规收费';
let id: string;

beforeAll(async () => {
  server = await exampleServer();
  const dispatcher = await as(DISPATCHER);
  id = (await dispatcher.call('GET', `/api/cases?number=${NUMBER}`)).json().cases[0].id;
  const answer = await dispatcher.call('POST', `/api/cases/${id}/corrections`, { type: 'report', reason: REASON });
  expect(answer.statusCode).toBe(200);
}, 120_000);

const as = (account: string) => server.as(account);

const DISPATCHER = 'zhoulixin';
const HANDLING_UNIT = 'liangjianjun';
const OTHER_UNIT = 'hanxiaomei';
const ADMINISTRATORS = { jiangtao: '系统管理员', bailin: '安全管理员', weiguoqing: '审计管理员' };

describe.each(Object.entries(ADMINISTRATORS))('%s, an administrator', (account, role) => {
  it('reads no business data, and is told why (SC-06)', async () => {
    const administrator = await as(account);
    const quarter = 'period=2023Q3';
    const urls = [
      `/api/records/case/${id}`,
      '/api/figures',
      `/api/figures/values?${quarter}&keys=hotline.received`,
      `/api/overview?${quarter}&keys=hotline.received`,
      `/api/figures/hotline.received/by/unit?${quarter}`,
      `/api/figures/hotline.received/members?${quarter}`,
      `/api/figures/hotline.received/members.csv?${quarter}`,
      `/api/figures/hotline.received/series?${quarter}`,
      `/api/figures/hotline.received/printed?${quarter}`,
      `/api/cases?number=${NUMBER}`,
      '/api/cases/due-soon',
      `/api/cases/${id}/mending`,
      '/api/bulletins',
      '/api/imports',
    ];
    for (const url of urls) {
      const answer = await administrator.call('GET', url);
      expect([url, answer.statusCode]).toEqual([url, 403]);
      if (url !== '/api/imports') expect(answer.json().detail).toMatch(new RegExp(`^${role}不接触业务数据：`));
    }
  });

  it('still has the pages of its own work', async () => {
    const administrator = await as(account);
    for (const url of ['/api/session', '/api/units', '/api/people', '/api/roles', '/api/calendar/years/2023']) {
      const answer = await administrator.call('GET', url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
    }
  });
});

describe('a tip-off', () => {
  it.each([DISPATCHER, HANDLING_UNIT, 'chenjingyi'])('is read by who dispatches or handles it: %s', async account => {
    const record = JSON.stringify((await (await as(account)).call('GET', `/api/records/case/${id}`)).json());
    expect(record).toMatch(SAID);
    expect(record).toContain(REASON);
  });

  it.each([OTHER_UNIT, 'zhaowenbo', 'songzhiyuan', 'luozhendong'])(
    'says to everybody else how it stands, not what it says: %s (CW-P1)',
    async account => {
      const reader = await as(account);
      const answer = await reader.call('GET', `/api/records/case/${id}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        number: NUMBER,
        title: '举报件（内容保密）',
        unit: '住建局',
        passages: [{ text: '举报件的内容只给派单员、监管员和承办单位看，这里不显示。' }],
      });
      expect(answer.json().fields).toContainEqual({ label: '类型', text: '举报' });
      expect(answer.body).not.toMatch(SAID);
      expect(answer.body).not.toContain(REASON);
      const found = await reader.call('GET', `/api/cases?number=${NUMBER}`);
      expect(found.json().cases[0].title).toBe('举报件（内容保密）');
      expect((await reader.call('GET', `/api/cases/${id}/mending`)).json()).toMatchObject({ topic: null });
    },
  );

  it('is in lists and tables without its title, whoever takes them (CW-P1)', async () => {
    const reader = await as(DISPATCHER);
    const query = 'period=2023Q3&by=type&value=report&cutoff=2023-10-12T00:00:00%2B08:00';
    const list = (await reader.call('GET', `/api/figures/hotline.byType/members?${query}`)).json();
    expect(list.rows.map((row: { number: string }) => row.number)).toContain(NUMBER);
    for (const row of list.rows) expect(row.title).toBe('举报件（内容保密）');
    const table = (await reader.call('GET', `/api/figures/hotline.byType/members.csv?${query}`)).body;
    expect(table).toContain(`${NUMBER},举报件（内容保密）,住建局`);
    expect(table).not.toMatch(SAID);
    const printed = (await reader.call('GET', '/api/figures/hotline.byType/printed?period=2023Q3')).body;
    expect(printed).toContain(NUMBER);
    expect(printed).not.toMatch(SAID);
  });
});

it('any other case is read by every unit as before', async () => {
  const reader = await as(OTHER_UNIT);
  const other = (await reader.call('GET', '/api/cases?number=DH20230719-0158')).json().cases[0];
  const record = (await reader.call('GET', `/api/records/case/${other.id}`)).json();
  expect(record.title).toBe(other.title);
  expect(record.passages[0].voice).toBe('citizen');
});
