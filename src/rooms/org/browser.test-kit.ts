import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { type TestCounty, testCounty } from '../../../test/helpers/county.ts';
import type { Clock } from '../../kernel/time.ts';
import { createServer, type FindCounty, type Route } from '../../platform/http/index.ts';
import type { Actor } from './model.ts';
import { loadCaller } from './queries/actor.ts';

/** What every person of a test signs in with. */
export const PASSWORD = 'Shan+Gao7Shui';

export interface TestServer {
  readonly county: TestCounty;
  readonly app: FastifyInstance;
}

/** A county with a server over it; nothing listens. The county is closed with the file's tests. */
export async function testServer(
  routes: readonly Route<Actor>[],
  systemClock: Clock,
  options: { readonly trustProxy?: string; readonly county?: TestCounty; readonly findCounty?: FindCounty } = {},
): Promise<TestServer> {
  const county = options.county ?? (await testCounty());
  const app = await createServer({
    title: '凤县政务公开监管平台',
    version: '1.0.0',
    logger: pino({ level: 'silent' }),
    forCounty: (code, work) => county.db.forCounty(code, work),
    findCounty: options.findCounty ?? (async () => ({ code: county.code, name: '凤县', clock: county.clock })),
    loadCaller,
    systemClock,
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
    uploadDir: '/nonexistent',
    routes,
  });
  return { county, app };
}

/** Keeps the cookie and sends the CSRF token back, as the console does. */
export interface Browser {
  cookie: string;
  csrf: string;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  signIn(account: string, password?: string): Promise<LightMyRequestResponse>;
}

export function browserOf(app: FastifyInstance, remoteAddress = '10.0.0.1'): Browser {
  const browser: Browser = {
    cookie: '',
    csrf: '',
    async call(method, url, payload, headers = {}) {
      const token: Record<string, string> = browser.csrf === '' ? {} : { 'x-csrf-token': browser.csrf };
      const answer = await app.inject({
        method,
        url,
        remoteAddress,
        headers: { cookie: browser.cookie, ...token, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      const set = answer.headers['set-cookie'];
      if (typeof set === 'string') browser.cookie = set.split(';', 1)[0] ?? '';
      return answer;
    },
    async signIn(account, password = PASSWORD) {
      const answer = await browser.call('POST', '/api/sign-in', { account, password });
      if (answer.statusCode === 200) browser.csrf = answer.json().csrfToken;
      return answer;
    },
  };
  return browser;
}
