/**
 * Chance with a seed: the example county must be the same on every machine and every run, so nothing here asks the
 * machine for randomness. The generator is sfc32, seeded from a text by xmur3 (both public domain).
 */
export interface Rng {
  /** The next number, 0 ≤ x < 1. */
  next(): number;
}

/** A generator that always gives the same sequence for the same `seed` text. */
export function seededRng(seed: string): Rng {
  const word = hashWords(seed);
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first outputs still show the seed's pattern: neighbouring seeds would tell similar stories.
  for (let round = 0; round < 12; round += 1) next();
  return { next };
}

/** A whole number from `low` to `high`, both included. */
export function int(rng: Rng, low: number, high: number): number {
  return low + Math.floor(rng.next() * (high - low + 1));
}

/** True with the given probability, 0…1. */
export function chance(rng: Rng, probability: number): boolean {
  return rng.next() < probability;
}

/**
 * One of the list.
 * @throws RangeError when the list is empty.
 */
export function pick<T>(rng: Rng, list: readonly T[]): T {
  const chosen = list[Math.floor(rng.next() * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/**
 * One of the entries, each as often as its weight says.
 * @throws RangeError when no entry has a positive weight.
 */
export function weighted<T>(rng: Rng, entries: readonly (readonly [T, number])[]): T {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = rng.next() * total;
  for (const [value, weight] of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('no entry has a weight');
}

/** The same items in another order (Fisher–Yates); the list given stays as it is. */
export function shuffled<T>(rng: Rng, list: readonly T[]): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(rng, 0, last);
    const held = result[last] as T;
    result[last] = result[other] as T;
    result[other] = held;
  }
  return result;
}

function hashWords(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}
