import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseType, Channel, ClockStops, CohortBy, Rating } from './model.ts';

/** How a case came in: a letter of the portal, a person at the desk, a file, an interface. */
export type Intake = 'portal' | 'person' | 'import' | 'feed';

/** What each kind of case event carries. Never personal data: names, phones and addresses live in `case_personal`. */
export interface CaseEventData extends CorrectionEventData {
  /** What the fold needs of the channel's policy goes with the receipt; the first ones did not say it (`receivedUnder`). */
  received: {
    channel: Channel;
    number: string;
    policyVersion: number;
    cohortBy?: CohortBy;
    clockStops?: ClockStops;
    by: Intake;
    dateOnly?: boolean;
  };
  registered: Record<string, never>;
  classified: { type: CaseType | null; topic: string | null; subtopic: string | null; reportedUnitId?: string };
  'not-accepted': { ground: string };
  assigned: { unitId: string; helperIds?: string[]; workdays: number | null; dueAt: Instant; demandedBy?: Instant };
  'signed-for': { unitId: string };
  'return-requested': { unitId: string; ground: string };
  'return-granted': { unitId: string; inTime: boolean };
  'return-denied': { unitId: string; reason: string };
  'extension-requested': { unitId: string; workdays: number; reason: string };
  'extension-granted': { dueAt: Instant; workdays: number | null };
  'extension-denied': { reason: string };
  suspended: { reason: string; approvedBy: string };
  resumed: { dueAt: Instant };
  urged: { reason: string };
  'became-overdue': { unitId: string; dueAt: Instant };
  answered: { unitId: string; answerId: string | null };
  'sent-back': { reason: string };
  approved: { stage: string };
  closed: { evidence: string | null };
  'called-back': { outcome: 'reached' | 'unreachable' };
  rated: { rating: Rating };
  'redo-ordered': { unitId: string; reason: string; workdays: number | null; dueAt: Instant };
  merged: { intoCaseId: string };
  'split-off': { fromCaseId: string };
  published: { url: string };
  archived: Record<string, never>;
}

export type CaseEventKind = keyof CaseEventData;
export type CaseEvent = EventsOf<CaseEventData>;
export type NewCaseEvent = NewOf<CaseEvent>;

/** The full vocabulary of case events; later commands append the same kinds. */
export const CASE_EVENTS = {
  received: {
    label: '收到',
    meaning: '群众的来信、来电、上报到达；时间是到达的时间',
    fields: {
      channel: '渠道',
      number: '来源编号',
      policyVersion: '按第几版渠道规定办理',
      cohortBy: '以到达还是首次派发计入统计期（当时的渠道规定）',
      clockStops: '以答复还是办结停表（当时的渠道规定）',
      by: '来自门户、人工、导入或接口',
      dateOnly: '来源只有日期、无时刻',
    },
    rule: 'CW-C1',
  },
  registered: { label: '登记', meaning: '受理员登记门户来信（其他来源到达即登记）', fields: {}, rule: 'CW-R1' },
  classified: {
    label: '定类',
    meaning: '定下类型、热点类目和子题；改定用更正事件',
    fields: { type: '类型', topic: '一级类目', subtopic: '子题', reportedUnitId: '举报的是哪个单位（CW-P3）' },
    rule: 'CW-T1',
  },
  'not-accepted': {
    label: '不予受理',
    meaning: '不在受理范围，说明法定理由',
    fields: { ground: '理由' },
    rule: 'CW-T2',
  },
  assigned: {
    label: '派发',
    meaning: '交由承办单位；首次派发的时间不再变动，再次派发即重派',
    fields: {
      unitId: '主办单位',
      helperIds: '协办单位',
      workdays: '时限（工作日）',
      dueAt: '到期时刻',
      demandedBy: '上级要求的时限',
    },
    rule: 'CW-D20',
  },
  'signed-for': { label: '签收', meaning: '承办单位签收', fields: { unitId: '签收单位' }, rule: 'CW-D3' },
  'return-requested': {
    label: '申请退单',
    meaning: '承办单位认为不属职责，写明法定依据',
    fields: { unitId: '单位', ground: '依据' },
    rule: 'CW-D4',
  },
  'return-granted': {
    label: '准予退单',
    meaning: '退回重派',
    fields: { unitId: '退单单位', inTime: '是否在时限内' },
    rule: 'CW-D4',
  },
  'return-denied': {
    label: '驳回退单',
    meaning: '退单不成立，期限不变',
    fields: { unitId: '单位', reason: '理由' },
    rule: 'CW-D4',
  },
  'extension-requested': {
    label: '申请延期',
    meaning: '复杂件申请延期',
    fields: { unitId: '单位', workdays: '延长工作日', reason: '理由' },
    rule: 'CW-D10',
  },
  'extension-granted': {
    label: '批准延期',
    meaning: '期限改为新的到期时刻',
    fields: { dueAt: '新的到期时刻', workdays: '延长工作日' },
    rule: 'CW-D10',
  },
  'extension-denied': { label: '不准延期', meaning: '期限不变', fields: { reason: '理由' }, rule: 'CW-D10' },
  suspended: { label: '挂起', meaning: '上级批准停表', fields: { reason: '理由', approvedBy: '批准人' } },
  resumed: { label: '恢复', meaning: '停表结束', fields: { dueAt: '顺延后的到期时刻' } },
  urged: { label: '督办', meaning: '催办督办，不改变状态', fields: { reason: '事由' }, rule: 'CW-D22' },
  'became-overdue': {
    label: '逾期',
    meaning: '到期时刻已过而未答复：记在当时承办的单位名下，此后重派、延期都不消除',
    fields: { unitId: '逾期时的承办单位', dueAt: '到期时刻' },
    rule: 'CW-K20',
    endsDay: true,
  },
  answered: {
    label: '答复',
    meaning: '承办单位答复',
    fields: { unitId: '答复单位', answerId: '答复文本' },
    rule: 'CW-R3',
  },
  'sent-back': { label: '审核退回', meaning: '答复不合要求，恢复计时', fields: { reason: '意见' }, rule: 'CW-R4' },
  approved: { label: '审核通过', meaning: '答复经审核同意', fields: { stage: '环节' }, rule: 'CW-R4' },
  closed: { label: '办结', meaning: '办理完毕', fields: { evidence: '办结证据' }, rule: 'CW-K2' },
  'called-back': { label: '回访', meaning: '回访来件人', fields: { outcome: '联系结果' }, rule: 'CW-R6' },
  rated: { label: '评价', meaning: '来件人的满意度评价', fields: { rating: '评价' }, rule: 'CW-K7' },
  'redo-ordered': {
    label: '重办',
    meaning: '办结后不满意或判为无效办结，重新办理，另有期限',
    fields: { unitId: '承办单位', reason: '理由', workdays: '时限（工作日）', dueAt: '新的到期时刻' },
    rule: 'CW-K11',
  },
  merged: { label: '合并', meaning: '重复诉求并入主件，自合并之时起不再单独计数', fields: { intoCaseId: '主件' } },
  'split-off': { label: '拆出', meaning: '从主件拆出，重新单独计数', fields: { fromCaseId: '主件' } },
  published: { label: '公开答复', meaning: '经同意和隐私检查后公开', fields: { url: '地址' }, rule: 'CW-O1' },
  archived: { label: '归档', meaning: '归档', fields: {} },
  ...CORRECTION_EVENTS,
} as const satisfies Record<CaseEventKind, EventKind>;
