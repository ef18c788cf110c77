import type { Tx } from '../../src/platform/sql.ts';
import {
  type BroughtCase,
  type BulkContext,
  prepareCase,
  type ReadyCase,
  writeCases,
} from '../../src/rooms/casework/index.ts';

const BATCH = 2_000;

/**
 * Writes cases through the rooms' decisions, some thousands at a time, so that any number of them streams.
 * @returns how many were written
 * @throws Error when a case of the plan is refused: the plan is wrong
 */
export async function loadCases(tx: Tx, cases: Iterable<BroughtCase>, context: BulkContext): Promise<number> {
  let batch: ReadyCase[] = [];
  let count = 0;
  const flush = async () => {
    await writeCases(tx, batch, context);
    count += batch.length;
    batch = [];
  };
  for (const brought of cases) {
    const prepared = prepareCase(brought, context);
    if ('refusals' in prepared) {
      throw new Error(`${brought.story.receipt.number}: ${prepared.refusals.map(refusal => refusal.message).join('')}`);
    }
    batch.push(prepared.ready);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return count;
}
