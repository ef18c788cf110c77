import { type RawBuilder, sql } from 'kysely';
import { ts } from '../../platform/sql.ts';
import type { Cohort, Contribution, Dimension, DimensionValue, Figure, Moment, Predicate } from '../figures/index.ts';
import { unitAsOf, unitNames } from '../org/index.ts';
import { type Channel, RATING_NAMES, TOPICS, TYPE_NAMES } from './model.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { caseList } from './queries/case-list.ts';
import { describeCases } from './queries/case-rows.ts';
import { openCaseRecord } from './queries/open-case.ts';

/** A part of the bulletin that counts cases: its channels, and the words for its acts. */
interface Subject {
  readonly key: 'mailbox' | 'hotline' | 'smartCity';
  readonly name: string;
  readonly channels: readonly Channel[];
  /** 收到, 派发, 立案: what brings a case into the period. */
  readonly taken: string;
  readonly closed: string;
  readonly onTime: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    key: 'mailbox',
    name: '网民留言',
    channels: ['mailbox-mayor', 'mailbox-county'],
    taken: '收到',
    closed: '办结',
    onTime: '按时办结',
  },
  { key: 'hotline', name: '12345热线', channels: ['hotline'], taken: '派发', closed: '办结', onTime: '按时办结' },
  {
    key: 'smartCity',
    name: '智慧管理平台案件',
    channels: ['smart-city'],
    taken: '派遣',
    closed: '结案',
    onTime: '按期处置',
  },
];

