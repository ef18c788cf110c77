import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../../kernel/events.ts';
import type { CountyDate, Instant } from '../../../kernel/time.ts';
import type { Openness, Validity } from '../model.ts';

/** Where an article comes from: written here, or brought from another system that has reviewed it. */
export type ArticleIntake = 'person' | 'import' | 'feed';

/** What each kind of article event carries. Texts stand in the row and its versions; hashes say which text was meant. */
export interface ArticleEventData extends CorrectionEventData {
  drafted: {
    columnId: string;
    crossIds?: string[];
    unitId: string;
    formedOn: CountyDate | null;
    statutoryDueAt: Instant | null;
    by: ArticleIntake;
    openness?: Openness;
  };
  revised: { contentHash: string; fields: string[] };
  submitted: { contentHash: string };
  reviewed: { stage: 1 | 2 | 3; passed: boolean; contentHash: string; opinion: string };
  'secrecy-reviewed': { passed: boolean; contentHash: string; basis: string };
  countersigned: { contentHash: string };
  'stages-merged': { stages: number[]; approvedBy: string };
  'finding-settled': { ruleId: string; place: string; reason: string | null };
  'laid-out': { contentHash: string };
  scheduled: { publishAt: Instant };
  unscheduled: { reason: string };
  published: { url: string | null; isEmergency?: boolean };
  'found-similar': { articleId: string; permille: number };
  'similarity-dismissed': { reason: string };
  'read-back': { isGood: boolean; problems: string[] };
  'text-corrected': { note: string; fields: string[]; contentHash: string | null };
  withdrawn: { reason: string };
  republished: { reason: string; url: string | null };
  moved: { columnId: string; crossIds?: string[]; reason: string };
  'validity-changed': { validity: Validity; basis: string };
  'openness-changed': { openness: Openness; reason: string };
}

export type ArticleEventKind = keyof ArticleEventData;
export type ArticleEvent = EventsOf<ArticleEventData>;
export type NewArticleEvent = NewOf<ArticleEvent>;

/** The full vocabulary of article events (RV-01…RV-16, OC-C02); later commands append the same kinds. */
export const ARTICLE_EVENTS = {
  drafted: {
    label: '撰稿',
    meaning: '稿件建立，定下主栏目、单位、成文日期；法定公开期限自成文日期起算',
    fields: {
      columnId: '主栏目',
      crossIds: '同步栏目',
      unitId: '发布单位',
      formedOn: '成文日期',
      statutoryDueAt: '法定公开期限',
      by: '来自人工、导入或接口',
      openness: '公开属性',
    },
    rule: 'RV-01',
  },
  revised: {
    label: '修改',
    meaning: '发布前修改稿件；内容改动使先前签署失效',
    fields: { contentHash: '改后内容的哈希', fields: '改动的部分' },
    rule: 'RV-11',
  },
  submitted: { label: '送审', meaning: '提交审核', fields: { contentHash: '送审内容的哈希' }, rule: 'RV-01' },
  reviewed: {
    label: '审核',
    meaning: '一审、二审、三审的意见和签署',
    fields: { stage: '第几审', passed: '是否通过', contentHash: '所审内容的哈希', opinion: '意见' },
    rule: 'RV-10',
  },
  'secrecy-reviewed': {
    label: '保密审查',
    meaning: '先审查、后公开，一事一审',
    fields: { passed: '是否可以公开', contentHash: '所审内容的哈希', basis: '依据' },
    rule: 'RV-04',
  },
  countersigned: {
    label: '会签',
    meaning: '撰稿人认可审校人的校对性修改，先前签署保留',
    fields: { contentHash: '改后内容的哈希' },
    rule: 'RV-11',
  },
  'stages-merged': {
    label: '合并审级',
    meaning: '经主管部门批准两级合并审核；保密审查不得合并',
    fields: { stages: '合并的审级', approvedBy: '批准人' },
    rule: 'RV-10',
  },
  'finding-settled': {
    label: '处理校对提示',
    meaning: '机检提示已改正，或确认无误并写明理由',
    fields: { ruleId: '规则', place: '位置', reason: '理由（改正的无）' },
    rule: 'RV-15',
  },
  'laid-out': { label: '编发', meaning: '定栏目、标签和版式', fields: { contentHash: '内容的哈希' }, rule: 'RV-06' },
  scheduled: { label: '定时', meaning: '定好发布时间', fields: { publishAt: '发布时间' }, rule: 'RV-06' },
  unscheduled: { label: '取消定时', meaning: '不再按时自动发布', fields: { reason: '理由' }, rule: 'RV-06' },
  published: {
    label: '发布',
    meaning: '首次向社会公开；应急发布的在 24 小时内补齐审核',
    fields: { url: '地址', isEmergency: '是否应急发布' },
    rule: 'OC-C02',
  },
  'found-similar': {
    label: '内容近似',
    meaning: '与本单位前后七日内另一稿件近似，不作表扬和计分依据，发布量照计',
    fields: { articleId: '近似的稿件', permille: '近似度（千分之几）' },
    rule: 'AS-P03',
  },
  'similarity-dismissed': {
    label: '认定不近似',
    meaning: '经人核对不属重复',
    fields: { reason: '理由' },
    rule: 'AS-P03',
  },
  'read-back': {
    label: '读网',
    meaning: '发布后审看页面、附件、链接和图片',
    fields: { isGood: '是否无误', problems: '发现的问题' },
    rule: 'RV-07',
  },
  'text-corrected': {
    label: '更正内容',
    meaning: '发布后更正文字，原版本保留，附更正说明',
    fields: { note: '更正说明', fields: '改动的部分', contentHash: '改后内容的哈希' },
    rule: 'RV-13',
  },
  withdrawn: { label: '撤稿', meaning: '从网站撤下', fields: { reason: '理由' }, rule: 'RV-13' },
  republished: {
    label: '重新发布',
    meaning: '撤下的稿件再次公开；仍属首次发布的统计期，不重复计',
    fields: { reason: '理由', url: '地址' },
    rule: 'OC-C02',
  },
  moved: {
    label: '移栏',
    meaning: '改变主栏目或同步栏目',
    fields: { columnId: '主栏目', crossIds: '同步栏目', reason: '理由' },
    rule: 'RV-06',
  },
  'validity-changed': {
    label: '有效性变更',
    meaning: '文件修订、失效或废止',
    fields: { validity: '有效性', basis: '依据' },
    rule: 'OC-P05',
  },
  'openness-changed': {
    label: '公开属性变更',
    meaning: '改变公开属性，含定期评估后转为公开',
    fields: { openness: '公开属性', reason: '理由' },
    rule: 'OC-18-01',
  },
  ...CORRECTION_EVENTS,
} as const satisfies Record<ArticleEventKind, EventKind>;
