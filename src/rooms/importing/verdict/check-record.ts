import { type CountyDate, dateOf, type Instant, startOf } from '../../../kernel/time.ts';
import { fieldOf, type KindDefinition, type StatusValue } from '../kinds/kind.ts';
import type { FieldValue, ImportedInstant, StatusInstant } from '../model.ts';
import { displayInstant } from '../values/display.ts';

/** What is wrong with a record as a whole, at the field that shows it best. */
export interface RecordComplaint {
  readonly field: string;
  readonly reason: string;
  readonly advice: string;
  readonly rule: string;
  readonly level: 'reject' | 'warn';
}

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Required fields that are empty.
 * @param present fields that the table has: a column that is missing altogether is a question, not every row's fault
 * @param unread fields that hold something unreadable, which has been said already
 */
export function checkRequired(
  kind: KindDefinition,
  values: Values,
  present: readonly string[],
  unread: ReadonlySet<string>,
): RecordComplaint[] {
  const has = (key: string) => values[key] !== undefined || unread.has(key) || !present.includes(key);
  const complaints: RecordComplaint[] = [];
  for (const field of kind.fields)
    if (field.required && !has(field.key)) complaints.push(missing(field.key, field.label));
  const account = kind.accountField;
  if (account !== undefined && !has(account)) complaints.push(missing(account, fieldOf(kind, account).label));
  for (const group of kind.oneOf) {
    const [first] = group;
    const here = group.filter(key => present.includes(key));
    if (first === undefined || here.length === 0 || here.some(has)) continue;
    complaints.push(missing(first, group.map(key => fieldOf(kind, key).label).join('”和“')));
  }
  return complaints;
}

function missing(field: string, label: string): RecordComplaint {
  return { field, reason: `“${label}”是空的`, advice: '补上后再导入', rule: 'IM-07', level: 'reject' };
}

/**
 * Instants in an order that cannot be, or after the import. A day alone is compared as a day.
 * @source IM-14
 */
export function checkSequence(kind: KindDefinition, values: Values, now: Instant): RecordComplaint[] {
  const complaints: RecordComplaint[] = [];
  for (const { earlier, later, level } of kind.sequences) {
    const first = instantOf(values[earlier]);
    const second = instantOf(values[later]);
    if (first === null || second === null || !isBefore(second, first)) continue;
    const names = { first: fieldOf(kind, earlier).label, second: fieldOf(kind, later).label };
    complaints.push({
      field: later,
      reason: `${names.second} ${displayInstant(second)} 早于${names.first} ${displayInstant(first)}`,
      advice: level === 'reject' ? '时间先后不可能，请核对原记录后改正' : '已照原样导入，请核对是否填反',
      rule: 'IM-14',
      level,
    });
  }
  for (const key of kind.notInFuture) {
    const value = instantOf(values[key]);
    if (value === null || value.at <= now) continue;
    complaints.push({
      field: key,
      reason: `${fieldOf(kind, key).label} ${displayInstant(value)} 晚于导入时刻 ${displayInstant({ at: now, dateOnly: false })}`,
      advice: '请核对年份和日期后改正',
      rule: 'IM-14',
      level: 'reject',
    });
  }
  return complaints;
}

/**
 * The instant that the status word stands for, or why there is none.
 * @param unread fields that hold something unreadable, which has been said already
 * @source IM-14
 */
export function checkStatus(
  kind: KindDefinition,
  values: Values,
  unread: ReadonlySet<string>,
): { status: StatusInstant | null; complaints: RecordComplaint[] } {
  const definition = kind.status;
  const code = definition === undefined ? undefined : values[definition.field];
  const status = definition?.values.find(candidate => candidate.code === code);
  if (definition === undefined || status === undefined) return { status: null, complaints: [] };
  const complaints: RecordComplaint[] = [];
  const complain = (reason: string, advice: string, level: 'reject' | 'warn') =>
    complaints.push({ field: definition.field, reason, advice, rule: 'IM-14', level });
  const { needs } = status;
  if (needs !== undefined && values[needs.field] === undefined && !unread.has(needs.field)) {
    const label = fieldOf(kind, needs.field).label;
    complain(`状态是“${status.label}”，${needs.because}`, `请补“${label}”一列，或改正状态`, 'reject');
  }
  const isUnread = status.at.some(field => unread.has(field));
  const needsInstant = status.at.length + status.atInstead.length > 0 && !isUnread;
  const own = firstInstant(status.at, values);
  const standIn = own ?? firstInstant(status.atInstead, values);
  if (needsInstant && standIn === null) {
    complain(
      `状态是“${status.label}”，但没有${labelsOf(kind, status)}`,
      '请补上时间，或改正状态；没有时间的状态不能入账',
      'reject',
    );
  } else if (needsInstant && own === null) {
    complain(
      `这个状态表示“${status.label}”，却没有${labelsOf(kind, status)}：按${standInLabel(kind, status, values)}记`,
      '有准确时间的请补上',
      'warn',
    );
  }
  return { status: { code: status.code, at: standIn, isStandIn: own === null && standIn !== null }, complaints };
}

function firstInstant(fields: readonly string[], values: Values): ImportedInstant | null {
  for (const field of fields) {
    const value = instantOf(values[field]);
    if (value !== null) return value;
  }
  return null;
}

function labelsOf(kind: KindDefinition, status: StatusValue): string {
  return status.at.map(key => fieldOf(kind, key).label).join('或');
}

function standInLabel(kind: KindDefinition, status: StatusValue, values: Values): string {
  const key = status.atInstead.find(candidate => values[candidate] !== undefined) ?? '';
  return fieldOf(kind, key).label;
}

function instantOf(value: FieldValue | undefined): ImportedInstant | null {
  if (typeof value === 'string') return { at: startOf(value as CountyDate), dateOnly: true };
  return typeof value === 'object' && !Array.isArray(value) && 'at' in value ? (value as ImportedInstant) : null;
}

function isBefore(a: ImportedInstant, b: ImportedInstant): boolean {
  return a.dateOnly || b.dateOnly ? dateOf(a.at) < dateOf(b.at) : a.at < b.at;
}
