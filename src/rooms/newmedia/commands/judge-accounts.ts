import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../../kernel/ids.ts';
import { addHours, type Clock } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { judge } from '../judge.ts';
import {
  accountsToJudge,
  insertJudgement,
  lockAccounts,
  postsWithin,
  presentJudgements,
  supersedeJudgements,
} from '../judgements/store.ts';
import { mediaPolicy } from '../may.ts';
import { UPDATE_RULE, type Verdict } from '../model.ts';

/**
 * Judges every account of a period by its posts and proposes the verdicts; a person confirms them. Judging again
 * supersedes the proposals that have become different and leaves confirmed judgements alone. Before the period is over
 * only failures are proposed: they stand, whatever follows (NM-20).
 * @param input.period its code: 2023Q3
 * @returns how many accounts came to which verdict, and how many proposals are new or different
 * @throws AppError `bad-input` for a period that cannot be read, `not-allowed`
 */
export async function judgeAccounts(
  tx: Tx,
  actor: Actor,
  input: { readonly period: string },
  clock: Clock,
): Promise<{ readonly verdicts: Readonly<Record<Verdict, number>>; readonly proposed: number }> {
  mediaPolicy.require(actor, 'media.judge');
  const period = parsePeriod(input.period);
  const now = await commandInstant(tx, clock);
  await lockAccounts(tx);
  const posts = await postsWithin(tx, addHours(period.start, -UPDATE_RULE.maxGapDays.value * 24), period.end);
  const present = await presentJudgements(tx, period.code);
  const proposals = new Map(present.filter(row => row.confirmedBy === null).map(row => [row.accountId, row]));
  const confirmed = new Map(present.filter(row => row.confirmedBy !== null).map(row => [row.accountId, row.verdict]));
  const verdicts: Record<Verdict, number> = { qualified: 0, failed: 0, insufficient: 0 };
  let proposed = 0;
  for (const account of await accountsToJudge(tx, period.end)) {
    const { accountId, dataSource } = account;
    const judgement = judge({ ...account, period, now, posts: posts.get(accountId) ?? [] });
    verdicts[judgement.verdict] += 1;
    if (now < period.end && judgement.verdict !== 'failed') continue;
    if (confirmed.get(accountId) === judgement.verdict) continue;
    const { verdict, rule, reasons, notes } = judgement;
    const evidence = { ...judgement.evidence, notes, dataSource };
    const before = proposals.get(accountId);
    if (before && isDeepStrictEqual([before.verdict, before.reasons, before.evidence], [verdict, reasons, evidence])) {
      continue;
    }
    if (before) await supersedeJudgements(tx, [before.id], now);
    const row = { id: newId(), accountId, period: period.code, verdict, rule, reasons, evidence };
    await insertJudgement(tx, { ...row, confirmedBy: null, judgedAt: now });
    proposed += 1;
  }
  return { verdicts, proposed };
}
