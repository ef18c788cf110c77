import type { StatusValue } from '../kind.ts';

/** The fields of a kind from which a status takes its instant. */
export interface StatusInstants {
  readonly dispatched: readonly string[];
  readonly accepted: readonly string[];
  readonly answered: readonly string[];
  readonly closed: readonly string[];
  /** Stands in where an export gives no time of its own for signing and extending. */
  readonly instead: readonly string[];
}

/**
 * Status words and the event each stands for. Returned, redone and refused cases need a time of their own: none of the
 * others could stand for it without inventing history.
 * @source IM-14
 */
export function caseStatuses(at: StatusInstants): readonly StatusValue[] {
  return [
    {
      code: 'dispatched',
      label: '已派发',
      words: ['待签收', '待受理', '未签收', '已派单', '待办', '已派遣', '待处置', '已立案', '待派遣', '新工单'],
      at: at.dispatched,
      atInstead: [],
    },
    {
      code: 'accepted',
      label: '已签收',
      words: ['办理中', '处理中', '在办', '正在办理', '已受理', '处置中', '承办中', '督办中'],
      at: at.accepted,
      atInstead: at.instead,
    },
    {
      code: 'return-requested',
      label: '退单申请',
      words: ['退回', '退单', '申请退回', '退单中', '申请退单'],
      at: ['returnedAt'],
      atInstead: [],
    },
    {
      code: 'returned',
      label: '已退回',
      words: ['退回重派', '退单重派', '已退单', '重新派发'],
      at: ['returnedAt'],
      atInstead: [],
    },
    {
      code: 'extended',
      label: '延期批准',
      words: ['延期', '延期中', '申请延期', '已延期', '延期办理'],
      at: ['extendedAt'],
      atInstead: at.instead,
      needs: { field: 'extendedDeadline', because: '延期的工单必须有新的期限' },
    },
    {
      code: 'answered',
      label: '已答复',
      words: ['已回复', '待审核', '待回访', '已处置', '待核查', '回访中', '已反馈'],
      at: at.answered,
      atInstead: [],
    },
    {
      code: 'closed',
      label: '已办结',
      words: ['办结', '结案', '归档', '已完成', '已结案', '已归档', '完成', '办理完毕', '已核查', '已回访'],
      at: at.closed,
      atInstead: [],
    },
    {
      code: 'redone',
      label: '重办',
      words: ['不满意重办', '二次办理', '退回重办', '返工', '重新办理'],
      at: ['redoneAt'],
      atInstead: [],
    },
    {
      code: 'refused',
      label: '不予受理',
      words: ['作废', '撤销', '无效', '已作废', '已撤销', '不受理', '无效工单'],
      at: ['refusedAt', ...at.closed],
      atInstead: [],
    },
    {
      code: 'merged',
      label: '合并',
      words: ['重复', '重复件', '重复工单', '已合并', '并案'],
      at: ['refusedAt', ...at.closed],
      atInstead: at.instead,
      needs: { field: 'mainNumber', because: '重复的工单必须有主件编号' },
    },
  ];
}
