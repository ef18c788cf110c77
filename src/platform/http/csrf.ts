import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../kernel/errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The headers that decide where a request was made. */
export interface RequestOrigin {
  readonly method: string;
  /** Host and port as the browser addressed us. */
  readonly host: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** The token that belongs to one session: it proves that a page of ours, which could read it, sent the request. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}

/**
 * Refuses a change that another site's page sent.
 * @throws AppError `csrf`
 * @source SC-09
 */
export function requireOwnOrigin(request: RequestOrigin): void {
  if (SAFE_METHODS.has(request.method)) return;
  const foreignFetch = request.fetchSite !== undefined && !['same-origin', 'none'].includes(request.fetchSite);
  const foreignOrigin = request.origin !== undefined && hostOf(request.origin) !== request.host;
  if (foreignFetch || foreignOrigin) {
    throw new AppError('csrf', '这次提交不是从本系统的页面发出的，没有执行。请在本系统的页面上重新操作。');
  }
}

/**
 * Refuses a change that does not carry the session's token.
 * @throws AppError `csrf`
 * @source SC-09
 */
export function requireCsrfToken(method: string, sessionToken: string, sent: string | undefined): void {
  if (SAFE_METHODS.has(method)) return;
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  const given = Buffer.from(sent ?? '');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new AppError(
    'csrf',
    '页面打开太久或已重新登录，这次提交没有执行。填写的内容仍在页面上，请刷新登录状态后再提交。',
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
