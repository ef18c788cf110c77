import type { Mapping, PreviewColumn } from './queries.ts';

/** Changes of what a person says about a table. Pure; what is not said stays a guess of the server's. */

/**
 * Says that a column is a field, or none (`null`). The field that it was taken for so far is then nobody's, and a field
 * belongs to one column only.
 */
export function withColumn(
  mapping: Mapping,
  column: Pick<PreviewColumn, 'header' | 'field'>,
  field: string | null,
): Mapping {
  const columns = { ...mapping.columns };
  for (const [key, header] of Object.entries(columns)) if (header === column.header) columns[key] = null;
  if (column.field !== null) columns[column.field.key] = null;
  if (field !== null) columns[field] = column.header;
  return { ...mapping, columns };
}

/** Says what a written word of a field means. */
export function withValue(mapping: Mapping, field: string, written: string, meant: string): Mapping {
  const words = { ...mapping.values[field], [written]: meant };
  return { ...mapping, values: { ...mapping.values, [field]: words } };
}

/** Answers a question about the field's column: its header, or null for `the table has none`. */
export function withFieldColumn(mapping: Mapping, field: string, header: string | null): Mapping {
  return { ...mapping, columns: { ...mapping.columns, [field]: header } };
}
