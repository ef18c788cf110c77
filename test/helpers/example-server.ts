import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, expect } from 'vitest';
import { EXAMPLE_COUNTY } from '../../example/fengxian/load.ts';
import { EXAMPLE_PASSWORD } from '../../example/fengxian/load-org.ts';
import { routesOf } from '../../src/compose.ts';
import { type Clock, systemClock } from '../../src/kernel/time.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { type Browser, browserOf } from '../../src/rooms/org/browser.test-kit.ts';
import { loadCaller } from '../../src/rooms/org/index.ts';
import type { Runtime } from '../../src/runtime.ts';
import { exampleRuntime } from './example.ts';

export interface ExampleServer {
  readonly runtime: Runtime;
  readonly app: FastifyInstance;
  /** Signs in as somebody of the example. */
  as(account: string): Promise<Browser>;
}

/**
 * The whole API over an example county of this file's own; nothing listens. Closed with the file's tests.
 * @param clock the county's time; as the example was left when none is given
 */
export async function exampleServer(clock?: Clock): Promise<ExampleServer> {
  const runtime = await exampleRuntime();
  const countyClock = clock ?? (await runtime.clockOf(EXAMPLE_COUNTY));
  const app = await createServer({
    title: '凤县政务公开监管平台',
    version: '1.0.0',
    logger: pino({ level: 'silent' }),
    forCounty: (code, work) => runtime.db.forCounty(code, work),
    findCounty: async () => ({ code: EXAMPLE_COUNTY, name: '凤县', clock: countyClock }),
    loadCaller,
    systemClock,
    uploadDir: `${runtime.config.dataDir}/uploads`,
    routes: routesOf(runtime),
  });
  open.add(app);
  return {
    runtime,
    app,
    async as(account) {
      const browser = browserOf(app);
      expect((await browser.signIn(account, EXAMPLE_PASSWORD)).statusCode).toBe(200);
      return browser;
    },
  };
}

const open = new Set<FastifyInstance>();

afterAll(async () => {
  for (const app of open) await app.close();
});
