const DIGITS = '零一二三四五六七八九';

/** A whole number below 100 in digits or in Chinese (十五, 两), or null. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace('两', '二');
  if (plain.length === 1 && plain !== '十') return digit(plain);
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (!match) return null;
  return (digit(match[1] ?? '一') ?? 0) * 10 + (digit(match[2] ?? '零') ?? 0);
}

function digit(character: string): number | null {
  const value = DIGITS.indexOf(character);
  return value < 0 ? null : value;
}
