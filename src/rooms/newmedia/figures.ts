import { sql } from 'kysely';
import { ts } from '../../platform/sql.ts';
import type { Cohort, Contribution, Figure } from '../figures/index.ts';
import { unitNames } from '../org/index.ts';
import { PLATFORM_NAMES } from './model.ts';
import { accountList } from './queries/account-list.ts';
import { describeAccounts } from './queries/account-rows.ts';
import { findAccount } from './queries/find-account.ts';
import { confirmedJudgements } from './queries/relations.ts';

/** Accounts on the register at the period's end (until it is cancelled an account is looked after, NM-06). */
const accounts: Cohort = {
  key: 'media.accounts',
  subject: 'media',
  label: '政务新媒体账号（本期在册）',
  memberKind: 'account',
  instantLabel: '统计期末已登记备案、未注销',
  relation: at => {
    const end = sql`least(${ts(at.period.end)}, ${ts(at.cutoff)})`;
    return sql`
      select f.account_id as id, f.registered_at as at, f.unit_id, f.platform, j.verdict
      from account_fact f left join (${confirmedJudgements(at)}) j on j.account_id = f.account_id
      where f.registered_at < ${end} and (f.deregistered_at is null or f.deregistered_at >= ${end})
        and f.valid_from < ${end} and f.valid_to >= ${end}
        and f.recorded_at < ${ts(at.known)} and f.superseded_at >= ${ts(at.known)}`;
  },
  dimensions: {
    unit: { label: '主办单位', column: 'unit_id', values: (tx, at) => unitNames(tx, at.cutoff, at.known) },
    platform: {
      label: '平台',
      column: 'platform',
      values: () =>
        Promise.resolve(Object.entries(PLATFORM_NAMES).map(([value, name], position) => ({ value, name, position }))),
    },
  },
  predicates: {
    inspected: { label: '已有结论', sql: () => sql`m.verdict in ('qualified', 'failed')` },
    qualified: { label: '合格', sql: () => sql`m.verdict = 'qualified'` },
    failed: { label: '不合格', sql: () => sql`m.verdict = 'failed'` },
  },
  describe: describeAccounts,
};

const base = { cohort: accounts.key, version: 1, unit: '个' } as const;

/** @source AS-B07, NM-20 */
const FIGURES: readonly Figure[] = [
  {
    ...base,
    key: 'media.registered',
    label: '政务新媒体登记账号数',
    formula: '统计期末已登记备案、未注销的账号',
    rule: 'NM-06',
    measure: { kind: 'count' },
  },
  {
    ...base,
    key: 'media.inspected',
    label: '受检账号数',
    formula: '登记账号中，本期判定经人工确认为合格或不合格的；数据不足的不在内',
    rule: 'NM-20',
    measure: { kind: 'count', where: ['inspected'] },
  },
  {
    ...base,
    key: 'media.qualified',
    label: '合格账号数',
    formula: '受检账号中确认为合格的',
    rule: 'NM-20',
    measure: { kind: 'count', where: ['qualified'] },
  },
  {
    ...base,
    key: 'media.qualifiedRate',
    label: '账号合格率',
    unit: '%',
    formula: '合格账号数 ÷ 受检账号数',
    rule: 'NM-20',
    measure: { kind: 'ratio', numerator: ['qualified'], denominator: ['inspected'] },
  },
  {
    ...base,
    key: 'media.failed',
    label: '不合格账号数（分单位）',
    formula: '受检账号中确认为不合格的，按主办单位分；各单位之和加合格数等于受检数',
    rule: 'NM-20',
    measure: { kind: 'split', by: 'unit', where: ['failed'], order: 'position' },
  },
];

/** The cohort and figures of media accounts. */
export const mediaFigures: Contribution = {
  cohorts: [accounts],
  figures: FIGURES,
  records: [{ kind: 'account', label: '政务新媒体账号', open: findAccount, list: accountList }],
};
