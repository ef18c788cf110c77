import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AppError } from '../../kernel/errors.ts';
import { openConsoleFiles } from './console-files.ts';
import type { FindCounty } from './county-site.ts';
import { registerDocumentation } from './documentation.ts';
import { securityHeaders } from './headers.ts';
import { PROBLEM_TYPE, problemOf, toAppError } from './problem.ts';
import { type RouteHost, registerRoute } from './register.ts';
import { newRequestId } from './request-id.ts';
import type { Route } from './route.ts';

const BODY_LIMIT_BYTES = 1_048_576;
/** A request that has not arrived whole by then is given up; a large workbook on a village's line takes minutes. */
const REQUEST_TIMEOUT_MS = 300_000;
/** How long running requests may take to end when the server stops. */
const STOP_GRACE_MS = 10_000;

export interface ServerOptions<Actor> extends RouteHost<Actor> {
  /** The product's name and version, for the API's documentation. */
  readonly title: string;
  readonly version: string;
  readonly logger: FastifyBaseLogger;
  readonly findCounty: FindCounty;
  readonly routes: readonly Route<Actor>[];
  /** Proxies whose X-Forwarded headers are believed; none by default. */
  readonly trustProxy?: boolean | string | readonly string[];
  /** The console's build folder; null serves the API alone. */
  readonly consoleDir?: string | null;
  /** Further pages on the same server, e.g. the portal's. */
  readonly pages?: (app: FastifyInstance) => Promise<void> | void;
  /** What a person's browser shows when a page cannot be given; programs get problem details. */
  readonly errorPage?: ErrorPage;
}

/** An error as a page: whole HTML, in words for whoever asked. */
export type ErrorPage = (error: AppError, request: FastifyRequest) => string;

/**
 * The HTTP server of one face: API routes, their documentation, the console's files. Nothing listens yet; tests use
 * `inject`, the others {@link startServer}.
 */
export async function createServer<Actor>(options: ServerOptions<Actor>): Promise<FastifyInstance> {
  const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(error, request, reply, options.errorPage ?? null);
  const app = fastify({
    loggerInstance: options.logger,
    // Fastify's own request lines print addresses and query texts; the one line below does not.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: typeof options.trustProxy === 'object' ? [...options.trustProxy] : (options.trustProxy ?? false),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => sendError(error, request as FastifyRequest, reply as FastifyReply),
  }) as unknown as FastifyInstance;
  app.decorateRequest('countySite', null);
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders({ secure: request.protocol === 'https' })).header('x-request-id', request.id);
    // The console's files belong to no county, and are there while the database is away.
    if (!request.is404) request.countySite = await options.findCounty(request.host);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    const county = request.countySite?.code ?? null;
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), county },
      'request',
    );
  });
  app.setErrorHandler(sendError);

  for (const route of options.routes) registerRoute(app, route, options);
  registerDocumentation(app, options);
  await options.pages?.(app);
  await registerNotFound(app, options.consoleDir ?? null);
  return app;
}

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets the running ones end, then closes. */
  stop(): Promise<void>;
}

/** Listens. @throws AppError `unavailable` when the port is taken or not allowed. */
export async function startServer(app: FastifyInstance, at: { host: string; port: number }): Promise<RunningServer> {
  try {
    const url = await app.listen({ host: at.host, port: at.port });
    return { url, stop: () => stopServer(app) };
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    if (code === 'EADDRINUSE') {
      throw new AppError('unavailable', `端口 ${at.port} 已被别的程序占用，请用 --port 换一个端口。`, { cause });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new AppError('unavailable', `不能在 ${at.host}:${at.port} 上提供服务，请换一个地址或端口。`, { cause });
    }
    throw cause;
  }
}

async function stopServer(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), STOP_GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(force);
  }
}

async function registerNotFound(app: FastifyInstance, consoleDir: string | null): Promise<void> {
  const files = consoleDir === null ? null : await openConsoleFiles(consoleDir);
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api/');
    if (isPage && files !== null && (await files.answer(request, reply, request.protocol === 'https'))) return reply;
    throw new AppError(
      'not-found',
      isPage ? '没有这个页面，请检查网址。' : '没有这个接口，请对照 /api/docs 检查地址。',
    );
  });
}

/** Sends problem details, or a page to a browser; what is not the person's doing goes to the log with its cause. */
function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, page: ErrorPage | null) {
  const appError = toAppError(error, request.id);
  const problem = problemOf(appError, request.id);
  if (problem.status >= 500)
    request.log.error({ err: appError.cause ?? appError, code: appError.code }, 'request failed');
  else request.log.info({ code: appError.code }, 'request refused');
  const retryAfter = appError.details.retryAfterSeconds;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  reply.code(problem.status).header('cache-control', 'no-store').header('vary', 'accept');
  if (page !== null && wantsPage(request)) {
    return reply.type('text/html; charset=utf-8').send(page(appError, request));
  }
  return reply.type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Browsers name HTML in what they accept; programs that accept anything get problem details. */
function wantsPage({ method, headers }: FastifyRequest): boolean {
  return ['GET', 'HEAD'].includes(method) && (headers.accept ?? '').includes('text/html');
}
