import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { readEvents, readLines } from '../../../platform/records/index.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { CaseEvent } from '../events.ts';
import { type CaseLine, foldCase } from '../fold.ts';
import { CASE } from '../record.ts';

/**
 * Folds some cases anew, chosen by chance, and holds their stored facts against it.
 * @param count how many
 * @returns how many were looked at, and the numbers of those whose facts are not what their events say
 */
export async function sampleFacts(tx: Tx, count: number): Promise<{ checked: number; wrong: string[] }> {
  const rows = await all(
    tx,
    sql<{ id: string; number: string }>`select id, number from case_record order by random() limit ${count}`,
  );
  const wrong: string[] = [];
  for (const { id, number } of rows) {
    const folded = foldCase(await readEvents<CaseEvent>(tx, CASE, id))?.lines ?? [];
    if (!isDeepStrictEqual(await readLines<CaseLine>(tx, CASE, id), folded)) wrong.push(number);
  }
  return { checked: rows.length, wrong };
}
