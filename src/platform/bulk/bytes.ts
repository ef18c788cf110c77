/** The first is small: most that is written is a single event. */
const FIRST_BYTES = 8 * 1024;
const CHUNK_BYTES = 256 * 1024;
/** Up to here a loop is faster than the call that encodes a text. */
const SHORT = 24;

/** Bytes that are written one after the other into chunks; chunks that were sent come back and are used again. */
export class Bytes {
  #full: Buffer[] = [];
  #spare: Buffer[] = [];
  #chunk: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  #next = FIRST_BYTES;

  /** What is waiting in full chunks. */
  get fullChunks(): number {
    return this.#full.length;
  }

  int16(value: number): void {
    this.#reserve(2);
    this.#view.setInt16(this.#at, value);
    this.#at += 2;
  }

  int32(value: number): void {
    this.#reserve(4);
    this.#view.setInt32(this.#at, value);
    this.#at += 4;
  }

  /** What `write` writes, with its length before it. @param most how many bytes that are at most */
  measured(most: number, write: () => void): void {
    this.#reserve(4 + most);
    const start = this.#at;
    this.#at += 4;
    write();
    this.#view.setInt32(start, this.#at - start - 4);
  }

  /** A 64-bit integer from its halves. */
  int64(high: number, low: number): void {
    this.#reserve(8);
    this.#view.setInt32(this.#at, high);
    this.#view.setInt32(this.#at + 4, low);
    this.#at += 8;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#chunk[this.#at] = value;
    this.#at += 1;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#chunk.set(value, this.#at);
    this.#at += value.length;
  }

  /** A text as UTF-8 with its length before it, and `prefix` (one byte) between them where there is one. */
  text(text: string, prefix?: number): void {
    const ahead = prefix === undefined ? 4 : 5;
    this.#reserve(ahead + text.length * 3);
    const start = this.#at + ahead;
    const length = this.#ascii(text, start) ? text.length : this.#chunk.write(text, start);
    this.#view.setInt32(this.#at, length + ahead - 4);
    if (prefix !== undefined) this.#chunk[start - 1] = prefix;
    this.#at = start + length;
  }

  /** What was written so far, to be given back by {@link reuse} when it has been sent. */
  take(): Buffer[] {
    const taken = this.#full;
    if (this.#at > 0) taken.push(this.#chunk.subarray(0, this.#at));
    this.#full = [];
    this.#begin(0);
    return taken;
  }

  reuse(sent: readonly Buffer[]): void {
    for (const { buffer, byteOffset } of sent) {
      if (buffer.byteLength === CHUNK_BYTES && byteOffset === 0) this.#spare.push(Buffer.from(buffer as ArrayBuffer));
    }
  }

  #ascii(text: string, start: number): boolean {
    if (text.length > SHORT) return false;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) return false;
      this.#chunk[start + index] = code;
    }
    return true;
  }

  #reserve(length: number): void {
    if (this.#at + length <= this.#chunk.length) return;
    if (this.#at > 0) this.#full.push(this.#chunk.subarray(0, this.#at));
    this.#begin(length);
  }

  #begin(length: number): void {
    // What was taken whole may be all there is.
    const bytes = length === 0 ? 0 : Math.max(length, this.#next);
    if (bytes > 0) this.#next = CHUNK_BYTES;
    this.#chunk = (bytes === CHUNK_BYTES ? this.#spare.pop() : undefined) ?? Buffer.allocUnsafeSlow(bytes);
    this.#view = new DataView(this.#chunk.buffer, this.#chunk.byteOffset, this.#chunk.byteLength);
    this.#at = 0;
  }
}
