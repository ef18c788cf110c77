import { beforeAll, expect, test } from 'vitest';
import { type ExampleServer, exampleServer } from '../../../test/helpers/example-server.ts';
import { fixedClock, instant } from '../../kernel/time.ts';

/** The example county in January, when the year's last quarter has not been judged; no posts of it have come. */
const clock = fixedClock(instant('2024-01-08T09:00+08:00'));
let server: ExampleServer;

beforeAll(async () => {
  server = await exampleServer(clock);
}, 120_000);

async function as(account: string) {
  const browser = await server.as(account);
  return {
    list: async (period: string) => (await browser.call('GET', `/api/media/judgements?period=${period}`)).json(),
    post: async (url: string, body: object) => {
      const answer = await browser.call('POST', url, body);
      return { status: answer.statusCode, ...answer.json() };
    },
  };
}

const SUPERVISOR = 'chenjingyi';
const HANDLER = 'liangjianjun';

test('NM-20: a period is judged by the machine and counts only once a person has confirmed it', async () => {
  const supervisor = await as(SUPERVISOR);
  const before = await supervisor.list('2023Q3');
  expect(before).toMatchObject({ whyNotJudge: null, whyNotConfirm: null });
  expect(before.accounts).toHaveLength(30);
  expect(before.accounts.filter((row: { confirmed: unknown }) => row.confirmed === null)).toEqual([]);

  const judged = await supervisor.post('/api/media/judgements', { period: '2023Q4' });
  expect(judged).toMatchObject({ status: 200, insufficient: 30, proposed: 30 });
  const { accounts } = await supervisor.list('2023Q4');
  const [first] = accounts;
  expect(first).toMatchObject({ proposed: { verdictName: '数据不足' }, confirmed: null });
  expect(await supervisor.post('/api/media/judgements/qualified', { period: '2023Q4' })).toMatchObject({
    confirmed: 0,
  });

  const url = `/api/media/accounts/${first.accountId}/judgement`;
  const failed = { period: '2023Q4', verdict: 'failed', reason: '打开主页，10 月以后没有更新。' };
  expect(await supervisor.post(url, failed)).toMatchObject({ status: 422, refusals: [{ field: 'evidence' }] });
  expect(await supervisor.post(url, { ...failed, evidence: ['主页截图 2024-01-08'] })).toMatchObject({ status: 200 });
  const after = (await supervisor.list('2023Q4')).accounts;
  expect(after.at(-1)).toMatchObject({
    accountId: first.accountId,
    proposed: null,
    confirmed: { verdictName: '不合格' },
  });
});

test('NM-D21: units read the judgements and judge nothing; the page says so beforehand', async () => {
  const handler = await as(HANDLER);
  expect((await handler.list('2023Q3')).whyNotConfirm).toEqual(expect.any(String));
  for (const url of ['/api/media/judgements', '/api/media/judgements/qualified']) {
    expect(await handler.post(url, { period: '2023Q3' })).toMatchObject({ status: 403, code: 'not-allowed' });
  }
});
