import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BinaryRows, type CopyRow } from './bulk/binary-rows.ts';
import { columnTypes, forgetTypes } from './bulk/column-types.ts';
import type { Tx } from './sql.ts';

export type { CopyRow, CopyValue } from './bulk/binary-rows.ts';

const BATCH = 256;

/**
 * Writes rows by COPY, the fastest way in. Streams: memory does not grow with the rows. Values are written by the types
 * of the columns: an instant for `timestamptz`, any JSON for `jsonb`, a list for an array.
 * @param table a table of the transaction's schema
 * @param columns in the order of the values of each row
 * @returns how many rows were written
 * @throws RangeError naming row and column for a value that the column cannot hold (a NUL character, half of a
 *   surrogate pair, undefined); the transaction has failed then
 */
export async function copyRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
): Promise<number> {
  const buffer = new BinaryRows(columns, await columnTypes(tx, table, columns));
  const copy = beginCopy(tx, table, columns);
  try {
    for await (const batch of inBatches(rows)) {
      for (const row of batch) buffer.add(row);
      if (buffer.isWorthSending) await send(copy, buffer);
    }
  } catch (error) {
    await copy.giveUp(error);
    throw error;
  }
  const { count } = buffer;
  await copy.finish(buffer.finish());
  return count;
}

/** Rows of one table that are collected as bytes and written together, again and again. */
export class CopyBuffer {
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #rows: BinaryRows;

  private constructor(table: string, columns: readonly string[], rows: BinaryRows) {
    this.#table = table;
    this.#columns = columns;
    this.#rows = rows;
  }

  /** A buffer for a table of the transaction's schema. */
  static async open(tx: Tx, table: string, columns: readonly string[]): Promise<CopyBuffer> {
    return new CopyBuffer(table, columns, new BinaryRows(columns, await columnTypes(tx, table, columns)));
  }

  /** @throws RangeError as {@link copyRows}; the buffer is of no use any more then */
  add(row: CopyRow): void {
    this.#rows.add(row);
  }

  /** Takes out what was collected until now, to be written by the function that is returned; more may be added meanwhile. */
  take(): (tx: Tx) => Promise<void> {
    if (this.#rows.count === 0) return async () => {};
    const bytes = this.#rows.finish();
    return async tx => {
      await beginCopy(tx, this.#table, this.#columns).finish(bytes);
      this.#rows.reuse(bytes);
    };
  }
}

/** A COPY under way. */
interface Copy {
  /** @throws what the server has given up for */
  write(bytes: Buffer): Promise<void>;
  finish(bytes: readonly Buffer[]): Promise<void>;
  /** Ends it without result. */
  giveUp(why: unknown): Promise<void>;
}

function beginCopy(tx: Tx, table: string, columns: readonly string[]): Copy {
  const list = columns.map(name => pg.escapeIdentifier(name)).join(', ');
  const sink = tx.client.query(
    copyFrom(`copy ${pg.escapeIdentifier(table)} (${list}) from stdin with (format binary)`),
  );
  let isGivenUp = false;
  const finished = new Promise<void>((resolve, reject) => {
    sink.once('finish', resolve);
    sink.on('error', error => {
      isGivenUp = true;
      forgetTypes(tx, table);
      reject(error);
    });
  });
  // Until it is waited for, an error of the server must not be an unhandled one.
  finished.catch(() => {});
  const write = async (bytes: Buffer): Promise<void> => {
    // What the server gave up takes nothing more: its error is thrown here.
    if (isGivenUp) await finished;
    if (!sink.write(bytes)) await Promise.race([once(sink, 'drain'), finished]);
  };
  return {
    write,
    async finish(bytes) {
      for (const chunk of bytes) await write(chunk);
      if (!isGivenUp) sink.end();
      await finished;
    },
    async giveUp(why) {
      // What the server gave up has no connection any more to be told on.
      if (!isGivenUp) sink.destroy(why instanceof Error ? why : new Error(String(why)));
      await finished.catch(() => {});
    },
  };
}

async function send(copy: Copy, rows: BinaryRows): Promise<void> {
  const bytes = rows.take();
  for (const chunk of bytes) await copy.write(chunk);
}

/** Waiting once per row would take longer than writing it: rows that are there at once come in batches. */
async function* inBatches(rows: Iterable<CopyRow> | AsyncIterable<CopyRow>): AsyncGenerator<readonly CopyRow[]> {
  if (Symbol.asyncIterator in rows) {
    for await (const row of rows) yield [row];
    return;
  }
  let batch: CopyRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
