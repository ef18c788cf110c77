import type { RawRow } from '../reading/table.ts';

/** An earlier row of the file with the same key. */
export interface EarlierRow {
  readonly sheet: string;
  readonly row: number;
  readonly isSameContent: boolean;
  /** Positions (in the order of the canonical values) that are known to differ. */
  readonly different: readonly number[];
  /** The earlier row itself, while it is still at hand. */
  readonly raw: RawRow | null;
}

/**
 * So many first rows are kept whole, further down only what tells them apart: the tables that people mend by hand are
 * shorter. (Keeping the last ones instead made every row outlive two collections, and memory grew with the file.)
 */
const REMEMBERED_ROWS = 5000;
/** Of a long text so many characters, spread over it, are looked at to say whether its column differs. */
const LOOKED_AT = 24;

/**
 * Remembers the keys of a file's accepted rows (IM-13). A row costs its key, six bytes of its content's hash and a byte
 * a column, so 100,000 rows stay below 15 MB.
 */
export class RepeatedKeys {
  readonly #width: number;
  readonly #indexes = new Map<string, number>();
  readonly #sheets: string[] = [];
  readonly #rows: number[] = [];
  #contents = new Float64Array(1024);
  #traces: Uint8Array;
  readonly #kept: { readonly raw: RawRow; readonly canonical: readonly string[] }[] = [];

  constructor(width: number) {
    this.#width = width;
    this.#traces = new Uint8Array(1024 * width);
  }

  /** The earlier row with this key, if there is one. @param contentHash as {@link remember} */
  find(key: string, canonical: readonly string[], contentHash: string): EarlierRow | null {
    const index = this.#indexes.get(key);
    if (index === undefined) return null;
    const isSameContent = this.#contents[index] === numberOf(contentHash);
    return {
      sheet: this.#sheets[index] ?? '',
      row: this.#rows[index] ?? 0,
      isSameContent,
      different: isSameContent ? [] : this.#different(index, canonical),
      raw: this.#kept[index]?.raw ?? null,
    };
  }

  /** @param contentHash of all that the row says, in Base64 */
  remember(key: string, sheet: string, raw: RawRow, canonical: readonly string[], contentHash: string): void {
    const index = this.#rows.length;
    // A copy: a key that was cut out of the file's text would keep that text alive, and so the whole file.
    this.#indexes.set(Buffer.from(key).toString(), index);
    this.#sheets.push(sheet);
    this.#rows.push(raw.row);
    this.#grow(index + 1);
    this.#contents[index] = numberOf(contentHash);
    for (let at = 0; at < this.#width; at += 1) this.#traces[index * this.#width + at] = traceOf(canonical[at] ?? '');
    if (index < REMEMBERED_ROWS) this.#kept.push({ raw, canonical });
  }

  #different(index: number, canonical: readonly string[]): number[] {
    const kept = this.#kept[index]?.canonical;
    const differs = (at: number) => {
      const here = canonical[at] ?? '';
      return kept === undefined ? this.#traces[index * this.#width + at] !== traceOf(here) : (kept[at] ?? '') !== here;
    };
    return Array.from({ length: this.#width }, (_, at) => at).filter(differs);
  }

  #grow(rows: number): void {
    if (rows <= this.#contents.length) return;
    const contents = new Float64Array(this.#contents.length * 2);
    contents.set(this.#contents);
    this.#contents = contents;
    const traces = new Uint8Array(this.#traces.length * 2);
    traces.set(this.#traces);
    this.#traces = traces;
  }
}

/** The first 48 bits of a hash. */
function numberOf(contentHash: string): number {
  return Buffer.from(contentHash.slice(0, 8), 'base64url').readUIntBE(0, 6);
}

/** A byte of a text: texts with other bytes differ, and nearly all that differ have another. FNV-1a. */
function traceOf(text: string): number {
  let hash = 0x811c9dc5 ^ text.length;
  const step = Math.max(1, Math.ceil(text.length / LOOKED_AT));
  // From the end: what people append is there.
  for (let at = text.length - 1; at >= 0; at -= step) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16) ^ (hash >>> 8)) & 0xff;
}
