import { AppError } from '../../kernel/errors.ts';
import { YEARS } from '../../kernel/read-time.ts';
import { addDays, type CountyDate, countyDate, endOf, type Instant, startOf } from '../../kernel/time.ts';

/** A span of county days, half-open in instants, with the code that names it and its Chinese name. */
export interface Period {
  readonly code: string;
  readonly kind: 'month' | 'quarter' | 'half' | 'year' | 'range';
  readonly label: string;
  readonly first: CountyDate;
  readonly last: CountyDate;
  readonly start: Instant;
  readonly end: Instant;
}

const QUARTERS = ['一', '二', '三', '四'] as const;
const CODE_HELP =
  '统计期写作 2023Q3（季度）、2023-07（月）、2023H1（半年）、2023（年）或 2023-07-01..2023-09-30（任意起止日）。';

/**
 * Reads a period's code: `2023Q3`, `2023-07`, `2023H2`, `2023`, `2023-07-01..2023-08-15`.
 * @throws AppError `bad-input` with the ways it can be written.
 */
export function parsePeriod(code: string): Period {
  for (const [, year = ''] of code.matchAll(/(?:^\s*|\.\.)(\d{4})/g)) {
    if (Number(year) < YEARS.first || Number(year) > YEARS.last) {
      throw new AppError('bad-input', `统计期“${code}”太早或太晚，请写 ${YEARS.first} 年到 ${YEARS.last} 年之间的。`);
    }
  }
  return readPeriod(code);
}

function readPeriod(code: string): Period {
  const text = code.trim().toUpperCase();
  const quarter = /^(\d{4})Q([1-4])$/.exec(text);
  if (quarter) return months('quarter', Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 3);
  const half = /^(\d{4})H([12])$/.exec(text);
  if (half) return months('half', Number(half[1]), (Number(half[2]) - 1) * 6, 6);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return months('month', Number(month[1]), Number(month[2]) - 1, 1);
  const year = /^(\d{4})$/.exec(text);
  if (year) return months('year', Number(year[1]), 0, 12);
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (range) return rangePeriod(range[1] ?? '', range[2] ?? '');
  throw new AppError('bad-input', `看不懂统计期“${code}”。${CODE_HELP}`);
}

/** The period before: the same kind, or for a range the same number of days. */
export function previousPeriod(period: Period): Period {
  switch (period.kind) {
    case 'month':
      return shiftMonths(period, -1);
    case 'quarter':
      return shiftMonths(period, -3);
    case 'half':
      return shiftMonths(period, -6);
    case 'year':
      return shiftMonths(period, -12);
    case 'range': {
      const days = (period.end - period.start) / 86_400_000;
      return rangePeriod(addDays(period.first, -days), addDays(period.first, -1));
    }
  }
}

/** The same period one year earlier (同比). 29 February becomes 28 February. */
export function samePeriodLastYear(period: Period): Period {
  if (period.kind !== 'range') return shiftMonths(period, -12);
  return rangePeriod(yearBefore(period.first), yearBefore(period.last));
}

/** 三季度 for a quarter, else the label without its year where it has one: as a text refers to its own period. */
export function shortLabel(period: Period): string {
  return period.kind === 'quarter'
    ? `${QUARTERS[Math.floor((Number(period.first.slice(5, 7)) - 1) / 3)]}季度`
    : period.label.replace(/^\d{4}年(?=.)/, '');
}

function shiftMonths(period: Period, by: number): Period {
  const [year = 0, month = 1] = period.first.split('-').map(Number);
  const index = year * 12 + (month - 1) + by;
  const length = { month: 1, quarter: 3, half: 6, year: 12, range: 0 }[period.kind];
  return months(period.kind, Math.floor(index / 12), index % 12, length);
}

function months(kind: Period['kind'], year: number, monthIndex: number, count: number): Period {
  const first = dayOf(year, monthIndex);
  const end = dayOf(year + Math.floor((monthIndex + count) / 12), (monthIndex + count) % 12);
  const last = addDays(end, -1);
  const quarter = Math.floor(monthIndex / 3);
  const code = {
    month: first.slice(0, 7),
    quarter: `${year}Q${quarter + 1}`,
    half: `${year}H${monthIndex === 0 ? 1 : 2}`,
    year: `${year}`,
    range: `${first}..${last}`,
  }[kind];
  const label = {
    month: `${year}年${monthIndex + 1}月`,
    quarter: `${year}年第${QUARTERS[quarter]}季度`,
    half: `${year}年${monthIndex === 0 ? '上' : '下'}半年`,
    year: `${year}年`,
    range: '',
  }[kind];
  return { code, kind, label, first, last, start: startOf(first), end: startOf(end) };
}

function rangePeriod(from: string, to: string): Period {
  let first: CountyDate;
  let last: CountyDate;
  try {
    first = countyDate(from);
    last = countyDate(to);
  } catch (cause) {
    throw new AppError('bad-input', `统计期“${from}..${to}”里有不存在的日期。${CODE_HELP}`, { cause });
  }
  if (last < first) throw new AppError('bad-input', `统计期的止日 ${last} 早于起日 ${first}，请对调。`);
  return {
    code: `${first}..${last}`,
    kind: 'range',
    label: `${first} 至 ${last}`,
    first,
    last,
    start: startOf(first),
    end: endOf(last),
  };
}

function yearBefore(date: CountyDate): string {
  const year = Number(date.slice(0, 4)) - 1;
  const rest = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  return `${year}${rest}`;
}

function dayOf(year: number, monthIndex: number): CountyDate {
  return `${String(year).padStart(4, '0')}-${String(monthIndex + 1).padStart(2, '0')}-01` as CountyDate;
}
