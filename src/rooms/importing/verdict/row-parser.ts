import { hash } from 'node:crypto';
import { AppError } from '../../../kernel/errors.ts';
import { type EnumValue, type FieldDefinition, fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { type ImportPlan, type SheetPlan, usedColumns } from '../mapping/plan-import.ts';
import type { FieldValue, ParsedRow, RowProblem } from '../model.ts';
import type { DerivedDifference } from '../needs.ts';
import { type Cell, columnLetters, EMPTY, type RawRow } from '../reading/table.ts';
import { displayMasked } from '../values/display.ts';
import { readEnum } from '../values/enums.ts';
import { maskNumbers } from '../values/mask.ts';
import { type Complaint, type FieldContext, readField } from '../values/read-field.ts';
import { checkRequired, checkSequence, checkStatus, type RecordComplaint } from './check-record.ts';
import type { ImportProfile } from './import-profile.ts';
import type { ParseContext } from './parse-plan.ts';
import type { EarlierRow, RepeatedKeys } from './repeated-keys.ts';

type PlannedColumn = { readonly index: number; readonly header: string; readonly field: FieldDefinition };

const SEPARATOR = '\u001f';

/** Gives the rows of one sheet their meaning and their verdict. */
export class RowParser {
  readonly #kind: KindDefinition;
  readonly #plan: SheetPlan;
  readonly #context: ParseContext;
  readonly #fields: FieldContext;
  readonly #columns: readonly PlannedColumn[];
  readonly #imported: readonly PlannedColumn[];
  /** Fields of the imported columns … */
  readonly #present: readonly string[];
  /** … and as they are read, with the county's own words. */
  readonly #read: readonly FieldDefinition[];
  readonly #account: string | undefined;
  readonly #date1904: boolean;
  readonly #profile: ImportProfile;
  readonly #repeated: RepeatedKeys;

  constructor(
    plan: ImportPlan,
    sheet: SheetPlan,
    context: ParseContext,
    shared: { fields: FieldContext; profile: ImportProfile; repeated: RepeatedKeys },
  ) {
    this.#kind = plan.kind;
    this.#plan = sheet;
    this.#context = context;
    this.#fields = shared.fields;
    this.#profile = shared.profile;
    this.#repeated = shared.repeated;
    this.#columns = usedColumns(sheet.columns);
    // In the order of the kind, not of the file: the same content has the same hash in any layout.
    this.#imported = plan.kind.fields.flatMap(field =>
      this.#columns.filter(column => column.field.key === field.key && !field.derived),
    );
    this.#present = this.#imported.map(column => column.field.key);
    this.#read = this.#imported.map(({ field }) => withVocabulary(field, context.vocabularies?.[field.key]));
    this.#account = accountOf(plan, context);
    this.#date1904 = plan.table.date1904;
  }

  parse(raw: RawRow): ParsedRow {
    const problems: RowProblem[] = [];
    const values: Record<string, FieldValue> = {};
    const canonical: string[] = [];
    const byField = new Map<string, string>();
    const unread = new Set<string>();
    if (raw.hidden) this.#profile.hiddenRow(raw.row);
    for (const [at, column] of this.#imported.entries()) {
      const cell = raw.cells[column.index] ?? EMPTY;
      const reading = readField(cell, this.#read[at] ?? column.field, this.#fields);
      if (cell.kind !== 'empty') this.#count(column, reading.writing, reading.complaint);
      if (reading.complaint !== null) {
        problems.push(this.#problem(raw, column, reading.complaint));
        if (reading.value === null) unread.add(column.field.key);
      }
      if (reading.value !== null) values[column.field.key] = reading.value;
      canonical.push(reading.canonical);
      byField.set(column.field.key, reading.canonical);
    }
    this.#addAccount(values, byField);
    for (const complaint of checkRequired(this.#kind, values, unread))
      problems.push(this.#recordProblem(raw, complaint));
    for (const complaint of checkSequence(this.#kind, values, this.#context.now)) {
      problems.push(this.#recordProblem(raw, complaint));
    }
    const { status, complaints } = checkStatus(this.#kind, values, unread);
    for (const complaint of complaints) problems.push(this.#recordProblem(raw, complaint));
    const { key, keyIsNumber } = this.#keyOf(byField);
    const isUnread = this.#plan.keyFields.some(field => unread.has(field));
    if (!keyIsNumber && this.#plan.keyFields.length > 0 && !isUnread) problems.push(this.#withoutNumber(raw));
    const row = {
      sheet: this.#plan.sheet.name,
      row: raw.row,
      key,
      keyIsNumber,
      values,
      present: this.#present,
      derived: this.#derived(raw),
      status,
      contentHash: hash(
        'sha256',
        this.#present.map((field, at) => `${field}=${canonical[at]}`).join(SEPARATOR),
        'base64url',
      ),
      raw,
    };
    const verdict = this.#verdict(row.key, raw, canonical, problems);
    const parsed: ParsedRow = { ...row, problems, verdict };
    if (verdict === 'accepted' && this.#context.compareDerived && Object.keys(parsed.derived).length > 0) {
      for (const difference of this.#context.compareDerived(parsed))
        problems.push(this.#derivedProblem(raw, difference));
    }
    return parsed;
  }

  #addAccount(values: Record<string, FieldValue>, byField: Map<string, string>): void {
    const field = this.#kind.accountField;
    if (field === undefined || this.#account === undefined || values[field] !== undefined) return;
    values[field] = this.#account;
    byField.set(field, this.#account);
  }

  /** Same key and same content: repeated. Same key and other content: rejected, with both rows' differences (IM-13). */
  #verdict(key: string, raw: RawRow, canonical: readonly string[], problems: RowProblem[]): ParsedRow['verdict'] {
    if (problems.some(problem => problem.level === 'reject')) return 'rejected';
    const earlier = this.#repeated.find(key, canonical);
    if (earlier === null) {
      this.#repeated.remember(key, this.#plan.sheet.name, raw, canonical);
      return 'accepted';
    }
    if (earlier.isSameContent) return 'repeated';
    const where = `${earlier.sheet === this.#plan.sheet.name ? '' : `表“${earlier.sheet}”`}第 ${earlier.row} 行`;
    problems.push({
      ...this.#place(raw, this.#columnOf(this.#plan.keyFields[0] ?? '')),
      reason: `与${where}编号相同，内容不同：${this.#differences(raw, earlier, where)}`,
      advice: `两行只留一行，或改正编号；${where}已按原样处理`,
      rule: 'IM-13',
      level: 'reject',
    });
    return 'rejected';
  }

  #differences(raw: RawRow, earlier: EarlierRow, where: string): string {
    const parts = earlier.different.flatMap(at => {
      const column = this.#imported[at];
      if (column === undefined) return [];
      const here = `这里是“${this.#shown(raw.cells[column.index], column.field)}”`;
      if (earlier.raw === null) return [`“${column.header}”${here}`];
      return [`“${column.header}”${where}是“${this.#shown(earlier.raw.cells[column.index], column.field)}”，${here}`];
    });
    return parts.join('；');
  }

  /** The record's key: its number, or a hash of what identifies it otherwise (IM-06). */
  #keyOf(byField: ReadonlyMap<string, string>): { key: string; keyIsNumber: boolean } {
    const parts = this.#plan.keyFields.map(field => byField.get(field) ?? '');
    if (parts.length > 0 && parts.every(part => part !== '')) return { key: parts.join(SEPARATOR), keyIsNumber: true };
    const identity = this.#kind.keyWithout.map(field => byField.get(field) ?? '').join(SEPARATOR);
    return { key: `~${hash('sha256', identity, 'base64url')}`, keyIsNumber: false };
  }

  #derived(raw: RawRow): Readonly<Record<string, string>> {
    const derived: Record<string, string> = {};
    for (const { field, index } of this.#columns) {
      const cell = raw.cells[index] ?? EMPTY;
      if (field.derived && cell.kind !== 'empty') derived[field.key] = this.#shown(cell, field);
    }
    return derived;
  }

  #count(column: PlannedColumn, writing: string | undefined, complaint: Complaint | null): void {
    const profile = this.#profile.column(column.index);
    profile.filled += 1;
    if (writing !== undefined) profile.writings.set(writing, (profile.writings.get(writing) ?? 0) + 1);
    if (complaint === null) return;
    if (complaint.level === 'reject') profile.rejected += 1;
    else profile.warned += 1;
    const { unknown } = complaint;
    if (unknown !== undefined) this.#profile.unknown(column.field.key, unknown.written, unknown.candidates);
  }

  #shown(cell: Cell | undefined, field: FieldDefinition): string {
    return displayMasked(cell, this.#date1904, field.personal);
  }

  #place(raw: RawRow, column: PlannedColumn | undefined) {
    return {
      sheet: this.#plan.sheet.name,
      row: raw.row,
      column: column === undefined ? '' : columnLetters(column.index),
      header: column?.header ?? '',
      value: column === undefined ? '' : this.#shown(raw.cells[column.index], column.field),
    };
  }

  #problem(raw: RawRow, column: PlannedColumn, { reason, advice, rule, level }: Complaint): RowProblem {
    return { ...this.#place(raw, column), reason: maskNumbers(reason), advice, rule, level };
  }

  #recordProblem(raw: RawRow, complaint: RecordComplaint): RowProblem {
    const { field, ...said } = complaint;
    return { ...this.#place(raw, this.#columnOf(field)), ...said };
  }

  #withoutNumber(raw: RawRow): RowProblem {
    const column = this.#columnOf(this.#plan.keyFields.at(-1) ?? '');
    const labels = (keys: readonly string[]) => keys.map(key => fieldOf(this.#kind, key).label).join('、');
    return {
      ...this.#place(raw, column),
      reason: `没有${labels(this.#plan.keyFields)}，按${labels(this.#kind.keyWithout)}识别`,
      advice: '有的请补上，否则这些内容一改就会当作另一条',
      rule: 'IM-06',
      level: 'warn',
    };
  }

  #derivedProblem(raw: RawRow, { field, recomputed, reason }: DerivedDifference): RowProblem {
    const place = this.#place(raw, this.#columnOf(field));
    const advice = `以重算结果“${recomputed}”为准，这一列不导入`;
    return { ...place, reason, advice, rule: 'IM-05', level: 'warn' };
  }

  #columnOf(field: string): PlannedColumn | undefined {
    return this.#columns.find(column => column.field.key === field);
  }
}

/** A field whose words the county keeps itself (topics, columns, accounts) is read as one of them. */
function withVocabulary(field: FieldDefinition, values: readonly EnumValue[] | undefined): FieldDefinition {
  return values === undefined ? field : { ...field, type: 'enum', values, looseValues: true };
}

/** Whose export it is, as the person said. @throws AppError `bad-input` when no such account is registered */
function accountOf(plan: ImportPlan, context: ParseContext): string | undefined {
  const { account } = plan.mapping;
  const known = context.vocabularies?.[plan.kind.accountField ?? ''];
  if (account === undefined || known === undefined) return account;
  const found = readEnum(account, known, false);
  if (found !== null) return found.code;
  const labels = known.map(value => value.label).join('、');
  throw new AppError(
    'bad-input',
    `没有登记账号“${account}”，没有导入任何内容。已登记的有：${labels}。请先登记，或改正账号名称。`,
  );
}
