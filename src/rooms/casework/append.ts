import { type Appending, changeRecord, type OpenRecord } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Decision } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './fold.ts';
import { CASE } from './record.ts';

export type { Appending } from '../../platform/records/index.ts';

/** A case as a decision sees it: its state and all events, locked until the transaction ends. */
export type OpenCase = OpenRecord<CaseEvent, CaseState>;

/**
 * The one-by-one shell: opens a case, asks for a decision, appends its events, and brings facts and row up to them.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export function changeCase(
  tx: Tx,
  id: string,
  by: Appending,
  decideOn: (open: OpenCase) => Decision,
): Promise<CaseState> {
  return changeRecord(tx, CASE, id, by, decideOn);
}
