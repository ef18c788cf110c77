import type { EnumValue } from '../kind.ts';

/** Who applied, as the annual report divides them. @source FOI-04 */
export const APPLICANTS: readonly EnumValue[] = [
  { code: 'person', label: '自然人', words: ['个人', '公民', '自然人申请'] },
  { code: 'business', label: '商业企业', words: ['企业', '公司', '商业组织'] },
  { code: 'research', label: '科研机构', words: ['科研单位', '高校', '科研院所'] },
  { code: 'charity', label: '社会公益组织', words: ['公益组织', '社会组织', '社会团体'] },
  { code: 'legal', label: '法律服务机构', words: ['律师事务所', '律所', '法律服务'] },
  { code: 'other', label: '其他', words: ['其他法人', '其他组织'] },
];

/** How a request came: it decides the day of receipt. @source FOI-05, FOI-06 */
export const REQUEST_CHANNELS: readonly EnumValue[] = [
  { code: 'counter', label: '当面', words: ['现场', '当面申请', '当面提交', '窗口', '现场申请', '来访'] },
  { code: 'registered-mail', label: '邮寄（须签收）', words: ['邮寄', 'EMS', '快递', '挂号信', '邮政特快', '信函'] },
  { code: 'ordinary-mail', label: '邮寄（平信）', words: ['平信', '平常信函'] },
  {
    code: 'internet',
    label: '互联网',
    words: ['网上', '网络', '网站', '在线', '网上申请', '电子邮件', '邮箱', '平台'],
  },
  { code: 'fax', label: '传真', words: [] },
  { code: 'oral', label: '口头代填', words: ['口头', '口头申请'] },
];

/** Results, each a row of the annual report. A word that could be several of them is asked about. @source FOI-30 */
export const RESULTS: readonly EnumValue[] = [
  { code: 'R-G', label: '予以公开', words: ['公开', '同意公开', '全部公开', '已公开', '已主动公开'] },
  { code: 'R-P', label: '部分公开', words: ['部分予以公开', '区分处理后公开', '同意部分公开'] },
  { code: 'R-D1', label: '不予公开：属于国家秘密', words: ['属于国家秘密', '国家秘密'] },
  {
    code: 'R-D2',
    label: '不予公开：其他法律行政法规禁止公开',
    words: ['其他法律行政法规禁止公开', '法律行政法规禁止公开'],
  },
  { code: 'R-D3', label: '不予公开：危及“三安全一稳定”', words: ['危及三安全一稳定', '危及“三安全一稳定”'] },
  {
    code: 'R-D4',
    label: '不予公开：保护第三方合法权益',
    words: ['保护第三方合法权益', '涉及商业秘密', '涉及个人隐私', '商业秘密', '个人隐私'],
  },
  { code: 'R-D5', label: '不予公开：属于三类内部事务信息', words: ['属于三类内部事务信息', '内部事务信息'] },
  { code: 'R-D6', label: '不予公开：属于四类过程性信息', words: ['属于四类过程性信息', '过程性信息'] },
  { code: 'R-D7', label: '不予公开：属于行政执法案卷', words: ['属于行政执法案卷', '行政执法案卷'] },
  { code: 'R-D8', label: '不予公开：属于行政查询事项', words: ['属于行政查询事项', '行政查询事项'] },
  {
    code: 'R-U1',
    label: '无法提供：本机关不掌握相关政府信息',
    words: ['本机关不掌握相关政府信息', '不掌握', '信息不存在', '非本机关公开', '不属于本机关公开'],
  },
  {
    code: 'R-U2',
    label: '无法提供：没有现成信息需要另行制作',
    words: ['没有现成信息需要另行制作', '需要另行制作', '需另行制作'],
  },
  {
    code: 'R-U3',
    label: '无法提供：补正后申请内容仍不明确',
    words: ['补正后申请内容仍不明确', '补正后仍不明确', '申请内容不明确'],
  },
  {
    code: 'R-N1',
    label: '不予处理：信访举报投诉类申请',
    words: ['信访举报投诉类申请', '信访举报投诉', '信访类', '信访、举报、投诉等'],
  },
  { code: 'R-N2', label: '不予处理：重复申请', words: ['重复申请'] },
  { code: 'R-N3', label: '不予处理：要求提供公开出版物', words: ['要求提供公开出版物', '公开出版物'] },
  {
    code: 'R-N4',
    label: '不予处理：无正当理由大量反复申请',
    words: ['无正当理由大量反复申请', '大量反复申请'],
  },
  {
    code: 'R-N5',
    label: '不予处理：要求确认或重新出具已获取信息',
    words: ['要求确认或重新出具已获取信息', '要求行政机关确认或重新出具已获取信息'],
  },
  { code: 'R-O1', label: '其他处理：申请人逾期不补正', words: ['逾期不补正', '申请人逾期不补正', '逾期未补正'] },
  { code: 'R-O2', label: '其他处理：申请人逾期不缴费', words: ['逾期不缴费', '申请人逾期不缴费', '逾期未缴费'] },
  { code: 'R-O3', label: '其他处理：其他', words: ['其他', '其他处理'] },
];
