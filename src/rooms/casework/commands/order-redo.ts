import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import type { Actor } from '../../org/index.ts';
import { changeCase } from '../append.ts';
import { decide } from '../decide.ts';
import { casePolicy } from '../may.ts';
import { DEFAULT_POLICIES } from '../policy.ts';

/**
 * 重办: reopens a closed case, with a limit of its own from today on.
 * @throws AppError `refused` when it is not closed, `not-found`
 * @source CW-K11
 */
export async function orderRedo(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: string; readonly reason: string },
  clock: Clock,
): Promise<void> {
  casePolicy.require(actor, 'case.redo');
  const now = await commandInstant(tx, clock);
  const calendar = await workCalendarOf(tx);
  await changeCase(tx, input.caseId, { actorId: actor.personId, recordedAt: now }, ({ state }) => {
    if (input.reason.trim() === '')
      return { refusals: [{ message: '请写明退回重办的理由。', rule: 'CW-K11', field: 'reason' }] };
    return decide(state, { verb: 'order-redo', reason: input.reason }, DEFAULT_POLICIES[state.channel], calendar, now);
  });
  await audit(tx, {
    at: now,
    actor: { kind: 'person', id: actor.personId },
    action: 'case.order-redo',
    subject: { type: 'case', id: input.caseId },
    outcome: 'done',
  });
}
