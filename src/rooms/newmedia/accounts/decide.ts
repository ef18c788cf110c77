import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { type Instant, wallTime } from '../../../kernel/time.ts';
import { ACCOUNT_STATUS_NAMES, type AccountStatus, type Platform } from '../model.ts';
import type { AccountEventData, NewAccountEvent } from './events.ts';
import type { AccountState } from './fold.ts';

/** What a new account brings. */
export interface AccountEntry {
  readonly unitId: string;
  readonly platform: Platform;
  readonly by: 'person' | 'import';
  readonly at: Instant;
}

/** One act in an account's life; each is one row of {@link ALLOWED}. */
export type AccountAct =
  | { readonly verb: 'register'; readonly registrationNo: string | null }
  | { readonly verb: 'open' }
  | {
      readonly verb: 'change';
      readonly unitId?: string;
      readonly platform?: Platform;
      readonly items: readonly string[];
      readonly reason: string;
    }
  | { readonly verb: 'plan-closure'; readonly reason: string }
  | { readonly verb: 'announce-closure'; readonly noticeUrl: string | null; readonly until: Instant | null }
  | { readonly verb: 'deregister'; readonly receipt: string | null }
  | ({ readonly verb: 'receive-data' } & Readonly<AccountEventData['data-received']>);

const LIVE: readonly AccountStatus[] = ['registered', 'running', 'changing', 'closing', 'announced'];

/** Which act is possible in which state, and what people call it. */
const ALLOWED: Readonly<
  Record<AccountAct['verb'], { readonly label: string; readonly from: readonly AccountStatus[]; readonly rule: string }>
> = {
  register: { label: '登记备案', from: ['planned'], rule: 'NM-03' },
  open: { label: '转为运行', from: ['registered'], rule: 'NM-06' },
  change: { label: '变更', from: ['registered', 'running', 'changing'], rule: 'NM-03' },
  'plan-closure': { label: '拟关停', from: ['registered', 'running', 'changing'], rule: 'NM-07' },
  'announce-closure': { label: '公告注销', from: ['closing'], rule: 'NM-07' },
  // A register brought from elsewhere tells only that an account is gone, not how.
  deregister: { label: '注销', from: LIVE, rule: 'NM-07' },
  'receive-data': { label: '登记数据', from: LIVE, rule: 'NM-D20' },
};

/** Enters an account into the register. @param now the county's present */
export function decideEntry(entry: AccountEntry, now: Instant): Decision<NewAccountEvent> {
  const { unitId, platform, by, at } = entry;
  if (at > now) {
    return { refusals: [{ message: `时间 ${wallTime(at)} 晚于现在，请核对日期。`, rule: 'IM-14' }] };
  }
  return { events: [{ kind: 'planned', data: { unitId, platform, by }, occurredAt: at }] };
}

/** What an act does to an account at `at`: its event, or every reason why it cannot be done now. @source NM-06 */
export function decideAccount(state: AccountState, act: AccountAct, at: Instant): Decision<NewAccountEvent> {
  const { label, from, rule } = ALLOWED[act.verb];
  const refusals: Refusal[] = [];
  if (!from.includes(state.status)) {
    const where = from.map(status => `“${ACCOUNT_STATUS_NAMES[status]}”`).join('、');
    refusals.push({
      message: `账号现在是“${ACCOUNT_STATUS_NAMES[state.status]}”，不能${label}；要在${where}时才可以。`,
      rule,
    });
  }
  if (at < state.line.validFrom) {
    refusals.push({
      message: `${label}时间 ${wallTime(at)} 早于台账此前的记录 ${wallTime(state.line.validFrom)}，请核对。`,
      rule: 'IM-14',
    });
  }
  if ('reason' in act && act.reason.trim() === '')
    refusals.push({ message: `${label}要写明理由。`, rule, field: 'reason' });
  if (act.verb === 'receive-data' && act.dataAsOf > at) {
    refusals.push({ message: '数据截止时间晚于取得数据的时间，请核对。', rule, field: 'dataAsOf' });
  }
  if (refusals.length > 0) return { refusals };
  return { events: [eventOf(act, at)] };
}

function eventOf(act: AccountAct, at: Instant): NewAccountEvent {
  switch (act.verb) {
    case 'register':
      return { kind: 'registered', data: { registrationNo: act.registrationNo }, occurredAt: at };
    case 'open':
      return { kind: 'opened', data: {}, occurredAt: at };
    case 'change': {
      const { verb: _, items, ...rest } = act;
      return { kind: 'changed', data: { ...rest, items: [...items] }, occurredAt: at };
    }
    case 'plan-closure':
      return { kind: 'closure-planned', data: { reason: act.reason }, occurredAt: at };
    case 'announce-closure':
      return { kind: 'closure-announced', data: { noticeUrl: act.noticeUrl, until: act.until }, occurredAt: at };
    case 'deregister':
      return { kind: 'deregistered', data: { receipt: act.receipt }, occurredAt: at };
    case 'receive-data': {
      const { dataAsOf, source, grade } = act;
      return { kind: 'data-received', data: { dataAsOf, source, grade }, occurredAt: at };
    }
  }
}
