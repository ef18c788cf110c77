import { sql } from 'kysely';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { MemberRow, Moment } from '../../figures/index.ts';
import { unitAsOf } from '../../org/index.ts';
import {
  ACCOUNT_STATUS_NAMES,
  type AccountStatus,
  PLATFORM_NAMES,
  type Platform,
  VERDICT_NAMES,
  type Verdict,
} from '../model.ts';
import { confirmedJudgements } from './relations.ts';

interface Row {
  readonly id: string;
  readonly handle: string | null;
  readonly name: string;
  readonly platform: Platform;
  readonly status: AccountStatus;
  readonly unit: string | null;
  readonly registeredAt: Instant | null;
  readonly verdict: Verdict | null;
  readonly reasons: readonly string[] | null;
}

/** Rows of accounts for the list behind a figure, in the order of `ids`, with the period's judgement. */
export async function describeAccounts(tx: Tx, ids: readonly string[], at: Moment): Promise<MemberRow[]> {
  const rows = await all(
    tx,
    sql<Row>`
      select a.id, a.handle, a.name, a.platform, a.status, u.short_name as unit, a.registered_at as "registeredAt",
             j.verdict, j.reasons
      from unnest(${ids}::uuid[]) with ordinality wanted(id, place)
        join account_record a on a.id = wanted.id
        left join (${confirmedJudgements(at)}) j on j.account_id = a.id
        left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = a.unit_id
      order by wanted.place`,
  );
  return rows.map(row => ({
    id: row.id,
    number: row.handle ?? '',
    title: row.name,
    unit: row.unit ?? '（已不在单位表）',
    facts: [
      { label: '平台', text: PLATFORM_NAMES[row.platform] },
      { label: '现状', text: ACCOUNT_STATUS_NAMES[row.status] },
      ...(row.registeredAt === null ? [] : [{ label: '登记', text: dateOf(row.registeredAt) }]),
      { label: '判定', text: row.verdict === null ? '未确认' : VERDICT_NAMES[row.verdict] },
      ...(row.reasons ?? []).map(text => ({ label: '原因', text })),
    ],
  }));
}
