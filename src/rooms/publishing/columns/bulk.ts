import type { Refusal } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { type Appending, numbered, type ReadyRecord, writeRecords } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { decideOpening } from './decide.ts';
import type { ColumnEvent, ColumnTerms } from './events.ts';
import { beginColumn, type ColumnState } from './fold.ts';
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

/** Plays a brought column through the decision; pure but for the new id. */
export function prepareColumn(
  brought: BroughtColumn,
  context: Appending & { readonly now: Instant },
): { readonly ready: ReadyColumn } | { readonly refusals: readonly Refusal[] } {
  const decision = decideOpening(brought.terms, brought.openedAt, context.now);
  if ('refusals' in decision) return decision;
  const [first] = decision.events;
  if (first?.kind !== 'opened') throw new Error('a column begins with its opening');
  const events = numbered<ColumnEvent>([first], 0, context);
  const record = {
    id: brought.id ?? newId(),
    text: brought.text,
    state: beginColumn(first).state(),
    lastSeq: events.length,
    contentHash: brought.contentHash ?? null,
    batchId: context.batchId ?? null,
  };
  return { ready: { record, events } };
}

/** Writes prepared columns. Who answers for them is said to the responsibility register (`subjectKindOf`). */
export async function writeColumns(tx: Tx, columns: readonly ReadyColumn[], context: Appending): Promise<void> {
  await writeRecords(tx, COLUMN, columns, context.recordedAt);
}
