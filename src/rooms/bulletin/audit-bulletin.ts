import type { Clock } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { type Assembled, assemble, type Office, today } from './office.ts';
import { type Audit, auditOf } from './read-again.ts';
import { findBulletin } from './store.ts';

/** One transaction of the county. */
export type InCounty = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * 核数 of a bulletin as it stands, before the transaction that signs it: the process that reads it may take seconds, and
 * nobody's lock or connection is to be held meanwhile. A text that has changed by then is told as not audited.
 * @source AS-B21
 */
export async function auditBulletin(
  inCounty: InCounty,
  office: Office,
  bulletinId: string,
  clock: Clock,
): Promise<Audit> {
  const reading = await inCounty(async tx => {
    const row = await findBulletin(tx, bulletinId);
    return row && (await assemble(tx, office, row, today(clock))).reading;
  });
  return reading === null ? { text: '', checks: [] } : auditOf(reading);
}

/** A bulletin with 核数 among its checks; call it outside of the transaction that put it together. */
export async function withAudit<T extends Pick<Assembled, 'checks' | 'reading'>>(assembled: T): Promise<T> {
  if (assembled.reading === null) return assembled;
  const { checks } = await auditOf(assembled.reading);
  return { ...assembled, checks: [...assembled.checks, ...checks] };
}
