import type { FieldDefinition } from '../kind.ts';

/** Who wrote or called. @source IM-10 */
export const PERSON_FIELDS: readonly FieldDefinition[] = [
  {
    key: 'personName',
    label: '姓名',
    synonyms: [
      '来电人',
      '来电人姓名',
      '诉求人',
      '诉求人姓名',
      '反映人',
      '来信人',
      '写信人',
      '留言人',
      '市民姓名',
      '联系人',
      '当事人',
      '上报人',
      '群众姓名',
    ],
    type: 'text',
    personal: 'name',
  },
  {
    key: 'phone',
    label: '电话',
    synonyms: [
      '联系电话',
      '来电号码',
      '电话号码',
      '手机',
      '手机号',
      '手机号码',
      '联系方式',
      '来电电话',
      '主叫号码',
      '诉求人电话',
    ],
    type: 'phone',
    personal: 'phone',
  },
  {
    key: 'idNumber',
    label: '身份证号',
    synonyms: ['身份证', '身份证号码', '证件号', '证件号码', '公民身份号码'],
    type: 'idNumber',
    personal: 'idNumber',
  },
  {
    key: 'homeAddress',
    label: '联系地址',
    synonyms: ['住址', '家庭住址', '家庭地址', '通讯地址', '通信地址', '居住地址', '现住址'],
    type: 'text',
    personal: 'address',
  },
];

/** Whom a tip-off is about, where the platform knows it: it may be no unit of the county's. @source CW-P3 */
export const REPORTED_UNIT: FieldDefinition = {
  key: 'reportedUnit',
  label: '被举报单位',
  synonyms: ['被反映单位', '被检举单位', '被举报对象', '举报对象', '被举报部门', '被投诉举报单位'],
  type: 'text',
};

/** Instants and references that a status word may need, in any case kind. */
export const STATUS_FIELDS: readonly FieldDefinition[] = [
  { key: 'acceptedAt', label: '签收时间', synonyms: ['接单时间', '承办单位签收时间'], type: 'instant' },
  { key: 'extendedAt', label: '延期批准时间', synonyms: ['延期时间', '延期审批时间', '延期申请时间'], type: 'instant' },
  {
    key: 'extendedDeadline',
    label: '延期后时限',
    synonyms: [
      '延期至',
      '延期期限',
      '延期后期限',
      '延期截止时间',
      '新期限',
      '新时限',
      '延期办结时限',
      '延期后办理时限',
    ],
    type: 'deadline',
  },
  { key: 'returnedAt', label: '退单时间', synonyms: ['退回时间', '退件时间', '退单申请时间'], type: 'instant' },
  {
    key: 'redoneAt',
    label: '重办时间',
    synonyms: ['二次办理时间', '重派时间', '重办派发时间', '返工时间'],
    type: 'instant',
  },
  {
    key: 'refusedAt',
    label: '作废时间',
    synonyms: ['撤销时间', '不予受理时间', '合并时间', '无效时间'],
    type: 'instant',
  },
  {
    key: 'mainNumber',
    label: '主件编号',
    synonyms: ['主工单号', '主工单编号', '主案件号', '关联工单号', '关联工单', '重复工单号', '合并至', '原工单号'],
    type: 'code',
  },
];

/** Columns that follow from the others. @source IM-05 */
export const DERIVED_FIELDS: readonly FieldDefinition[] = [
  {
    key: 'isOverdue',
    label: '是否逾期',
    synonyms: ['是否超期', '是否超时', '逾期', '超期', '逾期情况', '超期情况'],
    type: 'boolean',
    derived: true,
  },
  {
    key: 'isOnTime',
    label: '是否按时',
    synonyms: ['是否按时办结', '是否按期', '是否按期办结', '按时办结', '是否及时'],
    type: 'boolean',
    derived: true,
  },
  {
    key: 'overdueDays',
    label: '超期天数',
    synonyms: ['逾期天数', '超时天数', '逾期时长', '超期时长'],
    type: 'number',
    derived: true,
  },
  {
    key: 'spent',
    label: '用时',
    synonyms: ['办理用时', '办理时长', '办结用时', '处理时长', '耗时', '办理天数'],
    type: 'text',
    derived: true,
  },
  { key: 'closingRate', label: '办结率', synonyms: ['按时办结率', '完成率'], type: 'text', derived: true },
  { key: 'sequence', label: '序号', synonyms: ['编号序号', '行号', '序', 'No', 'No.'], type: 'number', derived: true },
  { key: 'month', label: '月份', synonyms: ['所属月份', '统计月份', '月度'], type: 'text', derived: true },
];
