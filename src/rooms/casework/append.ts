import { AppError, refuse } from '../../kernel/errors.ts';
import { diffLines } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Decision } from './decide.ts';
import type { CaseEvent, NewCaseEvent } from './events.ts';
import { type CaseLine, type CaseState, foldCase } from './fold.ts';
import { copyEvents, copyLines, lockCase, readEvents, readLines, supersedeLines, updateRecord } from './store.ts';

/** Who appends, when it is recorded, and in which import. */
export interface Appending {
  readonly actorId: string | null;
  readonly recordedAt: Instant;
  readonly batchId?: string | null;
}

/** A case as a decision sees it: its state and all events, locked until the transaction ends. */
export interface OpenCase {
  readonly id: string;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/**
 * The one-by-one shell: opens a case, asks for a decision, appends its events, and brings facts and row up to them.
 * @throws AppError `not-found`, or `refused` with every reason
 */
export async function changeCase(
  tx: Tx,
  id: string,
  by: Appending,
  decideOn: (open: OpenCase) => Decision,
): Promise<CaseState> {
  const locked = await lockCase(tx, id);
  const events = locked ? await readEvents(tx, id) : [];
  const state = foldCase(events);
  if (!locked || !state) throw new AppError('not-found', '没有找到这件诉求，可能已经被撤销导入。');
  const decision = decideOn({ id, state, events });
  if ('refusals' in decision) return refuse(decision.refusals);
  return appendEvents(tx, id, events, decision.events, by);
}

/** Appends events to a case whose earlier events are given, and refolds its facts and row. The caller holds its lock. */
export async function appendEvents(
  tx: Tx,
  id: string,
  earlier: readonly CaseEvent[],
  added: readonly NewCaseEvent[],
  by: Appending,
): Promise<CaseState> {
  const events = [...earlier, ...numbered(added, earlier.at(-1)?.seq ?? 0, by)];
  const state = foldCase(events);
  if (!state) throw new Error(`case ${id} has lost its receipt`);
  await copyEvents(
    tx,
    events.slice(earlier.length).map(event => [id, event] as const),
  );
  const { supersede, add } = diffLines(await readLines(tx, id), state.lines, sameLine);
  await supersedeLines(tx, id, supersede, by.recordedAt);
  await copyLines(
    tx,
    add.map(line => [id, line] as const),
    by.recordedAt,
  );
  await updateRecord(tx, id, state, events.at(-1)?.seq ?? 0);
  return state;
}

/** New events with their sequence numbers and where they come from. */
export function numbered(events: readonly NewCaseEvent[], after: number, by: Appending): CaseEvent[] {
  return events.map(
    (event, index) =>
      ({
        ...event,
        seq: after + index + 1,
        actorId: by.actorId,
        recordedAt: by.recordedAt,
        batchId: by.batchId ?? null,
      }) as CaseEvent,
  );
}

const LINE_KEYS: readonly (keyof CaseLine)[] = [
  'validFrom',
  'validTo',
  'channel',
  'unitId',
  'overdueUnitId',
  'type',
  'topic',
  'subtopic',
  'cohortAt',
  'receivedAt',
  'assignedAt',
  'dueAt',
  'answeredAt',
  'closedAt',
  'overdueAt',
  'calledBackAt',
  'rating',
  'ratedAt',
  'excludedAt',
  'redone',
];

/** Whether two lines say the same. */
export function sameLine(a: CaseLine, b: CaseLine): boolean {
  return LINE_KEYS.every(key => a[key] === b[key]);
}
