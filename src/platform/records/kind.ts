import type { Span, StoredEvent } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';

/** How a value of a field is written: an instant is a number, a list may be JSON or an array. */
export type FieldType = 'plain' | 'instant' | 'json' | 'array';
/** The fields of a type with how each is written: the compiler sees that none is missing. */
export type Fields<Type> = { readonly [Key in keyof Type & string]-?: FieldType };

/**
 * A kind of record: what is kept of it and how it is folded. By `name` it has the tables `<name>_record` (row and text),
 * `<name>_event`, `<name>_fact` (lines), `<name>_text` (texts that were replaced), each with a column `<name>_id`, and
 * columns called like the fields in snake case.
 */
export interface RecordKind<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
> {
  readonly name: string;
  /** What the sentence "not found" calls it: 诉求, 稿件. */
  readonly label: string;
  readonly line: Fields<Omit<Line, keyof Span>>;
  readonly row: Fields<Row>;
  readonly text: Fields<Text>;
  /** Kinds of events that the clock adds by itself: they do not keep an import from being undone. */
  readonly automatic: readonly Event['kind'][];
  /** Null when nothing of the record was known, or all of it was retracted. */
  fold(events: readonly Event[], knownBefore?: Instant): State | null;
  /** What the row keeps of the newest state. */
  rowOf(state: State): Row;
}

/** Any kind, where only its tables matter. */
export type AnyKind = {
  readonly name: string;
  readonly label: string;
  readonly line: Readonly<Record<string, FieldType>>;
  readonly row: Readonly<Record<string, FieldType>>;
  readonly text: Readonly<Record<string, FieldType>>;
  readonly automatic: readonly string[];
};

/** unitId → unit_id. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** The columns of fields, in their order. */
export function columnNames(fields: Readonly<Record<string, FieldType>>): string[] {
  return Object.keys(fields).map(columnName);
}
