import type { Clock } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { presentJudgements } from '../judgements/store.ts';
import { mediaPolicy } from '../may.ts';
import { confirmJudgement } from './confirm-judgement.ts';

/**
 * Confirms every proposal 合格 of a period at once; what failed or lacks data is looked at one by one.
 * @returns how many were confirmed
 * @throws AppError `bad-input`, `not-allowed`
 * @source NM-20, NM-D21
 */
export async function confirmQualified(
  tx: Tx,
  actor: Actor,
  input: { readonly period: string },
  clock: Clock,
): Promise<{ readonly confirmed: number }> {
  mediaPolicy.require(actor, 'media.confirm-judgement');
  const { code } = parsePeriod(input.period);
  const present = await presentJudgements(tx, code);
  const held = new Set(present.filter(row => row.confirmedBy !== null).map(row => row.accountId));
  // What a person held otherwise before is theirs to decide again.
  const agreed = present.filter(
    row => row.confirmedBy === null && row.verdict === 'qualified' && !held.has(row.accountId),
  );
  for (const { accountId } of agreed) {
    await confirmJudgement(tx, actor, { accountId, period: code, verdict: 'qualified' }, clock);
  }
  return { confirmed: agreed.length };
}
