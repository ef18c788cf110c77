import { sql } from 'kysely';
import { effectiveEvents } from '../../../kernel/events.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { CaseEvent } from '../events.ts';
import { readStoredCases } from './stored-cases.ts';

/** A duplicate that would be counted nowhere once an import is taken back: the case it goes into would be gone. */
export interface Stranded {
  readonly caseId: string;
  readonly intoCaseId: string;
  /** Whether the main case was taken back before; otherwise this import made it. */
  readonly isMainGone: boolean;
}

/**
 * What taking an import back would leave merged into a case that is taken back: duplicates that others merged into the
 * cases it made, and those that it split off or sent elsewhere since their old main case went. What it made or merged
 * itself goes with it and is not among them.
 * @source IM-07
 */
export async function findStranded(tx: Tx, batchId: string): Promise<Stranded[]> {
  const suspects = await findSuspects(tx, batchId);
  const stored = await readStoredCases(tx, suspects);
  const merged = suspects.flatMap(caseId => {
    const intoCaseId = mainWithout(batchId, stored.get(caseId)?.events ?? []);
    return intoCaseId === null ? [] : [{ caseId, intoCaseId }];
  });
  if (merged.length === 0) return [];
  const mains = await all(
    tx,
    sql<{ id: string; isMainGone: boolean }>`
      select r.id, r.retracted_at is not null as "isMainGone" from case_record r
      where r.id = any(${merged.map(({ intoCaseId }) => intoCaseId)}::uuid[])
        and (r.retracted_at is not null
          or exists (select from case_event e where e.case_id = r.id and e.seq = 1 and e.batch_id = ${batchId}))`,
  );
  const gone = new Map(mains.map(main => [main.id, main.isMainGone]));
  return merged.flatMap(each => {
    const isMainGone = gone.get(each.intoCaseId);
    return isMainGone === undefined ? [] : [{ ...each, isMainGone }];
  });
}

/** Cases not made by the import that are merged into one it made, or whose being merged it has changed. */
async function findSuspects(tx: Tx, batchId: string): Promise<string[]> {
  const rows = await all(
    tx,
    sql<{ id: string }>`
      with made as (
        select case_id from case_event where batch_id = ${batchId} and seq = 1
      ), merged as (
        select e.case_id from case_record r join case_event e on e.case_id = r.id
        where r.excluded_at is not null and r.retracted_at is null and e.kind in ('merged', 'corrected')
          and coalesce(e.data -> 'data' ->> 'intoCaseId', e.data ->> 'intoCaseId') in (select case_id::text from made)
        union
        select e.case_id from case_event mine join case_event e on e.case_id = mine.case_id and e.kind = 'merged'
        join case_record r on r.id = e.case_id and r.retracted_at is null
        where mine.batch_id = ${batchId} and mine.kind in ('retracted', 'corrected', 'split-off')
      )
      select case_id as id from merged where case_id not in (select case_id from made) order by 1`,
  );
  return rows.map(row => row.id);
}

/** The case that one is merged into by its events without an import's; null when it stands for itself. */
function mainWithout(batchId: string, events: readonly CaseEvent[]): string | null {
  const left = effectiveEvents(events.filter(event => event.batchId !== batchId));
  const last = left.findLast(event => event.kind === 'merged' || event.kind === 'split-off');
  return last?.kind === 'merged' ? last.data.intoCaseId : null;
}
