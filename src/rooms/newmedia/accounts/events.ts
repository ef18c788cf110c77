import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Platform } from '../model.ts';

/** What each kind of account event carries. Leaders, managers and their phones are personal data and not in events. */
export interface AccountEventData extends CorrectionEventData {
  planned: { unitId: string; platform: Platform; by: 'person' | 'import' };
  registered: { registrationNo: string | null };
  opened: Record<string, never>;
  'change-requested': { items: string[]; reason: string };
  changed: { unitId?: string; platform?: Platform; items: string[]; reason: string };
  'closure-planned': { reason: string };
  'closure-announced': { noticeUrl: string | null; until: Instant | null };
  'closure-abandoned': { reason: string };
  deregistered: { receipt: string | null };
  'exception-approved': { basis: string; approvedBy: string };
  'pledge-signed': { documentId: string | null };
  'data-received': { dataAsOf: Instant; source: string; grade: 'A' | 'B' | 'C' };
  'interaction-checked': { works: boolean; evidence: string | null };
  'spot-checked': { agrees: boolean; evidence: string };
  'duty-checked': { onTime: boolean; problems: string[] };
  'problem-found': { ruleId: string; evidence: string };
}

export type AccountEventKind = keyof AccountEventData;
export type AccountEvent = EventsOf<AccountEventData>;
export type NewAccountEvent = NewOf<AccountEvent>;

/** The full vocabulary of account events (NM-01…NM-20, NM-D20). */
export const ACCOUNT_EVENTS = {
  planned: {
    label: '拟开设',
    meaning: '账号记入台账，定下主办单位和平台',
    fields: { unitId: '主办单位', platform: '平台', by: '来自人工或导入' },
    rule: 'NM-03',
  },
  registered: {
    label: '登记备案',
    meaning: '主管部门审核备案；更新期限自登记之日起算',
    fields: { registrationNo: '备案号' },
    rule: 'NM-03',
  },
  opened: { label: '运行', meaning: '账号开始运行', fields: {}, rule: 'NM-06' },
  'change-requested': {
    label: '申请变更',
    meaning: '变更登记事项，待审核',
    fields: { items: '变更事项', reason: '理由' },
    rule: 'NM-03',
  },
  changed: {
    label: '变更',
    meaning: '登记事项变更；主办单位自此时起改变',
    fields: { unitId: '新的主办单位', platform: '新的平台', items: '变更事项', reason: '理由' },
    rule: 'NM-03',
  },
  'closure-planned': { label: '拟关停', meaning: '决定清理整合或关停', fields: { reason: '理由' }, rule: 'NM-07' },
  'closure-announced': {
    label: '注销公告',
    meaning: '向社会公告去向；公告期内仍纳入监测',
    fields: { noticeUrl: '公告地址', until: '公告期满' },
    rule: 'NM-07',
  },
  'closure-abandoned': { label: '撤回关停', meaning: '不再关停，恢复运行', fields: { reason: '理由' }, rule: 'NM-06' },
  deregistered: { label: '注销', meaning: '平台侧完成注销，不再监测', fields: { receipt: '注销回执' }, rule: 'NM-07' },
  'exception-approved': {
    label: '批准例外',
    meaning: '同一平台另有账号，经批准保留',
    fields: { basis: '批准依据', approvedBy: '批准人' },
    rule: 'NM-02',
  },
  'pledge-signed': { label: '签责任书', meaning: '签订安全责任书', fields: { documentId: '文件' }, rule: 'NM-04' },
  'data-received': {
    label: '取得数据',
    meaning: '取得发文数据；结论只管到数据截止之时',
    fields: { dataAsOf: '数据截止', source: '来源', grade: '可信级' },
    rule: 'NM-D20',
  },
  'interaction-checked': {
    label: '核查互动',
    meaning: '留言、私信、菜单能否使用',
    fields: { works: '能否使用', evidence: '证据' },
    rule: 'NM-13',
  },
  'spot-checked': {
    label: '抽样复核',
    meaning: '人工打开核对登记的发文',
    fields: { agrees: '是否相符', evidence: '证据' },
    rule: 'NM-D22',
  },
  'duty-checked': {
    label: '巡网读网',
    meaning: '重要节点 24 小时值守打卡',
    fields: { onTime: '是否按时', problems: '发现的问题' },
    rule: 'NM-14',
  },
  'problem-found': {
    label: '发现问题',
    meaning: '违反运行规则，经人工确认',
    fields: { ruleId: '规则', evidence: '证据' },
    rule: 'NM-20',
  },
  ...CORRECTION_EVENTS,
} as const satisfies Record<AccountEventKind, EventKind>;
