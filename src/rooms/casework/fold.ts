import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseEvent, CaseEventData, NewCaseEvent } from './events.ts';
import type { CaseStatus, CaseType, Channel, Rating } from './model.ts';
import { receivedUnder } from './policy.ts';
import { runningDueAt } from './running-due.ts';

/**
 * One line of facts: a span in which the unit, the closing and the exclusion of a case have not been taken back. Instants
 * in it are compared with the cut-off, so one line serves every cut-off within its span.
 */
export interface CaseLine extends Span {
  readonly channel: Channel;
  readonly unitId: string | null;
  /** Written only when the unit changed after the due date; read as `coalesce(overdue_unit, unit)` (CW-K20). */
  readonly overdueUnitId: string | null;
  readonly type: CaseType | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  /** What puts the case into a period: receipt or first dispatch, by the channel's policy. */
  readonly cohortAt: Instant | null;
  readonly receivedAt: Instant;
  readonly assignedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The first time that any holding span passed its due instant; later acts do not take it away (CW-K5). */
  readonly overdueAt: Instant | null;
  readonly calledBackAt: Instant | null;
  readonly rating: Rating | null;
  readonly ratedAt: Instant | null;
  /** Merged into another case or not accepted: counted no more from then on. */
  readonly excludedAt: Instant | null;
  readonly redone: number;
}

/** What a case has come to: its lines in order, its state, and who holds it since when. */
export interface CaseState {
  readonly number: string;
  readonly channel: Channel;
  readonly status: CaseStatus;
  /** The due instant that the clock runs towards, or has passed without an event that says so; null when it stands. */
  readonly runningDueAt: Instant | null;
  readonly lines: readonly CaseLine[];
  readonly line: CaseLine;
}

type Draft = { -readonly [Key in keyof CaseLine]: CaseLine[Key] };

/**
 * Folds a case's events into its facts and state.
 * @param events all events of one case, in any order
 * @param knownBefore as it was known strictly before this instant
 * @returns null when nothing of the case was known yet
 * @source CW-K2, CW-K5, CW-K20
 */
export function foldCase(events: readonly CaseEvent[], knownBefore?: Instant): CaseState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'received');
  if (!first) return null;
  const fold = beginFold(first);
  for (const event of counting) if (event !== first) fold.apply(event);
  return fold.state();
}

/** A fold under way: events are applied in the order in which they happened. */
export interface Fold {
  apply(event: NewCaseEvent): void;
  state(): CaseState;
}

