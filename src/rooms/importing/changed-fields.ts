import { dateOf, wallTime } from '../../kernel/time.ts';
import type { FieldDefinition, KindDefinition } from './kinds/kind.ts';
import type { FieldValue, ImportedInstant, ParsedRow, UnitRef } from './model.ts';
import type { FieldChange } from './needs.ts';

const LONG = 60;

/** How codes are said: units by id, and the county's own words by field and code. */
export interface Names {
  readonly unitId: (unitId: string) => string;
  readonly values?: Readonly<Record<string, ReadonlyMap<string, string>>>;
}

/**
 * Which columns of a row say otherwise than what was known, in the words of the table. Columns of persons are left out,
 * since they are sealed; status and deadline, since they are compared as what follows from them.
 */
export function changedFields(
  kind: KindDefinition,
  row: Pick<ParsedRow, 'values' | 'present'>,
  known: Readonly<Record<string, FieldValue>>,
  names: Names,
): FieldChange[] {
  return kind.fields.flatMap(field => {
    if (!row.present.includes(field.key) || isLeftOut(field)) return [];
    const [before, after] = [known[field.key], row.values[field.key]];
    if (isSameTime(before, after)) return [];
    const change = { field: field.label, before: shown(field, before, names), after: shown(field, after, names) };
    return change.before === change.after ? [] : [change];
  });
}

function isLeftOut(field: FieldDefinition): boolean {
  return (field.personal !== undefined && field.key !== 'place') || field.key === 'status' || field.type === 'deadline';
}

function isSameTime(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  if (!isInstant(before) || !isInstant(after)) return false;
  return after.dateOnly ? dateOf(before.at) === dateOf(after.at) : before.at === after.at;
}

function isInstant(value: FieldValue | undefined): value is ImportedInstant {
  return typeof value === 'object' && !Array.isArray(value) && 'at' in value;
}

function shown(field: FieldDefinition, value: FieldValue | undefined, names: Names): string {
  if (value === undefined) return '';
  if (isInstant(value)) return wallTime(value.at);
  if (Array.isArray(value)) {
    return value.map(item => (typeof item === 'string' ? item : names.unitId((item as UnitRef).unitId))).join('、');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object' && 'unitId' in value) return names.unitId(value.unitId);
  const code = String(value);
  const said = names.values?.[field.key]?.get(code) ?? field.values?.find(known => known.code === value)?.label ?? code;
  return said.length > LONG ? `${said.slice(0, LONG)}…` : said;
}
