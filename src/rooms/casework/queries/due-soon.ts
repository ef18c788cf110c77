import { sql } from 'kysely';
import { addHours, type Instant } from '../../../kernel/time.ts';
import type { WorkCalendar } from '../../../kernel/working-days.ts';
import { all, type Tx, ts } from '../../../platform/sql.ts';
import { type Actor, unitAsOf } from '../../org/index.ts';
import { type Lamp, lampOf } from '../lamp.ts';
import { type CaseType, type Channel, HELD } from '../model.ts';
import { isWithheld, WITHHELD_TITLE } from './withheld.ts';

/** A case whose clock runs and that is overdue or soon will be. */
export interface DueCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly channel: Channel;
  readonly type: CaseType | null;
  readonly unit: string | null;
  readonly assignedAt: Instant;
  readonly dueAt: Instant;
  readonly lamp: Lamp;
}

/** More than this is no list for a glance; the count beside it says “100+”. */
const MOST = 101;
const SOON_HOURS = 72;

/**
 * Open cases that are overdue or will be within 72 hours, the most pressing first; as this reader may see them.
 * @throws AppError `calendar-missing` when a due date lies in a year without data
 * @source G-07
 */
export async function casesDueSoon(tx: Tx, reader: Actor, calendar: WorkCalendar, now: Instant): Promise<DueCase[]> {
  const rows = await all(
    tx,
    sql<Omit<DueCase, 'lamp'> & { unitId: string | null }>`
      select r.id, r.number, r.title, r.channel, r.type, r.unit_id as "unitId", u.short_name as unit,
             r.assigned_at as "assignedAt", r.due_at as "dueAt"
      from case_record r left join (${unitAsOf(now)}) u on u.unit_id = r.unit_id
      where r.closed_at is null and r.excluded_at is null and r.retracted_at is null and r.due_at <= ${ts(addHours(now, SOON_HOURS))}
        and r.assigned_at is not null and r.status in (${sql.join(HELD.map(status => sql.lit(status)))})
      order by r.due_at, r.id limit ${sql.lit(MOST)}`,
  );
  return rows.map(({ unitId, ...row }) => ({
    ...row,
    title: isWithheld(reader, { type: row.type, unitId }) ? WITHHELD_TITLE : row.title,
    lamp: lampOf(calendar, row, now),
  }));
}
