import type { Tx } from '../../../platform/sql.ts';
import { type BulkContext, type ReadyCase, writeCases } from '../bulk.ts';

/** So many cases go into one set of COPYs: fewer cost round trips, more cost memory. */
const BATCH = 1_000;

/**
 * Writes cases while the next rows are being read: the database works on one batch while the file's next one is parsed.
 * Whatever else uses the transaction waits for {@link settle} first.
 */
export class CaseWriter {
  #waiting: ReadyCase[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** Takes a case. Many may be taken before {@link relieve}. */
  add(ready: ReadyCase): void {
    this.#waiting.push(ready);
  }

  /** Begins to write a full batch, once the one before is written. @throws what writing has thrown */
  async relieve(tx: Tx, context: BulkContext): Promise<void> {
    if (this.#waiting.length < BATCH) return;
    await this.#writing;
    this.#begin(tx, context);
  }

  /** Writes what is left. @throws what writing has thrown */
  async finish(tx: Tx, context: BulkContext): Promise<void> {
    if (this.#waiting.length > 0) this.#begin(tx, context);
    await this.#writing;
  }

  /** Until nothing is under way. @throws what writing has thrown */
  settled(): Promise<void> {
    return this.#writing;
  }

  #begin(tx: Tx, context: BulkContext): void {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(() => writeCases(tx, batch, context));
    // It is thrown where somebody waits for it.
    this.#writing.catch(() => {});
  }
}
