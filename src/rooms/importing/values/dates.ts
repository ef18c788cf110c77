import { addHours, countyDate, type Instant, instant, startOf, wallInstant } from '../../../kernel/time.ts';
import type { ImportedInstant } from '../model.ts';
import type { Cell } from '../reading/table.ts';

/** How a date was written; the wizard counts the ways of a column. */
export type DateWriting = 'serial' | 'digits' | 'separated' | 'chinese' | 'without-year';

export type DateReading =
  | { readonly ok: true; readonly value: ImportedInstant; readonly writing: DateWriting }
  | { readonly ok: false; readonly why: 'unreadable' | 'impossible' | 'needs-year' | 'implausible' };

/** Outside of this a date is a slip of the pen or an empty cell's 1900. */
export interface PlausibleTime {
  readonly from: Instant;
  readonly before: Instant;
}

export interface DateContext {
  readonly date1904: boolean;
  /** For writings without a year, when a person has confirmed it. */
  readonly year: number | null;
  readonly plausible: PlausibleTime;
}

/** Day 0 of the two systems; the 1900 system's is two days early because it counts a 29 February 1900 that never was. */
const SERIAL_EPOCH_1900 = startOf(countyDate('1899-12-30'));
const SERIAL_EPOCH_1904 = startOf(countyDate('1904-01-01'));
const DAY_SECONDS = 86_400;

const HALF_DAY = '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|晚|am|pm)?';
const TIME = `${HALF_DAY}\\s*(\\d{1,2})(?:[:时点](?:(\\d{1,2})(?:[:分](?:(\\d{1,2})(?:\\.\\d+)?秒?)?)?分?)?)?\\s*(am|pm)?`;
const DATE_TIME_GAP = '[t\\s]*';
const PLAIN = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/;
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:${DATE_TIME_GAP}${TIME})?$`);
const WITHOUT_YEAR = new RegExp(`^(\\d{1,2})月(\\d{1,2})[日号]?(?:${DATE_TIME_GAP}${TIME})?$`);
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:[t\s]*(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/;
const WEEKDAY = /[（(]?(星期|周|礼拜)[一二三四五六日天][)）]?/g;

/**
 * Reads a cell as a point in time in all writings that exports use.
 * @returns the instant (a day alone: its 00:00, `dateOnly`), or why not; nothing is guessed
 * @source IM-03
 */
export function readDate(cell: Cell, context: DateContext): DateReading {
  if (cell.kind === 'number') return readNumber(cell.number, cell.dateStyle, context);
  if (cell.kind !== 'text') return { ok: false, why: 'unreadable' };
  // What most platforms write, before everything that people write.
  const plain = PLAIN.exec(cell.text);
  if (plain) return compose(plain[1], plain[2], plain[3], clock(plain[4], plain[5], plain[6]), 'separated', context);
  const text = cell.text.normalize('NFKC').replace(WEEKDAY, ' ').trim().toLowerCase().replace(/\s+/g, ' ');
  if (WITH_OFFSET.test(text)) {
    const at = readOffset(text);
    return at === null ? { ok: false, why: 'impossible' } : plausible(at, false, 'separated', context);
  }
  const digits = DIGITS.exec(text);
  if (digits)
    return compose(digits[1], digits[2], digits[3], clock(digits[4], digits[5], digits[6]), 'digits', context);
  if (/^\d{5}(\.\d+)?$/.test(text)) return readNumber(Number(text), 'none', context);
  const full = YEAR_FIRST.exec(text);
  if (full) {
    const [, year, month, day, ...time] = full;
    return compose(year, month, day, clockOf(time), text.includes('年') ? 'chinese' : 'separated', context);
  }
  const short = WITHOUT_YEAR.exec(text);
  if (!short) return { ok: false, why: 'unreadable' };
  const [, month, day, ...time] = short;
  if (context.year === null) return { ok: false, why: 'needs-year' };
  return compose(String(context.year), month, day, clockOf(time), 'without-year', context);
}

/** Whether a cell is a date without its year, so that the person must be asked which. */
export function lacksYear(cell: Cell): boolean {
  return (
    cell.kind === 'text' && WITHOUT_YEAR.test(cell.text.normalize('NFKC').replace(WEEKDAY, ' ').trim().toLowerCase())
  );
}

function readNumber(number: number, style: 'none' | 'date' | 'datetime', context: DateContext): DateReading {
  if (style === 'none' && Number.isInteger(number) && number >= 19_000_101 && number <= 21_001_231) {
    return readDate({ kind: 'text', text: String(number) }, context);
  }
  if (!(number >= 0 && number < 100_000)) return { ok: false, why: 'unreadable' };
  const epoch = context.date1904 ? SERIAL_EPOCH_1904 : SERIAL_EPOCH_1900;
  // To the second: a serial number of a minute is a binary fraction that lies beside it.
  const at = (epoch + Math.round(number * DAY_SECONDS) * 1000) as Instant;
  return plausible(at, style !== 'datetime' && Number.isInteger(number), 'serial', context);
}

interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function clockOf(time: readonly (string | undefined)[]): ClockReading | null {
  const [half, hour, minute, second, suffix] = time;
  const reading = clock(hour, minute, second);
  if (reading === null) return null;
  return { ...reading, hour: hourOfDay(reading.hour, half ?? suffix) };
}

function clock(hour: string | undefined, minute: string | undefined, second: string | undefined): ClockReading | null {
  if (hour === undefined) return null;
  return { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) };
}

function hourOfDay(hour: number, half: string | undefined): number {
  switch (half) {
    case '下午':
    case '傍晚':
    case '晚上':
    case '夜间':
    case '晚':
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case '中午':
      return hour < 11 ? hour + 12 : hour;
    case '上午':
    case '凌晨':
    case 'am':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: ClockReading | null,
  writing: DateWriting,
  context: DateContext,
): DateReading {
  const midnight = wallInstant(Number(year), Number(month), Number(day));
  if (midnight === null) return { ok: false, why: 'impossible' };
  if (time === null) return plausible(midnight, true, writing, context);
  const { hour, minute, second } = time;
  if (hour === 24 && minute === 0 && second === 0) return plausible(addHours(midnight, 24), false, writing, context);
  const at = wallInstant(Number(year), Number(month), Number(day), hour, minute, second);
  return at === null ? { ok: false, why: 'impossible' } : plausible(at, false, writing, context);
}

function plausible(at: Instant, dateOnly: boolean, writing: DateWriting, context: DateContext): DateReading {
  if (at < context.plausible.from || at >= context.plausible.before) return { ok: false, why: 'implausible' };
  return { ok: true, value: { at, dateOnly }, writing };
}

/** An instant with its offset, to the second; null when there is no such time. */
function readOffset(text: string): Instant | null {
  const normal = text
    .toUpperCase()
    .replace(' ', 'T')
    .replace(/\.\d+/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  try {
    return instant(normal);
  } catch {
    return null;
  }
}
