import { addDays, type CountyDate, daysBetween } from '../../../src/kernel/time.ts';
import type { AccountSeed } from './accounts.ts';
import { chance, type Rng } from './random.ts';

/** No account but one that lapses lets more days pass than this: two short of what inspection allows (NM-10). */
const LONGEST_PAUSE_DAYS = 12;

/**
 * The days from `from` to `to` (both included) on which an account posts, one entry a post. Its lapses are kept exactly:
 * a post on their first and last day, none between. Elsewhere chance decides at the account's rate, without a pause that
 * would be a lapse; the first and the last day always have a post, so that no gap is hidden beyond them.
 */
export function postDays(rng: Rng, account: AccountSeed, from: CountyDate, to: CountyDate): CountyDate[] {
  const days: CountyDate[] = [];
  let last = from;
  for (let day = from; daysBetween(day, to) >= 0; day = addDays(day, 1)) {
    const inLapse = account.lapses.some(lapse => lapse.lastPostOn < day && day < lapse.nextPostOn);
    if (inLapse) continue;
    const edge = account.lapses.some(lapse => lapse.lastPostOn === day || lapse.nextPostOn === day);
    const due = edge || day === from || day === to || daysBetween(last, day) >= LONGEST_PAUSE_DAYS;
    const posts = due ? 1 : postsOf(rng, account.postsPerWeek);
    for (let post = 0; post < posts; post += 1) days.push(day);
    if (posts > 0) last = day;
  }
  return days;
}

/** Whole posts of a day at a rate of so many a week: 14 a week is two a day, 3 a week is one on three days of seven. */
function postsOf(rng: Rng, perWeek: number): number {
  const rate = perWeek / 7;
  return Math.floor(rate) + (chance(rng, rate - Math.floor(rate)) ? 1 : 0);
}
