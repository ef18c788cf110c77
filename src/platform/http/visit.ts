import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../kernel/time.ts';
import {
  endedSentence,
  endOfSession,
  endSession,
  findSession,
  openSession,
  type SessionRow,
  securitySettings,
  touchSession,
} from '../sessions/index.ts';
import type { Tx } from '../sql.ts';
import { csrfTokenOf } from './csrf.ts';
import type { Visit } from './route.ts';

/** Requests that a page makes by itself say so, and do not count as the person doing something. */
const BACKGROUND_HEADER = 'x-background';

/** What a request's cookie stands for. */
export interface PresentedSession {
  readonly session: SessionRow | null;
  readonly token: string | null;
  /** The sentence for a session that has ended; null when there never was one. */
  readonly whyNobody: string | null;
}

/** Looks up the cookie's session, judges it by the limits in force, and notes the activity. @source SC-02 */
export async function presentSession(tx: Tx, request: FastifyRequest, clock: Clock): Promise<PresentedSession> {
  const nobody = { session: null, token: null, whyNobody: null };
  const token = request.cookies[cookieName(request)];
  if (token === undefined || token.length > 100) return nobody;
  const session = await findSession(tx, token);
  if (session === null) return nobody;
  const settings = await securitySettings(tx);
  const limits = {
    idleMinutes: settings['session.idleMinutes'],
    absoluteMinutes: settings['session.absoluteMinutes'],
  };
  const now = clock.now();
  const ended = endOfSession(session, limits, now);
  if (ended !== null) return { session: null, token: null, whyNobody: endedSentence(ended, limits) };
  if (request.headers[BACKGROUND_HEADER] === undefined) await touchSession(tx, session, now);
  return { session, token, whyNobody: null };
}

/** The handler's view of the sign-in: it may open and close it; the cookie goes with the answer. */
export function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  presented: PresentedSession,
  clock: Clock,
): Visit {
  return {
    address: request.ip,
    sessionId: presented.session?.id ?? null,
    csrfToken: presented.token === null ? null : csrfTokenOf(presented.token),
    async open(tx, personId) {
      const { token } = await openSession(tx, { personId, address: request.ip }, clock.now());
      reply.setCookie(cookieName(request), token, cookieOptions(request));
      return csrfTokenOf(token);
    },
    async close(tx) {
      if (presented.session !== null) await endSession(tx, presented.session.id, 'signed-out', clock.now());
      reply.clearCookie(cookieName(request), cookieOptions(request));
    },
  };
}

/** Over TLS the prefix makes the browser refuse the cookie from a subdomain or without `Secure`. @source SC-03 */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-gongkai' : 'gongkai';
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
}
