import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../../kernel/events.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { ClockStep } from '../clock.ts';
import type { ApplicantKind, RequestChannel, RequestStatus, Result } from '../model.ts';
import type { NewRequestEvent, RequestEvent } from './events.ts';

/** A span in which a request has not changed hands. */
export interface RequestLine extends Span {
  readonly unitId: string;
  readonly applicant: ApplicantKind;
  readonly receivedAt: Instant | null;
  /** When the answer went out, or the request was abandoned or withdrawn. */
  readonly closedAt: Instant | null;
  readonly result: Result | null;
  /** When the limit passed without an answer; nothing takes it away. */
  readonly overdueAt: Instant | null;
  /** The unit that let it pass, written only when the request changed hands afterwards: read `coalesce(overdue, unit)`. */
  readonly overdueUnitId: string | null;
}

/** What a request has come to. */
export interface RequestState {
  readonly number: string;
  readonly channel: RequestChannel;
  readonly status: RequestStatus;
  /** The first instant after the last day; null while the clock stands still. */
  readonly dueAt: Instant | null;
  /** What has touched the clock so far. */
  readonly steps: readonly ClockStep[];
  /** Consultations without an answer. */
  readonly openConsultations: readonly string[];
  readonly lines: readonly RequestLine[];
  readonly line: RequestLine;
}

/**
 * Folds a request's events into its facts and state.
 * @param knownBefore as it was known strictly before this instant
 * @returns null when the request was not known yet
 * @source FOI-06…FOI-20
 */
export function foldRequest(events: readonly RequestEvent[], knownBefore?: Instant): RequestState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'submitted');
  if (first?.kind !== 'submitted') return null;
  const fold = beginRequest(first);
  for (const event of counting) if (event !== first) fold.apply(event);
  return fold.state();
}

function beginRequest(submission: Extract<NewRequestEvent, { kind: 'submitted' }>): {
  apply(event: NewRequestEvent): void;
  state(): RequestState;
} {
  const { number, channel, applicant, unitId } = submission.data;
  const done: RequestLine[] = [];
  let line: RequestLine = {
    unitId,
    applicant,
    receivedAt: null,
    closedAt: null,
    result: null,
    overdueAt: null,
    overdueUnitId: null,
    validFrom: submission.occurredAt,
    validTo: FOREVER,
  };
  let status: RequestStatus = 'submitted';
  let dueAt: Instant | null = null;
  const steps: ClockStep[] = [];
  const open = new Set<string>();
  const close = (at: Instant, result: Result): void => {
    line = { ...line, closedAt: line.closedAt ?? at, result: line.result ?? result };
    status = 'closed';
    steps.push({ kind: 'answered', on: dateOf(at) });
  };

  const apply = (event: NewRequestEvent): void => {
    const at = event.occurredAt;
    const on = dateOf(at);
    switch (event.kind) {
      case 'submitted':
        throw new Error(`request ${number} was submitted twice`);
      case 'received':
        line = { ...line, receivedAt: line.receivedAt ?? at };
        steps.push({ kind: 'received', on });
        status = 'in-hand';
        dueAt = event.data.dueAt;
        return;
      case 'reassigned': {
        const moved = event.data.unitId !== line.unitId;
        const overdueUnitId =
          moved && line.overdueAt !== null ? (line.overdueUnitId ?? line.unitId) : line.overdueUnitId;
        if (at > line.validFrom) done.push({ ...line, validTo: at });
        const validFrom = Math.max(at, line.validFrom) as Instant;
        line = { ...line, unitId: event.data.unitId, overdueUnitId, validFrom };
        return;
      }
      case 'correction-noticed':
        steps.push({ kind: 'correction-noticed', on });
        status = 'awaiting-correction';
        dueAt = null;
        return;
      case 'correction-received':
        steps.push({ kind: 'corrected', on });
        status = open.size > 0 ? 'consulting' : 'in-hand';
        dueAt = event.data.dueAt;
        return;
      case 'consulted':
        steps.push({ kind: 'consulted', on, id: event.data.consultationId });
        open.add(event.data.consultationId);
        status = 'consulting';
        dueAt = null;
        return;
      case 'consultation-ended':
        steps.push({ kind: 'consultation-ended', on, id: event.data.consultationId });
        open.delete(event.data.consultationId);
        if (open.size === 0) status = 'in-hand';
        dueAt = event.data.dueAt;
        return;
      case 'extended':
        steps.push({ kind: 'extended', on, workdays: event.data.workdays });
        dueAt = event.data.dueAt;
        return;
      case 'delay-agreed':
        dueAt = event.data.dueAt;
        return;
      case 'fee-noticed':
        steps.push({ kind: 'fee-noticed', on });
        status = 'awaiting-fee';
        dueAt = null;
        return;
      case 'fee-paid':
        steps.push({ kind: 'fee-paid', on });
        status = 'in-hand';
        dueAt = event.data.dueAt;
        return;
      case 'answered':
      case 'abandoned':
        close(at, event.data.result);
        return;
      case 'withdrawn':
        close(at, 'R-O3');
        return;
      case 'became-overdue':
        line = { ...line, overdueAt: line.overdueAt ?? at };
        return;
      case 'archived':
        status = 'archived';
        return;
      case 'consultation-delivered':
      case 'reasons-asked':
      case 'negotiated':
      case 'drafted':
      case 'reviewed':
      case 'signed':
      case 'disclosed-proactively':
      case 'handed-to-mailbox':
      case 'reconsideration-filed':
      case 'reconsideration-ended':
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
      dueAt,
      steps: [...steps],
      openConsultations: [...open],
      lines: [...done, line],
      line,
    }),
  };
}
