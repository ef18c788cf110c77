import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from './kernel/time.ts';
import { openLog } from './platform/logging.ts';
import { countiesByHost, createServer, type RunningServer, startServer } from './platform/http/index.ts';
import { loadCaller } from './rooms/org/index.ts';
import { routesOf } from './compose.ts';
import type { Runtime } from './runtime.ts';

/** Where the server listens. */
export interface ServeAt {
  readonly host: string;
  readonly port: number;
}

/**
 * Serves the console and its API until `stop`.
 * @throws AppError `unavailable` when the port is taken
 */
export async function serve(runtime: Runtime, at: ServeAt): Promise<RunningServer> {
  const { config, db } = runtime;
  const uploadDir = join(config.dataDir, 'uploads');
  mkdirSync(uploadDir, { recursive: true, mode: 0o700 });
  const app = await createServer({
    title: 'gongkai 政务公开一体化监管平台',
    version: '0.1.0',
    logger: openLog(config.logLevel, 'web'),
    findCounty: countiesByHost(runtime.counties, runtime.clockOf, systemClock),
    forCounty: (code, work) => db.forCounty(code, work),
    loadCaller,
    systemClock,
    uploadDir,
    routes: routesOf(runtime),
    consoleDir: join(config.checkout, 'console', 'dist'),
  });
  return startServer(app, at);
}
