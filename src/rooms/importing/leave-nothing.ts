import type { Tx } from '../../platform/sql.ts';

/**
 * Runs work in a transaction that is rolled back whatever it has done: a dry run leaves nothing (IM-07).
 * @param transact runs its argument in one transaction
 * @throws what the work throws
 */
export async function leaveNothing<T>(
  transact: (work: (tx: Tx) => Promise<void>) => Promise<void>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const done: { result?: T } = {};
  const stop = new Error('nothing is left of a dry run');
  try {
    await transact(async tx => {
      done.result = await work(tx);
      throw stop;
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return done.result as T;
}
