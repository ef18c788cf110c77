import type { CaseType, Subtopic, Topic } from './cases/vocabulary.ts';
import type { Quarter } from './publishing-plan.ts';
import type { UnitSlug } from './units.ts';

/** Hotline cases of one quarter: how many of each type within each topic, and which become overdue. */
export interface HotlinePlan {
  readonly byTopicAndType: Readonly<Record<Topic, Readonly<Partial<Record<CaseType, number>>>>>;
  readonly overdue: readonly OverduePlan[];
}

/** One case that its unit closes too late (CW-K5, CW-K9). */
export interface OverduePlan {
  readonly unit: UnitSlug;
  readonly subtopic: Subtopic;
  readonly type: CaseType;
}

const late = (unit: UnitSlug, subtopic: Subtopic, type: CaseType = '投诉'): OverduePlan => ({ unit, subtopic, type });

/** 543 cases in the third quarter (a published circular's), 480 in the second (our outline). */
export const HOTLINE: Readonly<Record<Quarter, HotlinePlan>> = {
  '2023Q3': {
    byTopicAndType: {
      农村事务: { 投诉: 108, 求助: 27, 咨询: 3, 举报: 2, 建议: 2 },
      劳资社保: { 投诉: 38, 求助: 10, 咨询: 3, 举报: 1 },
      城市管理: { 投诉: 271, 求助: 20, 咨询: 1, 举报: 4, 建议: 1 },
      房产物业: { 投诉: 42, 求助: 9, 咨询: 1 },
    },
    overdue: [
      late('zhujian', '房顶漏水'),
      late('zhujian', '物业费'),
      late('zhujian', '渣土车抛洒'),
      late('zhujian', '房产证'),
      late('zhujian', '停水'),
      late('pingmu', '退耕还林补助', '求助'),
      late('pingmu', '村组道路硬化'),
      late('liufengguan', '养殖场异味'),
      late('jiaotong', '渣土车抛洒'),
    ],
  },
  '2023Q2': {
    byTopicAndType: {
      农村事务: { 投诉: 96, 求助: 24, 咨询: 3, 举报: 2, 建议: 3 },
      劳资社保: { 投诉: 36, 求助: 10, 咨询: 3, 举报: 1 },
      城市管理: { 投诉: 228, 求助: 15, 咨询: 1, 举报: 3, 建议: 1 },
      房产物业: { 投诉: 44, 求助: 8, 咨询: 2 },
    },
    overdue: [
      late('zhujian', '房产证'),
      late('zhujian', '停水'),
      late('zhujian', '电梯'),
      late('zhujian', '扬尘'),
      late('chengguan', '占道经营'),
      late('chengguan', '建筑垃圾'),
      late('ziran', '重划耕地及宅基地'),
      late('jiaotong', '村组道路硬化'),
      late('fengzhou', '停水'),
      late('hekou', '水渠修缮'),
    ],
  },
};

/** Letters of the second quarter in outline; those of the third are written one by one in `cases/letters.ts`. */
export const OUTLINE_LETTERS: readonly {
  readonly unit: UnitSlug;
  readonly subtopic: Subtopic;
  readonly type: CaseType;
  readonly box: 'mayor' | 'county';
  readonly overdue: boolean;
  readonly count: number;
}[] = [
  { unit: 'zhujian', subtopic: '停水', type: '投诉', box: 'county', overdue: false, count: 3 },
  { unit: 'zhujian', subtopic: '物业费', type: '投诉', box: 'county', overdue: true, count: 1 },
  { unit: 'zhujian', subtopic: '廉租房', type: '咨询', box: 'county', overdue: false, count: 2 },
  { unit: 'chengguan', subtopic: '噪音扰民', type: '投诉', box: 'county', overdue: false, count: 2 },
  { unit: 'chengguan', subtopic: '便民摊点', type: '建议', box: 'county', overdue: false, count: 2 },
  { unit: 'renshe', subtopic: '拖欠工资', type: '求助', box: 'mayor', overdue: false, count: 2 },
  { unit: 'renshe', subtopic: '失业金', type: '咨询', box: 'county', overdue: false, count: 1 },
  { unit: 'shijian', subtopic: '电梯', type: '投诉', box: 'county', overdue: false, count: 2 },
  { unit: 'linye', subtopic: '退耕还林补助', type: '咨询', box: 'mayor', overdue: false, count: 1 },
  { unit: 'jiaotong', subtopic: '村组道路硬化', type: '建议', box: 'county', overdue: false, count: 2 },
  { unit: 'fengzhou', subtopic: '水渠修缮', type: '求助', box: 'county', overdue: false, count: 1 },
  { unit: 'hekou', subtopic: '养殖场异味', type: '举报', box: 'mayor', overdue: false, count: 1 },
  { unit: 'shuangshipu', subtopic: '占道经营', type: '投诉', box: 'county', overdue: false, count: 2 },
];

/** Cases of the smart-city platform: how many were dispatched, how many of them were dealt with too late. */
export const SMART_CITY: Readonly<Record<Quarter, { readonly received: number; readonly overdue: number }>> = {
  '2023Q3': { received: 208, overdue: 6 },
  '2023Q2': { received: 203, overdue: 8 },
};

/** What people say when called back, by weight; the last two are no judgement and stay out of the rate (CW-K7). */
export const SATISFACTION: readonly (readonly [string, number])[] = [
  ['非常满意', 34],
  ['满意', 38],
  ['基本满意', 11],
  ['不满意', 4],
  ['未评价', 8],
  ['无法联系', 5],
];
