import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { office } from '../../compose.ts';
import { fixedClock, instant, systemClock } from '../../kernel/time.ts';
import { createServer } from '../../platform/http/index.ts';
import { findBulletinOf, issueCorrection } from '../../rooms/bulletin/index.ts';
import { loadActor, personByAccount } from '../../rooms/org/index.ts';
import type { Runtime } from '../../runtime.ts';
import { portal } from './pages.ts';

const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
let runtime: Runtime;
let app: FastifyInstance;

beforeAll(async () => {
  runtime = await exampleRuntime();
  app = await createServer({
    title: '门户',
    version: '1.0.0',
    logger: pino({ level: 'silent' }),
    forCounty: (code, work) => runtime.db.forCounty(code, work),
    findCounty: async () => ({ code: EXAMPLE_COUNTY, name: '凤县', clock }),
    loadCaller: async () => null,
    systemClock,
    uploadDir: `${runtime.config.dataDir}/uploads`,
    routes: [],
    ...portal(runtime),
  });
}, 120_000);
afterAll(() => app.close());

const get = (url: string, accept = 'text/html,application/xhtml+xml') =>
  app.inject({ method: 'GET', url, headers: { accept } });

it('tells a browser in words that a page is not there, and the way back; a program gets problem details', async () => {
  for (const url of ['/bulletins/2019Q1', '/no/such/page', '/bulletins/2023Q3/corrections/1/pdf']) {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('没有找到这个页面');
    expect(answer.body).toContain('凤县人民政府');
    expect(answer.body).toContain('<a href="/">首页</a>');
  }
  const told = await get('/no/such/page', 'application/json');
  expect(told.headers['content-type']).toContain('application/problem+json');
  expect(told.json()).toMatchObject({ code: 'not-found' });
});

it('shows a correction notice with its circular, printed and now (CW-K21)', async () => {
  expect((await get('/bulletins/2023Q3')).body).not.toContain('更正说明');
  await runtime.db.forCounty(EXAMPLE_COUNTY, async tx => {
    const signer = await personByAccount(tx, 'zhaowenbo');
    const actor = signer && (await loadActor(tx, signer.id, clock.now()));
    const bulletin = await findBulletinOf(tx, '2023Q3');
    if (!actor || !bulletin) throw new Error('the example is not loaded');
    await issueCorrection(tx, actor, office, { bulletinId: bulletin.id, reason: '9月一件工单补登。' }, clock);
  });
  const page = (await get('/bulletins/2023Q3')).body;
  expect(page).toContain('12345热线派发件数</th><td>543</td><td>544</td>');
  expect(page).toContain('2023年10月16日发布。更正原因：9月一件工单补登。');
  expect(page).toContain('派发案件543件');
  expect((await get('/')).body).toContain('有更正说明');
  const file = await get('/bulletins/2023Q3/corrections/1/pdf');
  expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
});

it('lets a browser ask whether what it has is still right, and typesets nothing for the answer (AS-G20)', async () => {
  const first = await get('/bulletins/2023Q3/pdf');
  const { etag } = first.headers;
  expect(first.headers['cache-control']).toBe('public, max-age=300');
  const again = await app.inject({
    method: 'GET',
    url: '/bulletins/2023Q3/pdf',
    headers: { 'if-none-match': String(etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect((await get('/bulletins/2023Q3/docx')).headers.etag).not.toBe(etag);
  // The same bytes, whenever they are asked for.
  expect((await get('/bulletins/2023Q3/pdf')).rawPayload.equals(first.rawPayload)).toBe(true);
});
