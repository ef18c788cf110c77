import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { AppError } from '../../kernel/errors.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import type { Tx } from '../sql.ts';
import type { CountySite } from './county-site.ts';
import { requireCsrfToken, requireOwnOrigin } from './csrf.ts';
import type { Caller } from './guard.ts';
import { type Download, type Exchange, isDownload, type Route } from './route.ts';
import { type ReceivedForm, receiveForm } from './uploads.ts';
import { checkerOf } from './validation.ts';
import { type PresentedSession, presentSession, visitOf } from './visit.ts';

/** The caller of a session's person, or null when the person may no longer enter. */
export type LoadCaller<Actor> = (
  tx: Tx,
  personId: string,
  now: { readonly county: Instant; readonly system: Instant },
) => Promise<Caller<Actor> | null>;

/** What routes run on. */
export interface RouteHost<Actor> {
  readonly forCounty: <T>(code: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly loadCaller: LoadCaller<Actor>;
  readonly systemClock: Clock;
  /** Uploads lie here while their request lasts. */
  readonly uploadDir: string;
}

/** What is known of a request before its handler runs. */
interface Admission<Actor> {
  readonly county: CountySite;
  readonly caller: Caller<Actor> | null;
  readonly presented: PresentedSession;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every address that belongs to a county. */
    countySite: CountySite | null;
  }
}

/**
 * Registers one route. The order is: own origin, session, protection list, CSRF token, and only then is the body read
 * and checked, so that a stranger learns nothing and costs nothing.
 */
export function registerRoute<Actor>(app: FastifyInstance, route: Route<Actor>, host: RouteHost<Actor>): void {
  const admissions = new WeakMap<FastifyRequest, Admission<Actor>>();
  const { params, query, body, response } = route.schema;
  const check = {
    params: params && checkerOf(params, { coerce: true }),
    query: query && checkerOf(query, { coerce: true }),
    // The text fields of a form arrive as text; a JSON body says itself what is a number.
    body: body && checkerOf(body, { coerce: route.upload !== undefined }),
  };
  const checkAnswer = isDownload(response) ? null : answerCheckerOf(response, route.operationId);

  app.route({
    method: route.method,
    url: route.url,
    // Fastify writes the answer by this schema: what it does not name stays inside.
    ...(isDownload(response) ? {} : { schema: { response: { 200: response } } }),
    async onRequest(request) {
      requireOwnOrigin({
        method: request.method,
        host: request.host,
        origin: request.headers.origin,
        fetchSite: headerOf(request, 'sec-fetch-site'),
      });
      admissions.set(request, await admit(request, route, host));
    },
    async handler(request, reply) {
      const admission = admissions.get(request);
      if (admission === undefined) throw new Error('handler ran without admission');
      const form = route.upload === undefined ? null : await receiveForm(request, route.upload, host.uploadDir);
      try {
        return await answer(request, reply, admission, form);
      } finally {
        await form?.discard();
      }
    },
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    admission: Admission<Actor>,
    form: ReceivedForm | null,
  ) {
    const exchange = {
      actor: admission.caller?.actor ?? null,
      county: { code: admission.county.code, name: admission.county.name },
      params: check.params?.(request.params),
      query: check.query?.(request.query),
      body: check.body?.(form?.fields ?? request.body),
      upload: form?.file ?? null,
      clock: admission.county.clock,
      systemClock: host.systemClock,
      visit: visitOf(request, reply, admission.presented, admission.caller?.hold?.message ?? null, host.systemClock),
      requestId: request.id,
      inCounty: <T>(work: (tx: Tx) => Promise<T>) => host.forCounty(admission.county.code, work),
    };
    const result = await route.handle(exchange as unknown as Exchange<Actor>);
    reply.header('cache-control', 'no-store');
    if (checkAnswer === null) return sendDownload(reply, result as Download);
    checkAnswer(result);
    return reply.send(result);
  }
}

async function admit<Actor>(
  request: FastifyRequest,
  route: Route<Actor>,
  host: RouteHost<Actor>,
): Promise<Admission<Actor>> {
  const county = request.countySite;
  if (county === null) throw new AppError('not-found', '这个网址不属于任何一个县，请检查地址。');
  const { presented, caller } = await host.forCounty(county.code, async tx => {
    const presented = await presentSession(tx, request, host.systemClock);
    const now = { county: county.clock.now(), system: host.systemClock.now() };
    const caller = presented.session && (await host.loadCaller(tx, presented.session.personId, now));
    return { presented, caller };
  });
  const whyNobody = presented.session && caller === null ? '您的账号已停用，请联系系统管理员。' : presented.whyNobody;
  const needsSignIn = route.protect.some(guard => guard.admits === 'signedIn');
  // Who is asking comes before what the page sent along; permissions come after both.
  if (needsSignIn && caller === null) throw new AppError('not-signed-in', whyNobody ?? '请先登录。');
  if (needsSignIn && presented.token !== null) {
    requireCsrfToken(request.method, presented.token, headerOf(request, 'x-csrf-token'));
  }
  for (const guard of route.protect) guard.check({ caller, whyNobody });
  return { county, caller, presented };
}

/** Writing by a schema turns a null into an empty text without a word; so a wrong answer is found before. */
function answerCheckerOf(schema: TSchema, operationId: string): (value: unknown) => void {
  const compiled = Compile(schema);
  return value => {
    if (compiled.Check(value)) return;
    const where = compiled.Errors(value).map(error => `${error.instancePath} ${error.message}`);
    throw new Error(`${operationId} answered what its schema does not allow: ${where.join('; ')}`);
  };
}

function sendDownload(reply: FastifyReply, file: Download) {
  const kind = file.inline === true ? 'inline' : 'attachment';
  reply
    .type(file.mediaType)
    .header('content-disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
  return reply.send(file.content instanceof Readable ? file.content : Buffer.from(file.content));
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
