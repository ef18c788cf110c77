import { AppError } from '../../../kernel/errors.ts';

/** Reasons: a county's largest export has some 100,000 rows of 20 columns (60 MB of XML, ratio 6). */
export const LIMITS = {
  /** Of the file as it was sent. */
  fileBytes: 200 * 1024 * 1024,
  /** Of one part of a workbook, unpacked: a full sheet of 1,048,576 plain rows stays below it. */
  partBytes: 1024 * 1024 * 1024,
  /** Unpacked ÷ packed. Sheets with formats painted to the bottom reach 150; a bomb has 1,000. */
  ratio: 250,
  /** Parts below this size may have any ratio: a small file of blanks packs very well. */
  ratioFromBytes: 16 * 1024 * 1024,
  /** All shared strings unpacked, since they are kept in memory while the sheet is read. */
  stringBytes: 256 * 1024 * 1024,
  columns: 512,
  /** One tag or one text: a cell holds at most 32,767 characters. */
  tokenChars: 4 * 1024 * 1024,
} as const;

export function badFile(message: string, cause?: unknown): AppError {
  return new AppError('bad-file', message, cause === undefined ? {} : { cause });
}

export function tooManyColumns(sheet: string, column: number): AppError {
  return badFile(
    `表“${sheet}”用到了第 ${column + 1} 列，最多能读 ${LIMITS.columns} 列。请删去右边不用的列，另存后再导入。`,
  );
}
