import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';

/** The frozen numbers of an issued document. */
export interface IssuedFreeze {
  readonly freezeId: string;
  readonly bulletinId: string;
  readonly issuedAt: Instant;
}

/** The issued bulletin of a period, by the period's code; null while there is none. Bound to the bulletin room. */
export type IssuedFreezeFor = (tx: Tx, periodCode: string) => Promise<IssuedFreeze | null>;
