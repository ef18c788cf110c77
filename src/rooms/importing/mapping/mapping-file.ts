import { AppError } from '../../../kernel/errors.ts';
import type { FieldDefinition, KindDefinition } from '../kinds/kind.ts';
import { headerKey } from '../layout/header-text.ts';

/** How limits in days are taken beside limits as dates (CW-D21): both, or dates only and the county's table otherwise. */
export type LimitChoice = 'both' | 'dates-only';

/**
 * What a person said about a table: the JSON file of the command line, and what the wizard remembers.
 * @source IM-15
 */
export interface Mapping {
  readonly sheet?: string;
  /** From 1. */
  readonly headerRow?: number;
  /** Field key → header; null: the table has no such column, whatever resembles it. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Field key → written value → code, label or name that is meant. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For dates without a year. */
  readonly year?: number;
  /** Whose export it is, where the table does not say. */
  readonly account?: string;
  readonly limits?: LimitChoice;
}

export const NO_MAPPING: Mapping = { columns: {}, values: {} };

/**
 * Reads a mapping file's JSON. Fields may be named by key, by label or by any known header.
 * @throws AppError `bad-input` that names what is wrong and, for a field, which there are
 * @source IM-15
 */
export function readMapping(json: unknown, kind: KindDefinition): Mapping {
  const file = record(json, '映射文件');
  const unknown = Object.keys(file).find(key => !KNOWN_KEYS.has(key));
  if (unknown !== undefined) {
    throw wrong(`映射文件里的“${unknown}”认不出。可以写的有：${[...KNOWN_KEYS].join('、')}。`);
  }
  const columns: Record<string, string | null> = {};
  for (const [name, header] of Object.entries(record(file.columns ?? {}, 'columns'))) {
    if (header !== null && typeof header !== 'string') throw wrong(`columns 里“${name}”应当写表头文字。`);
    columns[fieldNamed(kind, name).key] = header === '' ? null : header;
  }
  const values: Record<string, Record<string, string>> = {};
  for (const [name, words] of Object.entries(record(file.values ?? {}, 'values'))) {
    const field = fieldNamed(kind, name);
    values[field.key] = Object.fromEntries(
      Object.entries(record(words, `values 里的“${name}”`)).map(([from, to]) => {
        if (typeof to !== 'string') throw wrong(`values 里“${name}”的“${from}”应当对到一个文字。`);
        return [from, to];
      }),
    );
  }
  return {
    columns,
    values,
    ...optional('sheet', file.sheet, isText, '表名'),
    ...optional('headerRow', file.headerRow, isRowNumber, '1 以上的行号'),
    ...optional('year', file.year, isYear, '四位年份'),
    ...optional('account', file.account, isText, '账号名称'),
    ...optional('limits', file.limits, isLimitChoice, 'both 或 dates-only'),
  };
}

const KNOWN_KEYS = new Set(['sheet', 'headerRow', 'columns', 'values', 'year', 'account', 'limits']);

function fieldNamed(kind: KindDefinition, name: string): FieldDefinition {
  const key = headerKey(name);
  const field =
    kind.fields.find(candidate => candidate.key === name || candidate.label === name) ??
    kind.fields.find(candidate => [candidate.label, ...candidate.synonyms].some(word => headerKey(word) === key));
  if (field !== undefined) return field;
  const known = kind.fields
    .filter(candidate => !candidate.derived)
    .map(candidate => `${candidate.label}（${candidate.key}）`);
  throw wrong(`${kind.label}没有“${name}”这个字段。可以写的有：${known.join('、')}。`);
}

function optional<K extends string, T>(
  key: K,
  value: unknown,
  is: (value: unknown) => value is T,
  expected: string,
): { [P in K]?: T } {
  if (value === undefined || value === null) return {};
  if (!is(value)) throw wrong(`映射文件里的 ${key} 应当是${expected}。`);
  return { [key]: value } as { [P in K]?: T };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 2000 && Number(value) < 2100;
const isRowNumber = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;
const isLimitChoice = (value: unknown): value is LimitChoice => value === 'both' || value === 'dates-only';

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrong(`${what}应当是 JSON 对象，如 {"columns": {"编号": "工单编号"}}。`);
}

function wrong(message: string): AppError {
  return new AppError('bad-input', message);
}
