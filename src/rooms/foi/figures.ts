import { type RawBuilder, sql } from 'kysely';
import { ts } from '../../platform/sql.ts';
import type { Cohort, Contribution, Figure, Moment } from '../figures/index.ts';
import { unitNames } from '../org/index.ts';
import { APPLICANT_NAMES, RESULT_NAMES } from './model.ts';
import { findRequest } from './queries/find-request.ts';
import { requestList } from './queries/request-list.ts';
import { describeRequests } from './queries/request-rows.ts';

const named = (names: Readonly<Record<string, string>>) => () =>
  Promise.resolve(Object.entries(names).map(([value, name], position) => ({ value, name, position })));

/** The edges of what is asked about: the period's, or the cut-off where that is earlier. */
const endOf = (at: Moment): RawBuilder<unknown> => sql`least(${ts(at.period.end)}, ${ts(at.cutoff)})`;
const startOf = (at: Moment): RawBuilder<unknown> => sql`least(${ts(at.period.start)}, ${ts(at.cutoff)})`;

/** Lines of facts that hold at an edge as known at the moment, with what puts them into the cohort. */
function linesAt(
  at: Moment,
  edge: RawBuilder<unknown>,
  instant: RawBuilder<unknown>,
  members: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select f.request_id as id, ${instant} as at, f.applicant, f.result, f.closed_at, f.overdue_at,
           case when f.overdue_at < ${edge} then coalesce(f.overdue_unit_id, f.unit_id) else f.unit_id end as unit_id
    from request_fact f
    where f.valid_from < ${edge} and f.valid_to >= ${edge}
      and f.recorded_at < ${ts(at.known)} and f.superseded_at >= ${ts(at.known)} and ${members}`;
}

const within = (at: Moment, instant: RawBuilder<unknown>) =>
  sql`${instant} >= ${startOf(at)} and ${instant} < ${endOf(at)}`;
const received = sql`f.received_at`;
const closed = sql`f.closed_at`;
/** When it was settled whether a request was answered in time: by the answer, or by the limit passing. */
const settled = sql`least(f.closed_at, f.overdue_at)`;
const openAt = (edge: RawBuilder<unknown>) =>
  sql`f.received_at < ${edge} and (f.closed_at is null or f.closed_at >= ${edge})`;

const common = {
  subject: 'foi',
  memberKind: 'request',
  dimensions: {
    unit: { label: '承办单位', column: 'unit_id', values: (tx, at) => unitNames(tx, at.cutoff, at.known) },
    applicant: { label: '申请人类别', column: 'applicant', values: named(APPLICANT_NAMES) },
    result: { label: '处理结果', column: 'result', values: named(RESULT_NAMES) },
  },
  predicates: {
    late: { label: '逾期', sql: at => sql`m.overdue_at < ${endOf(at)}` },
    onTime: { label: '按期办结', sql: at => sql`m.overdue_at is null or m.overdue_at >= ${endOf(at)}` },
  },
  describe: describeRequests,
} as const satisfies Partial<Cohort>;

const COHORTS: readonly Cohort[] = [
  {
    ...common,
    key: 'foi.received',
    label: '公开申请（本期收到）',
    instantLabel: '收到之日在统计期内',
    relation: at => linesAt(at, endOf(at), received, within(at, received)),
  },
  {
    ...common,
    key: 'foi.closed',
    label: '公开申请（本期办结）',
    instantLabel: '办结时间在统计期内',
    relation: at => linesAt(at, endOf(at), closed, within(at, closed)),
  },
  {
    ...common,
    key: 'foi.settled',
    label: '公开申请（本期按期办结或逾期）',
    instantLabel: '按期办结或期限届满在统计期内',
    relation: at => linesAt(at, endOf(at), settled, within(at, settled)),
  },
  {
    ...common,
    key: 'foi.openAtStart',
    label: '公开申请（期初在办）',
    instantLabel: '期初已收到而未办结',
    relation: at => linesAt(at, startOf(at), received, openAt(startOf(at))),
  },
  {
    ...common,
    key: 'foi.openAtEnd',
    label: '公开申请（期末在办）',
    instantLabel: '期末已收到而未办结',
    relation: at => linesAt(at, endOf(at), received, openAt(endOf(at))),
  },
];

const base = { version: 1, unit: '件' } as const;

/** @source AS-B10, FOI-21, FOI-I01 */
const FIGURES: readonly Figure[] = [
  {
    ...base,
    key: 'foi.received',
    cohort: 'foi.received',
    label: '新收公开申请件数',
    formula: '统计期内收到（提交、签收或双方确认）的件数',
    rule: 'FOI-06',
    measure: { kind: 'count' },
  },
  {
    ...base,
    key: 'foi.answered',
    cohort: 'foi.closed',
    label: '办结公开申请件数',
    formula: '统计期内答复、视为放弃或申请人撤回的件数；上期结转 + 新收 = 办结 + 结转下期',
    rule: 'FOI-I01',
    measure: { kind: 'count' },
  },
  {
    ...base,
    key: 'foi.byResult',
    cohort: 'foi.closed',
    label: '办结公开申请（分结果）',
    formula: '办结件数按处理结果分',
    rule: 'FOI-I02',
    measure: { kind: 'split', by: 'result', order: 'position' },
  },
  {
    ...base,
    key: 'foi.overdue',
    cohort: 'foi.settled',
    label: '逾期公开申请件数',
    formula: '答复期限在统计期内届满而当时没有办结的件数，此后办结也计',
    rule: 'FOI-21',
    measure: { kind: 'count', where: ['late'] },
  },
  {
    ...base,
    key: 'foi.onTimeRate',
    cohort: 'foi.settled',
    label: '公开申请按期办结率',
    unit: '%',
    formula: '按期办结件数 ÷（按期办结件数 + 逾期件数）',
    rule: 'FOI-21',
    measure: { kind: 'ratio', numerator: ['onTime'], denominator: [] },
  },
  {
    ...base,
    key: 'foi.carriedIn',
    cohort: 'foi.openAtStart',
    label: '公开申请上期结转',
    formula: '期初已收到而未办结的件数',
    rule: 'FOI-I01',
    measure: { kind: 'count' },
  },
  {
    ...base,
    key: 'foi.carriedOut',
    cohort: 'foi.openAtEnd',
    label: '公开申请结转下期',
    formula: '期末已收到而未办结的件数',
    rule: 'FOI-I01',
    measure: { kind: 'count' },
  },
];

/** The cohorts and figures of disclosure on request. */
export const foiFigures: Contribution = {
  cohorts: COHORTS,
  figures: FIGURES,
  records: [{ kind: 'request', label: '公开申请', open: findRequest, list: requestList }],
};
