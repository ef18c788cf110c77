import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import Type from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/errors.ts';
import { fixedClock, instant, systemClock } from '../../kernel/time.ts';
import type { Tx } from '../sql.ts';
import { anyone, createServer, openApiDocument, routesOf, startServer, sweepUploads } from './index.ts';

const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
const route = routesOf<{ name: string }>();
const logged: string[] = [];
const log = pino({ level: 'info' }, { write: line => void logged.push(line) });
let app: FastifyInstance;
let folder: string;

const greeting = Type.Object({ greeting: Type.String() }, { title: 'Greeting' });
const nested = Object.freeze({
  list: [Object.freeze({ id: '0190b0b0-0000-7000-8000-000000000000', note: null, secret: 1 })],
  person: Object.freeze({ name: '张三', secret: 2 }),
  secret: 3,
});
const base = { method: 'POST', tag: '试用', protect: [anyone] } as const;
const routes = [
  route({
    ...base,
    url: '/api/greetings/:count',
    operationId: 'greet',
    summary: '问好',
    schema: {
      params: Type.Object({ count: Type.Integer({ minimum: 1 }) }),
      query: Type.Object({ unit: Type.Optional(Type.Array(Type.String())) }),
      body: Type.Object(
        {
          name: Type.String({ description: '姓名', minLength: 2, maxLength: 20 }),
          tone: Type.Enum(['平', '敬'], { description: '语气' }),
        },
        { additionalProperties: false },
      ),
      response: greeting,
    },
    handle: async ({ params, query, body, clock }) => {
      const answer = {
        greeting: `${body.name}×${params.count} ${query.unit?.join('、') ?? ''} ${clock.now()}`,
        secret: 'x',
      };
      return answer;
    },
  }),
  route({
    ...base,
    url: '/api/refusal',
    operationId: 'refuse',
    summary: '拒绝',
    schema: { response: greeting },
    handle: async () => {
      throw new AppError('refused', '还没有核稿，不能签发。', {
        refusals: [{ message: '还没有核稿，不能签发。', rule: 'AS-B20' }],
      });
    },
  }),
  route({
    ...base,
    url: '/api/defect',
    operationId: 'fail',
    summary: '出错',
    schema: { response: greeting },
    handle: async () => {
      throw new Error('password of database is hunter2');
    },
  }),
  route({
    ...base,
    url: '/api/wrong-answer',
    operationId: 'answerWrongly',
    summary: '答错',
    schema: { response: greeting },
    handle: async () => ({ greeting: null as unknown as string }),
  }),
  route({
    ...base,
    url: '/api/nested',
    operationId: 'getNested',
    summary: '嵌套',
    schema: {
      response: Type.Object({
        list: Type.Array(
          Type.Object({ id: Type.String({ format: 'uuid' }), note: Type.Union([Type.String(), Type.Null()]) }),
        ),
        person: Type.Union([Type.Object({ name: Type.String() }, { title: 'Named' }), Type.Null()]),
      }),
    },
    handle: async () => nested as never,
  }),
  route({
    ...base,
    url: '/api/files',
    operationId: 'sendFile',
    summary: '上传',
    schema: {
      body: Type.Object({ kind: Type.String() }),
      response: Type.Object({ name: Type.String(), bytes: Type.Integer(), sha256: Type.String(), kind: Type.String() }),
    },
    upload: { maxBytes: 1000, label: '工单表' },
    handle: async ({ upload, body }) => {
      if (upload === null) throw new Error('no upload');
      return { name: upload.name, bytes: upload.bytes, sha256: upload.sha256, kind: body.kind };
    },
  }),
  route({
    ...base,
    method: 'GET',
    url: '/api/paper',
    operationId: 'getPaper',
    summary: '下载',
    schema: { response: { download: ['text/plain'] } },
    handle: async () => ({ content: '通报', mediaType: 'text/plain; charset=utf-8', fileName: '第三季度 通报.txt' }),
  }),
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-http-'));
  await mkdir(join(folder, 'console/assets'), { recursive: true });
  await writeFile(
    join(folder, 'console/index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="GONGKAI_CSP_NONCE"><title>控制台</title>',
  );
  await writeFile(join(folder, 'console/assets/app-Ab12Cd34.js'), 'console.log("通报");'.repeat(200));
  app = await createServer({
    title: '凤县政务公开监管平台',
    version: '1.0.0',
    logger: log,
    forCounty: async (code, work) => work({ county: code } as Tx),
    findCounty: async host => (host.startsWith('other') ? null : { code: 'fengxian', name: '凤县', clock }),
    loadCaller: async () => null,
    systemClock,
    uploadDir: join(folder, 'uploads'),
    consoleDir: join(folder, 'console'),
    routes,
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const post = (url: string, payload?: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) });

describe('answers', () => {
  it('hands checked params, query, body and the county clock to the handler, and drops what the schema does not name', async () => {
    const answer = await post('/api/greetings/3?unit=民政局', { name: '张三', tone: '敬' });
    expect(answer.json()).toEqual({ greeting: `张三×3 民政局 ${clock.now()}` });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says in Chinese, one sentence per field and by its name, what a request lacks', async () => {
    const answer = await post('/api/greetings/3', { name: '张', extra: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json();
    expect(problem).toMatchObject({ code: 'bad-input', status: 400, title: '填写的内容不对' });
    expect(problem.refusals).toEqual(
      expect.arrayContaining([
        { field: 'name', message: '“姓名”至少要 2 个字。' },
        { field: 'tone', message: '请填写“语气”。' },
        { field: 'extra', message: '不认识“extra”这一项，请去掉。' },
      ]),
    );
    expect((await post('/api/greetings/x', { name: '张三', tone: '敬' })).json().detail).toBe('“count”须是整数。');
    expect((await post('/api/greetings/1', { name: '张三', tone: '乱' })).json().detail).toBe('“语气”只能是平、敬。');
  });

  it('refuses text that no database can hold, wherever it stands', async () => {
    for (const name of ['a\0b', '\ud800局']) {
      const answer = await post('/api/greetings/3', { name, tone: '敬' });
      expect(answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining('重新输入') });
    }
    expect((await post('/api/greetings/3?unit=%00', { name: '张三', tone: '敬' })).statusCode).toBe(400);
  });

  it('explains broken JSON, missing bodies and unknown kinds of content', async () => {
    const broken = await app.inject({
      method: 'POST',
      url: '/api/greetings/1',
      headers: { 'content-type': 'application/json' },
      payload: '{"name":',
    });
    expect(broken.json()).toMatchObject({ status: 400, code: 'bad-input', detail: '收到的内容不完整，请重新提交。' });
    expect((await post('/api/greetings/1')).json()).toMatchObject({ status: 400, code: 'bad-input' });
    const xml = await app.inject({
      method: 'POST',
      url: '/api/greetings/1',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect(xml.json().detail).toContain('不能识别提交内容的格式');
  });

  it('keeps all refusals of a command with their rules', async () => {
    const answer = await post('/api/refusal');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'refused',
      refusals: [{ message: '还没有核稿，不能签发。', rule: 'AS-B20' }],
      type: '/api/docs#problem-refused',
    });
  });

  it('hides a defect behind an id to quote, and logs its cause under that id', async () => {
    logged.length = 0;
    const answer = await post('/api/defect');
    const problem = answer.json();
    expect(answer.statusCode).toBe(500);
    expect(problem.detail).toContain(problem.id);
    expect(problem.id).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(answer.headers['x-request-id']).toBe(problem.id);
    expect(answer.body).not.toContain('hunter2');
    expect(logged.filter(line => line.includes('hunter2') && line.includes(problem.id))).toHaveLength(1);
  });

  it('leaks nothing from inside lists and choices, keeps null as null, and leaves the handler’s value alone', async () => {
    expect((await post('/api/nested')).json()).toEqual({
      list: [{ id: '0190b0b0-0000-7000-8000-000000000000', note: null }],
      person: { name: '张三' },
    });
  });

  it('treats an answer that its own schema does not allow as a defect', async () => {
    expect((await post('/api/wrong-answer')).json()).toMatchObject({ code: 'internal' });
  });

  it('logs the route, not the address with what was searched', async () => {
    logged.length = 0;
    await post('/api/greetings/3?unit=secret-query', { name: '张三', tone: '敬' });
    expect(logged.join('')).toContain('/api/greetings/:count');
    expect(logged.join('')).not.toContain('secret-query');
  });

  it('answers 404 with a problem for an unknown route and for a host of no county', async () => {
    expect((await app.inject('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
    const elsewhere = await app.inject({ url: '/api/paper', headers: { host: 'other.gov.cn' } });
    expect(elsewhere.json()).toMatchObject({ status: 404, detail: '这个网址不属于任何一个县，请检查地址。' });
  });

  it('sends a file with its Chinese name', async () => {
    const answer = await app.inject('/api/paper');
    expect(answer.body).toBe('通报');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('第三季度 通报.txt')}`,
    );
  });
});

describe('changes from elsewhere (SC-09)', () => {
  it('refuses a change sent by a page of another origin, and lets our own through', async () => {
    const foreign = await post(
      '/api/greetings/1',
      { name: '张三', tone: '敬' },
      { origin: 'https://evil.example', host: 'gk.gov.cn' },
    );
    expect(foreign.json()).toMatchObject({ status: 403, code: 'csrf' });
    const crossSite = await post('/api/greetings/1', { name: '张三', tone: '敬' }, { 'sec-fetch-site': 'cross-site' });
    expect(crossSite.json()).toMatchObject({ code: 'csrf' });
    const own = await post(
      '/api/greetings/1',
      { name: '张三', tone: '敬' },
      { origin: 'http://gk.gov.cn:80', host: 'gk.gov.cn' },
    );
    expect(own.statusCode).toBe(200);
  });

  it('sends a content security policy without unsafe-inline with every answer, errors included (SC-T5)', async () => {
    for (const answer of [await app.inject('/api/paper'), await app.inject('/api/nothing'), await app.inject('/')]) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).toContain("frame-ancestors 'self'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('uploads', () => {
  const form = (content: string, name = '工单.csv') => {
    const body = new FormData();
    body.set('kind', 'hotline');
    body.set('file', new Blob([content]), name);
    return body;
  };

  it('streams the file to disk with its name and hash, and removes it after the answer', async () => {
    const server = await startServer(app, { host: '127.0.0.1', port: 0 });
    const send = async (body: FormData) => (await fetch(`${server.url}/api/files`, { method: 'POST', body })).json();
    expect(await send(form('abc'))).toEqual({
      name: '工单.csv',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      kind: 'hotline',
    });
    expect(await send(form('a'.repeat(1001)))).toMatchObject({
      code: 'too-large',
      detail: expect.stringContaining('工单表超过'),
    });
    expect(await send(form(''))).toMatchObject({ code: 'bad-file' });
    const empty = new FormData();
    empty.set('kind', 'x');
    expect(await send(empty)).toMatchObject({ code: 'bad-input', detail: '请选择要上传的工单表。' });
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
  });

  it('removes what a killed process left a day ago, and nothing of today (SC-13)', async () => {
    const uploads = join(folder, 'left');
    const twoDaysAgo = (Date.now() - 2 * 86_400_000) / 1000;
    for (const name of ['upload-old', 'upload-new', 'kept']) await mkdir(join(uploads, name), { recursive: true });
    for (const name of ['upload-old', 'kept']) await utimes(join(uploads, name), twoDaysAgo, twoDaysAgo);
    await sweepUploads(uploads, systemClock.now());
    expect(await readdir(uploads)).toEqual(['kept', 'upload-new']);
  });
});

describe('the console', () => {
  it('opens every page address with a nonce of its own, never cached', async () => {
    const first = await app.inject('/bulletins/2023Q3');
    const second = await app.inject('/');
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(nonce).not.toBe('GONGKAI_CSP_NONCE');
    expect(second.body).not.toContain(nonce);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('sends hashed files compressed, for ever, and 304 to who has them', async () => {
    const url = '/assets/app-Ab12Cd34.js';
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('通报');
    expect(answer.rawPayload.length).toBeLessThan(200);
    const again = await app.inject({ url, headers: { 'if-none-match': String(answer.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('does not open the console for a missing file or a path out of the folder', async () => {
    expect((await app.inject('/assets/gone-12345678.js')).statusCode).toBe(404);
    expect((await app.inject('/..%2f..%2fetc/passwd.txt')).statusCode).toBe(404);
  });
});

describe('documentation', () => {
  it('describes every route in OpenAPI 3.1 with protection, parameters and named types', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/api/greetings/{count}'].post;
    expect(operation.operationId).toBe('greet');
    expect(operation.parameters.map((parameter: { name: string }) => parameter.name)).toEqual(['count', 'unit']);
    expect(operation.responses['200'].content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/Greeting',
    });
    expect(operation['x-protection']).toEqual([{ name: 'anyone', label: '不需要登录' }]);
    expect(document.components.schemas.Problem.properties.code.enum).toContain('internal');
    expect(document.paths['/api/files'].post.requestBody.content['multipart/form-data'].schema.required).toEqual([
      'kind',
      'file',
    ]);
  });

  it('is readable as a page without script or outside assets', async () => {
    const page = (await app.inject('/api/docs')).body;
    expect(page).toContain('问好');
    expect(page).toContain('id="problem-not-allowed"');
    expect(page).not.toMatch(/<script|style=|https?:\/\//);
  });

  it('refuses two routes of one name', async () => {
    const twice = [...routes, routes[0]!];
    expect(() => openApiDocument(twice, { title: '', version: '' })).toThrow('two routes are called greet');
  });
});
