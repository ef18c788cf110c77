import type { Instant } from '../../../kernel/time.ts';
import { type Appending, changeRecord } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type ColumnAct, decideColumn } from './decide.ts';
import type { ColumnState } from './fold.ts';
import { COLUMN } from './record.ts';

/**
 * The one-by-one shell: does one act to a column.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export function changeColumn(
  tx: Tx,
  id: string,
  by: Appending,
  act: ColumnAct,
  at: Instant = by.recordedAt,
): Promise<ColumnState> {
  return changeRecord(tx, COLUMN, id, by, ({ state }) => decideColumn(state, act, at));
}
