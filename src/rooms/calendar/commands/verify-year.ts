import { AppError } from '../../../kernel/errors.ts';
import { type Clock, yearOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { calendarPolicy } from '../may.ts';
import { readDays, upsertDay } from '../store.ts';
import { trace } from '../trace.ts';

/**
 * Marks a year's days as held against the originals of their notices.
 * @returns how many days were not marked so before
 * @throws AppError `not-found` for a year without data
 */
export async function verifyYear(
  tx: Tx,
  actor: Actor,
  input: { readonly year: number },
  clock: Clock,
): Promise<{ verified: number }> {
  calendarPolicy.require(actor, 'calendar.edit');
  const at = await commandInstant(tx, clock);
  const days = (await readDays(tx)).filter(day => yearOf(day.date) === input.year);
  if (days.length === 0) throw new AppError('not-found', `还没有 ${input.year} 年的放假安排，请先录入。`);
  // What the county arranged itself stands in no notice.
  const open = days.filter(day => day.source !== 'verified' && day.source !== 'local');
  for (const day of open) await upsertDay(tx, { ...day, source: 'verified' }, actor.personId, at);
  if (open.length > 0) await trace(tx, actor, at, 'calendar.verify-year', String(input.year), { days: open.length });
  return { verified: open.length };
}
