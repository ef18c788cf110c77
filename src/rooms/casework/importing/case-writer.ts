import type { Tx } from '../../../platform/sql.ts';
import { type BulkContext, type CaseBuffers, openCaseBuffers, type ReadyCase } from '../bulk.ts';

/** So many cases go into one set of COPYs: fewer cost round trips, more cost memory. */
const BATCH = 3_000;
/** So many batches, of some 6 MB, may wait: the file is read at an even pace although the database is not. */
const MOST_WAITING = 1;

/**
 * Writes cases while the next rows are being read: the database works on one batch while the file's next one is parsed.
 * Whatever else uses the transaction waits for {@link CaseWriter.settled} first.
 */
export class CaseWriter {
  readonly #buffers: CaseBuffers;
  #writing: Promise<void> = Promise.resolve();
  /** The batches that are not written yet, the oldest first. */
  readonly #waiting: Promise<void>[] = [];

  private constructor(buffers: CaseBuffers) {
    this.#buffers = buffers;
  }

  static async open(tx: Tx, context: BulkContext): Promise<CaseWriter> {
    return new CaseWriter(await openCaseBuffers(tx, context));
  }

  /** Takes a case. Many may be taken before {@link relieve}. */
  add(ready: ReadyCase): void {
    this.#buffers.add(ready);
  }

  /**
   * Writes a full batch after those before it. When there are too many it waits for the oldest only, so that the
   * database always has its next one. @throws what writing has thrown
   */
  async relieve(tx: Tx): Promise<void> {
    if (this.#buffers.count() < BATCH) return;
    this.#begin(tx);
    if (this.#waiting.length > MOST_WAITING) await this.#waiting[0];
  }

  /** Writes what is left. @throws what writing has thrown */
  async finish(tx: Tx): Promise<void> {
    if (this.#buffers.count() > 0) this.#begin(tx);
    await this.#writing;
  }

  /** Until nothing is under way. @throws what writing has thrown */
  settled(): Promise<void> {
    return this.#writing;
  }

  #begin(tx: Tx): void {
    const write = this.#buffers.take();
    const written = this.#writing.then(() => write(tx));
    this.#writing = written;
    this.#waiting.push(written);
    // What was thrown is thrown again where somebody waits for it.
    written.then(
      () => void this.#waiting.shift(),
      () => {},
    );
  }
}
