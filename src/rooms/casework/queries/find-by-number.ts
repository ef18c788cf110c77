import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import { type Actor, unitAsOf } from '../../org/index.ts';
import { type CaseStatus, type CaseType, CHANNELS, type Channel } from '../model.ts';
import { isWithheld, WITHHELD_TITLE } from './withheld.ts';

/** A case as a search lists it. */
export interface FoundCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly channel: Channel;
  readonly status: CaseStatus;
  readonly unit: string | null;
}

const MOST = 8;
/** Sorts after every character that a number contains. */
const LAST = '\u{10FFFF}';

/** Cases whose number begins with a text, in the order of their numbers, at most eight; as this reader may see them. */
export async function findCasesByNumber(tx: Tx, reader: Actor, beginning: string, now: Instant): Promise<FoundCase[]> {
  const rows = await all(
    tx,
    sql<FoundCase & { type: CaseType | null; unitId: string | null }>`
      select r.id, r.number, r.title, r.channel, r.status, r.type, r.unit_id as "unitId", u.short_name as unit
      from case_record r left join (${unitAsOf(now)}) u on u.unit_id = r.unit_id
      where r.channel in (${sql.join(CHANNELS.map(channel => sql.lit(channel)))})
        and r.number >= ${beginning} and r.number < ${beginning + LAST} and r.retracted_at is null
      order by r.number, r.id limit ${sql.lit(MOST)}`,
  );
  return rows.map(({ type, unitId, ...row }) =>
    isWithheld(reader, { type, unitId }) ? { ...row, title: WITHHELD_TITLE } : row,
  );
}
