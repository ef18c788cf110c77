import { type FieldType, fieldOf, type KindDefinition } from './kinds/kind.ts';
import type { FieldValues, ParsedRow } from './model.ts';

/** Reads a row's values by the type that the kind gives them; a wrong type or key is a defect and throws. */
export interface ValueReader {
  get<T extends FieldType>(row: ParsedRow, key: string, type: T): FieldValues[T] | null;
}

/** A reader for the rows of one kind. Types are checked once a field, not once a row. */
export function valueReader(kind: KindDefinition): ValueReader {
  const types = new Map(kind.fields.map(field => [field.key, field.type]));
  return {
    get(row, key, type) {
      const known = types.get(key) ?? fieldOf(kind, key).type;
      if (known !== type) throw new Error(`${kind.kind}.${key} is ${known}, not ${type}`);
      return (row.values[key] ?? null) as FieldValues[typeof type] | null;
    },
  };
}
