const FOLDED: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '﹪': '%',
  '—': '-',
  '–': '-',
  '－': '-',
  '−': '-',
  '～': '~',
  '∶': ':',
  '︰': ':',
  '【': '(',
  '】': ')',
};

/** A half-width full stop after a word, a bracket or a percent sign and before a word is a full stop: some offices type no 。. */
const stopsMade = (text: string) =>
  text.replace(/(?<=[\u4e00-\u9fff)）%”"])[.．](?=\s*(?:[\u4e00-\u9fff“"(（]|$))/gm, '。');

/**
 * The text with full-width digits, letters and punctuation made half-width, unit by unit, so that every offset stays
 * what it was. 、 。 and 《》 have no half-width form and stay.
 */
export function foldWidth(text: string): string {
  return stopsMade(text).replace(/[\uff01-\uff5e\u3000\u00a0\t﹪—–−∶︰【】]/g, char => {
    const other = FOLDED[char];
    return other ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}
