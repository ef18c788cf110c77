/** The two-character pieces of a phrase: enough to see that two phrases speak of one thing. */
export function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

/** How much of a phrase another one takes up: the share of its pairs found there. */
export function alike(phrase: string, words: string): number {
  const pairs = pairsOf(phrase);
  return pairs.length === 0 ? 0 : pairs.filter(pair => words.includes(pair)).length / pairs.length;
}
