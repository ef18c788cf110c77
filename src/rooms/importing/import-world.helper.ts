/** For tests of this room: tables in memory, a county of three units, a record room of plain maps. */
import { newId } from '../../kernel/ids.ts';
import { instant } from '../../kernel/time.ts';
import type { ImportKind, ImportTarget, ParsedRow, ResolveUnit, RowOutcome } from './index.ts';
import type { Cell, RawRow, Sheet, Table } from './reading/table.ts';

export const NOW = instant('2023-10-13T09:00+08:00');

const UNITS: Readonly<Record<string, string>> = {
  住建局: newId(),
  双石铺镇: newId(),
  公安局: newId(),
};

export const resolveUnit: ResolveUnit = written => {
  const unitId = UNITS[written];
  return unitId === undefined ? { candidates: written.includes('建') ? ['住建局'] : [] } : { unitId };
};

/** A value of a test table: text, number, a date (as its serial number), an error, nothing. */
export type TestCell = string | number | null | { readonly date: number } | { readonly error: string };

export function cellOf(value: TestCell): Cell {
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value, literal: String(value), dateStyle: 'none' };
  if ('error' in value) return { kind: 'error', code: value.error };
  return { kind: 'number', number: value.date, literal: String(value.date), dateStyle: 'datetime' };
}

/** A table of sheets in memory; row 1 is the first of the given rows. */
export function tableOf(sheets: Readonly<Record<string, Iterable<readonly TestCell[]>>>): Table {
  return {
    name: '测试.xlsx',
    format: 'xlsx',
    date1904: false,
    notices: [],
    close: async () => {},
    sheets: Object.entries(sheets).map(
      ([name, rows]): Sheet => ({
        name,
        hidden: false,
        hiddenColumns: new Set(),
        async *rows() {
          let row = 0;
          for (const cells of rows) {
            row += 1;
            yield [{ row, hidden: false, cells: cells.map(cellOf) } satisfies RawRow];
          }
        },
      }),
    ),
  };
}

export const HOTLINE_HEADER = [
  '工单编号',
  '受理时间',
  '派单时间',
  '诉求类型',
  '标题',
  '承办单位',
  '办结时间',
  '状态',
  '联系电话',
];

/** A good line of a hotline table; `more` replaces single values by header. */
export function hotlineLine(number: string, more: Readonly<Record<string, TestCell>> = {}): TestCell[] {
  const line: Record<string, TestCell> = {
    工单编号: number,
    受理时间: '2023-07-01 09:00',
    派单时间: '2023-07-01 10:00',
    诉求类型: '投诉',
    标题: `路灯不亮${number}`,
    承办单位: '住建局',
    办结时间: '2023-07-03 16:00',
    状态: '已办结',
    联系电话: '13812345678',
    ...more,
  };
  return HOTLINE_HEADER.map(header => line[header] ?? null);
}

export interface MemoryTarget extends ImportTarget {
  readonly records: Map<string, ParsedRow>;
  /** Sizes of the batches that came. */
  readonly batches: number[];
}

export function memoryTarget(records = new Map<string, ParsedRow>()): MemoryTarget {
  const batches: number[] = [];
  const ids = new Map<string, string>();
  const idOf = (key: string) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  return {
    records,
    batches,
    begin: async () => {},
    finish: async () => {},
    undo: async () => {
      const undone = records.size;
      records.clear();
      return { undone };
    },
    async take(_tx, { isDryRun }, rows) {
      batches.push(rows.length);
      return rows.map((row): RowOutcome => {
        const before = records.get(row.key);
        if (!isDryRun) records.set(row.key, row);
        const recordId = idOf(row.key);
        if (before === undefined) return { outcome: 'added', recordId };
        if (before.contentHash === row.contentHash) return { outcome: 'unchanged', recordId };
        return { outcome: 'changed', recordId, changes: [{ field: 'title', before: '', after: '' }] };
      });
    },
  };
}

export const batchOf = (kind: ImportKind, isDryRun = false) => ({
  batchId: newId(),
  kind,
  now: NOW,
  actorId: newId(),
  isDryRun,
});
