import type { Instant } from '../../kernel/time.ts';

/** After how many failures within which time nothing more is tried, and for how long. */
export interface LockoutRule {
  readonly maxFailures: number;
  readonly windowMs: number;
  readonly lockMs: number;
}

export interface LockoutState {
  /** The lock in force now, or null. */
  readonly lockedUntil: Instant | null;
  /** How many more failures it takes. */
  readonly remaining: number;
}

/**
 * Folds failures into a lock: the failure that reaches the limit starts it; when it is over, counting begins anew.
 * @param failures instants in order, since the last success
 * @source SC-02
 */
export function lockoutAt(failures: readonly Instant[], rule: LockoutRule, now: Instant): LockoutState {
  let counted: Instant[] = [];
  let lockedUntil: number | null = null;
  for (const at of failures) {
    if (lockedUntil !== null && at < lockedUntil) continue;
    counted = [...counted.filter(earlier => at - earlier < rule.windowMs), at];
    if (counted.length < rule.maxFailures) continue;
    lockedUntil = at + rule.lockMs;
    counted = [];
  }
  if (lockedUntil !== null && now < lockedUntil) return { lockedUntil: lockedUntil as Instant, remaining: 0 };
  const recent = counted.filter(at => now - at < rule.windowMs);
  return { lockedUntil: null, remaining: rule.maxFailures - recent.length };
}
