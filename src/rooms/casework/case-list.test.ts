import { beforeAll, describe, expect, it } from 'vitest';
import { type ExampleServer, exampleServer } from '../../../test/helpers/example-server.ts';
import type { browserOf } from '../org/browser.test-kit.ts';

/** The list of all cases, asked through the server as people of the example. */
let server: ExampleServer;
const TIP_OFF = 'DH20230706-0213';

beforeAll(async () => {
  server = await exampleServer();
  const dispatcher = await as('zhoulixin');
  const [found] = await list(dispatcher, { text: TIP_OFF });
  const body = { type: 'report', reason: '反映的是物业违规收费' };
  expect((await dispatcher.call('POST', `/api/cases/${found?.id}/corrections`, body)).statusCode).toBe(200);
}, 120_000);

type Browser = ReturnType<typeof browserOf>;
interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly at: string;
  readonly facts: { readonly label: string; readonly text: string }[];
}

const as = (account: string) => server.as(account);

const address = (kind: string, query: Record<string, string>) =>
  `/api/records/${kind}?${new URLSearchParams({ period: '2023Q3', ...query })}`;

async function list(browser: Browser, query: Record<string, string>, kind = 'case'): Promise<Row[]> {
  const answer = await browser.call('GET', address(kind, query));
  expect(answer.statusCode).toBe(200);
  return answer.json().rows;
}

const factOf = (row: Row | undefined, label: string) => row?.facts.find(fact => fact.label === label)?.text;

describe('the list of cases', () => {
  it('counts them, and pages through all of them without leaving one out or telling one twice', async () => {
    const browser = await as('zhoulixin');
    const query = { where: 'channel:hotline', from: '2023-07-01', to: '2023-07-31', limit: '50' };
    const seen: string[] = [];
    let after: string | null = '';
    let count = 0;
    while (after !== null) {
      const url: string = address('case', after === '' ? query : { ...query, after });
      const answer = (await browser.call('GET', url)).json();
      seen.push(...answer.rows.map((row: Row) => row.number));
      count = answer.count ?? count;
      after = answer.next;
    }
    expect(count).toBeGreaterThan(100);
    expect(seen.length).toBe(count);
    expect(new Set(seen).size).toBe(count);
  });

  it('narrows by several conditions at once, and by what is due in which order', async () => {
    const browser = await as('zhoulixin');
    const where = 'channel:hotline;late:ever;type:help';
    const helped = await list(browser, { where, from: '2023-07-01', to: '2023-09-30' });
    expect(helped.map(row => row.number)).toEqual(['DH20230802-0241']);
    const soon = await list(browser, { where: 'late:soon', order: 'due' });
    const days = soon.map(row => factOf(row, '到期') ?? '');
    expect(days).toEqual([...days].sort());
    expect(soon).toHaveLength(6);
    const late = await list(browser, { where: 'late:now' });
    expect(late.map(row => row.unit).sort()).toEqual(['人社局', '凤州镇']);
  });

  it('refuses a condition that there is not, and names those there are', async () => {
    const answer = await (await as('zhoulixin')).call('GET', address('case', { where: 'colour:red' }));
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toMatch(/不能按“colour”筛选。可以按：channel（渠道）/);
  });

  it.each([
    ['article', 'kind:topic', '栏目'],
    ['request', 'state:closed', '结果'],
    ['account', 'platform:wechat', '平台'],
  ])('is there for every %s as well', async (kind, where, label) => {
    const rows = await list(await as('chenjingyi'), { where }, kind);
    expect(rows.length).toBeGreaterThan(0);
    expect(factOf(rows[0], label)).toBeDefined();
    const facets = (await (await as('chenjingyi')).call('GET', `/api/records/${kind}/facets`)).json();
    expect(facets.facets.map((facet: { name: string }) => facet.name)).toContain('unit');
  });

  it('is kept from the administrators (SC-06)', async () => {
    const administrator = await as('jiangtao');
    for (const url of [address('case', {}), '/api/records/case/facets', '/api/records/case/table.csv?period=2023Q3']) {
      expect([url, (await administrator.call('GET', url)).statusCode]).toEqual([url, 403]);
    }
  });
});

describe('a tip-off in the list (CW-P1)', () => {
  it.each(['zhoulixin', 'liangjianjun', 'chenjingyi'])(
    'is found by its words by who may read it: %s',
    async account => {
      const reader = await as(account);
      const [row] = await list(reader, { text: '福源小区屋顶' });
      expect(row).toMatchObject({ number: TIP_OFF, title: '福源小区屋顶漏水半年未修' });
      expect((await list(reader, { where: 'topic:housing;type:report' })).map(each => each.number)).toContain(TIP_OFF);
    },
  );

  it.each(['hanxiaomei', 'songzhiyuan'])('is neither shown nor found by what it says: %s', async account => {
    const reader = await as(account);
    expect(await list(reader, { text: '福源小区屋顶' })).toEqual([]);
    expect((await list(reader, { where: 'topic:housing;type:report' })).map(each => each.number)).not.toContain(
      TIP_OFF,
    );
    const [row] = await list(reader, { text: TIP_OFF });
    expect(row).toMatchObject({ title: '举报件（内容保密）' });
    expect(factOf(row, '热点')).toBeUndefined();
  });

  it('leaves in no table what it says, whoever takes it', async () => {
    const table = await (await as('zhoulixin')).call(
      'GET',
      '/api/records/case/table.csv?period=2023Q3&where=type:report',
    );
    expect(table.body).toContain(`${TIP_OFF},举报件（内容保密）`);
    expect(table.body).not.toMatch(/福源|屋顶|漏水/);
  });
});
