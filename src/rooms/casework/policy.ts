import type { CaseEventData } from './events.ts';
import type { CaseType, Channel, ClockStops, CohortBy } from './model.ts';

/**
 * A limit in working days with where it comes from. An act is limited by what stands here when it is done, and its event
 * keeps the days and the due instant: a change of a limit reaches no act before it.
 */
export interface Limit {
  readonly workdays: number;
  readonly rule: string;
  readonly source: 'verified' | 'derived' | 'from memory' | 'design' | 'local';
}

/** What is different from channel to channel; everything else is the one case engine. */
export interface ChannelPolicy {
  readonly channel: Channel;
  readonly version: number;
  readonly label: string;
  readonly cohortBy: CohortBy;
  readonly clockStops: ClockStops;
  /** The types in the order in which the channel's bulletin lists them. */
  readonly types: readonly CaseType[];
  readonly limits: Readonly<Record<CaseType, Limit>>;
}

const DESIGN_LIMITS: Readonly<Record<CaseType, Limit>> = {
  consult: { workdays: 2, rule: 'CW-D5', source: 'design' },
  help: { workdays: 5, rule: 'CW-D6', source: 'design' },
  complaint: { workdays: 5, rule: 'CW-D7', source: 'design' },
  suggestion: { workdays: 7, rule: 'CW-D8', source: 'design' },
  report: { workdays: 7, rule: 'CW-D9', source: 'design' },
};
const MAILBOX_LIMITS: Readonly<Record<CaseType, Limit>> = {
  ...DESIGN_LIMITS,
  consult: { workdays: 5, rule: 'CW-D12', source: 'from memory' },
};
const MAILBOX_TYPES: readonly CaseType[] = ['consult', 'complaint', 'suggestion', 'help', 'report'];
const HOTLINE_TYPES: readonly CaseType[] = ['suggestion', 'help', 'complaint', 'consult', 'report'];

/**
 * The policies of all counties; none edits its own yet. Decisions are given theirs, and events keep what the fold needs of
 * it, so what a county may edit one day changes nothing that has happened.
 */
export const DEFAULT_POLICIES: Readonly<Record<Channel, ChannelPolicy>> = {
  'mailbox-mayor': {
    channel: 'mailbox-mayor',
    version: 1,
    label: '市长信箱',
    cohortBy: 'received',
    clockStops: 'answered',
    types: MAILBOX_TYPES,
    limits: MAILBOX_LIMITS,
  },
  'mailbox-county': {
    channel: 'mailbox-county',
    version: 1,
    label: '县长信箱',
    cohortBy: 'received',
    clockStops: 'answered',
    types: MAILBOX_TYPES,
    limits: MAILBOX_LIMITS,
  },
  hotline: {
    channel: 'hotline',
    version: 1,
    label: '12345热线',
    cohortBy: 'assigned',
    clockStops: 'answered',
    types: HOTLINE_TYPES,
    limits: DESIGN_LIMITS,
  },
  'smart-city': {
    channel: 'smart-city',
    version: 1,
    label: '智慧管理平台',
    cohortBy: 'assigned',
    clockStops: 'answered',
    types: HOTLINE_TYPES,
    limits: DESIGN_LIMITS,
  },
  'site-error': {
    channel: 'site-error',
    version: 1,
    label: '网站找错',
    cohortBy: 'received',
    clockStops: 'answered',
    types: MAILBOX_TYPES,
    limits: { ...DESIGN_LIMITS, complaint: { workdays: 3, rule: 'CW-D13', source: 'from memory' } },
  },
};

const COUNTED_BY_DISPATCH: readonly Channel[] = ['hotline', 'smart-city'];

/**
 * By which rules a case was received: as its receipt says, else those of version 1, when receipts did not say it yet.
 * These never change, whatever policies become: facts are a fold of events, for ever.
 */
export function receivedUnder(receipt: CaseEventData['received']): Pick<ChannelPolicy, 'cohortBy' | 'clockStops'> {
  const { channel, cohortBy, clockStops } = receipt;
  return {
    cohortBy: cohortBy ?? (COUNTED_BY_DISPATCH.includes(channel) ? 'assigned' : 'received'),
    clockStops: clockStops ?? 'answered',
  };
}
