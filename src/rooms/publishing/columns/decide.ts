import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { type Instant, wallTime } from '../../../kernel/time.ts';
import type { ColumnTerms, NewColumnEvent } from './events.ts';

/** Opens a column. @param now the county's present */
export function decideOpening(terms: ColumnTerms, openedAt: Instant, now: Instant): Decision<NewColumnEvent> {
  const refusals: Refusal[] = [];
  if (terms.name.trim() === '') refusals.push({ message: '请填写栏目名称。', field: 'name' });
  const cycle = terms.updateCycleDays;
  if (cycle !== null && (!Number.isInteger(cycle) || cycle < 1 || cycle > 3660)) {
    refusals.push({ message: '更新周期应是 1 到 3660 之间的整天数。', rule: 'OC-U20', field: 'updateCycleDays' });
  }
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
