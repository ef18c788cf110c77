import type { Clock, Instant } from '../../kernel/time.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Actor } from '../org/index.ts';
import type { EnumValue, ImportKind } from './kinds/kind.ts';
import type { ParsedRow, RowProblem } from './model.ts';
import type { CompareDerived, ImportTarget } from './needs.ts';

/** What a record room is told when one import begins. */
export interface ImportOpening {
  readonly actor: Actor;
  readonly clock: Clock;
  /** The instant of the import: what it records is recorded then. */
  readonly now: Instant;
  readonly ring: KeyRing;
  readonly countyName: string;
  /** Where a field of a row stands in the file, for a problem that the record room finds. */
  readonly placeOf: (row: ParsedRow, field: string) => ProblemPlace;
}

export type ProblemPlace = Pick<RowProblem, 'sheet' | 'row' | 'column' | 'header' | 'value'>;

/** What a record room gives for one import: where rows go, and what they are read and compared by. */
export interface OpenedImport {
  readonly target: ImportTarget;
  /** The county's own words for text fields, by field key. */
  readonly vocabularies?: Readonly<Record<string, readonly EnumValue[]>>;
  readonly compareDerived?: CompareDerived;
  /**
   * Resolves, and never rejects, when nothing that the target has begun is under way: a transaction must not end while
   * rows are still being written in it.
   */
  settle?(): Promise<void>;
}

/** How a record room is opened for the import of a kind of table. */
export type OpenImport = (tx: Tx, opening: ImportOpening) => Promise<OpenedImport>;

/** The room of every kind; `compose.ts` makes it. */
export type ImportRooms = Readonly<Record<ImportKind, OpenImport>>;
