import type { Tx } from '../../../platform/sql.ts';
import { type BulkContext, type CaseBuffers, openCaseBuffers, type ReadyCase } from '../bulk.ts';

/** So many cases go into one set of COPYs: fewer cost round trips, more cost memory. */
const BATCH = 1_000;
/** So many batches, of some 2 MB, may wait: the file is read at an even pace although the database is not. */
const MOST_WAITING = 2;

/**
 * Writes cases while the next rows are being read: the database works on one batch while the file's next one is parsed.
 * Whatever else uses the transaction waits for {@link CaseWriter.settled} first.
 */
export class CaseWriter {
  readonly #buffers: CaseBuffers;
  #writing: Promise<void> = Promise.resolve();
  #waiting = 0;

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

  /** Writes a full batch after those before it; waits when there are too many. @throws what writing has thrown */
  async relieve(tx: Tx): Promise<void> {
    if (this.#buffers.count() < BATCH) return;
    this.#begin(tx);
    if (this.#waiting > MOST_WAITING) await this.#writing;
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
    this.#waiting += 1;
    this.#writing = this.#writing.then(async () => {
      await write(tx);
      this.#waiting -= 1;
    });
    // It is thrown where somebody waits for it.
    this.#writing.catch(() => {});
  }
}
