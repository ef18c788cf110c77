import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import { all, run, type Tx, ts } from '../../../platform/sql.ts';
import type { Originality, Verdict } from '../model.ts';

/** A judgement as it is stored: superseded, never changed. */
export interface JudgementRow {
  readonly id: string;
  readonly accountId: string;
  /** The period's code: 2023Q3. */
  readonly period: string;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly reasons: readonly string[];
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Null while it is the machine's proposal. */
  readonly confirmedBy: string | null;
  readonly judgedAt: Instant;
}

const COLUMNS = sql`id, account_id as "accountId", period, verdict, rule, reasons, evidence,
  confirmed_by as "confirmedBy", judged_at as "judgedAt"`;

/** The judgements in force of a period: of an account at most a proposal and a confirmed one. */
export async function presentJudgements(tx: Tx, period: string, accountId?: string): Promise<JudgementRow[]> {
  const ofAccount = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  return all(
    tx,
    sql<JudgementRow>`select ${COLUMNS} from account_judgement
                      where period = ${period} and superseded_at = 'infinity' and ${ofAccount}`,
  );
}

/** All judgements of an account that are in force, the latest period first. */
export async function judgementsOf(tx: Tx, accountId: string): Promise<JudgementRow[]> {
  return all(
    tx,
    sql<JudgementRow>`select ${COLUMNS} from account_judgement
                      where account_id = ${accountId} and superseded_at = 'infinity'
                      order by period desc, confirmed_by is null`,
  );
}

/** Writes a judgement as known from `judgedAt`. */
export async function insertJudgement(tx: Tx, row: JudgementRow): Promise<void> {
  await run(
    tx,
    sql`insert into account_judgement
          (id, account_id, period, verdict, rule, reasons, evidence, confirmed_by, judged_at, recorded_at, superseded_at)
        values (${row.id}, ${row.accountId}, ${row.period}, ${row.verdict}, ${row.rule}, ${row.reasons},
                ${JSON.stringify(row.evidence)}::jsonb, ${row.confirmedBy}, ${ts(row.judgedAt)}, ${ts(row.judgedAt)}, 'infinity')`,
  );
}

/** Ends what was held of accounts by these judgements. */
export async function supersedeJudgements(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await run(tx, sql`update account_judgement set superseded_at = ${ts(at)} where id = any(${ids}::uuid[])`);
}

/** Serialises judging of one county's accounts, so that two people do not confirm at once. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await run(tx, sql`lock table account_judgement in share row exclusive mode`);
}

/** An account that was registered in a period, and what is known of its posts. */
export interface JudgedAccount {
  readonly accountId: string;
  readonly registeredAt: Instant;
  readonly dataAsOf: Instant | null;
  readonly dataSource: string | null;
}

/** The accounts that a period is judged for: registered before its end and not deregistered by then. @source NM-06 */
export async function accountsToJudge(tx: Tx, end: Instant): Promise<JudgedAccount[]> {
  return all(
    tx,
    sql<JudgedAccount>`
      select id as "accountId", registered_at as "registeredAt", data_as_of as "dataAsOf", data_source as "dataSource"
      from account_record
      where retracted_at is null and registered_at < ${ts(end)}
        and (deregistered_at is null or deregistered_at >= ${ts(end)})
      order by id`,
  );
}

/** Posts of all accounts within a span, as known now, by account. */
export async function postsWithin(
  tx: Tx,
  from: Instant,
  to: Instant,
): Promise<Map<string, { publishedAt: Instant; originality: Originality | null }[]>> {
  const rows = await all(
    tx,
    sql<{ accountId: string; publishedAt: Instant; originality: Originality | null }>`
      select account_id as "accountId", published_at as "publishedAt", originality from post_fact
      where published_at >= ${ts(from)} and published_at < ${ts(to)} and superseded_at = 'infinity'
      order by account_id, published_at`,
  );
  return Map.groupBy(rows, row => row.accountId);
}
