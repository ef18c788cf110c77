import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { AccountStatus, Platform } from '../model.ts';
import type { AccountEvent, NewAccountEvent } from './events.ts';

/** A span in which an account has not changed hands or platform. */
export interface AccountLine extends Span {
  readonly unitId: string;
  readonly platform: Platform;
  readonly registeredAt: Instant | null;
  readonly deregisteredAt: Instant | null;
}

/** What an account has come to. */
export interface AccountState {
  readonly status: AccountStatus;
  /** Up to when its posts are known; null when none were ever received (NM-D20). */
  readonly dataAsOf: Instant | null;
  readonly dataSource: string | null;
  readonly lines: readonly AccountLine[];
  readonly line: AccountLine;
}

/**
 * Folds an account's events into its facts and state.
 * @param knownBefore as it was known strictly before this instant
 * @returns null when the account was not known yet
 * @source NM-06
 */
export function foldAccount(events: readonly AccountEvent[], knownBefore?: Instant): AccountState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'planned');
  if (first?.kind !== 'planned') return null;
  const fold = beginAccount(first);
  for (const event of counting) if (event !== first) fold.apply(event);
  return fold.state();
}

/** Begins a fold with the account's entry into the register. */
function beginAccount(entry: Extract<NewAccountEvent, { kind: 'planned' }>): {
  apply(event: NewAccountEvent): void;
  state(): AccountState;
} {
  const done: AccountLine[] = [];
  let line: AccountLine = {
    unitId: entry.data.unitId,
    platform: entry.data.platform,
    registeredAt: null,
    deregisteredAt: null,
    validFrom: entry.occurredAt,
    validTo: FOREVER,
  };
  let status: AccountStatus = 'planned';
  let dataAsOf: Instant | null = null;
  let dataSource: string | null = null;
  const apply = (event: NewAccountEvent): void => {
    const at = event.occurredAt;
    switch (event.kind) {
      case 'planned':
        throw new Error('an account was entered twice');
      case 'registered':
        line = { ...line, registeredAt: line.registeredAt ?? at };
        status = 'registered';
        return;
      case 'opened':
      case 'closure-abandoned':
        status = 'running';
        return;
      case 'change-requested':
        status = 'changing';
        return;
      case 'changed': {
        const change = { unitId: event.data.unitId ?? line.unitId, platform: event.data.platform ?? line.platform };
        if (at > line.validFrom) done.push({ ...line, validTo: at });
        line = { ...line, ...change, validFrom: Math.max(at, line.validFrom) as Instant };
        status = 'running';
        return;
      }
      case 'closure-planned':
        status = 'closing';
        return;
      case 'closure-announced':
        status = 'announced';
        return;
      case 'deregistered':
        line = { ...line, deregisteredAt: at };
        status = 'cancelled';
        return;
      case 'data-received':
        if (dataAsOf === null || event.data.dataAsOf >= dataAsOf) {
          dataAsOf = event.data.dataAsOf;
          dataSource = event.data.source;
        }
        return;
      case 'exception-approved':
      case 'pledge-signed':
      case 'interaction-checked':
      case 'spot-checked':
      case 'duty-checked':
      case 'problem-found':
        return;
      case 'corrected':
      case 'retracted':
        throw new Error(`${event.kind} is applied before folding`);
      default:
        throw unknownKind(event);
    }
  };
  return { apply, state: () => ({ status, dataAsOf, dataSource, lines: [...done, line], line }) };
}
