import { isDeepStrictEqual } from 'node:util';
import { effectiveEvents } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import { numbered } from '../../../platform/records/index.ts';
import { decideOverdue } from '../decide.ts';
import type { CaseEvent, NewCaseEvent } from '../events.ts';
import { beginFold } from '../fold.ts';
import { DEFAULT_POLICIES } from '../policy.ts';

const REASON = '导入的表与原记录不同';

/**
 * The events that turn a case's story into the one that a table tells now: what differs is corrected, what the table no
 * longer says is taken back, what is new is added. What people have recorded themselves is never taken back. Whether
 * the case was overdue follows from the result.
 * @param told the story as the table tells it, without its overdue events
 * @returns nothing when both say the same
 * @source IM-06
 */
export function changeStory(
  events: readonly CaseEvent[],
  told: readonly NewCaseEvent[],
  by: { readonly now: Instant },
): NewCaseEvent[] {
  const standing = new Map<CaseEvent['kind'], CaseEvent[]>();
  for (const event of effectiveEvents(events).sort((a, b) => a.seq - b.seq)) {
    const list = standing.get(event.kind);
    if (list === undefined) standing.set(event.kind, [event]);
    else list.push(event);
  }
  const overdue = standing.get('became-overdue') ?? [];
  standing.delete('became-overdue');
  const changes = reconcile(
    standing,
    told.filter(event => event.kind !== 'became-overdue'),
    event => event.batchId !== null,
    by.now,
  );
  const result = effectiveEvents([...events, ...asStored(events, changes)]);
  const wanted = overdueOf(result, by.now);
  return [...changes, ...reconcile(new Map([['became-overdue', overdue]]), wanted, () => true, by.now)];
}

/** Goes through both stories kind by kind, in the order of each. */
function reconcile(
  standing: ReadonlyMap<CaseEvent['kind'], CaseEvent[]>,
  told: readonly NewCaseEvent[],
  mayTakeBack: (event: CaseEvent) => boolean,
  now: Instant,
): NewCaseEvent[] {
  const changes: NewCaseEvent[] = [];
  const left = new Map([...standing].map(([kind, events]) => [kind, [...events]]));
  for (const event of told) {
    const old = left.get(event.kind)?.shift();
    if (old === undefined) changes.push(event);
    else if (!saysTheSame(old, event)) changes.push(correction(old, event, now));
  }
  const retracts = [...left.values()]
    .flat()
    .filter(mayTakeBack)
    .map(event => event.seq);
  if (retracts.length > 0) changes.push({ kind: 'retracted', data: { retracts, reason: REASON }, occurredAt: now });
  return changes;
}

/** A receipt keeps the rules that it was received under and the way in which it came. */
function dataAs(old: CaseEvent, event: NewCaseEvent): NewCaseEvent['data'] {
  if (old.kind !== 'received' || event.kind !== 'received') return event.data;
  return { ...event.data, policyVersion: old.data.policyVersion, by: old.data.by };
}

/** When a person recorded it, the time they gave holds: a table only knows its own. */
function saysTheSame(old: CaseEvent, event: NewCaseEvent): boolean {
  const isSameTime = old.occurredAt === event.occurredAt || old.batchId === null;
  return isSameTime && isDeepStrictEqual(old.data, dataAs(old, event));
}

function correction(old: CaseEvent, event: NewCaseEvent, now: Instant): NewCaseEvent {
  const data = { ...dataAs(old, event) } as Readonly<Record<string, unknown>>;
  return {
    kind: 'corrected',
    data: { corrects: old.seq, data, occurredAt: event.occurredAt, reason: REASON },
    occurredAt: now,
  };
}

function asStored(events: readonly CaseEvent[], added: readonly NewCaseEvent[]): CaseEvent[] {
  const last = events.at(-1);
  const recordedAt = last?.recordedAt ?? (0 as Instant);
  return numbered<CaseEvent>(added, last?.seq ?? 0, { actorId: null, recordedAt });
}

/** Which spans passed their due instants, by the decision that the clock uses. @source CW-K20 */
function overdueOf(events: readonly CaseEvent[], now: Instant): NewCaseEvent[] {
  const receipt = events.find(event => event.kind === 'received');
  if (receipt === undefined) return [];
  const policy = DEFAULT_POLICIES[receipt.data.channel];
  const fold = beginFold(receipt);
  const found: NewCaseEvent[] = [];
  const check = (at: Instant): void => {
    const overdue = decideOverdue(fold.state(), policy, at);
    if (overdue === null) return;
    found.push(overdue);
    fold.apply(overdue);
  };
  for (const event of events) {
    if (event === receipt || event.kind === 'became-overdue') continue;
    check(event.occurredAt);
    fold.apply(event);
  }
  check(now);
  return found;
}
