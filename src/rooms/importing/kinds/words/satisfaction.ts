import type { EnumValue } from '../kind.ts';

/** Ratings after an answer; without a rating and not reached are results of their own. @source CW-K7 */
export const SATISFACTION: readonly EnumValue[] = [
  { code: 'very-satisfied', label: '非常满意', words: ['很满意', '十分满意', '5星', '五星'] },
  { code: 'satisfied', label: '满意', words: ['是', '已满意', '比较满意', '4星', '四星'] },
  { code: 'neutral', label: '基本满意', words: ['一般', '较满意', '3星', '三星'] },
  { code: 'dissatisfied', label: '不满意', words: ['否', '不太满意', '2星', '二星'] },
  { code: 'very-dissatisfied', label: '非常不满意', words: ['很不满意', '十分不满意', '1星', '一星'] },
  { code: 'unrated', label: '未评价', words: ['未回访', '待评价', '无评价', '默认', '未作评价', '待回访'] },
  { code: 'unreachable', label: '无法联系', words: ['未接通', '无人接听', '联系不上', '拒绝回访', '空号', '关机'] },
];
