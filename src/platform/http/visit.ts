import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock, Instant } from '../../kernel/time.ts';
import {
  endedSentence,
  endOfSession,
  endSession,
  expiryOf,
  findSession,
  openSession,
  type SecuritySettings,
  type SessionLimits,
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
  /** When it ends if nothing more is done. */
  readonly expiresAt: Instant | null;
  /** The sentence for a session that has ended; null when there never was one. */
  readonly whyNobody: string | null;
}

/** Looks up the cookie's session, judges it by the limits in force, and notes the activity. @source SC-02 */
export async function presentSession(tx: Tx, request: FastifyRequest, clock: Clock): Promise<PresentedSession> {
  const nobody = { session: null, token: null, expiresAt: null, whyNobody: null };
  const token = request.cookies[cookieName(request)];
  if (token === undefined || token.length > 100) return nobody;
  const session = await findSession(tx, token);
  if (session === null) return nobody;
  const limits = sessionLimits(await securitySettings(tx));
  const now = clock.now();
  const ended = endOfSession(session, limits, now);
  if (ended !== null) return { ...nobody, whyNobody: endedSentence(ended, limits) };
  const isBackground = request.headers[BACKGROUND_HEADER] !== undefined;
  if (!isBackground) await touchSession(tx, session, now);
  const seen = isBackground ? session : { ...session, lastSeenAt: now };
  return { session, token, expiresAt: expiryOf(seen, limits), whyNobody: null };
}

/** The handler's view of the sign-in: it may open and close it; the cookie goes with the answer. */
export function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  presented: PresentedSession,
  hold: string | null,
  clock: Clock,
): Visit {
  return {
    address: request.ip,
    hold,
    whyNobody: presented.whyNobody,
    expiresAt: presented.expiresAt,
    csrfToken: presented.token === null ? null : csrfTokenOf(presented.token),
    async open(tx, personId) {
      const { token } = await openSession(tx, { personId, address: request.ip }, clock.now());
      reply.setCookie(cookieName(request), token, cookieOptions(request));
      const opened = await findSession(tx, token);
      const limits = sessionLimits(await securitySettings(tx));
      return { csrfToken: csrfTokenOf(token), expiresAt: opened && expiryOf(opened, limits) };
    },
    async close(tx) {
      if (presented.session !== null) await endSession(tx, presented.session.id, 'signed-out', clock.now());
      reply.clearCookie(cookieName(request), cookieOptions(request));
    },
  };
}

function sessionLimits(settings: SecuritySettings): SessionLimits {
  return { idleMinutes: settings['session.idleMinutes'], absoluteMinutes: settings['session.absoluteMinutes'] };
}

/** Over TLS the prefix makes the browser refuse the cookie from a subdomain or without `Secure`. @source SC-03 */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-gongkai' : 'gongkai';
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
}
