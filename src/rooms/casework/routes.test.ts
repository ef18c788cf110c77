import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { EXAMPLE_PASSWORD } from '../../../example/fengxian/load-org.ts';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { routesOf } from '../../compose.ts';
import { systemClock } from '../../kernel/time.ts';
import { createServer } from '../../platform/http/index.ts';
import type { Runtime } from '../../runtime.ts';
import { browserOf } from '../org/browser.test-kit.ts';
import { loadCaller } from '../org/index.ts';

/** The example county on its Monday after the third quarter's circular. */
let runtime: Runtime;
let app: FastifyInstance;

beforeAll(async () => {
  runtime = await exampleRuntime();
  const clock = await runtime.clockOf(EXAMPLE_COUNTY);
  app = await createServer({
    title: '凤县政务公开监管平台',
    version: '1.0.0',
    logger: pino({ level: 'silent' }),
    forCounty: (code, work) => runtime.db.forCounty(code, work),
    findCounty: async () => ({ code: EXAMPLE_COUNTY, name: '凤县', clock }),
    loadCaller,
    systemClock,
    uploadDir: `${runtime.config.dataDir}/uploads`,
    routes: routesOf(runtime),
  });
}, 120_000);
afterAll(() => app.close());

async function as(account: string) {
  const browser = browserOf(app);
  expect((await browser.signIn(account, EXAMPLE_PASSWORD)).statusCode).toBe(200);
  return browser;
}

const DISPATCHER = 'zhoulixin';
const HANDLER = 'liangjianjun';

/** The id of a case by its number. */
async function caseCalled(browser: Awaited<ReturnType<typeof as>>, number: string): Promise<string> {
  const { cases } = (await browser.call('GET', `/api/cases?number=${number}`)).json();
  return cases[0].id;
}

test('AS-B20: a wrong figure is mended at its record; what is known now follows, what was printed stays', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230706-0213');
  const values = async (known = '') => {
    const answer = await dispatcher.call(
      'GET',
      `/api/figures/values?period=2023Q3&keys=hotline.byType&cutoff=2023-10-12T00:00:00%2B08:00${known}`,
    );
    return JSON.stringify(answer.json());
  };
  const before = await values();
  const mending = (await dispatcher.call('GET', `/api/cases/${id}/mending`)).json();
  expect(mending).toMatchObject({ type: 'complaint', correct: { may: true, why: null }, redo: { may: true } });

  const answer = await dispatcher.call('POST', `/api/cases/${id}/corrections`, {
    type: 'help',
    reason: '来件人是求助，登记时选错',
  });
  expect(answer.statusCode).toBe(200);
  expect(await values()).not.toBe(before);
  const printed = (await dispatcher.call('GET', '/api/figures/hotline.byType/printed?period=2023Q3')).json();
  expect(JSON.stringify(printed)).toContain('DH20230706-0213');
  const record = (await dispatcher.call('GET', `/api/records/case/${id}`)).json();
  expect(JSON.stringify(record)).toContain('来件人是求助，登记时选错');
});

test('a correction without its reason, or of a topic that does not exist, is refused with every sentence', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230719-0158');
  const answer = await dispatcher.call('POST', `/api/cases/${id}/corrections`, { topic: 'nonsense', reason: ' ' });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().refusals.map((refusal: { message: string }) => refusal.message)).toEqual([
    '请写明更正的理由。',
    '没有“nonsense”这个热点类目。',
  ]);
});

test('a handler may neither correct nor send back, and is told who may', async () => {
  const handler = await as(HANDLER);
  const id = await caseCalled(handler, 'DH20230719-0158');
  for (const path of ['corrections', 'redo']) {
    const answer = await handler.call('POST', `/api/cases/${id}/${path}`, { reason: '试' });
    expect([path, answer.statusCode]).toEqual([path, 403]);
    expect(answer.json().detail).toMatch(/派单员/);
  }
  expect((await handler.call('GET', `/api/cases/${id}/mending`)).json()).toMatchObject({
    correct: { may: false, why: expect.stringContaining('派单员') },
  });
});

test('CW-K11: a closed case is sent back once; an open one cannot be', async () => {
  const dispatcher = await as(DISPATCHER);
  const id = await caseCalled(dispatcher, 'DH20230802-0241');
  expect((await dispatcher.call('POST', `/api/cases/${id}/redo`, { reason: '款项仍未到账' })).statusCode).toBe(200);
  const again = await dispatcher.call('POST', `/api/cases/${id}/redo`, { reason: '再退一次' });
  expect(again.statusCode).toBe(422);
  expect(again.json().detail).toMatch(/已派发.*不能重办/);
});
