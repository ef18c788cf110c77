/** Bracketed remarks, required marks, spaces, breaks and trailing colons say nothing about what a column is (IM-02). */
const REMARKS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《[^《》]*》/g;
const MARKS = /[\s*※★☆#:。.,、;"'“”‘’_\-—·|\u200b\ufeff]/g;
const REQUIRED = /^(必填|选填|必选)(项)?|(必填|选填|必选)(项)?$/g;

/**
 * A header reduced to what identifies it: width, case, spaces, breaks, bracketed remarks and marks are gone.
 * A header that is nothing but a remark is kept whole.
 * @source IM-02
 */
export function headerKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const bare = reduce(plain.replace(REMARKS, ''));
  return bare === '' ? reduce(plain.replace(/[()[\]【】〔〕<>《》]/g, '')) : bare;
}

function reduce(text: string): string {
  return text.replace(MARKS, '').replace(REQUIRED, '').replace(MARKS, '');
}

/** How alike two reduced headers are, 0…1, by the pairs of characters that they share. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
