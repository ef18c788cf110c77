/**
 * A kind of table as data: which fields it has, how offices write their headers, which words its values use. Nothing
 * else in this room knows a kind by name.
 */
export type ImportKind =
  | 'units'
  | 'columns'
  | 'articles'
  | 'mailbox'
  | 'hotline'
  | 'smart-city'
  | 'accounts'
  | 'posts'
  | 'requests';

/** What a field's cell becomes; see `values/field-value.ts` for the shapes. */
export type FieldType =
  | 'text'
  | 'code'
  | 'list'
  | 'instant'
  | 'date'
  | 'deadline'
  | 'unit'
  | 'units'
  | 'enum'
  | 'phone'
  | 'idNumber'
  | 'boolean'
  | 'number'
  | 'cycle'
  | 'url';

/** How a personal value is masked in previews and messages; such fields are encrypted when they are imported (IM-10). */
export type PersonalData = 'name' | 'phone' | 'address' | 'idNumber';

/** One value of an enumeration: its code, what a clerk calls it, and the other words that exports use for it. */
export interface EnumValue {
  readonly code: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** Which instant a status word stands for. */
export interface StatusValue extends EnumValue {
  /** Fields that hold it, best first. Empty: the status needs no instant. */
  readonly at: readonly string[];
  /** Fields that may stand in for it, with a notice. */
  readonly atInstead: readonly string[];
  /** Another field that must be filled (the new due date of an extension, the main case of a duplicate). */
  readonly needs?: { readonly field: string; readonly because: string };
}

export interface FieldDefinition {
  readonly key: string;
  /** The field's name in this product, and its commonest header. */
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly type: FieldType;
  /** The table must have such a column, and each row a value in it. */
  readonly required?: boolean;
  /** Recomputed, compared and reported, never imported (IM-05). */
  readonly derived?: boolean;
  readonly personal?: PersonalData;
  readonly values?: readonly EnumValue[];
  /** `true`: a value that contains exactly one of the words counts as that word (政策咨询 → 咨询). */
  readonly looseValues?: boolean;
}

/** Two instants of one record that have an order in life (IM-14). */
export interface SequenceRule {
  readonly earlier: string;
  readonly later: string;
  readonly level: 'reject' | 'warn';
}

export interface KindDefinition {
  readonly kind: ImportKind;
  readonly label: string;
  readonly fields: readonly FieldDefinition[];
  /** Of each group at least one must be there, in the table and in every row. */
  readonly oneOf: readonly (readonly string[])[];
  /**
   * Fields that identify a record: the first alternative whose columns the table has. Rows without it are identified
   * by `keyWithout` and their content (IM-06).
   */
  readonly keys: readonly (readonly string[])[];
  readonly keyWithout: readonly string[];
  readonly sequences: readonly SequenceRule[];
  /** Instants that cannot lie after the import. */
  readonly notInFuture: readonly string[];
  /** The field whose values are {@link StatusValue}s. */
  readonly status?: { readonly field: string; readonly values: readonly StatusValue[] };
  /** The table is one account's export: without such a column the person says whose. */
  readonly accountField?: string;
}

/** The field of that key. @throws Error when the kind has none: a defect in the kind's own data. */
export function fieldOf(kind: KindDefinition, key: string): FieldDefinition {
  const field = kind.fields.find(candidate => candidate.key === key);
  if (field === undefined) throw new Error(`${kind.kind} has no field ${key}`);
  return field;
}
