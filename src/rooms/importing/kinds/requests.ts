import type { FieldDefinition, KindDefinition, StatusValue } from './kind.ts';
import { DERIVED_FIELDS, PERSON_FIELDS } from './words/case-fields.ts';
import { APPLICANTS, REQUEST_CHANNELS, RESULTS } from './words/request-words.ts';

/** @source FOI-06…FOI-20 */
const STATUSES: readonly StatusValue[] = [
  { code: 'submitted', label: '待确认', words: ['待登记', '待受理'], at: [], atInstead: [] },
  { code: 'in-hand', label: '办理中', words: ['已受理', '在办', '处理中', '待答复'], at: [], atInstead: [] },
  {
    code: 'awaiting-correction',
    label: '待补正',
    words: ['补正中', '已通知补正'],
    at: ['correctionNoticedAt'],
    atInstead: [],
  },
  { code: 'consulting', label: '征求意见中', words: ['征求第三方意见', '征询中'], at: ['consultedAt'], atInstead: [] },
  {
    code: 'answered',
    label: '已答复',
    words: ['已办结', '办结', '已回复', '答复', '已完成', '已归档', '归档'],
    at: ['answeredAt'],
    atInstead: [],
  },
  {
    code: 'abandoned',
    label: '视为放弃',
    words: ['逾期不补正', '逾期未补正', '视为撤回'],
    at: ['answeredAt'],
    atInstead: [],
  },
  {
    code: 'withdrawn',
    label: '申请人撤回',
    words: ['撤回', '已撤回', '撤销申请', '主动撤回'],
    at: ['withdrawnAt', 'answeredAt'],
    atInstead: [],
  },
];

const PERSON_HEADERS: Readonly<Record<string, readonly string[]>> = {
  personName: ['申请人', '申请人姓名', '申请人名称', '申请人姓名或名称', '申请单位'],
  phone: ['申请人电话', '申请人联系方式', '申请人联系电话'],
  idNumber: ['申请人证件号码', '申请人身份证号'],
  homeAddress: ['申请人地址', '申请人通讯地址'],
};

/** Who applied: known by the headers, masked, and not kept. @source IM-10 */
const APPLICANT_FIELDS: readonly FieldDefinition[] = PERSON_FIELDS.map(field => ({
  ...field,
  synonyms: [...field.synonyms, ...(PERSON_HEADERS[field.key] ?? [])],
}));

