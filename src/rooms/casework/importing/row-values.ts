import { dateOf, type Instant } from '../../../kernel/time.ts';
import {
  type FieldType,
  type FieldValue,
  type FieldValues,
  fieldOf,
  type ImportedInstant,
  type KindDefinition,
  type StatusValue,
} from '../../importing/index.ts';

/** What is known of a case, field by field as a table of its kind would say it. */
export type CaseValues = Readonly<Record<string, FieldValue>>;

/** Reads the values of one kind's fields by their types; a wrong key or type is a defect and throws. */
export interface CaseReader {
  get<T extends FieldType>(values: CaseValues, key: string, type: T): FieldValues[T] | null;
  has(key: string): boolean;
}

/** A reader for a kind; a field that the kind does not have is never filled. */
export function caseReader(kind: KindDefinition): CaseReader {
  const types = new Map(kind.fields.map(field => [field.key, field.type]));
  return {
    has: key => types.has(key),
    get(values, key, type) {
      const known = types.get(key);
      if (known === undefined) return null;
      if (known !== type) throw new Error(`${kind.kind}.${key} is ${fieldOf(kind, key).type}, not ${type}`);
      return (values[key] ?? null) as FieldValues[typeof type] | null;
    },
  };
}

/** The status of a case and the instant that it stands for, as the kind's table of status words has it (IM-14). */
export function statusOf(
  kind: KindDefinition,
  reader: CaseReader,
  values: CaseValues,
): { readonly code: string; readonly at: ImportedInstant | null; readonly isStandIn: boolean } | null {
  const code = kind.status === undefined ? null : reader.get(values, kind.status.field, 'enum');
  const status = kind.status?.values.find(candidate => candidate.code === code);
  if (status === undefined) return null;
  const own = firstInstant(status.at, reader, values);
  const at = own ?? firstInstant(status.atInstead, reader, values);
  return { code: status.code, at, isStandIn: own === null && at !== null };
}

function firstInstant(fields: StatusValue['at'], reader: CaseReader, values: CaseValues): ImportedInstant | null {
  for (const field of fields) {
    const at = reader.get(values, field, 'instant');
    if (at !== null) return at;
  }
  return null;
}

/**
 * The instant to record: a day without a time of day begins at 00:00, but not before what came first on the same day
 * (IM-03; by day the two are in order, IM-14).
 */
export function notBefore(value: ImportedInstant, floor: Instant): Instant {
  const isEarlierThatDay = value.dateOnly && value.at < floor && dateOf(value.at) === dateOf(floor);
  return isEarlierThatDay ? floor : value.at;
}
