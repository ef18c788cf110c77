import type { Instant } from '../../kernel/time.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/sql.ts';
import { type Actor, OPERATOR } from '../org/index.ts';

/**
 * Keeps who changed the working days, in the transaction of the act.
 * @param subject a day or a year
 * @source SC-07
 */
export async function trace(
  tx: Tx,
  actor: Actor,
  at: Instant,
  action: `calendar.${string}`,
  subject: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kind = actor.personId === OPERATOR.personId ? 'system' : 'person';
  await audit(tx, {
    at,
    actor: { kind, id: actor.personId },
    action,
    subject: { type: 'calendar', id: subject },
    outcome: 'done',
    details,
  });
}
