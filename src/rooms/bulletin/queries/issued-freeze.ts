import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import { findBulletinOf } from '../store.ts';

/** Where the printed figures of a period are; null while no bulletin of it has been issued. */
export async function issuedFreezeOf(
  tx: Tx,
  period: string,
): Promise<{ readonly freezeId: string; readonly issuedAt: Instant; readonly bulletinId: string } | null> {
  const bulletin = await findBulletinOf(tx, period);
  if (!bulletin || bulletin.freezeId === null || bulletin.issuedAt === null) return null;
  return { freezeId: bulletin.freezeId, issuedAt: bulletin.issuedAt, bulletinId: bulletin.id };
}
