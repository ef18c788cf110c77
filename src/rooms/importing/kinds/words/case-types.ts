import type { EnumValue } from '../kind.ts';

/** Types of a citizen's case. @source CW-T1 */
export const CASE_TYPES: readonly EnumValue[] = [
  { code: 'consult', label: '咨询', words: ['咨询类', '政策咨询', '业务咨询', '询问'] },
  { code: 'help', label: '求助', words: ['求助类', '求决', '帮助', '困难求助'] },
  { code: 'complaint', label: '投诉', words: ['投诉类', '申诉'] },
  { code: 'suggestion', label: '建议', words: ['建议类', '意见建议', '意见', '建言'] },
  { code: 'report', label: '举报', words: ['举报类', '检举', '检举揭发'] },
  { code: 'praise', label: '表扬', words: ['表扬类', '感谢'] },
  { code: 'other', label: '其他', words: ['其他类', '其它'] },
];
