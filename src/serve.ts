import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jobsOf, routesOf, sweeps } from './compose.ts';
import { AppError } from './kernel/errors.ts';
import { systemClock } from './kernel/time.ts';
import { countiesByHost, createServer, type RunningServer, startServer, sweepUploads } from './platform/http/index.ts';
import { type JobRunner, startJobs } from './platform/jobs.ts';
import { loadCaller } from './rooms/org/index.ts';
import type { Runtime } from './runtime.ts';
import { portal } from './surfaces/portal/pages.ts';

/** The faces of the application: one process may show all of them, or each runs on a machine of its own. */
const SERVICES = ['console', 'portal', 'worker'] as const;
export type Service = (typeof SERVICES)[number];

export interface ServeAt {
  readonly host: string;
  /** The console's port; 0 lets the machine choose. The portal has the next one, or also one of the machine's choice. */
  readonly port: number;
  readonly services: readonly Service[];
}

/** What is running, and where. */
export interface Served {
  readonly consoleUrl: string | null;
  readonly portalUrl: string | null;
  stop(): Promise<void>;
}

/**
 * Shows the wanted faces until `stop`.
 * @throws AppError `unavailable` when a port is taken; nothing is left running then
 */
export async function serve(runtime: Runtime, at: ServeAt): Promise<Served> {
  const running: (RunningServer | JobRunner)[] = [];
  const stop = async () => {
    for (const each of running.splice(0).reverse()) await each.stop();
  };
  try {
    const console_ = at.services.includes('console') ? await serveConsole(runtime, at) : null;
    if (console_) running.push(console_);
    const portal = at.services.includes('portal') ? await servePortal(runtime, at) : null;
    if (portal) running.push(portal);
    // The queue takes two seconds for its first start; the pages do not wait for it.
    const worker = at.services.includes('worker') ? beginJobs(runtime) : null;
    if (worker) running.push(worker);
    return { consoleUrl: console_?.url ?? null, portalUrl: portal?.url ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws AppError `bad-input` for a service that does not exist */
export function servicesNamed(text: string | undefined): readonly Service[] {
  if (text === undefined) return SERVICES;
  const names = text.split(',').map(name => name.trim());
  const unknown = names.find(name => !(SERVICES as readonly string[]).includes(name));
  if (unknown === undefined) return names as Service[];
  throw new AppError('bad-input', `没有“${unknown}”这种服务，可用：${SERVICES.join('、')}。`);
}

async function serveConsole(runtime: Runtime, at: ServeAt): Promise<RunningServer> {
  const consoleDir = join(runtime.config.checkout, 'console', 'dist');
  if (!existsSync(join(consoleDir, 'index.html')))
    runtime.log.warn('控制台还没有构建：请运行 npm run build，再重新启动。');
  const site = host(runtime);
  await sweepUploads(site.uploadDir, systemClock.now());
  const app = await createServer({
    ...site,
    routes: routesOf(runtime),
    consoleDir,
  });
  return startServer(app, at);
}

async function servePortal(runtime: Runtime, at: ServeAt): Promise<RunningServer> {
  const app = await createServer({ ...host(runtime), routes: [], ...portal(runtime) });
  return startServer(app, { host: at.host, port: at.port === 0 ? 0 : at.port + 1 });
}

function host(runtime: Runtime) {
  const { config, db, log } = runtime;
  const uploadDir = join(config.dataDir, 'uploads');
  mkdirSync(uploadDir, { recursive: true, mode: 0o700 });
  return {
    title: 'gongkai 政务公开一体化监管平台',
    version: '0.1.0',
    logger: log,
    findCounty: countiesByHost(runtime.counties, runtime.clockOf, systemClock),
    forCounty: <T>(code: string, work: Parameters<typeof db.forCounty<T>>[1]) => db.forCounty(code, work),
    loadCaller,
    systemClock,
    uploadDir,
    ...(config.trustedProxies.length > 0 ? { trustProxy: config.trustedProxies } : {}),
  };
}

/** Jobs that start in the background and stop with the server, whether they have started by then or not. */
function beginJobs(runtime: Runtime): JobRunner {
  const { db, connection, clockOf, log } = runtime;
  const started = startJobs({ db, connection, jobs: jobsOf(runtime), sweeps, clockOf, log });
  started.catch(error => log.error({ err: error }, 'jobs not started'));
  return {
    async stop() {
      const runner = await started.catch(() => null);
      await runner?.stop();
    },
  };
}
