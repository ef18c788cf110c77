import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Settings } from 'typebox/system';
import Value from 'typebox/value';
import { AppError, type Refusal } from '../../kernel/errors.ts';

/** What TypeBox says about one place of a value; only the parts read here. */
interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A form has more fields than TypeBox's eight; a person should see all that is wrong at once, a flood not. */
Settings.Set({ maxErrors: 100 });

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  null: '空',
};
const FORMATS: Readonly<Record<string, string>> = {
  date: '日期，写成 2023-10-13 的样子',
  'date-time': '带时区的时刻，写成 2023-10-13T14:20:00+08:00 的样子',
  uuid: '编号（从列表中选取，不要手填）',
  email: '电子邮箱地址',
  uri: '网址',
};

/**
 * A checker of one part of a request. Texts of addresses (`coerce`) are first turned into the numbers and lists that the
 * schema asks for; JSON bodies are taken as they are. Defaults are filled in.
 * @returns a function that gives the value, or throws `bad-input` with one sentence per wrong field.
 */
export function checkerOf(schema: TSchema, options: { readonly coerce: boolean }): (value: unknown) => unknown {
  const compiled = Compile(schema);
  return input => {
    if (!isStorable(input)) {
      throw new AppError('bad-input', '填写的内容里有不能保存的控制字符或残缺的文字，请重新输入后再提交。');
    }
    const value = Value.Default(schema, options.coerce ? Value.Convert(schema, input) : input);
    if (compiled.Check(value)) return value;
    const refusals = sentencesOf(compiled.Errors(value) as unknown as SchemaError[], schema);
    throw new AppError('bad-input', refusals.map(refusal => refusal.message).join(''), { refusals });
  };
}

/** Whether PostgreSQL can hold every text in it: no NUL, no half of a surrogate pair. Names of fields included. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isStorable);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isStorable(inner));
}

/** One sentence per wrong field, naming it by the schema's `description` where there is one. */
function sentencesOf(errors: readonly SchemaError[], schema: TSchema): Refusal[] {
  const seen = new Set<string>();
  const refusals: Refusal[] = [];
  for (const error of withoutEchoes(errors)) {
    for (const path of pathsOf(error)) {
      if (seen.has(path)) continue;
      seen.add(path);
      refusals.push({
        field: path.slice(1).replaceAll('/', '.'),
        message: sentence(error, labelOf(schema, path), schema, path),
      });
    }
  }
  return refusals.length > 0 ? refusals : [{ message: '填写的内容不符合要求，请检查后再提交。' }];
}

/** Branches of a choice report each their own failure; only the choice itself is worth a sentence. */
function withoutEchoes(errors: readonly SchemaError[]): SchemaError[] {
  const choices = new Set(errors.filter(error => error.keyword === 'anyOf').map(error => error.instancePath));
  return errors.filter(
    error => error.keyword === 'anyOf' || (error.keyword !== 'boolean' && !choices.has(error.instancePath)),
  );
}

function pathsOf(error: SchemaError): string[] {
  const named = error.params.requiredProperties ?? error.params.additionalProperties;
  if (!Array.isArray(named)) return [error.instancePath];
  return named.map(name => `${error.instancePath}/${String(name)}`);
}

function sentence(error: SchemaError, label: string, schema: TSchema, path: string): string {
  const limit = String(error.params.limit ?? '');
  switch (error.keyword) {
    case 'required':
      return `请填写${label}。`;
    case 'additionalProperties':
      return `不认识${label}这一项，请去掉。`;
    case 'minLength':
      return limit === '1' ? `请填写${label}。` : `${label}至少要 ${limit} 个字。`;
    case 'maxLength':
      return `${label}最多 ${limit} 个字。`;
    case 'minItems':
      return `${label}至少要有 ${limit} 项。`;
    case 'maxItems':
      return `${label}最多 ${limit} 项。`;
    case 'minimum':
      return `${label}不能小于 ${limit}。`;
    case 'maximum':
      return `${label}不能大于 ${limit}。`;
    case 'exclusiveMinimum':
      return `${label}须大于 ${limit}。`;
    case 'exclusiveMaximum':
      return `${label}须小于 ${limit}。`;
    case 'uniqueItems':
      return `${label}里有重复的项，请去掉重复的。`;
    case 'type':
      return `${label}须是${typeName(error.params.type)}。`;
    case 'format':
      return `${label}须是${FORMATS[String(error.params.format)] ?? '规定的格式'}。`;
    case 'anyOf':
    case 'enum':
    case 'const':
      return `${label}只能是${choicesAt(schema, path)}。`;
    default:
      return `${label}不符合要求。`;
  }
}

function typeName(type: unknown): string {
  const names = Array.isArray(type) ? type : [type];
  return names.map(name => TYPES[String(name)] ?? String(name)).join('或');
}

/** “单位全称” when the schema describes the field, else the field's own name in quotes. */
function labelOf(schema: TSchema, path: string): string {
  const node = nodeAt(schema, path);
  const description = node === null ? undefined : (node as { description?: unknown }).description;
  if (typeof description === 'string' && description !== '') return `“${description}”`;
  return path === '' ? '提交的内容' : `“${path.slice(1).replaceAll('/', '.')}”`;
}

function choicesAt(schema: TSchema, path: string): string {
  const node = nodeAt(schema, path) as { anyOf?: readonly Branch[]; enum?: readonly unknown[] } | null;
  const values =
    node?.enum ??
    node?.anyOf?.map(branch => branch.const ?? (branch.format ? FORMATS[branch.format] : TYPES[branch.type ?? '']));
  const shown = values?.filter(value => value !== undefined).map(String) ?? [];
  return shown.length > 0 ? shown.join('、') : '规定的选项';
}

interface Branch {
  readonly const?: unknown;
  readonly format?: string;
  readonly type?: string;
}

/** Follows a JSON pointer of a value through its schema; null where the schema has no such place. */
function nodeAt(schema: TSchema, path: string): object | null {
  let node: unknown = schema;
  for (const key of path.split('/').slice(1)) {
    const at = node as { properties?: Record<string, unknown>; items?: unknown } | undefined;
    node = /^\d+$/.test(key) ? at?.items : at?.properties?.[key];
  }
  return typeof node === 'object' ? node : null;
}
