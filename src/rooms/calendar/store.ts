import { sql } from 'kysely';
import type { CountyDate, Instant } from '../../kernel/time.ts';
import { copyRows } from '../../platform/bulk.ts';
import { all, run, type Tx, ts } from '../../platform/sql.ts';
import type { CalendarRow } from './model.ts';

export async function readDays(tx: Tx): Promise<CalendarRow[]> {
  return all(tx, sql<CalendarRow>`select date, kind, name, notice, source from calendar_day order by date`);
}

export async function insertDays(tx: Tx, days: readonly CalendarRow[], now: Instant): Promise<void> {
  const columns = ['date', 'kind', 'name', 'notice', 'source', 'updated_at'];
  await copyRows(
    tx,
    'calendar_day',
    columns,
    days.map(day => [day.date, day.kind, day.name, day.notice, day.source, now]),
  );
}

export async function upsertDay(tx: Tx, day: CalendarRow, personId: string, now: Instant): Promise<void> {
  await run(
    tx,
    sql`insert into calendar_day (date, kind, name, notice, source, updated_at, updated_by)
        values (${day.date}, ${day.kind}, ${day.name}, ${day.notice}, ${day.source}, ${ts(now)}, ${personId})
        on conflict (date) do update set kind = excluded.kind, name = excluded.name, notice = excluded.notice,
          source = excluded.source, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  );
}

export async function deleteDay(tx: Tx, date: CountyDate): Promise<boolean> {
  return (await run(tx, sql`delete from calendar_day where date = ${date}`)) > 0;
}
