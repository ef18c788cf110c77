import { formatPercentage, percentage } from '../../kernel/ratio.ts';
import { dateOf, type Instant, wallTime } from '../../kernel/time.ts';
import { type Originality, UPDATE_RULE, type Verdict } from './model.ts';

const DAY_MS = 86_400_000;

/** What is known of an account's posts when it is judged. */
export interface UpdateHistory {
  /** The period, half-open. */
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** The county's present: what is after it has not happened yet. */
  readonly now: Instant;
  readonly registeredAt: Instant;
  /** Up to when the posts are known; null when none were ever received. */
  readonly dataAsOf: Instant | null;
  readonly posts: readonly { readonly publishedAt: Instant; readonly originality: Originality | null }[];
}

/** The longest time without a post, as far as it was watched. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
}

/** The facts behind a verdict, kept with it. */
export interface JudgementEvidence {
  readonly watchedFrom: Instant;
  readonly watchedTo: Instant;
  readonly dataAsOf: Instant | null;
  readonly longestGap: Gap | null;
  /** Of the period itself. */
  readonly posts: number;
  readonly original: number;
}

/** What an account's quarter comes to. `notes` are information: they do not touch the verdict (NM-20). */
export interface Judgement {
  readonly verdict: Verdict;
  readonly rule: 'NM-10' | 'NM-D20';
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
  readonly evidence: JudgementEvidence;
}

/**
 * Judges an account's period: no gap of more than 14 × 24 h between updates, reckoned from 14 days before the period or
 * from registration, whichever is later; the gap up to the end counts. Where the data end more than three days before
 * what is to be judged, nothing is concluded.
 * @source NM-10, NM-11, NM-20, NM-D20
 */
export function judge(history: UpdateHistory): Judgement {
  const { period, dataAsOf, registeredAt } = history;
  const maxGapMs = UPDATE_RULE.maxGapDays.value * DAY_MS;
  const horizon = Math.min(period.end, history.now) as Instant;
  const watchedFrom = Math.max(period.start - maxGapMs, registeredAt) as Instant;
  // What is not known is not held against an account: beyond the data's end no gap is seen.
  const watchedTo = Math.max(watchedFrom, Math.min(horizon, dataAsOf ?? horizon)) as Instant;
  const times = history.posts.map(post => post.publishedAt).sort((a, b) => a - b);
  const longestGap = longest(watchedFrom, watchedTo, times);
  const own = history.posts.filter(post => post.publishedAt >= period.start && post.publishedAt < horizon);
  const original = own.filter(post => post.originality === 'original').length;
  const evidence = { watchedFrom, watchedTo, dataAsOf, longestGap, posts: own.length, original };
  const notes = originalNotes(own.length, original);
  if (dataAsOf === null || horizon - dataAsOf > UPDATE_RULE.staleDataDays.value * DAY_MS) {
    const reason =
      dataAsOf === null
        ? '没有取得发文数据，不能下结论。'
        : `发文数据只到 ${wallTime(dataAsOf)}，不能下结论，请补充后再判定。`;
    return { verdict: 'insufficient', rule: 'NM-D20', reasons: [reason], notes, evidence };
  }
  const isLate = longestGap !== null && longestGap.to - longestGap.from > maxGapMs;
  const reasons = isLate ? [gapReason(longestGap, times)] : [];
  return { verdict: isLate ? 'failed' : 'qualified', rule: 'NM-10', reasons, notes, evidence };
}

function longest(from: Instant, to: Instant, times: readonly Instant[]): Gap | null {
  if (to <= from) return null;
  const marks = [from, ...times.filter(at => at > from && at < to), to];
  let best: Gap = { from, to: from };
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1];
    if (next !== undefined && next - mark > best.to - best.from) best = { from: mark, to: next };
  }
  return best;
}

function gapReason(gap: Gap, times: readonly Instant[]): string {
  const days = Math.floor((gap.to - gap.from) / DAY_MS);
  const since = times.includes(gap.from) ? `${dateOf(gap.from)} 发布后` : `自 ${dateOf(gap.from)} 起`;
  const until = times.includes(gap.to)
    ? `到 ${dateOf(gap.to)} 才再次更新`
    : `到 ${dateOf((gap.to - 1) as Instant)} 仍未更新`;
  return `${since} ${days} 天没有更新（${until}），超过 ${UPDATE_RULE.maxGapDays.value} 天至少更新 1 次的要求。`;
}

function originalNotes(posts: number, original: number): string[] {
  if (posts === 0) return [];
  const least = UPDATE_RULE.originalPercent.value;
  if (original * 100 >= posts * least) return [];
  return [
    `原创 ${original} 条，占 ${posts} 条的 ${formatPercentage(percentage(original, posts, 2), true)}，低于 ${least}%（不影响合格判定）。`,
  ];
}
