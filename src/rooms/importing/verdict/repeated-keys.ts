import type { RawRow } from '../reading/table.ts';

/** An earlier row of the file with the same key. */
export interface EarlierRow {
  readonly sheet: string;
  readonly row: number;
  readonly isSameContent: boolean;
  /** Positions (in the order of the canonical values) that differ. */
  readonly different: readonly number[];
  /** The earlier row itself, while it is still at hand. */
  readonly raw: RawRow | null;
}

/**
 * So many first rows are kept whole, further down only hashes of their values: the tables that people mend by hand are
 * shorter. (Keeping the last ones instead made every row outlive two collections, and memory grew with the file.)
 */
const REMEMBERED_ROWS = 5000;

/**
 * Remembers the keys of a file's accepted rows (IM-13). A row costs its key and four bytes a column, so 100,000 rows
 * stay below 20 MB.
 */
export class RepeatedKeys {
  readonly #width: number;
  readonly #indexes = new Map<string, number>();
  readonly #sheets: string[] = [];
  readonly #rows: number[] = [];
  #hashes: Int32Array;
  readonly #kept: RawRow[] = [];

  constructor(width: number) {
    this.#width = width;
    this.#hashes = new Int32Array(1024 * width);
  }

  /** The earlier row with this key, if there is one. */
  find(key: string, canonical: readonly string[]): EarlierRow | null {
    const index = this.#indexes.get(key);
    if (index === undefined) return null;
    const different: number[] = [];
    for (let at = 0; at < this.#width; at += 1) {
      if (this.#hashes[index * this.#width + at] !== hashOf(canonical[at] ?? '')) different.push(at);
    }
    return {
      sheet: this.#sheets[index] ?? '',
      row: this.#rows[index] ?? 0,
      isSameContent: different.length === 0,
      different,
      raw: this.#kept[index] ?? null,
    };
  }

  remember(key: string, sheet: string, raw: RawRow, canonical: readonly string[]): void {
    const index = this.#rows.length;
    // A copy: a key that was cut out of the file's text would keep that text alive, and so the whole file.
    this.#indexes.set(Buffer.from(key).toString(), index);
    this.#sheets.push(sheet);
    this.#rows.push(raw.row);
    this.#grow(index + 1);
    for (let at = 0; at < this.#width; at += 1) this.#hashes[index * this.#width + at] = hashOf(canonical[at] ?? '');
    if (index < REMEMBERED_ROWS) this.#kept.push(raw);
  }

  #grow(rows: number): void {
    if (rows * this.#width <= this.#hashes.length) return;
    const larger = new Int32Array(this.#hashes.length * 2);
    larger.set(this.#hashes);
    this.#hashes = larger;
  }
}

/** FNV-1a. Good enough to name the columns that differ. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
