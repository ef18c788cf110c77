import { addHours, type Instant } from '../../../kernel/time.ts';
import { PADDING } from '../model.ts';

/** Another article that says nearly the same. */
export interface Similar {
  readonly articleId: string;
  /** Shared 5-grams among all, in thousandths, rounded down. */
  readonly permille: number;
}

/** The distinct 5-grams of a text as ascending 32-bit hashes. */
export type Fingerprint = Uint32Array;

const GRAM = 5;
/** A text shorter than this says too little to be judged: two titles of a series differ by one numeral. */
const LEAST_LETTERS = 60;

/**
 * The fingerprint of title and body after normalising: compatibility forms, lower case, letters and digits only.
 * @returns null for a text too short to be judged
 * @source AS-P03, NM-11a
 */
export function fingerprint(title: string, body: string | null): Fingerprint | null {
  const letters = `${title}${body ?? ''}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const codes: number[] = [];
  for (const letter of letters) codes.push(letter.codePointAt(0) ?? 0);
  if (codes.length < LEAST_LETTERS) return null;
  const grams = new Uint32Array(codes.length - GRAM + 1);
  for (let start = 0; start < grams.length; start += 1) grams[start] = hashGram(codes, start);
  grams.sort();
  // Plain loops: thousands of texts are fingerprinted in an import, and this is a third of the time of Set and filter.
  let kept = 0;
  for (let index = 0; index < grams.length; index += 1) {
    const gram = grams[index] ?? 0;
    if (index === 0 || gram !== grams[index - 1]) grams[kept++] = gram;
  }
  return grams.slice(0, kept);
}

/** FNV-1a over five code points: 500 grams of 2³² values collide about once in 30,000 texts. */
function hashGram(codes: readonly number[], start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + GRAM; index += 1) {
    const code = codes[index] ?? 0;
    hash = Math.imul(hash ^ (code & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 16), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Jaccard similarity of two fingerprints in thousandths, rounded down. Symmetric; 1000 only for the same grams.
 * @param atLeast what is below it may be told as 0: most pairs are told apart after a fraction of their grams
 */
export function similarity(a: Fingerprint, b: Fingerprint, atLeast = 0): number {
  const total = a.length + b.length;
  // shared ÷ (total − shared) ≥ atLeast leaves so many grams that only one of the two has.
  let missesLeft = total - 2 * Math.ceil((atLeast * total) / (1000 + atLeast));
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    else if (missesLeft === 0) return 0;
    else missesLeft -= 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return total === 0 ? 0 : Math.floor((shared * 1000) / (total - shared));
}

/** One published text as the finder keeps it. */
export interface KnownText {
  readonly articleId: string;
  readonly unitId: string;
  readonly publishedAt: Instant;
  readonly print: Fingerprint;
}

/** Finds the nearest text that the same unit published within seven days; texts come one by one. */
export interface SimilarFinder {
  find(text: Omit<KnownText, 'articleId'>): Similar | null;
  add(text: KnownText): void;
  has(articleId: string): boolean;
  /** Forgets what was published outside the span: memory stays that of some days. */
  keep(from: Instant, to: Instant): void;
}

/** An empty finder. @source AS-P03 */
export function createSimilarFinder(): SimilarFinder {
  let texts = new Map<string, KnownText>();
  const byUnit = new Map<string, KnownText[]>();
  const index = (text: KnownText) => {
    const own = byUnit.get(text.unitId);
    if (own) own.push(text);
    else byUnit.set(text.unitId, [text]);
  };
  return {
    find({ unitId, publishedAt, print }) {
      const [from, to] = similarSpan(publishedAt);
      let best: Similar | null = null;
      for (const other of byUnit.get(unitId) ?? []) {
        if (other.publishedAt < from || other.publishedAt > to) continue;
        const permille = similarity(print, other.print, PADDING.similarPermille);
        if (permille >= PADDING.similarPermille && permille > (best?.permille ?? 0)) {
          best = { articleId: other.articleId, permille };
        }
      }
      return best;
    },
    add(text) {
      texts.set(text.articleId, text);
      index(text);
    },
    has: articleId => texts.has(articleId),
    keep(from, to) {
      texts = new Map([...texts].filter(([, text]) => text.publishedAt >= from && text.publishedAt <= to));
      byUnit.clear();
      for (const text of texts.values()) index(text);
    },
  };
}

/** The days before and after a publication in which a text like it counts as padding. */
export function similarSpan(publishedAt: Instant): readonly [from: Instant, to: Instant] {
  const hours = PADDING.similarWithinDays * 24;
  return [addHours(publishedAt, -hours), addHours(publishedAt, hours)];
}
