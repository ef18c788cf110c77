import type { Refusal } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { WorkCalendar } from '../../kernel/working-days.ts';
import type { KeyRing } from '../../platform/crypto/index.ts';
import { type Appending, numbered, openRecordBuffers, type ReadyRecord } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './fold.ts';
import { type Citizen, copyCitizens } from './personal.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { CASE, type CaseText, type StoredCaseText } from './record.ts';
import { playStory, type Story } from './story.ts';

/** A case as a file or a generator brings it: what it says, who wrote, and its whole story. */
export interface BroughtCase {
  readonly story: Story;
  readonly text: CaseText;
  readonly helperIds?: readonly string[];
  readonly citizen?: Citizen | null;
  readonly contentHash?: string;
}

/** What the bulk shell needs besides the cases. */
export interface BulkContext extends Appending {
  /** The county's present: what is overdue by then is recorded as overdue. */
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  readonly ring: KeyRing;
}

/** A case that was played and is ready to be written, or why it cannot be. */
export type Prepared = { readonly ready: ReadyCase } | { readonly refusals: readonly Refusal[] };

export interface ReadyCase extends ReadyRecord<CaseEvent, CaseState, StoredCaseText> {
  readonly citizen: Citizen | null;
}

/** Plays a brought case through the decisions; pure but for the new id. */
export function prepareCase(brought: BroughtCase, context: BulkContext): Prepared {
  const played = playStory(
    brought.story,
    DEFAULT_POLICIES[brought.story.receipt.channel],
    context.calendar,
    context.now,
  );
  if ('refusals' in played) return played;
  const events = numbered<CaseEvent>(played.events, 0, context);
  const record = {
    id: newId(),
    text: { ...brought.text, helperIds: brought.helperIds ?? [] },
    state: played.state,
    lastSeq: events.length,
    contentHash: brought.contentHash ?? null,
    batchId: context.batchId ?? null,
  };
  return { ready: { record, events, citizen: brought.citizen ?? null } };
}

/** New cases that wait as bytes to be written, with the personal data that belongs to them. */
export interface CaseBuffers {
  add(ready: ReadyCase): void;
  /** How many are waiting. */
  count(): number;
  /** Takes out what is waiting, to be written by the function that is returned; more may be added meanwhile. */
  take(): (tx: Tx) => Promise<void>;
}

export async function openCaseBuffers(tx: Tx, context: BulkContext): Promise<CaseBuffers> {
  const records = await openRecordBuffers(tx, CASE, context.recordedAt);
  let citizens: (readonly [string, Citizen])[] = [];
  return {
    count: () => records.count(),
    add(ready) {
      records.add(ready);
      if (ready.citizen) citizens.push([ready.record.id, ready.citizen]);
    },
    take() {
      const write = records.take();
      const persons = citizens;
      citizens = [];
      return async writer => {
        await write(writer);
        await copyCitizens(writer, persons, context.ring);
      };
    },
  };
}

/** Writes new cases with their events, facts and sealed personal data by COPY: a few thousand at a time. */
export async function writeCases(tx: Tx, cases: readonly ReadyCase[], context: BulkContext): Promise<void> {
  const buffers = await openCaseBuffers(tx, context);
  for (const ready of cases) buffers.add(ready);
  await buffers.take()(tx);
}
