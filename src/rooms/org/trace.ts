import type { Instant } from '../../kernel/time.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Actor } from './model.ts';
import { OPERATOR } from './operator.ts';

/**
 * Keeps who did what in this room, in the transaction of the act.
 * @param action `subject.verb`
 * @param details ids and codes only
 * @source SC-07
 */
export async function trace(
  tx: Tx,
  actor: Actor,
  at: Instant,
  action: `${string}.${string}`,
  subject: { readonly type: string; readonly id: string },
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const kind = actor.personId === OPERATOR.personId ? 'system' : 'person';
  await audit(tx, { at, actor: { kind, id: actor.personId }, action, subject, outcome: 'done', details });
}
