import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../../kernel/events.ts';
import type { CountyDate, Instant } from '../../../kernel/time.ts';
import type { ApplicantKind, RequestChannel, Result } from '../model.ts';

/** What each kind of request event carries. Never who the applicant is. `dueAt` is what the clock came to then. */
export interface RequestEventData extends CorrectionEventData {
  submitted: {
    number: string;
    channel: RequestChannel;
    applicant: ApplicantKind;
    unitId: string;
    by: 'portal' | 'person' | 'import';
  };
  received: { dueAt: Instant };
  reassigned: { unitId: string; reason: string };
  'correction-noticed': { correctBy: CountyDate; missing: string };
  'correction-received': { dueAt: Instant };
  consulted: { consultationId: string; with: 'third-party' | 'agency'; limitOn: CountyDate | null };
  'consultation-delivered': { consultationId: string; limitOn: CountyDate };
  'consultation-ended': {
    consultationId: string;
    outcome: 'agreed' | 'objected' | 'lapsed';
    dueAt: Instant | null;
  };
  'reasons-asked': { answerBy: CountyDate };
  negotiated: { note: string };
  extended: { workdays: number; reason: string; approvedBy: string; dueAt: Instant | null };
  'delay-agreed': { dueAt: Instant; reason: string };
  'fee-noticed': { fen: number; payBy: CountyDate };
  'fee-paid': { dueAt: Instant };
  drafted: { result: Result; documentId: string | null };
  reviewed: { stage: 'unit' | 'legal' | 'secrecy'; passed: boolean; opinion: string };
  signed: { documentNo: string | null };
  answered: { result: Result; documentNo: string | null };
  abandoned: { result: 'R-O1' | 'R-O2' };
  withdrawn: { reason: string | null };
  'became-overdue': { unitId: string; dueAt: Instant };
  'disclosed-proactively': { url: string | null };
  'handed-to-mailbox': { caseNumber: string };
  'reconsideration-filed': { kind: 'reconsideration' | 'lawsuit' | 'lawsuit-after'; filedOn: CountyDate };
  'reconsideration-ended': { outcome: 'upheld' | 'mended' | 'other' };
  archived: Record<string, never>;
}

export type RequestEventKind = keyof RequestEventData;
export type RequestEvent = EventsOf<RequestEventData>;
export type NewRequestEvent = NewOf<RequestEvent>;