/** Begins a fold with the receipt; the bulk shell plays a case's story on it event by event. */
export function beginFold(receipt: { readonly data: CaseEventData['received']; readonly occurredAt: Instant }): Fold {
  const { channel, number, by } = receipt.data;
  const { cohortBy, clockStops } = receivedUnder(receipt.data);
  const done: CaseLine[] = [];
  let line = emptyLine(channel, receipt.occurredAt);
  if (cohortBy === 'received') line.cohortAt = receipt.occurredAt;
  // A letter of the portal waits for a person to register it; what another system sends is registered there.
  let status: CaseStatus = by === 'portal' ? 'new' : 'registered';
  let heldSince: Instant | null = null;
  /** When the last holder was released because the return was granted in time: what falls due later is not theirs (CW-D20). */
  let releasedAt: Instant | null = null;
  let suspendedAt: Instant | null = null;
  /** The newest due instant that was let pass; the line keeps the first one. */
  let lastOverdueAt: Instant | null = null;

  /** Ends the line where something that figures count is taken back or changes hands. */
  const turn = (at: Instant, change: Partial<Draft>): void => {
    if (at > line.validFrom) {
      done.push({ ...line, validTo: at });
      line = { ...line, validFrom: at };
    }
    Object.assign(line, change);
  };

  /** The unit that answers for an overdue so far, when the case moves on to `unitId`. */
  const overdueUnitWhenMoving = (unitId: string): string | null => {
    if (line.overdueAt === null || unitId === line.unitId) return line.overdueUnitId;
    return line.overdueUnitId ?? line.unitId;
  };

  const stoppedAt = () => (clockStops === 'answered' ? line.answeredAt : line.closedAt);

  const apply = (event: NewCaseEvent): void => {
    const at = event.occurredAt;
    switch (event.kind) {
      case 'received':
        throw new Error(`case ${number} was received twice`);
      case 'registered':
        if (status === 'new') status = 'registered';
        return;
      case 'classified': {
        const { type, topic, subtopic } = event.data;
        // A type belongs to the case since its receipt: a correction takes the time of what it corrects.
        for (const each of [...done, line]) Object.assign(each, { type, topic, subtopic });
        return;
      }
      case 'not-accepted':
      case 'merged':
        line.excludedAt = at;
        status = event.kind;
        heldSince = null;
        return;
      case 'assigned': {
        const { unitId, dueAt } = event.data;
        if (line.assignedAt === null) {
          line.assignedAt = at;
          if (cohortBy === 'assigned') line.cohortAt = at;
          Object.assign(line, { unitId, dueAt });
          // A file may say that a case ended before it was dispatched (IM-14, told only): it has ended all the same.
          if (line.answeredAt !== null || line.excludedAt !== null) return;
        } else if (unitId === line.unitId) {
          line.dueAt = dueAt;
        } else {
          turn(at, { unitId, dueAt, overdueUnitId: overdueUnitWhenMoving(unitId) });
        }
        status = 'assigned';
        heldSince = at;
        releasedAt = null;
        suspendedAt = null;
        return;
      }
      case 'signed-for':
      case 'return-denied':
      case 'extension-denied':
        status = 'accepted';
        return;
      case 'suspended':
        suspendedAt = at;
        status = event.kind;
        return;
      case 'return-requested':
      case 'extension-requested':
      case 'archived':
        status = event.kind;
        return;
      case 'return-granted':
        status = 'returned';
        heldSince = null;
        releasedAt = event.data.inTime ? at : null;
        return;
      case 'extension-granted':
      case 'resumed':
        suspendedAt = null;
        line.dueAt = event.data.dueAt;
        status = 'accepted';
        return;
      case 'became-overdue':
        line.overdueAt ??= at;
        lastOverdueAt = at;
        return;
      case 'answered':
        line.answeredAt = at;
        status = 'answered';
        return;
      case 'sent-back':
        line.answeredAt = null;
        status = 'accepted';
        return;
      case 'closed':
        line.closedAt = at;
        line.answeredAt ??= at;
        status = 'closed';
        heldSince = null;
        return;
      case 'called-back':
        line.calledBackAt ??= at;
        return;
      case 'rated':
        if (line.ratedAt === null) Object.assign(line, { rating: event.data.rating, ratedAt: at });
        else turn(at, { rating: event.data.rating, ratedAt: at });
        return;
      case 'redo-ordered': {
        const { unitId, dueAt } = event.data;
        const overdueUnitId = overdueUnitWhenMoving(unitId);
        turn(at, { unitId, dueAt, overdueUnitId, closedAt: null, answeredAt: null, redone: line.redone + 1 });
        status = 'assigned';
        heldSince = at;
        releasedAt = null;
        suspendedAt = null;
        return;
      }
      case 'split-off':
        turn(at, { excludedAt: null });
        status = line.closedAt !== null ? 'closed' : line.assignedAt !== null ? 'assigned' : 'registered';
        return;
      case 'urged':
      case 'approved':
      case 'published':
        return;
      case 'corrected':
      case 'retracted':
        throw new Error(`${event.kind} is applied before folding`);
      default:
        throw unknownKind(event);
    }
  };
  return {
    apply,
    state: () => ({
      number,
      channel,
      status,
      runningDueAt: runningDueAt({
        unitId: line.unitId,
        dueAt: line.dueAt,
        heldSince,
        lastOverdueAt,
        stops: [stoppedAt(), line.excludedAt, releasedAt, suspendedAt],
      }),
      lines: [...done, line],
      line,
    }),
  };
}

function emptyLine(channel: Channel, receivedAt: Instant): Draft {
  return {
    channel,
    unitId: null,
    overdueUnitId: null,
    type: null,
    topic: null,
    subtopic: null,
    cohortAt: null,
    receivedAt,
    assignedAt: null,
    dueAt: null,
    answeredAt: null,
    closedAt: null,
    overdueAt: null,
    calledBackAt: null,
    rating: null,
    ratedAt: null,
    excludedAt: null,
    redone: 0,
    validFrom: receivedAt,
    validTo: FOREVER,
  };
}
