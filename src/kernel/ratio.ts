/**
 * Percentages as exact integer arithmetic (G-05, G-06). No floating point: a figure that is printed in an official
 * document must come out the same on every machine and by hand.
 */

/** A percentage scaled by 10^decimals, e.g. 9834n with 2 decimals is 98.34 %. */
export interface Percentage {
  readonly scaled: bigint;
  readonly decimals: number;
  /** True when rounding alone would have shown 100 % of a part or 0 % of something, and the value was held back. */
  readonly capped: boolean;
}

/**
 * `n ÷ d` as a percentage with `decimals` places, rounded half up, capped so that a part never shows 100 % and
 * something never shows 0 %.
 * @returns null when `d` is 0; it is shown as “—”.
 * @source G-05
 */
export function percentage(n: number, d: number, decimals: number): Percentage | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || n < 0 || d < 0) {
    throw new RangeError(`percentage of ${n}/${d}: whole, non-negative counts only`);
  }
  if (d === 0) return null;
  const scale = 100n * 10n ** BigInt(decimals);
  const numerator = BigInt(n);
  const denominator = BigInt(d);
  const scaled = (2n * numerator * scale + denominator) / (2n * denominator);
  if (n < d && scaled >= scale) return { scaled: scale - 1n, decimals, capped: true };
  if (n > 0 && scaled === 0n) return { scaled: 1n, decimals, capped: true };
  return { scaled, decimals, capped: false };
}

/** `98.34%`, with exactly the percentage's decimals, or without trailing zeros when `trim`. */
export function formatPercentage(value: Percentage | null, trim: boolean): string {
  if (value === null) return '—';
  const digits = value.scaled.toString().padStart(value.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - value.decimals);
  const fraction = value.decimals === 0 ? '' : digits.slice(digits.length - value.decimals);
  const shown = trim ? fraction.replace(/0+$/, '') : fraction;
  return shown === '' ? `${whole}%` : `${whole}.${shown}%`;
}

/**
 * A single rate as it is printed: at most two decimals, trailing zeros dropped (90%, 98.34%, 100%).
 * @source G-06
 */
export function printRate(n: number, d: number): string {
  return formatPercentage(percentage(n, d, 2), true);
}

/**
 * Shares of one group as they are printed: all with the number of decimals that the group needs, at most `maxDecimals`
 * (26.15%, 9.58%, 54.70%, 9.58%).
 * @source G-06, AS-E20 ①
 */
export function printShares(parts: readonly number[], total: number, maxDecimals = 2): string[] {
  const values = parts.map(part => percentage(part, total, maxDecimals));
  const needed = Math.max(0, ...values.map(value => fractionLength(value)));
  return parts.map(part => formatPercentage(percentage(part, total, needed), false));
}

function fractionLength(value: Percentage | null): number {
  if (value === null || value.decimals === 0) return 0;
  return value.scaled.toString().padStart(value.decimals, '0').slice(-value.decimals).replace(/0+$/, '').length;
}

/**
 * Whole percentages that add up to 100: floors first, the rest to the largest remainders (ties: larger part, then order).
 * @source AS-E20 ③
 */
export function largestRemainder(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const floors = parts.map(part => Math.floor((part * 100) / total));
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const order = parts
    .map((part, index) => ({ index, part, remainder: (part * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.part - a.part || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
