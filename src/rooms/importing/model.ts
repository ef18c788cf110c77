/** What importing is about: a row's verdict, and what was wrong with it, in words that a clerk can act on. */
import type { CountyDate, Instant } from '../../kernel/time.ts';
import type { RawRow } from './reading/table.ts';

/** One thing wrong with a row (IM-07). Personal values are masked here already: problems are stored and logged. */
export interface RowProblem {
  readonly sheet: string;
  readonly row: number;
  /** The column's letters; empty when it is about the whole row. */
  readonly column: string;
  readonly header: string;
  readonly value: string;
  readonly reason: string;
  readonly advice: string;
  readonly rule: string;
  /** `reject`: the row is not imported. `warn`: it is, and the person is told. */
  readonly level: 'reject' | 'warn';
}

/** A unit as written in the table and the one that it is. */
export interface UnitRef {
  readonly unitId: string;
  readonly written: string;
}

/** A point in time; `dateOnly` when the table gave a day only, taken at its beginning (IM-03). */
export interface ImportedInstant {
  readonly at: Instant;
  readonly dateOnly: boolean;
}

/** A due date as it was given: an instant (half-open; of a day its end, IM-11), or a length to be counted by the room. */
export type ImportedDeadline =
  | { readonly until: Instant; readonly dateOnly: boolean }
  | { readonly workdays: number }
  | { readonly days: number }
  | { readonly hours: number };

/** What a field's cell became, by the field's type. */
export interface FieldValues {
  readonly text: string;
  /** A number or identifier: half width, without blanks, every digit kept. */
  readonly code: string;
  readonly list: readonly string[];
  readonly instant: ImportedInstant;
  readonly date: CountyDate;
  readonly deadline: ImportedDeadline;
  readonly unit: UnitRef;
  /** The first is the main unit, the others help. */
  readonly units: readonly UnitRef[];
  /** A code of the field's values. */
  readonly enum: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly boolean: boolean;
  readonly number: number;
  /** Days. */
  readonly cycle: number;
  readonly url: string;
}

export type FieldValue = FieldValues[keyof FieldValues];

/** The instant that the row's status word stands for. */
export interface StatusInstant {
  readonly code: string;
  /** Null for a status that needs none. */
  readonly at: ImportedInstant | null;
  /** Taken from another field because the table gives no time of its own. */
  readonly isStandIn: boolean;
}

/** A row with its meaning. */
export interface ParsedRow {
  readonly sheet: string;
  readonly row: number;
  /** Identifies the record within its kind and source. */
  readonly key: string;
  /** False when the table gives no number and the key was made of other fields (IM-06). */
  readonly keyIsNumber: boolean;
  /** By field key; absent when the cell is empty. Derived fields are not here. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Fields that the table has a column for: one that is here and not in `values` is empty, one that is not here unknown. */
  readonly present: readonly string[];
  /** Derived columns as written, by field key, for comparison only (IM-05). */
  readonly derived: Readonly<Record<string, string>>;
  readonly status: StatusInstant | null;
  /** Of all present fields and values: the same content has the same hash, however the file wrote or ordered it. */
  readonly contentHash: string;
  readonly problems: readonly RowProblem[];
  /** `repeated`: the same content stood in an earlier row (IM-13). */
  readonly verdict: 'accepted' | 'repeated' | 'rejected';
  readonly raw: RawRow;
}
