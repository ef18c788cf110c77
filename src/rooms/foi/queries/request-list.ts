import { sql } from 'kysely';
import { ts } from '../../../platform/sql.ts';
import { columnFacet, contains, type Facet, fixedValues, type RecordList } from '../../figures/index.ts';
import { unitNames } from '../../org/index.ts';
import { APPLICANT_NAMES, CHANNEL_NAMES, REQUEST_STATUS_NAMES, RESULT_NAMES } from '../model.ts';
import { describeRequests } from './request-rows.ts';

const LIMIT: Facet = {
  name: 'late',
  label: '期限',
  values: fixedValues({ now: '已逾期、未答复', ever: '曾逾期', never: '没有逾期' }),
  where: (value, { now }) => {
    if (value === 'now') return sql`r.closed_at is null and r.due_at <= ${ts(now)}`;
    return value === 'ever' ? sql`r.overdue_at <= ${ts(now)}` : sql`r.overdue_at is null`;
  },
};

/** All requests for disclosure whose receipt is fixed, as one list; never who applied. */
export const requestList: RecordList = {
  source: sql`request_record r`,
  id: sql`r.id`,
  standing: sql`r.retracted_at is null`,
  timeLabel: '收到',
  facets: [
    columnFacet('channel', '渠道', sql`r.channel`, fixedValues(CHANNEL_NAMES)),
    columnFacet('applicant', '申请人', sql`r.applicant`, fixedValues(APPLICANT_NAMES)),
    columnFacet('unit', '单位', sql`r.unit_id::text`, (tx, now) => unitNames(tx, now)),
    columnFacet('state', '状态', sql`r.status`, fixedValues(REQUEST_STATUS_NAMES)),
    columnFacet('result', '结果', sql`r.result`, fixedValues(RESULT_NAMES)),
    LIMIT,
  ],
  orders: [
    { name: 'received', label: '新收到的在前', column: sql`r.received_at`, isNewestFirst: true },
    { name: 'due', label: '先到期的在前', column: sql`r.due_at`, isNewestFirst: false },
  ],
  matches: text => sql`(${contains(sql`r.number`, text)} or ${contains(sql`r.title`, text)})`,
  describe: (tx, ids, { at }) => describeRequests(tx, ids, at),
};
