/** The words of the room: requests for disclosure. Pure. */

/** 申请人类别, as the annual report asks. @source FOI-04 */
export const APPLICANT_NAMES = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  other: '其他',
} as const;
export type ApplicantKind = keyof typeof APPLICANT_NAMES;

/** 申请渠道. @source FOI-05 */
export const CHANNEL_NAMES = {
  counter: '当面',
  'registered-mail': '邮寄（须签收）',
  'ordinary-mail': '邮寄（平信）',
  internet: '互联网',
  fax: '传真',
  oral: '口头代填',
} as const;
export type RequestChannel = keyof typeof CHANNEL_NAMES;

/** 结果码, each a row of the annual report. @source FOI-30, FOI-I02 */
export const RESULT_NAMES = {
  'R-G': '予以公开',
  'R-P': '部分公开',
  'R-D1': '不予公开：属于国家秘密',
  'R-D2': '不予公开：其他法律行政法规禁止公开',
  'R-D3': '不予公开：危及“三安全一稳定”',
  'R-D4': '不予公开：保护第三方合法权益',
  'R-D5': '不予公开：属于三类内部事务信息',
  'R-D6': '不予公开：属于四类过程性信息',
  'R-D7': '不予公开：属于行政执法案卷',
  'R-D8': '不予公开：属于行政查询事项',
  'R-U1': '无法提供：本机关不掌握相关政府信息',
  'R-U2': '无法提供：没有现成信息需要另行制作',
  'R-U3': '无法提供：补正后申请内容仍不明确',
  'R-N1': '不予处理：信访举报投诉类申请',
  'R-N2': '不予处理：重复申请',
  'R-N3': '不予处理：要求提供公开出版物',
  'R-N4': '不予处理：无正当理由大量反复申请',
  'R-N5': '不予处理：要求确认或重新出具已获取信息',
  'R-O1': '其他处理：申请人逾期不补正',
  'R-O2': '其他处理：申请人逾期不缴费',
  'R-O3': '其他处理：其他',
} as const;
export type Result = keyof typeof RESULT_NAMES;

/** States of a request. @source FOI-06…FOI-20 */
export const REQUEST_STATUS_NAMES = {
  submitted: '待确认',
  'in-hand': '办理中',
  'awaiting-correction': '待补正',
  consulting: '征求意见中',
  'awaiting-fee': '待缴费',
  closed: '已办结',
  archived: '已归档',
} as const;
export type RequestStatus = keyof typeof REQUEST_STATUS_NAMES;
