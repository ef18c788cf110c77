/** The two-character pieces of a phrase: enough to see that two phrases speak of one thing. */
export function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
