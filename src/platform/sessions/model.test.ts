import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochMs, instant } from '../../kernel/time.ts';
import { endedSentence, endOfSession, expiryOf, type SessionRow } from './model.ts';

const MINUTE = 60_000;
const OPENED = instant('2026-01-05T09:00+08:00');
const limits = { idleMinutes: 15, absoluteMinutes: 480 };
const seenAfter = (minutes: number, endedWhy: SessionRow['endedWhy'] = null): SessionRow => ({
  id: 's',
  personId: 'p',
  openedAt: OPENED,
  lastSeenAt: fromEpochMs(OPENED + minutes * MINUTE),
  endedWhy,
});
const minutesIn = (minutes: number) => fromEpochMs(OPENED + minutes * MINUTE);

describe('the end of a session (SC-02)', () => {
  it('comes at the limit itself, not after it', () => {
    expect(endOfSession(seenAfter(0), limits, fromEpochMs(minutesIn(15) - 1))).toBeNull();
    expect(endOfSession(seenAfter(0), limits, minutesIn(15))).toBe('idle');
    expect(endOfSession(seenAfter(479), limits, fromEpochMs(minutesIn(480) - 1))).toBeNull();
    expect(endOfSession(seenAfter(479), limits, minutesIn(480))).toBe('absolute');
  });

  it('is what ended it first, whatever the clock says later', () => {
    expect(endOfSession(seenAfter(0, 'revoked'), limits, minutesIn(10_000))).toBe('revoked');
  });

  it('is what the page is told: it holds until then and no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 479 }), seen => {
        const row = seenAfter(seen);
        const expiry = expiryOf(row, limits);
        expect(endOfSession(row, limits, fromEpochMs(expiry - 1))).toBeNull();
        expect(endOfSession(row, limits, expiry)).not.toBeNull();
      }),
    );
  });

  it('is explained in a sentence with the limit in force', () => {
    expect(endedSentence('idle', { ...limits, idleMinutes: 30 })).toContain('超过 30 分钟没有操作');
    expect(endedSentence('absolute', { ...limits, absoluteMinutes: 90 })).toContain('90 分钟');
  });
});