/** Lines of facts that hold at `cutoff` as known at the moment, of cases that still count (not merged, not refused). */
function linesAt(
  subject: Subject,
  at: Moment,
  cutoff: RawBuilder<unknown>,
  members: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select f.case_id as id, f.cohort_at as at, f.channel, f.type, f.topic, f.subtopic, f.rating, f.redone,
           f.closed_at, f.overdue_at, f.rated_at,
           case when f.assigned_at < ${cutoff} then f.unit_id end as unit_id,
           case when f.overdue_at < ${cutoff} then coalesce(f.overdue_unit_id, f.unit_id) else f.unit_id end as answerable_id,
           u.kind as unit_kind
    from case_fact f left join (${unitAsOf(at.cutoff, at.known)}) u on u.unit_id = f.unit_id
    where f.channel in (${sql.join(subject.channels.map(channel => sql.lit(channel)))})
      and f.valid_from < ${cutoff} and f.valid_to >= ${cutoff}
      and f.recorded_at < ${ts(at.known)} and f.superseded_at >= ${ts(at.known)}
      and (f.excluded_at is null or f.excluded_at >= ${cutoff})
      and ${members}`;
}

/** The cases of a period: cohort instant within it, and before the cut-off. */
function takenIn(subject: Subject): Cohort {
  return {
    ...cohortOf(subject),
    key: `${subject.key}.taken`,
    label: `${subject.name}（本期${subject.taken}）`,
    instantLabel: `${subject.taken}时间在统计期内`,
    relation: at =>
      linesAt(
        subject,
        at,
        ts(at.cutoff),
        sql`f.cohort_at >= ${ts(at.period.start)} and f.cohort_at < least(${ts(at.period.end)}, ${ts(at.cutoff)})`,
      ),
  };
}

/** The cases open at the begin or end of a period: the carry-over (AS-E10). */
function openAt(subject: Subject, edge: 'start' | 'end'): Cohort {
  // Of a period that has not ended, how things stood at the cut-off: what comes after it is not known to have happened.
  const instantOf = (at: Moment) =>
    sql`least(${ts(edge === 'start' ? at.period.start : at.period.end)}, ${ts(at.cutoff)})`;
  return {
    ...cohortOf(subject),
    key: `${subject.key}.openAt${edge === 'start' ? 'Start' : 'End'}`,
    label: `${subject.name}（${edge === 'start' ? '期初' : '期末'}在办）`,
    instantLabel: `${edge === 'start' ? '期初' : '期末'}已${subject.taken}而未${subject.closed}`,
    relation: at =>
      linesAt(
        subject,
        at,
        instantOf(at),
        // As the index has it: of years of cases, only what was closed since and what is open is read.
        sql`f.cohort_at < ${instantOf(at)} and coalesce(f.closed_at, 'infinity') >= ${instantOf(at)}`,
      ),
  };
}

function cohortOf(subject: Subject): Omit<Cohort, 'key' | 'label' | 'instantLabel' | 'relation'> {
  return {
    subject: subject.key,
    memberKind: 'case',
    dimensions: dimensionsOf(subject),
    predicates: PREDICATES,
    describe: describeCases,
  };
}

const before = (column: string) => (at: Moment) => sql`m.${sql.ref(column)} < ${ts(at.cutoff)}`;
const closed = before('closed_at');
const late = before('overdue_at');

const PREDICATES: Readonly<Record<string, Predicate>> = {
  closed: { label: '已办结', sql: closed },
  late: { label: '曾超期', sql: late },
  onTime: {
    label: '按时办结',
    sql: at => sql`${closed(at)} and (m.overdue_at is null or m.overdue_at >= ${ts(at.cutoff)})`,
  },
  settled: { label: '已办结或已超期', sql: at => sql`(${closed(at)} or ${late(at)})` },
  rated: { label: '已评价', sql: before('rated_at') },
  satisfied: {
    label: '满意',
    sql: at => sql`${before('rated_at')(at)} and m.rating in ('very-satisfied', 'satisfied')`,
  },
  redone: { label: '被判重办', sql: () => sql`m.redone > 0` },
  byTown: { label: '由镇办理', sql: () => sql`m.unit_kind = 'town'` },
  byDepartment: { label: '由部门、直属机构办理', sql: () => sql`m.unit_kind in ('department', 'direct')` },
};

function dimensionsOf(subject: Subject): Readonly<Record<string, Dimension>> {
  const types = DEFAULT_POLICIES[subject.channels[0] ?? 'hotline'].types;
  const units = (label: string, column: string): Dimension => ({
    label,
    column,
    values: (tx, at) => unitNames(tx, at.cutoff, at.known),
  });
  return {
    unit: units('承办单位', 'unit_id'),
    answerable: units('责任单位', 'answerable_id'),
    type: { label: '类型', column: 'type', values: fixed(types.map(type => [type, TYPE_NAMES[type]])) },
    topic: { label: '热点类目', column: 'topic', values: fixed(TOPICS.map(topic => [topic.key, topic.name])) },
    subtopic: {
      label: '子题',
      column: 'subtopic',
      values: fixed(TOPICS.flatMap(topic => topic.subtopics.map(name => [name, name] as const))),
    },
    channel: {
      label: '渠道',
      column: 'channel',
      values: fixed(subject.channels.map(channel => [channel, DEFAULT_POLICIES[channel].label])),
    },
    rating: { label: '满意度', column: 'rating', values: fixed(Object.entries(RATING_NAMES)) },
  };
}

function fixed(entries: readonly (readonly [value: string, name: string])[]): Dimension['values'] {
  const values: DimensionValue[] = entries.map(([value, name], position) => ({ value, name, position }));
  return () => Promise.resolve(values);
}

function figuresOf(subject: Subject): Figure[] {
  const { key, name, taken, closed: done, onTime } = subject;
  const base = { cohort: `${key}.taken`, version: 1, unit: '件' } as const;
  const common: Figure[] = [
    {
      ...base,
      key: `${key}.received`,
      label: `${name}${taken}件数`,
      formula: `统计期内${taken}的件数，不含并入他件的重复件和不予受理件`,
      rule: 'CW-K1',
      measure: { kind: 'count' },
    },
    {
      ...base,
      key: `${key}.closed`,
      label: `${name}${done}件数`,
      formula: `其中截数前已${done}、此后未再重办的件数`,
      rule: 'CW-K2',
      measure: { kind: 'count', where: ['closed'] },
    },
    {
      ...base,
      key: `${key}.closedRate`,
      label: `${name}${done}率`,
      unit: '%',
      formula: `${done}件数 ÷ ${taken}件数`,
      rule: 'CW-K3',
      measure: { kind: 'ratio', numerator: ['closed'], denominator: [] },
    },
    {
      ...base,
      key: `${key}.overdue`,
      label: `${name}超期件数`,
      formula: '其中任何一段承办在截数前超过期限的件数，一件只计一次',
      rule: 'CW-K5',
      chargedTo: 'answerable',
      measure: { kind: 'count', where: ['late'] },
    },
    {
      ...base,
      key: `${key}.overdue.byUnit`,
      label: `${name}超期件数（分单位）`,
      formula: '超期件数，按首次超期发生时的承办单位分；各单位之和等于超期件数',
      rule: 'CW-K9',
      chargedTo: 'answerable',
      measure: { kind: 'split', by: 'answerable', where: ['late'], order: 'most' },
    },
    {
      ...base,
      key: `${key}.onTimeRate`,
      label: `${name}${onTime}率`,
      unit: '%',
      formula: `${onTime}件数 ÷（${onTime}件数 + 超期件数），未到期的在办件不计`,
      rule: 'CW-K6',
      chargedTo: 'answerable',
      measure: { kind: 'ratio', numerator: ['onTime'], denominator: ['settled'] },
    },
    {
      ...base,
      key: `${key}.byType`,
      label: `${name}分类件数`,
      formula: '按类型分的件数；各类之和等于总数',
      rule: 'CW-T4',
      measure: { kind: 'split', by: 'type', order: 'position', withEmpty: true },
    },
    {
      ...base,
      key: `${key}.towns`,
      label: `${name}承办镇数`,
      unit: '个',
      formula: '主办过本期案件的镇，去重',
      rule: 'CW-K10',
      measure: { kind: 'distinct', of: 'unit', where: ['byTown'] },
    },
    {
      ...base,
      key: `${key}.departments`,
      label: `${name}承办单位数`,
      unit: '个',
      formula: '主办过本期案件的部门、直属机构，去重',
      rule: 'CW-K10',
      measure: { kind: 'distinct', of: 'unit', where: ['byDepartment'] },
    },
    {
      ...base,
      key: `${key}.satisfiedRate`,
      label: `${name}满意率`,
      unit: '%',
      formula: '评价为非常满意、满意的件数 ÷ 有评价的件数',
      rule: 'CW-K7',
      measure: { kind: 'ratio', numerator: ['satisfied'], denominator: ['rated'] },
    },
    {
      ...base,
      key: `${key}.carriedIn`,
      cohort: `${key}.openAtStart`,
      label: `${name}上期结转`,
      version: 2,
      formula: `期初已${taken}而未${done}的件数`,
      rule: 'AS-E10',
      measure: { kind: 'count' },
    },
    {
      ...base,
      key: `${key}.carriedOut`,
      cohort: `${key}.openAtEnd`,
      label: `${name}结转下期`,
      version: 2,
      formula: `期末已${taken}而未${done}的件数；截数早于期末的，以截数时为准`,
      rule: 'AS-E10',
      measure: { kind: 'count' },
    },
  ];
  return key === 'hotline' ? [...common, ...topicFigures(subject)] : common;
}

function topicFigures({ key, name }: Subject): Figure[] {
  const base = { cohort: `${key}.taken`, version: 1, unit: '件' } as const;
  return [
    {
      ...base,
      key: `${key}.topics`,
      label: `${name}诉求热点`,
      formula: '按一级类目分的件数，每件恰一个主类目；各类目之和等于总数',
      rule: 'CW-T3',
      measure: { kind: 'split', by: 'topic', order: 'position' },
    },
    {
      ...base,
      key: `${key}.topicShares`,
      label: `${name}热点占比`,
      unit: '%',
      formula: '类目件数 ÷ 总数，同组取相同小数位',
      rule: 'CW-K8',
      measure: { kind: 'shares', by: 'topic' },
    },
    {
      ...base,
      key: `${key}.subtopics`,
      label: `${name}诉求子题`,
      formula: '按子题分的件数，多者在前',
      rule: 'CW-T3',
      measure: { kind: 'split', by: 'subtopic', order: 'most' },
    },
  ];
}

/** The cohorts and figures of cases (CW-K1…K10), for each subject. */
export const caseFigures: Contribution = {
  cohorts: SUBJECTS.flatMap(subject => [takenIn(subject), openAt(subject, 'start'), openAt(subject, 'end')]),
  figures: SUBJECTS.flatMap(figuresOf),
  records: [{ kind: 'case', label: '诉求', open: openCaseRecord, list: caseList }],
};
