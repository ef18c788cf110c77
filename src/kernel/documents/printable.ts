/**
 * Characters that no rendering may carry: control characters (XML forbids most), lone halves of a surrogate pair,
 * noncharacters, and invisible marks that reorder or split what is read — a direction override could show 543 as 345.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]|\p{Cs}/gu;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu;
const BLANKS = /[\t-\r\u2028\u2029]+/g;

/** The text as it can stand in every rendering: line ends and tabs become one space, unprintable characters go. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(NONCHARACTER, '').replace(BLANKS, ' ');
}

/** Ideographs, kana, full-width forms, and the signs that a Chinese font sets one em wide. */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u2e80-\u30ff\u3100-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** How wide a line is in characters of the body: 1 for full width, ½ for half width. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += FULL_WIDTH.test(character) && character > '\u00ff' ? 1 : 0.5;
  return width;
}
