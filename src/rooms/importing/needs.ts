/** What this room needs done elsewhere, as function types; `compose.ts` binds them. */
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { ImportKind } from './kinds/kind.ts';
import type { ParsedRow, RowProblem } from './model.ts';

/** The unit that a written name means, or the names of those that it may mean (possibly none). */
export type UnitFound = { readonly unitId: string } | { readonly candidates: readonly string[] };

/** Finds a unit by any of its names; see `unitResolver`. Must not touch the database. @source IM-04 */
export type ResolveUnit = (written: string) => UnitFound;

/** Compares a row's derived columns with what they should be. Pure; called for accepted rows that have some. @source IM-05 */
export type CompareDerived = (row: ParsedRow) => readonly DerivedDifference[];

export interface DerivedDifference {
  /** Key of the derived field. */
  readonly field: string;
  /** What it should say, in the words of the table: 是, 3 天. */
  readonly recomputed: string;
  /** Why, e.g. 重算为逾期 1 个工作日. */
  readonly reason: string;
}

/** One import as the record room sees it. */
export interface ImportBatch {
  readonly batchId: string;
  readonly kind: ImportKind;
  /** The county's present. */
  readonly now: Instant;
  readonly actorId: string;
  readonly isDryRun: boolean;
}

/** One column of a record that an import changes. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What became of a row (IM-07). */
export type RowOutcome =
  | { readonly outcome: 'added'; readonly recordId: string }
  | {
      readonly outcome: 'changed';
      readonly recordId: string;
      readonly changes: readonly FieldChange[];
      /** What has to be told about the row although it was taken. */
      readonly problems?: readonly RowProblem[];
    }
  | { readonly outcome: 'unchanged'; readonly recordId: string; readonly problems?: readonly RowProblem[] }
  | { readonly outcome: 'rejected'; readonly problems: readonly RowProblem[] };

/** A record that lived on after the import, so that undoing would lose somebody's work. */
export interface MovedOn {
  readonly recordId: string;
  readonly label: string;
  readonly why: string;
}

/** How a record room takes rows. All calls of one import share one transaction. */
export interface ImportTarget {
  /** Once before the first rows: staging tables, indexes of existing keys. */
  begin(tx: Tx, batch: ImportBatch): Promise<void>;
  /**
   * Accepted rows in the order of the file, some hundreds at a time, no key twice within an import.
   * @returns one outcome a row, in the same order. In a dry run nothing may be left behind.
   */
  take(tx: Tx, batch: ImportBatch, rows: readonly ParsedRow[]): Promise<readonly RowOutcome[]>;
  /** Once after the last rows: what is cheaper done at once. */
  finish(tx: Tx, batch: ImportBatch): Promise<void>;
  /** Takes a batch back whole by superseding, or changes nothing and says which records have moved on since. */
  undo(
    tx: Tx,
    batchId: string,
    now: Instant,
    actorId: string,
  ): Promise<{ undone: number } | { movedOn: readonly MovedOn[] }>;
}
