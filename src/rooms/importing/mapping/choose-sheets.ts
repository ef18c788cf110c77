import { hash } from 'node:crypto';
import { AppError } from '../../../kernel/errors.ts';
import type { FoundHeader } from '../layout/find-header.ts';
import { headerKey } from '../layout/header-text.ts';
import type { RawRow, Sheet, Table } from '../reading/table.ts';
import { isRejectHeader } from './guess-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { Question } from './question.ts';
import { askAboutSheet } from './questions.ts';

/** A sheet in which a header of the kind was found, with its first rows. */
export interface FoundSheet {
  readonly sheet: Sheet;
  readonly rows: readonly RawRow[];
  readonly header: FoundHeader;
}

/** Sheets of one shape belong together (a sheet a month); of several shapes the person says which. */
export function chooseSheets(found: readonly FoundSheet[]): {
  chosen: readonly FoundSheet[];
  other: readonly FoundSheet[];
  question: Question | null;
} {
  const best = found.reduce<FoundSheet | null>(
    (leader, entry) => (leader === null || entry.header.known > leader.header.known ? entry : leader),
    null,
  );
  if (best === null) return { chosen: [], other: [], question: askAboutSheet([]) };
  const signature = signatureOf(best.header.names);
  const chosen = found.filter(entry => signatureOf(entry.header.names) === signature);
  const other = found.filter(entry => !chosen.includes(entry));
  const rivals = other.filter(entry => entry.header.known * 3 >= best.header.known * 2);
  const question = rivals.length === 0 ? null : askAboutSheet([best, ...rivals].map(entry => entry.sheet.name));
  return { chosen, other, question };
}

/** A name for the shape of a header that decoration, and our own extra columns, do not change. */
export function signatureOf(names: readonly string[]): string {
  const keys = names
    .filter(name => !isRejectHeader(name))
    .map(headerKey)
    .filter(key => key !== '');
  return hash('sha256', keys.join('\u001f'), 'hex').slice(0, 32);
}

/** The sheet that the person named, or all. @throws AppError `bad-input` that lists those there are */
export function sheetsToRead(table: Table, mapping: Mapping): readonly Sheet[] {
  if (mapping.sheet === undefined) return table.sheets;
  const named = table.sheets.filter(sheet => sheet.name === mapping.sheet);
  if (named.length > 0) return named;
  const known = table.sheets.map(sheet => `“${sheet.name}”`).join('、');
  throw new AppError('bad-input', `文件里没有“${mapping.sheet}”这张表。现有：${known}。`);
}
