import { hash } from 'node:crypto';
import { AppError } from '../../../kernel/errors.ts';
import { type EnumValue, type FieldDefinition, fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { type ImportPlan, type SheetPlan, usedColumns } from '../mapping/plan.ts';
import type { FieldValue, ParsedRow, RowProblem } from '../model.ts';
import { EMPTY, type RawRow } from '../reading/table.ts';
import { readEnum } from '../values/enums.ts';
import { type FieldContext, type FieldReading, readField } from '../values/read-field.ts';
import { checkRequired, checkSequence, checkStatus } from './check-record.ts';
import type { ColumnProfile, ImportProfile } from './import-profile.ts';
import type { ParseContext } from './parse-context.ts';
import type { EarlierRow, RepeatedKeys } from './repeated-keys.ts';
import { type PlannedColumn, RowProblems } from './row-problems.ts';

const SEPARATOR = '\u001f';

/** A column that is imported: how its cells are read, and what was seen in them so far. */
interface ImportedColumn extends PlannedColumn {
  /** The field with the county's own words in it. */
  readonly readAs: FieldDefinition;
  readonly profile: ColumnProfile;
}

/** The cells of one row with their meaning. */
interface ReadRow {
  readonly raw: RawRow;
  readonly values: Record<string, FieldValue>;
  /** In the order of `present`: equal texts for equal values. */
  readonly canonical: readonly string[];
  /** Fields that hold something that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly problems: RowProblem[];
}

/** Gives the rows of one sheet their meaning and their verdict. */
export class RowParser {
  readonly #kind: KindDefinition;
  readonly #sheet: SheetPlan;
  readonly #context: ParseContext;
  readonly #fields: FieldContext;
  readonly #imported: readonly ImportedColumn[];
  readonly #derived: readonly PlannedColumn[];
  /** Whose export it is, as the person said; stands behind the imported columns. */
  readonly #account: string | undefined;
  readonly #present: readonly string[];
  readonly #profile: ImportProfile;
  readonly #repeated: RepeatedKeys;
  readonly #problems: RowProblems;

  constructor(
    plan: ImportPlan,
    sheet: SheetPlan,
    context: ParseContext,
    shared: { fields: FieldContext; profile: ImportProfile; repeated: RepeatedKeys },
  ) {
    this.#kind = plan.kind;
    this.#sheet = sheet;
    this.#context = context;
    this.#fields = shared.fields;
    this.#profile = shared.profile;
    this.#repeated = shared.repeated;
    const columns = usedColumns(sheet.columns);
    this.#derived = columns.filter(column => column.field.derived);
    // In the order of the kind, not of the file: the same content has the same hash in any layout.
    this.#imported = plan.kind.fields.flatMap(field =>
      columns
        .filter(column => column.field.key === field.key && !field.derived)
        .map(({ index, header }) => ({
          index,
          header,
          field,
          readAs: withVocabulary(field, context.vocabularies?.[field.key]),
          profile: shared.profile.column(index),
        })),
    );
    this.#account = accountOf(plan, context);
    const present = this.#imported.map(column => column.field.key);
    const { accountField } = plan.kind;
    const isSaid = this.#account !== undefined && accountField !== undefined && !present.includes(accountField);
    this.#present = isSaid ? [...present, accountField] : present;
    this.#problems = new RowProblems(sheet.sheet.name, columns, plan.table.date1904);
  }

  parse(raw: RawRow): ParsedRow {
    if (raw.hidden) this.#profile.hiddenRow(raw.row);
    const read = this.#readCells(raw);
    const { values, canonical, unread, problems } = read;
    const { status, complaints } = checkStatus(this.#kind, values, unread);
    for (const { field, ...said } of [
      ...checkRequired(this.#kind, values, this.#present, unread),
      ...checkSequence(this.#kind, values, this.#context.now),
      ...complaints,
    ]) {
      problems.push(this.#problems.at(raw, field, said));
    }
    const { key, keyIsNumber } = this.#keyOf(read);
    const contentHash = this.#contentHash(canonical);
    const verdict = this.#verdict(key, read, contentHash);
    const row: ParsedRow = {
      sheet: this.#sheet.sheet.name,
      row: raw.row,
      key,
      keyIsNumber,
      values,
      present: this.#present,
      derived: this.#derivedOf(raw),
      status,
      contentHash,
      problems,
      verdict,
      raw,
    };
    if (verdict === 'accepted' && this.#derived.length > 0) this.#compareDerived(row, problems);
    return row;
  }

  #readCells(raw: RawRow): ReadRow {
    const values: Record<string, FieldValue> = {};
    const canonical: string[] = [];
    const unread = new Set<string>();
    const problems: RowProblem[] = [];
    for (const column of this.#imported) {
      const { key } = column.field;
      const cell = raw.cells[column.index] ?? EMPTY;
      const reading = readField(cell, column.readAs, this.#fields);
      if (cell.kind !== 'empty') this.#count(column, reading);
      if (reading.complaint !== null) {
        problems.push(this.#problems.at(raw, key, reading.complaint));
        if (reading.value === null) unread.add(key);
      }
      if (reading.value !== null) values[key] = reading.value;
      canonical.push(reading.canonical);
    }
    const { accountField } = this.#kind;
    if (this.#account !== undefined && accountField !== undefined && values[accountField] === undefined) {
      values[accountField] = this.#account;
      canonical[this.#present.indexOf(accountField)] = this.#account;
    }
    return { raw, values, canonical, unread, problems };
  }

  #count({ profile, field }: ImportedColumn, { writing, complaint }: FieldReading): void {
    profile.filled += 1;
    if (writing !== undefined) profile.writings.set(writing, (profile.writings.get(writing) ?? 0) + 1);
    if (complaint === null) return;
    if (complaint.level === 'reject') profile.rejected += 1;
    else profile.warned += 1;
    const { unknown } = complaint;
    if (unknown !== undefined) this.#profile.unknown(field.key, unknown.written, unknown.candidates);
  }

  /** The record's key: its number, or a hash of what identifies it otherwise, with a notice (IM-06). */
  #keyOf({ raw, canonical, unread, problems }: ReadRow): { key: string; keyIsNumber: boolean } {
    const { keyFields } = this.#sheet;
    const { keyWithout } = this.#kind;
    const textOf = (field: string) => canonical[this.#present.indexOf(field)] ?? '';
    if (keyFields.length > 0 && keyFields.every(field => textOf(field) !== '')) {
      return { key: keyFields.map(textOf).join(SEPARATOR), keyIsNumber: true };
    }
    if (keyFields.length > 0 && !keyFields.some(field => unread.has(field))) {
      const labels = (keys: readonly string[]) => keys.map(key => fieldOf(this.#kind, key).label).join('、');
      const said = {
        reason: `没有${labels(keyFields)}，按${labels(keyWithout)}识别`,
        advice: '有的请补上，否则这些内容一改就会当作另一条',
        rule: 'IM-06',
        level: 'warn',
      } as const;
      problems.push(this.#problems.at(raw, keyFields.at(-1) ?? '', said));
    }
    return { key: `~${hash('sha256', keyWithout.map(textOf).join(SEPARATOR), 'base64url')}`, keyIsNumber: false };
  }

  /** Same key and same content: repeated. Same key and other content: rejected, with both rows' differences (IM-13). */
  #verdict(key: string, { raw, canonical, problems }: ReadRow, contentHash: string): ParsedRow['verdict'] {
    if (problems.some(problem => problem.level === 'reject')) return 'rejected';
    const earlier = this.#repeated.find(key, canonical, contentHash);
    if (earlier === null) {
      this.#repeated.remember(key, this.#sheet.sheet.name, raw, canonical, contentHash);
      return 'accepted';
    }
    if (earlier.isSameContent) return 'repeated';
    const where = `${earlier.sheet === this.#sheet.sheet.name ? '' : `表“${earlier.sheet}”`}第 ${earlier.row} 行`;
    const said = {
      reason: `与${where}编号相同，内容不同${this.#differences(raw, earlier, where)}`,
      advice: `两行只留一行，或改正编号；${where}已按原样处理`,
      rule: 'IM-13',
      level: 'reject',
    } as const;
    problems.push(this.#problems.at(raw, this.#sheet.keyFields[0] ?? '', said));
    return 'rejected';
  }

  #differences(raw: RawRow, earlier: EarlierRow, where: string): string {
    const parts = earlier.different.flatMap(at => {
      const column = this.#imported[at];
      if (column === undefined) return [];
      const here = `这里是“${this.#problems.shown(raw, column)}”`;
      if (earlier.raw === null) return [`“${column.header}”${here}`];
      return [`“${column.header}”${where}是“${this.#problems.shown(earlier.raw, column)}”，${here}`];
    });
    return parts.length === 0 ? '' : `：${parts.join('；')}`;
  }

  #contentHash(canonical: readonly string[]): string {
    let content = '';
    for (let at = 0; at < this.#present.length; at += 1) {
      content += `${this.#present[at]}=${canonical[at] ?? ''}${SEPARATOR}`;
    }
    return hash('sha256', content, 'base64url');
  }

  #derivedOf(raw: RawRow): Readonly<Record<string, string>> {
    const derived: Record<string, string> = {};
    for (const column of this.#derived) {
      const text = this.#problems.shown(raw, column);
      if (text !== '') derived[column.field.key] = text;
    }
    return derived;
  }

  #compareDerived(row: ParsedRow, problems: RowProblem[]): void {
    for (const { field, recomputed, reason } of this.#context.compareDerived?.(row) ?? []) {
      const said = {
        reason,
        advice: `以重算结果“${recomputed}”为准，这一列不导入`,
        rule: 'IM-05',
        level: 'warn',
      } as const;
      problems.push(this.#problems.at(row.raw, field, said));
    }
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
