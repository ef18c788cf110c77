import type { Instant } from '../../../kernel/time.ts';
import {
  type Appending,
  type BulkContext,
  type Prepared,
  prepareRecord,
  type ReadyRecord,
  writeRecords,
} from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { decideOpening } from './decide.ts';
import type { ColumnEvent, ColumnTerms } from './events.ts';
import type { ColumnState } from './fold.ts';
import { COLUMN, type ColumnText } from './record.ts';

/** A column as a file or a generator brings it. */
export interface BroughtColumn {
  readonly id?: string;
  readonly terms: ColumnTerms;
  readonly openedAt: Instant;
  readonly text: ColumnText;
  readonly contentHash?: string;
}

export type ReadyColumn = ReadyRecord<ColumnEvent, ColumnState, ColumnText>;

/** Plays a brought column through the decision. */
export function prepareColumn(
  brought: BroughtColumn,
  context: BulkContext,
): Prepared<ColumnEvent, ColumnState, ColumnText> {
  const beginning = decideOpening(brought.terms, brought.openedAt, context.now);
  return prepareRecord(COLUMN, { ...brought, beginning, acts: [] }, context);
}

/** Writes prepared columns. Who answers for them is said to the responsibility register (`subjectKindOf`). */
export async function writeColumns(tx: Tx, columns: readonly ReadyColumn[], context: Appending): Promise<void> {
  await writeRecords(tx, COLUMN, columns, context.recordedAt);
}
