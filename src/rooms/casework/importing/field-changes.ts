import { dateOf, wallTime } from '../../../kernel/time.ts';
import type {
  FieldChange,
  FieldDefinition,
  FieldValue,
  ImportedInstant,
  KindDefinition,
  ParsedRow,
  UnitRef,
} from '../../importing/index.ts';
import { TOPICS } from '../model.ts';
import type { CaseValues } from './row-values.ts';

const TOPIC_NAMES = new Map(TOPICS.map(topic => [topic.key, topic.name]));
const LONG = 60;

/**
 * Which columns of a row say otherwise than what was known, in the words of the table. Columns of persons and deadlines
 * are left out: the first are sealed, the second are compared as what follows from them.
 * @param nameOf a unit's short name
 */
export function fieldChanges(
  kind: KindDefinition,
  row: Pick<ParsedRow, 'values' | 'present'>,
  known: CaseValues,
  nameOf: (unitId: string) => string,
): FieldChange[] {
  return kind.fields.flatMap(field => {
    if (!row.present.includes(field.key) || isLeftOut(field)) return [];
    const [before, after] = [known[field.key], row.values[field.key]];
    if (isSame(before, after)) return [];
    const change = { field: field.label, before: shown(field, before, nameOf), after: shown(field, after, nameOf) };
    return change.before === change.after ? [] : [change];
  });
}

function isLeftOut(field: FieldDefinition): boolean {
  return (field.personal !== undefined && field.key !== 'place') || field.key === 'status' || field.type === 'deadline';
}

function isSame(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  if (!isInstant(before) || !isInstant(after)) return false;
  return after.dateOnly ? dateOf(before.at) === dateOf(after.at) : before.at === after.at;
}

function isInstant(value: FieldValue | undefined): value is ImportedInstant {
  return typeof value === 'object' && 'at' in value;
}

function shown(field: FieldDefinition, value: FieldValue | undefined, nameOf: (unitId: string) => string): string {
  if (value === undefined) return '';
  if (isInstant(value)) return wallTime(value.at);
  if (Array.isArray(value)) {
    return value.map(item => (typeof item === 'string' ? item : nameOf((item as UnitRef).unitId))).join('、');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field.key === 'topic' && typeof value === 'string') return TOPIC_NAMES.get(value) ?? value;
  const text = String(field.values?.find(known => known.code === value)?.label ?? value);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}
