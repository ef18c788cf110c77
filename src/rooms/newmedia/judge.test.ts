import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../kernel/time.ts';
import { judge, type UpdateHistory } from './judge.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const period = { start: instant('2023-07-01T00:00+08:00'), end: instant('2023-10-01T00:00+08:00') };
const LONG_AGO = instant('2020-01-01T00:00+08:00');
const daysIn = (days: number): Instant => (period.start + days * DAY) as Instant;

const history = (posts: readonly Instant[], more: Partial<UpdateHistory> = {}): UpdateHistory => ({
  period,
  now: instant('2023-10-10T09:00+08:00'),
  registeredAt: LONG_AGO,
  dataAsOf: period.end,
  posts: posts.map(publishedAt => ({ publishedAt, originality: 'original' })),
  ...more,
});
const every = (days: number, from = -14, to = 92): Instant[] => {
  const posts: Instant[] = [];
  for (let day = from; day < to; day += days) posts.push(daysIn(day));
  return posts;
};

describe('judging an account', () => {
  it('NM-10: exactly 14 × 24 hours between updates is enough, a millisecond more is not', () => {
    expect(judge(history(every(14))).verdict).toBe('qualified');
    const late = every(14).map((at, index) => (index === 4 ? ((at + 1) as Instant) : at));
    expect(judge(history(late)).verdict).toBe('failed');
  });

  it('NM-10: the gap from the last update to the end of the period counts', () => {
    const { verdict, reasons } = judge(history(every(5, -14, 75)));
    expect(verdict).toBe('failed');
    expect(reasons).toEqual([
      '2023-09-10 发布后 21 天没有更新（到 2023-09-30 仍未更新），超过 14 天至少更新 1 次的要求。',
    ]);
  });

  it('NM-20: an update shortly before the period carries into it, one of more than 14 days before does not', () => {
    const rest = every(7, 10);
    expect(judge(history([daysIn(-4), ...rest])).verdict).toBe('qualified');
    expect(judge(history([daysIn(-4.01), ...rest])).verdict).toBe('failed');
    expect(judge(history([daysIn(-20), daysIn(0.5), ...rest])).verdict).toBe('failed');
  });

  it('NM-20: an account registered within the period is reckoned from its registration', () => {
    const registeredAt = daysIn(60);
    expect(judge(history([daysIn(70), daysIn(80)], { registeredAt })).verdict).toBe('qualified');
    expect(judge(history([daysIn(75), daysIn(80)], { registeredAt })).verdict).toBe('failed');
  });

  it('NM-D20: with data older than three days nothing is concluded, however it looks', () => {
    const stale = { dataAsOf: (period.end - 3 * DAY - 1) as Instant };
    expect(judge(history([], stale))).toMatchObject({ verdict: 'insufficient', rule: 'NM-D20' });
    expect(judge(history(every(7), stale)).verdict).toBe('insufficient');
    expect(judge(history([], { dataAsOf: null })).reasons[0]).toBe('没有取得发文数据，不能下结论。');
  });

  it('NM-D20: what lies beyond the data is not held against the account', () => {
    const until = { dataAsOf: (period.end - 3 * DAY) as Instant };
    const lastPost = (period.end - 16 * DAY) as Instant;
    expect(judge(history([...every(7, -14, 75), lastPost], until)).verdict).toBe('qualified');
    expect(judge(history([...every(7, -14, 75), lastPost])).verdict).toBe('failed');
  });

  it('NM-11: too little of its own is a note and does not touch the verdict; adapted is not original', () => {
    const posts = every(1).map((publishedAt, index) => ({
      publishedAt,
      originality: index % 2 === 0 ? ('original' as const) : ('adapted' as const),
    }));
    const judged = judge(history([], { posts }));
    expect(judged.verdict).toBe('qualified');
    expect(judged.notes).toEqual(['原创 46 条，占 92 条的 50%，低于 60%（不影响合格判定）。']);
    expect(judge(history([])).notes).toEqual([]);
  });

  it('NM-20: is the daily check: failed if and only if on some instant of the period no update was within 14 days', () => {
    const hours = fc.array(fc.integer({ min: -30 * 24, max: 100 * 24 }), { maxLength: 14 });
    fc.assert(
      fc.property(hours, fc.integer({ min: -40 * 24, max: 90 * 24 }), (marks, registered) => {
        const posts = marks.map(hour => (period.start + hour * HOUR) as Instant);
        const registeredAt = (period.start + registered * HOUR) as Instant;
        let isFailed = false;
        for (let at = period.start + HOUR / 2; at < period.end; at += HOUR) {
          const since = at - 14 * DAY;
          const isWatched = registeredAt <= since;
          if (isWatched && !posts.some(post => post > since && post <= at)) isFailed = true;
        }
        expect(judge(history(posts, { registeredAt })).verdict).toBe(isFailed ? 'failed' : 'qualified');
      }),
      { numRuns: 60 },
    );
  });
});
