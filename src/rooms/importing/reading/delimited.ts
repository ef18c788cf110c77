import Papa from 'papaparse';
import { unguardText } from '../rejects/formula-guard.ts';
import type { ByteSource } from './byte-source.ts';
import { badFile, LIMITS, tooManyColumns } from './limits.ts';
import { type Cell, EMPTY, type RawRow, type Table } from './table.ts';
import { decodedText, detectEncoding, type TextEncoding } from './text-encoding.ts';

const DELIMITERS = [',', '\t', ';'] as const;
const SHEET_NAME = '表';

/** A quoted field that never ends would otherwise swallow the rest of the file. */
const MAX_RECORD_CHARS = 1024 * 1024;

/**
 * A text table: comma, semicolon or tab between fields, UTF-8 or GB18030.
 * @throws AppError `bad-file` for an unreadable encoding or quotes that do not pair (when the rows are read)
 * @source IM-08
 */
export async function openDelimited(source: ByteSource, name: string): Promise<Table> {
  const encoding = await detectEncoding(source);
  const delimiter = guessDelimiter(await firstText(source, encoding));
  return {
    name,
    format: 'csv',
    date1904: false,
    notices: encoding === 'gb18030' ? ['文件是 GB18030（GBK）编码，已按此读取。'] : [],
    sheets: [
      {
        name: SHEET_NAME,
        hidden: false,
        hiddenColumns: new Set(),
        rows: () => readRows(source, encoding, delimiter),
      },
    ],
    close: async () => {},
  };
}

/** The delimiter of which the lines hold most, counted outside quotes, by the median line: title lines hold none. */
function guessDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 50)
    .filter(line => line !== '');
  const scored = DELIMITERS.map(delimiter => {
    const counts = lines.map(line => line.split(delimiter).length - 1).sort((a, b) => a - b);
    return { delimiter, median: counts[Math.floor(counts.length / 2)] ?? 0, most: counts.at(-1) ?? 0 };
  });
  scored.sort((a, b) => b.median - a.median || b.most - a.most);
  return scored[0]?.delimiter ?? ',';
}

async function firstText(source: ByteSource, encoding: TextEncoding): Promise<string> {
  for await (const piece of decodedText(source, encoding)) return piece.slice(0, 65_536);
  return '';
}

async function* readRows(source: ByteSource, encoding: TextEncoding, delimiter: string): AsyncGenerator<RawRow[]> {
  // Papa's own parser, piece by piece: its stream interface gives no back pressure and keeps the byte order mark.
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let row = 0;
  const parse = (text: string, isLast: boolean): RawRow[] => {
    const parsed = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    refuseBadQuotes(parsed.errors, row);
    rest = text.slice(parsed.meta.cursor);
    const rows: RawRow[] = [];
    for (const fields of parsed.data) {
      row += 1;
      const cells = cellsOf(fields);
      if (cells.length > 0) rows.push({ row, cells, hidden: false });
    }
    return rows;
  };
  for await (const piece of withPlainNewlines(decodedText(source, encoding))) {
    const rows = parse(rest + piece, false);
    if (rest.length > MAX_RECORD_CHARS) throw tooLong(parser, rest, row + 1);
    if (rows.length > 0) yield rows;
  }
  if (rest !== '') yield parse(rest, true);
}

/** `\r\n` and the old Mac's `\r` as `\n`; a pair that is cut between two pieces waits for the next. */
async function* withPlainNewlines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const complete = held === '' ? text : text.slice(0, -1);
    if (complete !== '') yield complete.includes('\r') ? complete.replace(/\r\n?/g, '\n') : complete;
  }
  if (held !== '') yield '\n';
}

function refuseBadQuotes(errors: readonly Papa.ParseError[], rowsBefore: number): void {
  const error = errors.find(candidate => candidate.type === 'Quotes');
  if (error) throw unpairedQuote(rowsBefore + (error.row ?? 0) + 1);
}

/** Why a row does not end: it is far too wide, or a quote has swallowed what follows. */
function tooLong(parser: Papa.Parser, rest: string, row: number) {
  const { data } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  const columns = data[0]?.length ?? 0;
  return columns > LIMITS.columns ? tooManyColumns(SHEET_NAME, columns - 1) : unpairedQuote(row);
}

function unpairedQuote(row: number) {
  return badFile(
    `第 ${row} 行起引号没有配对，后面的内容分不清列。请在 Excel 里打开核对这一行，另存为 .xlsx 后再导入。`,
  );
}

/** Platforms write `="0012"` so that Excel keeps the zeros; we write an apostrophe before what would run as a formula. */
function plainField(field: string): string {
  return /^="[^"]*"$/.test(field) ? field.slice(2, -1) : unguardText(field);
}

function cellsOf(fields: readonly string[]): Cell[] {
  let length = fields.length;
  while (length > 0 && fields[length - 1] === '') length -= 1;
  if (length > LIMITS.columns) throw tooManyColumns(SHEET_NAME, length - 1);
  const cells: Cell[] = new Array(length);
  for (let index = 0; index < length; index += 1) {
    const field = fields[index] ?? '';
    cells[index] = field === '' ? EMPTY : { kind: 'text', text: plainField(field) };
  }
  return cells;
}
