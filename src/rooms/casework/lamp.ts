import { dateOf, type Instant } from '../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../kernel/working-days.ts';

/** The state of a clock as every page shows it (G-07); `amber-urgent` has two working days or fewer left. */
export type Lamp = 'green' | 'amber' | 'amber-urgent' | 'red';

/**
 * The lamp of a clock that runs: amber when less is left than a fifth of the limit, at least one working day.
 * @source G-07
 */
export function lampOf(
  calendar: WorkCalendar,
  clock: { readonly assignedAt: Instant; readonly dueAt: Instant },
  now: Instant,
): Lamp {
  if (clock.dueAt <= now) return 'red';
  // A due instant is the midnight after the last day (G-04).
  const lastDay = dateOf((clock.dueAt - 1) as Instant);
  const limit = workdaysBetween(calendar, dateOf(clock.assignedAt), lastDay);
  const left = workdaysBetween(calendar, dateOf(now), lastDay);
  if (left >= Math.max(limit / 5, 1)) return 'green';
  return left <= 2 ? 'amber-urgent' : 'amber';
}
