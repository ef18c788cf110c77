import type { Instant } from '../../kernel/time.ts';
import { type WorkCalendar, workCalendar } from '../../kernel/working-days.ts';
import type { Tx } from '../../platform/sql.ts';
import { builtInDays } from './built-in.ts';
import { insertDays, readDays } from './store.ts';

export { builtInCalendar } from './built-in.ts';
export type { EnterYear } from './commands/enter-year.ts';
export type { PutDay } from './commands/put-day.ts';

export { type DeadlineInWords, type DeadlineStep, explain, stepSentence, stepsOf } from './explain.ts';

export { calendarRoutes } from './routes.ts';
export { deadline as deadlineSchema } from './schemas.ts';
export { deadlineView } from './views.ts';

/** The county's own working days. */
export async function workCalendarOf(tx: Tx): Promise<WorkCalendar> {
  return workCalendar(await readDays(tx));
}

/** Gives a new county the days that the product ships with; the numbers of the notices are from memory. */
export async function seedCalendar(tx: Tx, now: Instant): Promise<void> {
  await insertDays(
    tx,
    builtInDays().map(day => ({ ...day, source: 'from memory' as const })),
    now,
  );
}
