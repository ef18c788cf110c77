import { type PutValue, putterOf } from './binary-values.ts';
import { Bytes } from './bytes.ts';

export type CopyValue = string | number | boolean | null | Uint8Array | readonly unknown[] | object;
export type CopyRow = readonly CopyValue[];

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = -1;

/** Rows in the binary form of COPY. What is written is at once no object any more, and PostgreSQL has no text to read. */
export class BinaryRows {
  readonly #names: readonly string[];
  readonly #puts: readonly PutValue[];
  readonly #bytes = new Bytes();
  #count = 0;

  /** @param types the OID of each column's type */
  constructor(names: readonly string[], types: readonly number[]) {
    this.#names = names;
    this.#puts = types.map(putterOf);
  }

  /** Rows since the beginning or the last {@link finish}. */
  get count(): number {
    return this.#count;
  }

  /** Whether there is enough to be worth sending. */
  get isWorthSending(): boolean {
    return this.#bytes.fullChunks > 0;
  }

  /**
   * Writes a row.
   * @throws RangeError naming row and column for what PostgreSQL cannot hold; nothing may be added any more then
   */
  add(row: CopyRow): void {
    const puts = this.#puts;
    this.#begin();
    this.#count += 1;
    if (row.length !== puts.length)
      throw new RangeError(`row ${this.#count}: ${row.length} values, not ${puts.length}`);
    const bytes = this.#bytes;
    bytes.int16(puts.length);
    let column = 0;
    try {
      for (const put of puts) {
        const value = row[column];
        if (value === null) bytes.int32(-1);
        else put(bytes, value);
        column += 1;
      }
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new RangeError(`row ${this.#count}, column ${this.#names[column]}: ${reason}`, { cause });
    }
  }

  /** What was written since; to be given to {@link reuse} once it has been sent. */
  take(): Buffer[] {
    return this.#bytes.take();
  }

  /** Ends the rows, so that others may follow in a COPY of their own. @returns as {@link take} */
  finish(): Buffer[] {
    this.#begin();
    this.#bytes.int16(END);
    this.#count = 0;
    return this.#bytes.take();
  }

  reuse(sent: readonly Buffer[]): void {
    this.#bytes.reuse(sent);
  }

  #begin(): void {
    if (this.#count === 0) this.#bytes.bytes(SIGNATURE);
  }
}