/** The full vocabulary of request events (FOI-01…FOI-38). */
export const REQUEST_EVENTS = {
  submitted: {
    label: '提交申请',
    meaning: '申请到达；互联网、传真、平信的还须双方确认',
    fields: {
      number: '编号',
      channel: '渠道',
      applicant: '申请人类别',
      unitId: '承办单位',
      by: '来自门户、人工或导入',
    },
    rule: 'FOI-05',
  },
  received: {
    label: '收到',
    meaning: '收到之日（提交、签收或双方确认）；答复期限次日起算',
    fields: { dueAt: '答复期限' },
    rule: 'FOI-06',
  },
  reassigned: {
    label: '改派',
    meaning: '改由其他单位承办，期限不变',
    fields: { unitId: '承办单位', reason: '理由' },
  },
  'correction-noticed': {
    label: '补正通知',
    meaning: '一次性告知补正事项和合理期限，只有一次',
    fields: { correctBy: '补正期限', missing: '须补正的事项' },
    rule: 'FOI-10',
  },
  'correction-received': {
    label: '收到补正',
    meaning: '答复期限自收到补正之日重新起算',
    fields: { dueAt: '新的答复期限' },
    rule: 'FOI-11',
  },
  consulted: {
    label: '征求意见',
    meaning: '书面征求第三方或其他机关意见；次日起停止计算',
    fields: { consultationId: '征询编号', with: '第三方或其他机关', limitOn: '应答复日' },
    rule: 'FOI-15',
  },
  'consultation-delivered': {
    label: '征求意见书送达',
    meaning: '对方收到征求意见书，15 个工作日内应提出意见',
    fields: { consultationId: '征询编号', limitOn: '应答复日' },
    rule: 'FOI-16',
  },
  'consultation-ended': {
    label: '收到意见',
    meaning: '收到意见或期满；次日起接着计算',
    fields: { consultationId: '征询编号', outcome: '同意、不同意或逾期', dueAt: '顺延后的期限（还有未答的征询则无）' },
    rule: 'FOI-15a',
  },
  'reasons-asked': {
    label: '要求说明理由',
    meaning: '数量频次明显超过合理范围',
    fields: { answerBy: '说明期限' },
    rule: 'FOI-18',
  },
  negotiated: { label: '协商', meaning: '与申请人沟通申请内容', fields: { note: '情况' }, rule: 'FOI-09' },
  extended: {
    label: '延期',
    meaning: '经工作机构负责人同意并告知申请人，延长一次',
    fields: { workdays: '延长工作日', reason: '理由', approvedBy: '批准人', dueAt: '新的答复期限' },
    rule: 'FOI-14',
  },
  'delay-agreed': {
    label: '延迟答复',
    meaning: '申请合理而期限内办不完，定下合理期限并告知',
    fields: { dueAt: '新的答复期限', reason: '理由' },
    rule: 'FOI-18',
  },
  'fee-noticed': {
    label: '收费通知',
    meaning: '通知缴纳信息处理费',
    fields: { fen: '数额（分）', payBy: '缴费期限' },
    rule: 'FOI-F06',
  },
  'fee-paid': { label: '缴费', meaning: '缴费次日起重新计算', fields: { dueAt: '新的答复期限' }, rule: 'FOI-F06' },
  drafted: {
    label: '拟稿',
    meaning: '拟出答复书',
    fields: { result: '答复类型', documentId: '文书' },
    rule: 'FOI-32',
  },
  reviewed: {
    label: '审核',
    meaning: '单位、法制、保密审查',
    fields: { stage: '环节', passed: '是否通过', opinion: '意见' },
    rule: 'FOI-37',
  },
  signed: {
    label: '签发',
    meaning: '工作机构负责人签发，与拟稿不得同一人',
    fields: { documentNo: '文号' },
    rule: 'FOI-37',
  },
  answered: {
    label: '答复送达',
    meaning: '答复发出，以此日计是否按期',
    fields: { result: '答复类型', documentNo: '文号' },
    rule: 'FOI-20',
  },
  abandoned: {
    label: '视为放弃',
    meaning: '申请人逾期不补正或不缴费，不再处理',
    fields: { result: '结果码' },
    rule: 'FOI-12',
  },
  withdrawn: { label: '申请人撤回', meaning: '申请人撤回申请', fields: { reason: '理由' } },
  'became-overdue': {
    label: '逾期',
    meaning: '答复期限已过而未答复',
    fields: { unitId: '承办单位', dueAt: '答复期限' },
    rule: 'FOI-21',
    endsDay: true,
  },
  'disclosed-proactively': {
    label: '转主动公开',
    meaning: '多人申请相同信息，转为主动公开',
    fields: { url: '地址' },
    rule: 'FOI-36',
  },
  'handed-to-mailbox': {
    label: '转领导信箱',
    meaning: '经申请人同意，信访类事项转信箱办理',
    fields: { caseNumber: '信件编号' },
    rule: 'FOI-31',
  },
  'reconsideration-filed': {
    label: '复议诉讼',
    meaning: '申请人申请行政复议或提起诉讼',
    fields: { kind: '复议、诉讼或复议后诉讼', filedOn: '日期' },
    rule: 'FOI-34',
  },
  'reconsideration-ended': {
    label: '复议诉讼结果',
    meaning: '维持、纠正或其他',
    fields: { outcome: '结果' },
    rule: 'FOI-I06',
  },
  archived: { label: '归档', meaning: '全过程材料归档', fields: {}, rule: 'FOI-38' },
  ...CORRECTION_EVENTS,
} as const satisfies Record<RequestEventKind, EventKind>;
