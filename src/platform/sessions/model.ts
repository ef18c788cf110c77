import { fromEpochMs, type Instant } from '../../kernel/time.ts';

const MINUTE_MS = 60_000;

export type EndedWhy = 'signed-out' | 'signed-in-elsewhere' | 'password-changed' | 'revoked' | 'idle' | 'absolute';

/** A session as it is stored; the instants are the machine's. */
export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly openedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endedWhy: Exclude<EndedWhy, 'idle' | 'absolute'> | null;
}

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

/** Why a session no longer holds at `now`, or null while it does. @source SC-02 */
export function endOfSession(row: SessionRow, limits: SessionLimits, now: Instant): EndedWhy | null {
  if (row.endedWhy !== null) return row.endedWhy;
  if (now >= row.openedAt + limits.absoluteMinutes * MINUTE_MS) return 'absolute';
  if (now >= row.lastSeenAt + limits.idleMinutes * MINUTE_MS) return 'idle';
  return null;
}

/** When the session ends at the latest if nothing more is done. */
export function expiryOf(row: SessionRow, limits: SessionLimits): Instant {
  const idle = row.lastSeenAt + limits.idleMinutes * MINUTE_MS;
  return fromEpochMs(Math.min(idle, row.openedAt + limits.absoluteMinutes * MINUTE_MS));
}

/** The sentence for a person who comes with an ended session. */
export function endedSentence(why: EndedWhy, limits: SessionLimits): string {
  switch (why) {
    case 'idle':
      return `超过 ${limits.idleMinutes} 分钟没有操作，已自动退出。填写的内容仍在页面上，请重新登录后再提交。`;
    case 'absolute':
      return `登录已满 ${hours(limits.absoluteMinutes)}，已自动退出。填写的内容仍在页面上，请重新登录后再提交。`;
    case 'signed-in-elsewhere':
      return '您的账号在别处登录，这里已退出。如果不是您本人，请立即修改密码并告诉安全管理员。';
    case 'password-changed':
      return '密码已修改，请用新密码重新登录。';
    case 'revoked':
      return '您的登录已被管理员结束，请重新登录；不能登录时请联系系统管理员。';
    case 'signed-out':
      return '您已退出，请重新登录。';
  }
}

function hours(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}
