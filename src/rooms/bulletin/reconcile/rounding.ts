import { formatPercentage, percentage } from '../../../kernel/ratio.ts';
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
  const shown = show(rounded, decimals);
  const fine = show(halfUp(middle(n), middle(d), 10_000n), 4);
  if (!exact) {
    const low = halfUp(n.low, d.high, scale);
    const high = halfUp(n.high, d.low, scale);
    return { verdict: printed >= low && printed <= high ? 'exact' : 'wrong', right: shown, fine };
  }
  const capped = cappedAt(n.low, d.low, decimals);
  if (printed === rounded)
    return { verdict: capped !== null && n.low < d.low && rounded > 0n ? 'whole' : 'exact', right: shown, fine };
  if (capped !== null && printed === capped) return { verdict: 'capped', right: shown, fine };
  const cut = (n.low * 100n * scale) / d.low;
  return {
    verdict: printed === cut ? 'truncated' : 'wrong',
    right: capped === null ? shown : show(capped, decimals),
    fine,
  };
}

/** 100 % of a part that is not all (`whole`) is as wrong as a miscalculation (G-05). */
export function isRight({ verdict }: RatioCheck): boolean {
  return verdict === 'exact' || verdict === 'capped';
}

/** The value that G-05 shows instead of 100 % of a part or 0 % of something; null where no cap applies. */
function cappedAt(n: bigint, d: bigint, decimals: number): bigint | null {
  if (n % MICRO !== 0n || d % MICRO !== 0n) return null;
  const value = percentage(Number(n / MICRO), Number(d / MICRO), decimals);
  return value?.capped ? value.scaled : null;
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
