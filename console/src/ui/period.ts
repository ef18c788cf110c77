/** A period by its code, as addresses and the API write it: 2023Q3, 2023-07, 2023H1, 2023, 2023-07-01..2023-08-15. */
export type PeriodCode = string;

const NUMERALS = ['一', '二', '三', '四'] as const;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const RANGE = new RegExp(`^(${DAY})\\.\\.(${DAY})$`);

/** Whether a text is a period's code; only the server knows whether its dates exist. */
export function isPeriodCode(text: string): boolean {
  const range = RANGE.exec(text);
  if (range) return (range[1] ?? '') <= (range[2] ?? '');
  return /^\d{4}(Q[1-4]|H[12]|-(0[1-9]|1[0-2]))?$/.test(text);
}

/** 2023年第三季度, 2023年7月, 2023年上半年, 2023年, 2023-07-01 至 2023-08-15. */
export function periodLabel(code: PeriodCode): string {
  const range = RANGE.exec(code);
  if (range) return `${range[1]} 至 ${range[2]}`;
  const year = code.slice(0, 4);
  const rest = code.slice(4);
  if (rest.startsWith('Q')) return `${year}年第${NUMERALS[Number(rest[1]) - 1]}季度`;
  if (rest.startsWith('H')) return `${year}年${rest === 'H1' ? '上' : '下'}半年`;
  if (rest.startsWith('-')) return `${year}年${Number(rest.slice(1))}月`;
  return `${year}年`;
}

/** The same without its year where that goes without saying: 三季度, 7月, 上半年. */
export function shortPeriodLabel(code: PeriodCode): string {
  if (/Q\d$/.test(code)) return `${NUMERALS[Number(code.at(-1)) - 1]}季度`;
  return /^\d{4}./.test(code) && !code.includes('..') ? periodLabel(code).slice(5) : periodLabel(code);
}

/** A period in a title: without its year when that is the county's present one. */
export function periodInText(code: PeriodCode, now: number): string {
  return code.startsWith(countyDay(now).slice(0, 4)) ? shortPeriodLabel(code) : periodLabel(code);
}

/** The first and the last day of a period. */
export function periodDays(code: PeriodCode): { readonly from: string; readonly to: string } {
  const range = RANGE.exec(code);
  if (range) return { from: range[1] ?? '', to: range[2] ?? '' };
  const year = code.slice(0, 4);
  const rest = code.slice(4);
  const [first, months] = rest.startsWith('Q')
    ? [Number(rest[1]) * 3 - 2, 3]
    : rest.startsWith('H')
      ? [Number(rest[1]) * 6 - 5, 6]
      : rest.startsWith('-')
        ? [Number(rest.slice(1)), 1]
        : [1, 12];
  const last = new Date(Date.UTC(Number(year), first + months - 1, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: last };
}

/** The last quarter that is over at an instant (milliseconds since 1970): what an office reports about. */
export function lastQuarter(now: number): PeriodCode {
  const [year = 0, month = 1] = countyDay(now).split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}Q4` : `${year}Q${quarter}`;
}

/** `YYYY-MM-DD` on the county's wall. */
export function countyDay(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
