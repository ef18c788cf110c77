/** A record room of plain maps and the translation of the workbooks' field words; for `workbooks.test.ts` only. */

import type { Kind, Mapping, SampleValue, WorkbookCase } from '../../../test/workbooks/expect.ts';
import { ACCOUNTS, COLUMNS, IMPORTED_AT, PERIOD, UNITS } from '../../../test/workbooks/world.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { type Instant, instant, isoInstant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { unitIndex } from '../org/resolve-unit.ts';
import {
  type EnumValue,
  type ImportTarget,
  kindNamed,
  openTable,
  type ParsedRow,
  planImport,
  type RowProblem,
  readMapping,
  runImport,
  type UnitRef,
  unitResolver,
} from './index.ts';

export interface MemoryCounty {
  readonly records: Map<string, Map<string, ParsedRow>>;
  readonly aliases: Map<string, string>;
}

export const memoryCounty = (): MemoryCounty => ({ records: new Map(), aliases: new Map() });

/** A database in which no import was ever reported. */
const NOTHING_STORED = { county: null, client: { query: async () => ({ rows: [], rowCount: 0 }) } } as unknown as Tx;

/** The words that a county keeps itself. */
const TOPICS = ['农村事务', '劳资社保', '城市管理', '房产物业', '其他'];
const word = (label: string, ...words: string[]): EnumValue => ({ code: label, label, words });

const comparable = (row: ParsedRow, field: string) =>
  JSON.stringify(row.values[field] ?? null, (key, value) => (key === 'written' ? undefined : value));

export async function importInto(
  county: MemoryCounty,
  each: WorkbookCase,
  file: { bytes: Uint8Array; hash: string },
  mapping: Mapping | undefined,
) {
  const run = {
    refused: null as string | null,
    summary: null as Awaited<ReturnType<typeof runImport>> | null,
    rows: new Map<number, ParsedRow>(),
    problems: [] as RowProblem[],
    said: [] as string[],
    questions: [] as string[],
    headerRow: 0,
  };
  const kind = kindNamed(each.kind);
  const records = county.records.get(each.kind) ?? new Map<string, ParsedRow>();
  county.records.set(each.kind, records);
  try {
    const said = mapping === undefined ? undefined : readMapping(mapping, kind);
    for (const [written, short] of Object.entries(said?.values.units ?? {})) county.aliases.set(written, short);
    const table = await openTable(file.bytes, each.file);
    const plan = await planImport(table, kind, { suggestedYear: PERIOD.year, ...(said && { mapping: said }) });
    run.questions = plan.questions.map(question => question.text);
    run.headerRow = Math.max(0, ...plan.sheets.flatMap(sheet => sheet.header.rows));
    const target: ImportTarget = {
      begin: async () => {},
      finish: async () => {},
      undo: async () => ({ undone: 0 }),
      take: async (_tx, _batch, rows) =>
        rows.map(row => {
          const before = records.get(row.key);
          const merged = { ...row, values: { ...before?.values, ...row.values } };
          run.rows.set(row.row, merged);
          if (before === undefined) {
            records.set(row.key, row);
            return { outcome: 'added' as const, recordId: row.key };
          }
          const changes = row.present
            .filter(field => comparable(row, field) !== comparable(before, field))
            .map(field => ({ field, before: comparable(before, field), after: comparable(row, field) }));
          return changes.length === 0
            ? { outcome: 'unchanged' as const, recordId: row.key }
            : { outcome: 'changed' as const, recordId: row.key, changes };
        }),
    };
    run.summary = await runImport(NOTHING_STORED, {
      plan,
      batch: { batchId: newId(), kind: kind.kind, now: instant(IMPORTED_AT), actorId: 'test', isDryRun: true },
      context: { resolveUnit: resolver(county), vocabularies: vocabulariesOf(each.kind) },
      target,
      unknownValues: each.expect.questions ? 'ask' : 'reject',
      file: { name: each.file, hash: file.hash },
    });
    run.problems = [...run.summary.problems];
    run.said = [...run.summary.notices, ...run.problems.map(problem => `${problem.value} ${problem.reason}`)];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    run.refused = error.message;
    run.questions = [...run.questions, error.message];
  }
  return run;
}

function resolver(county: MemoryCounty) {
  const spellings = UNITS.flatMap(unit => [
    { unitId: unit.short, text: unit.name, source: 'name' as const },
    { unitId: unit.short, text: unit.short, source: 'shortName' as const },
    ...unit.former.map(text => ({ unitId: unit.short, text, source: 'formerName' as const })),
  ]);
  const aliases = [...county.aliases].map(([text, unitId]) => ({ unitId, text, source: 'alias' as const }));
  const index = unitIndex([...spellings, ...aliases], ['宝鸡市凤县', '凤县人民政府', '凤县', '县人民政府', '县']);
  return unitResolver(
    index,
    UNITS.map(unit => unit.short),
  );
}

function vocabulariesOf(kind: Kind): Record<string, readonly EnumValue[]> {
  switch (kind) {
    case 'hotline':
      return { topic: TOPICS.map(topic => word(topic)) };
    case 'articles':
      return { column: COLUMNS.map(column => word(column.name)) };
    case 'posts':
      return { account: ACCOUNTS.map(account => word(account.name)) };
    default:
      return {};
  }
}

/** Field words of the workbooks that are none of this room's labels or headers. */
const WORDS: Record<string, Record<string, string>> = {
  hotline: { 主办: 'units', 协办: 'helpingUnits', 子题: 'subtopic', 证件号: 'idNumber' },
  mailbox: { 主办: 'units', 办结时间: 'answeredAt' },
  'smart-city': { 主办: 'units', 地点: 'place' },
  posts: { 发布时间: 'publishedAt', 原创: 'originality', 阅读: 'reads' },
};

/** What stands in a record under a field word, in the workbooks' own terms. */
export function shown(kindName: Kind, row: ParsedRow | undefined, word: string): SampleValue {
  if (row === undefined) return 'no such row was taken';
  const kind = kindNamed(kindName);
  const key = WORDS[kindName]?.[word];
  const field =
    kind.fields.find(candidate => candidate.key === key || candidate.label === word) ??
    kind.fields.find(candidate => candidate.synonyms.includes(word));
  if (field === undefined) return `no field for ${word}`;
  if (word === '协办') {
    const [main, ...others] = unitsOf(row, 'units');
    return [...new Set([...others, ...unitsOf(row, 'helpingUnits')])].filter(name => name !== main);
  }
  if (word === '原创' || word === '信箱') return (row.values[field.key] as string | undefined) ?? null;
  const value = row.values[field.key];
  if (value === undefined) return field.type === 'list' ? [] : null;
  if (typeof value === 'string') return labelOf(field.values?.find(each => each.code === value)?.label ?? value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value))
    return typeof value[0] === 'string' ? (value as string[]) : (unitsOf(row, field.key)[0] ?? null);
  const record = value as Partial<Record<'at' | 'until', Instant>> & { unitId?: string };
  const at = record.at ?? record.until;
  return at === undefined ? (record.unitId ?? JSON.stringify(value)) : isoInstant(at);
}

const unitsOf = (row: ParsedRow, field: string): string[] =>
  ((row.values[field] ?? []) as readonly UnitRef[]).map(unit => unit.unitId);

/** The workbooks say 法定 and 专题 for short. */
const labelOf = (label: string): string => ({ 法定主动公开: '法定', 专题专栏: '专题' })[label] ?? label;
