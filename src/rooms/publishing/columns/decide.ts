import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { type Instant, wallTime } from '../../../kernel/time.ts';
import type { ColumnTerms, NewColumnEvent } from './events.ts';
import type { ColumnState } from './fold.ts';

/** One act in a column's life. */
export type ColumnAct =
  | { readonly verb: 'change'; readonly terms: Partial<ColumnTerms> }
  | { readonly verb: 'close'; readonly reason: string }
  | { readonly verb: 'reopen'; readonly reason: string }
  | { readonly verb: 'confirm-unchanged'; readonly note: string | null };

/** Opens a column. @param now the county's present */
export function decideOpening(terms: ColumnTerms, openedAt: Instant, now: Instant): Decision<NewColumnEvent> {
  const refusals: Refusal[] = termRefusals(terms);
  if (openedAt > now) {
    refusals.push({
      message: `开通时间 ${wallTime(openedAt)} 晚于现在，请核对日期。`,
      rule: 'IM-14',
      field: 'openedAt',
    });
  }
  if (refusals.length > 0) return { refusals };
  return { events: [{ kind: 'opened', data: terms, occurredAt: openedAt }] };
}

/** What an act does to a column at `at`: its event, or every reason why not. */
export function decideColumn(state: ColumnState, act: ColumnAct, at: Instant): Decision<NewColumnEvent> {
  const refusals: Refusal[] = act.verb === 'change' ? termRefusals(act.terms) : [];
  if (act.verb === 'reopen' ? state.isOpen : !state.isOpen) {
    refusals.push({ message: state.isOpen ? '栏目正在使用，不用恢复。' : '栏目已经关闭，请先恢复。', rule: 'OC-U11' });
  }
  if (at < state.line.validFrom) {
    refusals.push({ message: `时间 ${wallTime(at)} 早于栏目上一次变更，请核对。`, rule: 'IM-14' });
  }
  if ('reason' in act && act.reason.trim() === '') {
    refusals.push({ message: '请写明理由。', rule: 'OC-U11', field: 'reason' });
  }
  if (refusals.length > 0) return { refusals };
  return { events: [eventOf(act, at)] };
}

function termRefusals(terms: Partial<ColumnTerms>): Refusal[] {
  const refusals: Refusal[] = [];
  if (terms.name !== undefined && terms.name.trim() === '')
    refusals.push({ message: '请填写栏目名称。', field: 'name' });
  const cycle = terms.updateCycleDays ?? null;
  if (cycle !== null && (!Number.isInteger(cycle) || cycle < 1 || cycle > 3660)) {
    refusals.push({ message: '更新周期应是 1 到 3660 之间的整天数。', rule: 'OC-U20', field: 'updateCycleDays' });
  }
  return refusals;
}

function eventOf(act: ColumnAct, at: Instant): NewColumnEvent {
  switch (act.verb) {
    case 'change':
      return { kind: 'changed', data: act.terms, occurredAt: at };
    case 'close':
      return { kind: 'closed', data: { reason: act.reason }, occurredAt: at };
    case 'reopen':
      return { kind: 'reopened', data: { reason: act.reason }, occurredAt: at };
    case 'confirm-unchanged':
      return { kind: 'no-change-confirmed', data: { note: act.note }, occurredAt: at };
  }
}
