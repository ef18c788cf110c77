const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese whole number below ten thousand (二十六, 两百零三); null when it is none. */
export function readNumberWords(words: string): number | null {
  let sum = 0;
  let digit = 0;
  for (const char of words) {
    const value = char === '两' ? 2 : DIGITS.indexOf(char);
    if (value >= 0) digit = value;
    else {
      const scale = { 十: 10, 百: 100, 千: 1000 }[char];
      if (scale === undefined) return null;
      sum += (digit === 0 && sum === 0 ? 1 : digit) * scale;
      digit = 0;
    }
  }
  return words === '' ? null : sum + digit;
}
