import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../kernel/time.ts';
import { lockoutAt } from './lockout.ts';

const MINUTE = 60_000;
const rule = { maxFailures: 5, windowMs: 24 * 60 * MINUTE, lockMs: 15 * MINUTE };
const at = (minutes: number) => (1_000_000_000_000 + minutes * MINUTE) as Instant;

describe('lockout by account (SC-02)', () => {
  it('the fifth failure locks for fifteen minutes from then', () => {
    const failures = [0, 1, 2, 3, 4].map(at);
    expect(lockoutAt(failures.slice(0, 4), rule, at(3))).toEqual({ lockedUntil: null, remaining: 1 });
    expect(lockoutAt(failures, rule, at(4))).toEqual({ lockedUntil: at(19), remaining: 0 });
    expect(lockoutAt(failures, rule, at(18.9)).lockedUntil).toBe(at(19));
  });

  it('after the lock counting begins anew', () => {
    const failures = [0, 1, 2, 3, 4].map(at);
    expect(lockoutAt(failures, rule, at(19))).toEqual({ lockedUntil: null, remaining: 5 });
    expect(lockoutAt([...failures, at(20)], rule, at(20))).toEqual({ lockedUntil: null, remaining: 4 });
  });

  it('failures older than the window are forgotten', () => {
    const day = 24 * 60;
    expect(lockoutAt([0, 1, 2, 3, day + 2].map(at), rule, at(day + 2)).lockedUntil).toBeNull();
  });

  it('a lock never outlasts its time, and nothing is locked below the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 500 }),
        (minutes, wait) => {
          const failures = minutes.sort((a, b) => a - b).map(at);
          const now = ((failures.at(-1) ?? at(0)) + wait * MINUTE) as Instant;
          const { lockedUntil, remaining } = lockoutAt(failures, rule, now);
          if (lockedUntil !== null) {
            expect(lockedUntil - now).toBeGreaterThan(0);
            expect(lockedUntil - now).toBeLessThanOrEqual(rule.lockMs);
            expect(failures.length).toBeGreaterThanOrEqual(rule.maxFailures);
          } else {
            expect(remaining).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
