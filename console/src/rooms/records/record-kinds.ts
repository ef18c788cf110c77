/** The kinds of records that have a list, by the name of the room where people look for them. */
export const RECORD_ROOMS = [
  { kind: 'case', room: '诉求办理', also: '案件 工单 信件 举报 投诉 12345 信箱' },
  { kind: 'article', room: '信息发布', also: '稿件 文章 栏目 公开' },
  { kind: 'request', room: '依申请公开', also: '申请 答复' },
  { kind: 'account', room: '政务新媒体', also: '微信 微博 抖音 账号' },
] as const;

export function roomOfKind(kind: string): string | null {
  return RECORD_ROOMS.find(each => each.kind === kind)?.room ?? null;
}
