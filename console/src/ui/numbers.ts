import type { components } from '../api/schema.generated.ts';

export type FigureValue = components['schemas']['FigureCard']['value'];

/** Thousands are separated from five digits on. */
export function grouped(count: number): string {
  return Math.abs(count) < 10_000 ? String(count) : count.toLocaleString('zh-CN');
}

/** The number of a value as one: a count, the total of a split, a rate as printed. */
export function numberText(value: FigureValue): string {
  if (value.kind === 'ratio') return value.text;
  return grouped(value.kind === 'count' ? value.count : value.total);
}

/** The count of a value; null for a rate. */
export function countOf(value: FigureValue): number | null {
  if (value.kind === 'ratio') return null;
  return value.kind === 'count' ? value.count : value.total;
}

/** A list that leaves some out (the first three): its sum is no number that anybody asks for. */
export function isRanking(value: FigureValue): boolean {
  return value.kind === 'split' && value.lines.reduce((sum, line) => sum + line.count, 0) !== value.total;
}

/** Whether two readings of a figure say the same. */
export function isSame(a: FigureValue, b: FigureValue): boolean {
  return a.text === b.text;
}

/**
 * 534 ÷ 543 ≈ 98.3425% → 98.34%: how a rate comes about, with four places so that its rounding can be followed.
 * Exact integer arithmetic, half up, as the server's; empty for a rate of nothing.
 */
export function divisionText(numerator: number, denominator: number, printed: string): string {
  if (denominator === 0) return '';
  const [part, whole] = [BigInt(numerator) * 1_000_000n, BigInt(denominator)];
  const scaled = (2n * part + whole) / (2n * whole);
  const isExact = part % whole === 0n;
  const fraction = (scaled % 10_000n).toString().padStart(4, '0').replace(/0+$/, '');
  const exact = `${scaled / 10_000n}${fraction === '' ? '' : `.${fraction}`}%`;
  const division = `${grouped(numerator)} ÷ ${grouped(denominator)}`;
  if (isExact && exact === printed) return `${division} = ${printed}`;
  return `${division} ${isExact ? '=' : '≈'} ${exact} → ${printed}`;
}
