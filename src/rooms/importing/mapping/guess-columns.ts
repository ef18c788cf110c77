import { AppError } from '../../../kernel/errors.ts';
import { type FieldDefinition, fieldOf, type KindDefinition } from '../kinds/kind.ts';
import { headerKey } from '../layout/header-text.ts';
import { columnLetters } from '../reading/table.ts';
import { type HeaderMatcher, SURE } from './header-match.ts';
import type { Mapping } from './mapping-file.ts';

/** How sure a column's meaning is; what the wizard shows beside it. */
export type ColumnState = 'recognised' | 'confirm' | 'derived' | 'ignored';

/** One column of the sheet and what it is taken for. */
export interface ColumnPlan {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  readonly field: FieldDefinition | null;
  /** 0…1; 1 when a person said so. */
  readonly confidence: number;
  readonly state: ColumnState;
  readonly from: 'guess' | 'person' | 'none';
  readonly note: string;
}

/** Columns that our own rejects file adds (IM-07); a mended file has them still. */
export const REJECT_HEADERS = ['原因', '建议'] as const;

/**
 * Gives each column its field: what a person said first, then the best guesses, each field once.
 * A guess below {@link SURE} is shown to be confirmed and used only when the person confirms it.
 * @throws AppError `bad-input` when the person named a header that the sheet does not have
 * @source IM-02
 */
export function guessColumns(
  names: readonly string[],
  kind: KindDefinition,
  matcher: HeaderMatcher,
  mapping: Mapping,
): readonly ColumnPlan[] {
  const titles = tellApart(names);
  const chosen = new Map<number, FieldDefinition>();
  for (const [key, header] of Object.entries(mapping.columns)) {
    if (header !== null) chosen.set(columnNamed(titles, header), fieldOf(kind, key));
  }
  const settled = new Set(Object.keys(mapping.columns));
  const guesses = names
    .flatMap((name, index) =>
      chosen.has(index) || isRejectHeader(name) ? [] : matcher.match(name).map(candidate => ({ index, ...candidate })),
    )
    .filter(guess => !settled.has(guess.field.key))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  const guessed = new Map<number, { field: FieldDefinition; confidence: number }>();
  const usedFields = new Map<string, number>([...chosen].map(([index, field]) => [field.key, index]));
  for (const { index, field, confidence } of guesses) {
    if (guessed.has(index) || usedFields.has(field.key)) continue;
    guessed.set(index, { field, confidence });
    usedFields.set(field.key, index);
  }
  return titles.map((header, index): ColumnPlan => {
    const said = chosen.get(index);
    if (said !== undefined) return plan(index, header, said, 1, 'person', '');
    const guess = guessed.get(index);
    if (guess !== undefined) return plan(index, header, guess.field, guess.confidence, 'guess', '');
    return plan(index, header, null, 0, 'none', noteOfUnused(names[index] ?? '', titles, matcher, usedFields));
  });
}

/** Headers by which each column can be named: of equal ones the later ones say which column they stand in. */
function tellApart(names: readonly string[]): readonly string[] {
  const keys = names.map(headerKey);
  return names.map((name, index) =>
    name === '' || keys.indexOf(keys[index] ?? '') === index ? name : `${name}（${columnLetters(index)} 列）`,
  );
}

function plan(
  index: number,
  header: string,
  field: FieldDefinition | null,
  confidence: number,
  from: ColumnPlan['from'],
  note: string,
): ColumnPlan {
  if (field === null) return { index, header, field, confidence, state: 'ignored', from, note };
  if (field.derived)
    return { index, header, field, confidence, state: 'derived', from, note: '只与重算结果比对，不导入' };
  const state = confidence >= SURE ? 'recognised' : 'confirm';
  return {
    index,
    header,
    field,
    confidence,
    state,
    from,
    note: state === 'confirm' ? '与已知写法不完全一样，请确认' : note,
  };
}

function noteOfUnused(
  header: string,
  names: readonly string[],
  matcher: HeaderMatcher,
  used: ReadonlyMap<string, number>,
): string {
  if (header === '') return '没有表头，不导入';
  if (isRejectHeader(header)) return '上次拒绝的原因和建议，不导入';
  const rival = matcher.match(header).find(candidate => used.has(candidate.field.key));
  if (rival === undefined) return '认不出，不导入';
  return `与“${names[used.get(rival.field.key) ?? 0] ?? ''}”意思相同，没有用`;
}

export function isRejectHeader(header: string): boolean {
  return (REJECT_HEADERS as readonly string[]).includes(header.trim());
}

function columnNamed(names: readonly string[], header: string): number {
  const exact = names.indexOf(header);
  if (exact >= 0) return exact;
  const key = headerKey(header);
  const found = names.findIndex(name => headerKey(name) === key);
  if (found >= 0) return found;
  const known = names.filter(name => name !== '').join('、');
  throw new AppError('bad-input', `表里没有“${header}”这一列。现有的列：${known}。请改映射文件后再试。`);
}
