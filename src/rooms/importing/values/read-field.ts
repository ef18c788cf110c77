import { dateOf } from '../../../kernel/time.ts';
import type { FieldDefinition } from '../kinds/kind.ts';
import type { LimitChoice } from '../mapping/mapping-file.ts';
import type { FieldValue } from '../model.ts';
import type { ResolveUnit } from '../needs.ts';
import { type Cell, cellText } from '../reading/table.ts';
import { readCycle } from './cycles.ts';
import { type DateContext, type DateReading, readDate } from './dates.ts';
import { readDeadline } from './deadlines.ts';
import { readEnum } from './enums.ts';
import { type NumberReading, readCode, readIdNumber, readPhone } from './personal-numbers.ts';
import { readBoolean, readList, readNumber, readText, readUrl } from './plain-values.ts';
import { readUnits } from './units.ts';

/** What is wrong with one cell. `unknown` is a word or unit that nobody knows, to be asked once for all rows (IM-04). */
export interface Complaint {
  readonly reason: string;
  readonly advice: string;
  readonly rule: string;
  readonly level: 'reject' | 'warn';
  readonly unknown?: { readonly written: string; readonly candidates: readonly string[] };
}

export interface FieldReading {
  /** Null when the cell is empty or its value cannot be taken. */
  readonly value: FieldValue | null;
  /** The value as text that is equal exactly when the value is. */
  readonly canonical: string;
  readonly complaint: Complaint | null;
  /** How it was written, where ways are counted for the person: dates and limits. */
  readonly writing?: string;
}

