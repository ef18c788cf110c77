import { AppError, type Refusal, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import { type Actor, OPERATOR } from '../../org/index.ts';
import {
  insertJudgement,
  type JudgementRow,
  lockAccounts,
  presentJudgements,
  supersedeJudgements,
} from '../judgements/store.ts';
import { mediaPolicy } from '../may.ts';
import { VERDICT_NAMES, type Verdict } from '../model.ts';

export interface ConfirmJudgement {
  readonly accountId: string;
  /** The period's code: 2023Q3. */
  readonly period: string;
  readonly verdict: Verdict;
  /** Why the person holds otherwise than the machine proposed. */
  readonly reason?: string;
  /** Pictures of the account as a person saw it, or links to them: a failure needs one. @source NM-D21 */
  readonly evidence?: readonly string[];
}

/**
 * Makes a judgement valid: figures count only what a person has confirmed. A judgement confirmed before is superseded.
 * @throws AppError `not-found` when nothing was proposed, `refused` with every reason, `not-allowed`
 * @source NM-20, NM-D21
 */
export async function confirmJudgement(
  tx: Tx,
  actor: Actor,
  input: ConfirmJudgement,
  clock: Clock,
): Promise<{ judgementId: string }> {
  mediaPolicy.require(actor, 'media.confirm-judgement');
  const period = parsePeriod(input.period);
  const now = await commandInstant(tx, clock);
  await lockAccounts(tx);
  const present = await presentJudgements(tx, period.code, input.accountId);
  const basis = present.find(row => row.confirmedBy === null) ?? present[0];
  if (!basis) throw new AppError('not-found', `这个账号还没有${period.label}的判定，请先运行判定。`);
  const refusals = refusalsOf(input, basis);
  if (refusals.length > 0) refuse(refusals);
  const { accountId, verdict, reason, evidence = [] } = input;
  const id = newId();
  await supersedeJudgements(
    tx,
    present.map(row => row.id),
    now,
  );
  await insertJudgement(tx, {
    id,
    accountId,
    period: period.code,
    verdict,
    rule: basis.rule,
    reasons: verdict === basis.verdict ? basis.reasons : [reason ?? ''],
    evidence: { ...basis.evidence, pictures: evidence },
    confirmedBy: actor.personId,
    judgedAt: now,
  });
  const kind = actor.personId === OPERATOR.personId ? 'system' : 'person';
  await audit(tx, {
    at: now,
    actor: { kind, id: actor.personId },
    action: 'media.confirm-judgement',
    subject: { type: 'account', id: accountId },
    outcome: 'done',
    details: { period: period.code, verdict },
  });
  return { judgementId: id };
}

function refusalsOf(input: ConfirmJudgement, basis: JudgementRow): Refusal[] {
  const refusals: Refusal[] = [];
  if (input.verdict === 'insufficient') {
    refusals.push({ message: '数据不足不是结论，请补充数据后再确认。', rule: 'NM-D20', field: 'verdict' });
  }
  if (input.verdict !== basis.verdict && (input.reason ?? '').trim() === '') {
    const message = `机器判定为“${VERDICT_NAMES[basis.verdict]}”，改判要写明理由。`;
    refusals.push({ message, rule: 'NM-20', field: 'reason' });
  }
  if (input.verdict === 'failed' && (input.evidence ?? []).length === 0) {
    refusals.push({ message: '判不合格要附人工复核的截图。', rule: 'NM-D21', field: 'evidence' });
  }
  return refusals;
}
