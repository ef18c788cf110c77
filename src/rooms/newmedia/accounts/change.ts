import type { Instant } from '../../../kernel/time.ts';
import { type Appending, changeRecord } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type AccountAct, decideAccount } from './decide.ts';
import type { AccountState } from './fold.ts';
import { ACCOUNT } from './record.ts';

/**
 * The one-by-one shell: does one act to an account.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export function changeAccount(
  tx: Tx,
  id: string,
  by: Appending,
  act: AccountAct,
  at: Instant = by.recordedAt,
): Promise<AccountState> {
  return changeRecord(tx, ACCOUNT, id, by, ({ state }) => decideAccount(state, act, at));
}