export interface FieldContext {
  readonly dates: DateContext;
  readonly limits: LimitChoice;
  readonly resolveUnit: ResolveUnit;
  /** What the person said that a written value of a field means. */
  readonly meant: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const NOTHING: FieldReading = { value: null, canonical: '', complaint: null };

/** Writings of “nothing” in columns that hold no free text. */
const BLANK = /^([-—–/\\]+|无|暂无|n\/a|null|空)$/i;

/** Reads one cell as its field's type says. Never guesses: what cannot be read is a complaint. */
export function readField(cell: Cell, field: FieldDefinition, context: FieldContext): FieldReading {
  if (cell.kind === 'empty') return NOTHING;
  if (cell.kind === 'error') return complain(formulaError(cell.code));
  const meant = context.meant[field.key]?.[cellText(cell).trim()];
  const meaning: Cell = meant === undefined ? cell : { kind: 'text', text: meant };
  const text = readText(meaning);
  if (text === '' || (field.type !== 'text' && BLANK.test(text))) return NOTHING;
  switch (field.type) {
    case 'text':
      return { value: text, canonical: text, complaint: text.includes('\ufffd') ? GARBLED : null };
    case 'code': {
      const code = readCode(meaning);
      return code === null ? complain(lostDigits(field)) : taken(code, code);
    }
    case 'list': {
      const items = readList(text);
      return taken(items, items.join('\u001e'));
    }
    case 'instant':
      return instantReading(readDate(meaning, context.dates));
    case 'date': {
      const reading = readDate(meaning, context.dates);
      if (!reading.ok) return complain(dateComplaint(reading.why));
      const date = dateOf(reading.value.at);
      return { ...taken(date, date), writing: reading.writing };
    }
    case 'deadline':
      return deadlineReading(meaning, context);
    case 'unit':
    case 'units':
      return unitsReading(text, field, context);
    case 'enum': {
      const value = readEnum(text, field.values ?? [], field.looseValues === true);
      return value === null ? complain(unknownWord(text, field)) : taken(value.code, value.code);
    }
    case 'phone':
      return personalReading(readPhone(meaning), field);
    case 'idNumber':
      return personalReading(readIdNumber(meaning), field);
    case 'boolean':
      return orUnreadable(readBoolean(meaning), field, '写“是”或“否”');
    case 'number':
      return orUnreadable(readNumber(meaning), field, '只写数字');
    case 'cycle':
      return orUnreadable(readCycle(meaning), field, '写成“14天”“每月”“每季度”这样', 'reject');
    case 'url':
      return orUnreadable(
        readUrl(text) ?? readUrl((meaning.kind === 'text' && meaning.link) || ''),
        field,
        '写完整网址，以 http:// 或 https:// 开头',
      );
  }
}

function taken(value: FieldValue, canonical: string): FieldReading {
  return { value, canonical, complaint: null };
}

function complain(complaint: Complaint): FieldReading {
  return { value: null, canonical: '', complaint };
}

function instantReading(reading: DateReading): FieldReading {
  if (!reading.ok) return complain(dateComplaint(reading.why));
  const { at, dateOnly } = reading.value;
  return { value: reading.value, canonical: dateOnly ? `${at}d` : `${at}`, complaint: null, writing: reading.writing };
}

function deadlineReading(cell: Cell, context: FieldContext): FieldReading {
  const reading = readDeadline(cell, context.dates);
  if (!reading.ok) return complain(dateComplaint(reading.why));
  // The person chose to go by the county's own table where no date is given (CW-D21).
  if (reading.writing === 'limit' && context.limits === 'dates-only') return { ...NOTHING, writing: 'limit' };
  return { value: reading.value, canonical: JSON.stringify(reading.value), complaint: null, writing: reading.writing };
}

function unitsReading(text: string, field: FieldDefinition, context: FieldContext): FieldReading {
  const reading = readUnits(text, context.resolveUnit);
  if (!reading.ok) return complain(unknownUnit(reading.written, reading.candidates));
  const [main, ...others] = reading.units;
  if (main === undefined) return NOTHING;
  if (field.type === 'units') return taken(reading.units, reading.units.map(unit => unit.unitId).join('\u001e'));
  if (others.length > 0) {
    return complain({
      reason: `“${field.label}”只能有一个单位，这里有 ${reading.units.length} 个`,
      advice: '只留一个单位，其余写到协办或备注列',
      rule: 'IM-04',
      level: 'reject',
    });
  }
  return taken(main, main.unitId);
}

function personalReading(reading: NumberReading, field: FieldDefinition): FieldReading {
  if (reading.ok) return taken(reading.value, reading.value);
  const reason =
    reading.why === 'scientific'
      ? `${field.label}被存成了数字或科学计数，末几位已丢失`
      : `${field.label}的位数或写法不对`;
  const advice =
    reading.why === 'scientific'
      ? '请从原平台重新导出，把这一列设为“文本”后再导入；这一格没有导入，其余照常'
      : '请核对后改正再导入；这一格没有导入，其余照常';
  return complain({ reason, advice, rule: 'IM-09', level: 'warn' });
}

function orUnreadable(
  value: FieldValue | null,
  field: FieldDefinition,
  advice: string,
  level: Complaint['level'] = 'warn',
): FieldReading {
  if (value !== null) return taken(value, String(value));
  const consequence = level === 'warn' ? '；这一格没有导入，其余照常' : '';
  return complain({ reason: `认不出“${field.label}”`, advice: `请${advice}${consequence}`, rule: 'IM-07', level });
}

const GARBLED: Complaint = {
  reason: '文字里有认不出的字（�），原表里就已损坏',
  advice: '请从原平台重新导出，或在原表改正后再导入',
  rule: 'IM-08',
  level: 'warn',
};

function formulaError(code: string): Complaint {
  return {
    reason: `单元格是公式错误（${code}）`,
    advice: '在原表改正公式，或把这一格改成值，再导入',
    rule: 'IM-07',
    level: 'reject',
  };
}

function dateComplaint(why: Extract<DateReading, { ok: false }>['why']): Complaint {
  switch (why) {
    case 'unreadable':
      return dateProblem('认不出这个日期', '写成 2023-07-01 或 2023-07-01 09:05 这样');
    case 'impossible':
      return dateProblem('没有这一天或这个时刻', '请核对原记录，改正月、日或时间');
    case 'needs-year':
      return dateProblem('日期没有年份', '在“对列”一步指定年份（命令行：映射文件写 year），或在原表补上年份');
    case 'implausible':
      return dateProblem('年份不合理', '空的日期常被存成 1900 年，没有就留空；写错的请改正');
  }
}

function dateProblem(reason: string, advice: string): Complaint {
  return { reason, advice, rule: 'IM-03', level: 'reject' };
}

function lostDigits(field: FieldDefinition): Complaint {
  return {
    reason: `${field.label}被存成了科学计数，末几位已丢失`,
    advice: '请从原平台重新导出，把这一列设为“文本”后再导入',
    rule: 'IM-09',
    level: 'reject',
  };
}

function unknownWord(text: string, field: FieldDefinition): Complaint {
  const known = (field.values ?? []).map(value => value.label).join('、');
  return {
    reason: `“${text.slice(0, 20)}”不是已知的${field.label}`,
    advice: `可用：${known}；或在“对单位”一步指定它的意思（命令行：映射文件写 values）`,
    rule: 'IM-07',
    level: 'reject',
    unknown: { written: text, candidates: (field.values ?? []).map(value => value.label) },
  };
}

function unknownUnit(written: string, candidates: readonly string[]): Complaint {
  const guess = candidates.length === 0 ? '' : `是不是${candidates.map(name => `“${name}”`).join('或')}？`;
  return {
    reason: `认不出单位“${written.slice(0, 30)}”`,
    advice: `${guess}请指定一次，以后记为别名；没有这个单位的，先在“机构与责任”里新增`,
    rule: 'IM-04',
    level: 'reject',
    unknown: { written, candidates },
  };
}
