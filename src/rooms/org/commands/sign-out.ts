import type { Clock } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../model.ts';
import { trace } from '../trace.ts';

/**
 * Ends the actor's session. Nobody is refused: leaving is always allowed.
 * @param close ends the session and takes the cookie away
 * @source SC-02, SC-07
 */
export async function signOut(
  tx: Tx,
  actor: Actor,
  close: (tx: Tx) => Promise<void>,
  systemClock: Clock,
): Promise<void> {
  await close(tx);
  await trace(tx, actor, systemClock.now(), 'session.sign-out', { type: 'person', id: actor.personId });
}
