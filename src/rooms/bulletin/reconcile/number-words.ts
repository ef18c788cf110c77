const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese whole number below a hundred million (二十六, 两百零三, 一万二千); null when it is none. */
export function readNumberWords(words: string): number | null {
  const myriad = words.indexOf('万');
  if (myriad > 0) {
    const [high, low] = [readNumberWords(words.slice(0, myriad)), readNumberWords(words.slice(myriad + 1) || '零')];
    return high === null || low === null ? null : high * 10_000 + low;
  }
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
