import { type RawBuilder, sql } from 'kysely';
import { ts } from '../../../platform/sql.ts';
import type { Moment } from '../../figures/index.ts';

/**
 * Confirmed judgements of the moment's period, as known: account_id, verdict, reasons; at most one an account. They are
 * about the period, so the cut-off does not touch them: what was confirmed afterwards is new knowledge of the same thing.
 * @source NM-20
 */
export function confirmedJudgements(at: Moment): RawBuilder<unknown> {
  return sql`
    select j.account_id, j.verdict, j.reasons from account_judgement j
    where j.period = ${at.period.code} and j.confirmed_by is not null
      and j.recorded_at < ${ts(at.known)} and j.superseded_at >= ${ts(at.known)}`;
}
