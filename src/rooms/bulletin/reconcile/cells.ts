import { foldWidth } from './fold-width.ts';
import { MICRO, type Quantity } from './quantities.ts';
import type { SourceCell } from './source-text.ts';

const CELL =
  /^\s*([-+↑↓▲▼]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|万|亿)?\s*(个百分点|件|条|个|家|次|人|户|份|项|人次|万元|元)?\s*$/;

/**
 * A cell that is nothing but a number; what falls (-31, ↓31) is below zero. The head may hold what the cell leaves out:
 * 同比（%）, 增减（百分点）.
 */
export function quantityOf(cell: SourceCell, head = ''): Quantity | null {
  const match = CELL.exec(foldWidth(cell.text));
  if (!match) return null;
  const [, mark = '', digits = '', fraction = '', scaleWord = '', unit = ''] = match;
  const decimals = Math.max(0, fraction.length - 1);
  const scale = scaleWord === '万' ? 10_000n : scaleWord === '亿' ? 100_000_000n : 1n;
  const isPoints = unit === '个百分点' || (scaleWord === '' && unit === '' && /百分点/.test(head));
  const isPercent = scaleWord === '%' || (!isPoints && unit === '' && scaleWord === '' && /%/.test(head));
  const lead = /^\s*/.exec(cell.text)?.[0].length ?? 0;
  const printed = foldWidth(cell.text)
    .trim()
    .replace(new RegExp(`\\s*${unit}$`), '');
  const start = cell.start + lead;
  const size = (BigInt(digits.replaceAll(',', '') + fraction.slice(1)) * scale * MICRO) / 10n ** BigInt(decimals);
  return {
    start,
    end: cell.end,
    printed: cell.text.trim().slice(0, printed.length),
    numberEnd: start + printed.length,
    kind: isPoints ? 'points' : isPercent ? 'percent' : 'count',
    micro: /[-↓▼]/.test(mark) ? -size : size,
    step: !isPercent && !isPoints && decimals === 0 && scale === 1n ? 0n : (scale * MICRO) / 10n ** BigInt(decimals),
    decimals,
    approximate: false,
    unit,
  };
}
