import { dateOf, type Instant, limitTime, yearOf } from '../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../kernel/working-days.ts';

/** What a list knows of a case whose limit ran out. */
export interface Late {
  /** When its limit ran out for the first time. */
  readonly overdueAt: Instant;
  readonly answeredAt: Instant | null;
  readonly redone: number;
}

/**
 * By how much a case was late, or is by `now`: 2 个工作日. Of one that was redone only its newest answer is known, which
 * says nothing of the first limit: it is told since when.
 * @source G-02, G-04
 */
export function latenessText(calendar: WorkCalendar, { overdueAt, answeredAt, redone }: Late, now: Instant): string {
  const end = answeredAt ?? now;
  const since = `${limitTime(overdueAt)} 起`;
  const [from, to] = [dateOf((overdueAt - 1) as Instant), dateOf(end)];
  if (redone > 0 || end < overdueAt) return since;
  // A year without its table is no guess (G-02).
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.years.has(year)) return since;
  const days = workdaysBetween(calendar, from, to);
  return days === 0 ? '不到 1 个工作日' : `${days} 个工作日`;
}
