import type { KindDefinition } from './kind.ts';
import { DERIVED_FIELDS, PERSON_FIELDS, STATUS_FIELDS } from './words/case-fields.ts';
import { caseStatuses } from './words/case-statuses.ts';

const STATUSES = caseStatuses({
  dispatched: ['assignedAt', 'filedAt'],
  accepted: ['acceptedAt'],
  answered: ['handledAt', 'checkedAt', 'closedAt'],
  closed: ['closedAt', 'checkedAt'],
  instead: ['assignedAt'],
});

/** Cases of the county's smart management platform, stage by stage. @source CW-S1, CW-S3 */
export const smartCity: KindDefinition = {
  kind: 'smart-city',
  label: '智慧管理平台案件',
  fields: [
    {
      key: 'number',
      label: '案件号',
      synonyms: ['编号', '任务号', '案件编号', '任务编号', '案卷号', '案卷编号', '案件ID'],
      type: 'code',
    },
    {
      key: 'reportedAt',
      label: '上报时间',
      synonyms: ['上报日期', '采集时间', '发现时间', '受理时间'],
      type: 'instant',
    },
    { key: 'filedAt', label: '立案时间', synonyms: ['立案日期', '建档时间'], type: 'instant' },
    {
      key: 'assignedAt',
      label: '派遣时间',
      synonyms: ['派遣日期', '派单时间', '派发时间', '转办时间', '交办时间'],
      type: 'instant',
      required: true,
    },
    {
      key: 'handledAt',
      label: '处置时间',
      synonyms: ['处置日期', '处置完成时间', '处理时间', '处置反馈时间'],
      type: 'instant',
    },
    { key: 'checkedAt', label: '核查时间', synonyms: ['核查日期', '核实时间', '复核时间'], type: 'instant' },
    { key: 'closedAt', label: '结案时间', synonyms: ['结案日期', '办结时间', '完成时间'], type: 'instant' },
    {
      key: 'deadline',
      label: '时限',
      synonyms: ['处置时限', '处置期限', '办理时限', '办理期限', '截止时间', '要求完成时间'],
      type: 'deadline',
    },
    {
      key: 'objectKind',
      label: '问题类型',
      synonyms: ['案件类型', '部件事件', '问题性质', '类型'],
      type: 'enum',
      values: [
        { code: 'component', label: '部件', words: ['部件类', '部件问题'] },
        { code: 'event', label: '事件', words: ['事件类', '事件问题'] },
      ],
    },
    { key: 'topic', label: '大类', synonyms: ['大类名称', '问题大类', '一级分类', '案件大类', '类别'], type: 'text' },
    { key: 'subtopic', label: '小类', synonyms: ['小类名称', '问题小类', '二级分类', '案件小类'], type: 'text' },
    { key: 'longitude', label: '经度', synonyms: ['X坐标', '坐标X', 'lng', 'longitude'], type: 'number' },
    { key: 'latitude', label: '纬度', synonyms: ['Y坐标', '坐标Y', 'lat', 'latitude'], type: 'number' },
    { key: 'grid', label: '网格', synonyms: ['所属网格', '网格编号', '责任网格', '单元网格'], type: 'text' },
    {
      key: 'place',
      label: '位置描述',
      synonyms: ['位置', '地点', '事发位置', '案发地址', '详细地址', '地址', '事发地址'],
      type: 'text',
      personal: 'address',
    },
    { key: 'title', label: '标题', synonyms: ['案件标题', '案件名称', '主题'], type: 'text' },
    { key: 'content', label: '问题描述', synonyms: ['案件描述', '内容', '案件内容', '情况描述'], type: 'text' },
    {
      key: 'units',
      label: '责任单位',
      synonyms: ['主办', '处置单位', '处置部门', '主办单位', '承办单位', '责任部门', '专业部门'],
      type: 'units',
      required: true,
    },
    { key: 'helpingUnits', label: '协办单位', synonyms: ['协办', '配合单位', '协办部门'], type: 'units' },
    { key: 'answer', label: '处置结果', synonyms: ['处置情况', '处理结果', '办理结果'], type: 'text' },
    {
      key: 'status',
      label: '状态',
      synonyms: ['案件状态', '当前环节', '当前阶段', '办理状态'],
      type: 'enum',
      values: STATUSES,
    },
    ...PERSON_FIELDS,
    ...STATUS_FIELDS,
    ...DERIVED_FIELDS,
  ],
  oneOf: [['title', 'content', 'subtopic']],
  keys: [['number']],
  keyWithout: ['reportedAt', 'assignedAt', 'subtopic', 'place', 'content'],
  sequences: [
    { earlier: 'reportedAt', later: 'closedAt', level: 'reject' },
    { earlier: 'filedAt', later: 'closedAt', level: 'reject' },
    { earlier: 'reportedAt', later: 'handledAt', level: 'reject' },
    { earlier: 'reportedAt', later: 'filedAt', level: 'warn' },
    { earlier: 'assignedAt', later: 'handledAt', level: 'warn' },
    { earlier: 'assignedAt', later: 'closedAt', level: 'warn' },
  ],
  notInFuture: ['reportedAt', 'filedAt', 'assignedAt', 'handledAt', 'checkedAt', 'closedAt'],
  status: { field: 'status', values: STATUSES },
};
