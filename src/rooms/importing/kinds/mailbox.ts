import type { KindDefinition } from './kind.ts';
import { DERIVED_FIELDS, PERSON_FIELDS, REPORTED_UNIT, STATUS_FIELDS } from './words/case-fields.ts';
import { caseStatuses } from './words/case-statuses.ts';
import { CASE_TYPES } from './words/case-types.ts';
import { SATISFACTION } from './words/satisfaction.ts';

const STATUSES = caseStatuses({
  dispatched: ['assignedAt', 'receivedAt'],
  accepted: ['acceptedAt'],
  answered: ['answeredAt', 'closedAt'],
  closed: ['closedAt', 'answeredAt'],
  instead: ['assignedAt', 'receivedAt'],
});

/** Letters to the leaders' mailboxes. They count from their arrival (CW §4), and an answered letter is a closed one. */
export const mailbox: KindDefinition = {
  kind: 'mailbox',
  label: '信箱来信',
  fields: [
    {
      key: 'number',
      label: '编号',
      synonyms: ['信件编号', '留言编号', '查询码', '来信编号', '受理编号', '信件号', '留言ID', '编码'],
      type: 'code',
    },
    {
      key: 'receivedAt',
      label: '来信时间',
      synonyms: ['留言时间', '提交时间', '来信日期', '写信时间', '留言日期', '受理时间', '信件时间', '接收时间'],
      type: 'instant',
      required: true,
    },
    {
      key: 'box',
      label: '信箱',
      synonyms: ['信箱名称', '收件人', '信箱类型', '收信人', '信箱类别', '来信渠道', '写给谁'],
      type: 'enum',
      values: [
        { code: 'mailbox-mayor', label: '市长信箱', words: ['市长', '市长热线信箱', '宝鸡市市长信箱'] },
        { code: 'mailbox-county', label: '县长信箱', words: ['县长', '区长信箱', '县长留言'] },
        { code: 'mailbox-secretary', label: '书记信箱', words: ['书记', '县委书记信箱', '书记留言'] },
      ],
      looseValues: true,
    },
    {
      key: 'type',
      label: '类型',
      synonyms: ['信件类型', '留言类型', '来信类型', '诉求类型', '信件性质', '留言性质'],
      type: 'enum',
      values: CASE_TYPES,
      looseValues: true,
      required: true,
    },
    {
      key: 'topic',
      label: '类目',
      synonyms: ['一级分类', '信件分类', '留言分类', '问题类别', '诉求分类', '热点类别'],
      type: 'text',
    },
    { key: 'subtopic', label: '子类目', synonyms: ['二级分类', '具体事项'], type: 'text' },
    { key: 'title', label: '标题', synonyms: ['来信标题', '信件标题', '留言标题', '主题', '来信主题'], type: 'text' },
    {
      key: 'content',
      label: '内容',
      synonyms: ['来信内容', '信件内容', '留言内容', '诉求内容', '反映内容'],
      type: 'text',
    },
    {
      key: 'units',
      label: '承办单位',
      synonyms: ['主办', '单位', '主办单位', '责任单位', '办理单位', '答复单位', '回复单位', '处理部门', '受理单位'],
      type: 'units',
    },
    { key: 'helpingUnits', label: '协办单位', synonyms: ['协办', '配合单位', '协办部门'], type: 'units' },
    {
      key: 'assignedAt',
      label: '派单时间',
      synonyms: ['转办时间', '交办时间', '派发时间', '分办时间', '转办日期', '交办日期'],
      type: 'instant',
    },
    {
      key: 'deadline',
      label: '时限',
      synonyms: ['办理时限', '办理期限', '要求答复时间', '答复期限', '截止时间', '要求办结时间'],
      type: 'deadline',
    },
    {
      key: 'answeredAt',
      label: '答复时间',
      synonyms: ['回复时间', '答复日期', '回复日期', '反馈时间'],
      type: 'instant',
    },
    { key: 'closedAt', label: '办结时间', synonyms: ['结案时间', '完成时间', '办结日期'], type: 'instant' },
    { key: 'answer', label: '答复内容', synonyms: ['回复内容', '办理结果', '答复', '回复', '办理情况'], type: 'text' },
    {
      key: 'mayPublish',
      label: '是否公开',
      synonyms: ['是否同意公开', '公开', '是否可公开', '公开状态', '是否公开答复'],
      type: 'boolean',
    },
    {
      key: 'status',
      label: '状态',
      synonyms: ['信件状态', '办理状态', '留言状态', '处理状态', '当前状态'],
      type: 'enum',
      values: STATUSES,
    },
    {
      key: 'satisfaction',
      label: '满意度',
      synonyms: ['评价', '是否满意', '满意度评价', '群众评价'],
      type: 'enum',
      values: SATISFACTION,
    },
    REPORTED_UNIT,
    ...PERSON_FIELDS,
    ...STATUS_FIELDS,
    ...DERIVED_FIELDS,
  ],
  oneOf: [['title', 'content']],
  keys: [['number']],
  keyWithout: ['box', 'receivedAt', 'title', 'content'],
  sequences: [
    { earlier: 'receivedAt', later: 'closedAt', level: 'reject' },
    { earlier: 'receivedAt', later: 'answeredAt', level: 'reject' },
    { earlier: 'assignedAt', later: 'closedAt', level: 'warn' },
    { earlier: 'assignedAt', later: 'answeredAt', level: 'warn' },
  ],
  notInFuture: ['receivedAt', 'assignedAt', 'answeredAt', 'closedAt'],
  status: { field: 'status', values: STATUSES },
};
