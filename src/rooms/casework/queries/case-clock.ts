import { effectiveEvents } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import { unitNames } from '../../org/index.ts';
import { type ExplainedClock, explainClock } from '../clock.ts';
import { foldCase } from '../fold.ts';
import { CASE } from '../record.ts';

/** The explained clock of a case with the unit whose it is; null when nobody has held it yet, or there is no such case. */
export async function clockOfCase(
  tx: Tx,
  caseId: string,
  now: Instant,
): Promise<(ExplainedClock & { readonly unit: string }) | null> {
  const events = effectiveEvents(await readEvents(tx, CASE, caseId));
  const state = foldCase(events);
  const clock = state && explainClock(events, state, await workCalendarOf(tx), now);
  if (clock === null) return null;
  const unit = (await unitNames(tx, now)).find(({ value }) => value === state?.line.unitId);
  return { ...clock, unit: unit?.name ?? '（已不在单位表）' };
}