/** The ledger of requests for disclosure. @source FOI-04, FOI-05, FOI-06, FOI-30 */
export const requests: KindDefinition = {
  kind: 'requests',
  label: '依申请公开',
  fields: [
    {
      key: 'number',
      label: '编号',
      synonyms: ['申请编号', '受理编号', '登记编号', '申请号', '回执编号', '登记号', '收件编号', '查询码'],
      type: 'code',
    },
    {
      key: 'submittedAt',
      label: '提交时间',
      synonyms: ['申请时间', '申请日期', '提交日期', '提出申请时间'],
      type: 'instant',
    },
    {
      key: 'receivedAt',
      label: '收到时间',
      synonyms: [
        '收到日期',
        '收到申请时间',
        '收到申请日期',
        '受理时间',
        '受理日期',
        '收件时间',
        '收件日期',
        '登记时间',
        '登记日期',
        '签收时间',
      ],
      type: 'instant',
      required: true,
    },
    {
      key: 'channel',
      label: '申请渠道',
      synonyms: ['申请方式', '渠道', '受理渠道', '申请途径', '收件方式', '提交方式', '来源'],
      type: 'enum',
      values: REQUEST_CHANNELS,
      required: true,
    },
    {
      key: 'applicant',
      label: '申请人类别',
      synonyms: ['申请人类型', '申请人性质', '申请主体', '申请主体类别', '申请人身份'],
      type: 'enum',
      values: APPLICANTS,
      looseValues: true,
      required: true,
    },
    {
      key: 'title',
      label: '申请事项',
      synonyms: ['标题', '信息名称', '申请公开的信息', '所需信息名称', '申请公开信息名称', '申请主题', '事项'],
      type: 'text',
    },
    {
      key: 'description',
      label: '内容描述',
      synonyms: ['申请内容', '所需信息内容描述', '申请公开内容', '所需政府信息', '所需信息的内容描述', '内容'],
      type: 'text',
    },
    {
      key: 'unit',
      label: '承办单位',
      synonyms: ['答复单位', '答复机关', '办理单位', '责任单位', '受理单位', '受理机关', '主办单位', '单位'],
      type: 'unit',
      required: true,
    },
    {
      key: 'correctionNoticedAt',
      label: '补正通知时间',
      synonyms: ['补正告知时间', '通知补正时间', '补正通知日期', '告知补正日期'],
      type: 'instant',
    },
    { key: 'missing', label: '补正事项', synonyms: ['须补正的事项', '补正内容'], type: 'text' },
    {
      key: 'correctedAt',
      label: '收到补正时间',
      synonyms: ['补正时间', '补正日期', '收到补正日期', '补正材料收到时间'],
      type: 'instant',
    },
    {
      key: 'consultedAt',
      label: '征求意见时间',
      synonyms: ['征求第三方意见时间', '征求意见日期', '征询时间', '征求第三方意见日期'],
      type: 'instant',
    },
    {
      key: 'consultationEndedAt',
      label: '收到意见时间',
      synonyms: ['第三方答复时间', '收到第三方意见时间', '收到意见日期', '第三方回复时间'],
      type: 'instant',
    },
    {
      key: 'extendedAt',
      label: '延期时间',
      synonyms: ['延期告知时间', '延期日期', '延长答复时间', '延期告知日期', '延期批准时间'],
      type: 'instant',
    },
    {
      key: 'extendedWorkdays',
      label: '延期工作日',
      synonyms: ['延长工作日', '延期天数', '延长天数', '延期工作日数', '延长期限'],
      type: 'number',
    },
    { key: 'extensionReason', label: '延期理由', synonyms: ['延期原因', '延长理由'], type: 'text' },
    {
      key: 'answeredAt',
      label: '答复时间',
      synonyms: ['答复日期', '回复时间', '回复日期', '办结时间', '办结日期', '送达时间', '答复送达时间'],
      type: 'instant',
    },
    {
      key: 'result',
      label: '答复类型',
      synonyms: ['答复结果', '处理结果', '办理结果', '答复类别', '处理决定', '公开类型', '答复情况'],
      type: 'enum',
      values: RESULTS,
    },
    { key: 'documentNo', label: '答复文号', synonyms: ['文号', '答复书文号', '告知书文号'], type: 'text' },
    { key: 'withdrawnAt', label: '撤回时间', synonyms: ['撤回日期', '撤销时间'], type: 'instant' },
    {
      key: 'status',
      label: '状态',
      synonyms: ['办理状态', '办理进度', '处理状态', '当前状态', '当前环节'],
      type: 'enum',
      values: STATUSES,
    },
    ...APPLICANT_FIELDS,
    ...DERIVED_FIELDS,
  ],
  oneOf: [['title', 'description']],
  keys: [['number']],
  keyWithout: ['channel', 'receivedAt', 'title', 'description'],
  sequences: [
    { earlier: 'submittedAt', later: 'receivedAt', level: 'reject' },
    { earlier: 'receivedAt', later: 'answeredAt', level: 'reject' },
    { earlier: 'correctionNoticedAt', later: 'correctedAt', level: 'reject' },
    { earlier: 'consultedAt', later: 'consultationEndedAt', level: 'reject' },
  ],
  notInFuture: [
    'submittedAt',
    'receivedAt',
    'correctionNoticedAt',
    'correctedAt',
    'consultedAt',
    'consultationEndedAt',
    'extendedAt',
    'answeredAt',
    'withdrawnAt',
  ],
  status: { field: 'status', values: STATUSES },
};
