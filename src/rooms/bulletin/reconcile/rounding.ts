import { formatPercentage } from '../../../kernel/ratio.ts';
import { MICRO, type Quantity } from './quantities.ts';

/** How a printed percentage relates to the exact quotient. */
export type RoundingVerdict = 'exact' | 'capped' | 'whole' | 'truncated' | 'wrong';

/** A range of values in millionths that a printed number may stand for. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

/** `n ÷ d` as it ought to be printed with the decimals of what was printed, and what was done instead. */
export interface RatioCheck {
  readonly verdict: RoundingVerdict;
  /** 98.34%. */
  readonly right: string;
  /** 98.3425%: four decimals, for the explanation. */
  readonly fine: string;
}

/**
 * Holds a printed percentage against a quotient of two quantities in millionths.
 * @param n, d ranges; of exact counts both ends are equal
 * @source AS-E4, G-05
 */
export function checkRatio(printedMicro: bigint, decimals: number, n: Range, d: Range): RatioCheck | null {
  if (d.low <= 0n || n.low < 0n) return null;
  const scale = 10n ** BigInt(decimals);
  const printed = (printedMicro * scale) / MICRO;
  const exact = n.low === n.high && d.low === d.high;
  const rounded = halfUp(middle(n), middle(d), scale);
  const capped = exact ? cappedAt(n.low, d.low, rounded, scale) : null;
  return {
    verdict: exact ? verdictOf(printed, rounded, capped, n.low, d.low, scale) : withinRange(printed, n, d, scale),
    get right() {
      return show(capped ?? rounded, decimals);
    },
    get fine() {
      return show(halfUp(middle(n), middle(d), 10_000n), 4);
    },
  };
}

function verdictOf(
  printed: bigint,
  rounded: bigint,
  capped: bigint | null,
  n: bigint,
  d: bigint,
  scale: bigint,
): RoundingVerdict {
  if (printed === rounded) return capped !== null && n < d && rounded > 0n ? 'whole' : 'exact';
  if (capped !== null && printed === capped) return 'capped';
  return printed === (n * 100n * scale) / d ? 'truncated' : 'wrong';
}

function withinRange(printed: bigint, n: Range, d: Range, scale: bigint): RoundingVerdict {
  const isWithin = printed >= halfUp(n.low, d.high, scale) && printed <= halfUp(n.high, d.low, scale);
  return isWithin ? 'exact' : 'wrong';
}

/** 100 % of a part that is not all (`whole`) is as wrong as a miscalculation (G-05). */
export function isRight({ verdict }: RatioCheck): boolean {
  return verdict === 'exact' || verdict === 'capped';
}

/** The value that G-05 shows instead of 100 % of a part or 0 % of something; null where no cap applies. */
function cappedAt(n: bigint, d: bigint, rounded: bigint, scale: bigint): bigint | null {
  if (n % MICRO !== 0n || d % MICRO !== 0n) return null;
  if (n < d && rounded >= 100n * scale) return 100n * scale - 1n;
  return n > 0n && rounded === 0n ? 1n : null;
}

function halfUp(n: bigint, d: bigint, scale: bigint): bigint {
  return (2n * n * 100n * scale + d) / (2n * d);
}

function middle(range: Range): bigint {
  return (range.low + range.high) / 2n;
}

function show(scaled: bigint, decimals: number): string {
  return formatPercentage({ scaled, decimals, capped: false }, false);
}

/** What a printed quantity may stand for: itself, or half a step about it when it was rounded (万, decimals). */
export function rangeOf(quantity: Pick<Quantity, 'micro' | 'step'>, micro = quantity.micro): Range {
  const half = quantity.step / 2n;
  return { low: micro - half < 0n ? 0n : micro - half, high: micro + half };
}

/** A value in millionths as people write it, in the manner of a printed quantity (万, decimals, thousands). */
export function showMicro(micro: bigint, like: Quantity): string {
  const scaleWord = /(?:千万|百万|万|亿|千)$/.exec(like.printed)?.[0] ?? '';
  const scale = { 千: 1000n, 万: 10_000n, 百万: 1_000_000n, 千万: 10_000_000n, 亿: 100_000_000n }[scaleWord] ?? 1n;
  const sign = micro < 0n ? '−' : '';
  const size = micro < 0n ? -micro : micro;
  const scaled = (size * 10n ** BigInt(like.decimals) + (MICRO * scale) / 2n) / (MICRO * scale);
  const digits = scaled.toString().padStart(like.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - like.decimals);
  const fraction = like.decimals === 0 ? '' : `.${digits.slice(-like.decimals)}`;
  const grouped = /[,，]/.test(like.printed) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const unit = like.kind === 'percent' ? '%' : scaleWord;
  return `${sign}${grouped}${fraction}${unit}`;
}
