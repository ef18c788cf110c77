/** Why a row is no record (IM-01, IM-12), as the API codes it. */
export const SKIP_LABELS: Readonly<Record<string, string>> = {
  title: '标题行',
  header: '表头',
  sum: '合计行',
  subtotal: '小计行',
  signature: '签字行',
  'repeated-header': '重复的表头',
  note: '说明行',
};
