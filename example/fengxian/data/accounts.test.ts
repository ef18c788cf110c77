import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countyDate, daysBetween } from '../../../src/kernel/time.ts';
import { ACCOUNTS, type AccountSeed } from './accounts.ts';
import { composePost } from './compose-post.ts';
import { postDays } from './post-days.ts';
import { seededRng } from './random.ts';
import { unitOf } from './units.ts';

const FROM = countyDate('2023-03-15');
const TO = countyDate('2023-10-15');
const QUARTERS = {
  '2023Q2': [countyDate('2023-04-01'), countyDate('2023-06-30')],
  '2023Q3': [countyDate('2023-07-01'), countyDate('2023-09-30')],
} as const;

/** Whether an account lets more than 14 days pass within a quarter (NM-10, NM-20). */
function lapsesIn(account: AccountSeed, quarter: keyof typeof QUARTERS, seed: string): boolean {
  const [first, last] = QUARTERS[quarter];
  const days = postDays(seededRng(`${seed} ${account.accountId}`), account, FROM, TO);
  return days.some((day, index) => {
    const next = days[index + 1];
    return next !== undefined && daysBetween(day, next) > 14 && next >= first && day <= last;
  });
}

describe('media accounts', () => {
  it('are 30, no unit with two on a platform (NM-02), no account id twice', () => {
    expect(ACCOUNTS).toHaveLength(30);
    expect(new Set(ACCOUNTS.map(account => `${account.owner} ${account.platform}`)).size).toBe(30);
    expect(new Set(ACCOUNTS.map(account => account.accountId)).size).toBe(30);
  });

  it('lapse for more than 14 days at 人社局, 公安局 and 退役军人事务局 in the third quarter, with any seed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), seed => {
        const failed = ACCOUNTS.filter(account => lapsesIn(account, '2023Q3', seed));
        expect(failed.map(account => unitOf(account.owner).shortName).sort()).toEqual(
          ['人社局', '公安局', '退役军人事务局'].sort(),
        );
        expect(ACCOUNTS.filter(account => lapsesIn(account, '2023Q2', seed))).toHaveLength(2);
      }),
      { numRuns: 10 },
    );
  });

  it('post about as often as they say', () => {
    for (const account of ACCOUNTS.filter(({ lapses }) => lapses.length === 0)) {
      const posts = postDays(seededRng(account.accountId), account, FROM, TO).length;
      const expected = (account.postsPerWeek / 7) * daysBetween(FROM, TO);
      expect(posts / expected).toBeGreaterThan(0.7);
      expect(posts / expected).toBeLessThan(1.4);
    }
  });

  it('have posts in words, originals in about the share aimed at (NM-11)', () => {
    for (const account of ACCOUNTS) {
      const rng = seededRng(account.accountId);
      const posts = Array.from({ length: 400 }, () => composePost(rng, account, countyDate('2023-08-15')));
      const share = posts.filter(post => post.original).length / posts.length;
      expect(Math.abs(share - account.originalShare)).toBeLessThan(0.1);
      for (const post of posts) {
        expect(post.title).not.toMatch(/[{}<>|]|undefined/);
        expect(post.takenFrom === null).toBe(post.original);
      }
    }
  });
});
