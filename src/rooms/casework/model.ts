/** 渠道 (CW-C1…C4). */
export const CHANNELS = ['mailbox-mayor', 'mailbox-county', 'hotline', 'smart-city', 'site-error'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What puts a case into a period: being received or being dispatched (CW-K1). */
export type CohortBy = 'received' | 'assigned';
/** What stops the clock. */
export type ClockStops = 'answered' | 'closed';

/** 类型: exactly one of five (CW-T1). */
export const CASE_TYPES = ['consult', 'help', 'complaint', 'suggestion', 'report'] as const;
export type CaseType = (typeof CASE_TYPES)[number];
export const TYPE_NAMES: Readonly<Record<CaseType, string>> = {
  consult: '咨询',
  help: '求助',
  complaint: '投诉',
  suggestion: '建议',
  report: '举报',
};

/** 满意度, best first. */
export const RATINGS = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'] as const;
export type Rating = (typeof RATINGS)[number];
export const RATING_NAMES: Readonly<Record<Rating, string>> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  neutral: '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

/** States of a case (CW-R1…R7). */
export const CASE_STATES = [
  'new',
  'registered',
  'assigned',
  'accepted',
  'return-requested',
  'returned',
  'extension-requested',
  'suspended',
  'answered',
  'closed',
  'archived',
  'not-accepted',
  'merged',
] as const;
export type CaseStatus = (typeof CASE_STATES)[number];
export const STATUS_NAMES: Readonly<Record<CaseStatus, string>> = {
  new: '新收',
  registered: '已登记',
  assigned: '已派发',
  accepted: '办理中',
  'return-requested': '申请退单',
  returned: '退回待重派',
  'extension-requested': '申请延期',
  suspended: '挂起',
  answered: '已答复',
  closed: '已办结',
  archived: '已归档',
  'not-accepted': '不予受理',
  merged: '已合并',
};

/** States in which a unit holds the case and its clock runs. */
export const HELD: readonly CaseStatus[] = ['assigned', 'accepted', 'return-requested', 'extension-requested'];

/** 热点类目 and their subtopics (CW-T3), the same in every county so far. `other` must be listed when it is not empty. */
export const TOPICS: readonly { readonly key: string; readonly name: string; readonly subtopics: readonly string[] }[] =
  [
    {
      key: 'rural',
      name: '农村事务',
      subtopics: [
        '重划耕地及宅基地',
        '移民搬迁安置',
        '种地补贴',
        '村组道路硬化',
        '退耕还林补助',
        '复垦土地',
        '水渠修缮',
        '河道清理',
        '垃圾站选址',
        '养殖场异味',
      ],
    },
    {
      key: 'labour',
      name: '劳资社保',
      subtopics: ['拖欠工资', '补缴社保', '失业金', '养老保险转移', '医保缴费', '残疾人补助'],
    },
    {
      key: 'city',
      name: '城市管理',
      subtopics: ['占道经营', '停水', '电梯', '渣土车抛洒', '扬尘', '便民摊点', '噪音扰民', '建筑垃圾'],
    },
    { key: 'housing', name: '房产物业', subtopics: ['房产证', '廉租房', '房顶漏水', '楼道杂物', '物业费', '逾期交房'] },
    { key: 'other', name: '其他', subtopics: [] },
  ];
