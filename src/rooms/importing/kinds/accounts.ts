import type { KindDefinition, StatusValue } from './kind.ts';
import { DERIVED_FIELDS } from './words/case-fields.ts';
import { PLATFORMS } from './words/platforms.ts';

/** @source NM-06 */
const STATUSES: readonly StatusValue[] = [
  { code: 'planned', label: '拟开设', words: ['筹备', '待开设'], at: [], atInstead: [] },
  { code: 'registered', label: '已备案', words: ['备案'], at: [], atInstead: [] },
  {
    code: 'running',
    label: '运行',
    words: ['正常', '正常运行', '运行中', '在用', '运营中', '启用'],
    at: [],
    atInstead: [],
  },
  { code: 'changing', label: '变更中', words: ['变更', '更名中'], at: [], atInstead: [] },
  { code: 'closing', label: '拟关停', words: ['拟注销', '待注销', '申请注销'], at: [], atInstead: [] },
  { code: 'announced', label: '公告中', words: ['注销公告', '公示中'], at: [], atInstead: [] },
  {
    code: 'cancelled',
    label: '已注销',
    words: ['注销', '关停', '已关停', '停用', '停运'],
    at: ['cancelledOn'],
    atInstead: [],
  },
];

/** The register of media accounts. @source NM-04 */
export const accounts: KindDefinition = {
  kind: 'accounts',
  label: '新媒体账号',
  fields: [
    {
      key: 'accountId',
      label: '账号ID',
      synonyms: ['微信号', '账号', 'ID', '账号标识', '平台ID', '抖音号', '原始ID'],
      type: 'code',
    },
    {
      key: 'name',
      label: '账号名称',
      synonyms: ['新媒体名称', '名称', '账号名', '公众号名称', '政务新媒体名称'],
      type: 'text',
      required: true,
    },
    {
      key: 'platform',
      label: '平台',
      synonyms: ['平台类型', '类型', '新媒体类型', '所属平台', '账号类型', '平台名称'],
      type: 'enum',
      values: PLATFORMS,
      required: true,
    },
    {
      key: 'unit',
      label: '主办单位',
      synonyms: ['开办单位', '运营单位', '责任单位', '单位'],
      type: 'unit',
      required: true,
    },
    { key: 'supervisor', label: '主管单位', synonyms: ['主管部门', '上级主管单位'], type: 'text' },
    { key: 'verifiedAs', label: '认证主体', synonyms: ['账号主体', '认证单位', '主体名称'], type: 'text' },
    {
      key: 'openedOn',
      label: '开设时间',
      synonyms: ['开设日期', '开通时间', '开通日期', '注册时间', '登记时间'],
      type: 'date',
    },
    { key: 'cancelledOn', label: '注销时间', synonyms: ['注销日期', '关停时间', '关停日期'], type: 'date' },
    { key: 'registration', label: '备案号', synonyms: ['备案编号', '登记备案号'], type: 'text' },
    { key: 'url', label: '主页', synonyms: ['主页链接', '链接', '网址', '主页地址', 'URL'], type: 'url' },
    { key: 'followers', label: '粉丝数', synonyms: ['关注数', '粉丝量', '用户数', '关注人数'], type: 'number' },
    { key: 'leader', label: '分管领导', synonyms: ['负责人', '分管负责人'], type: 'text', personal: 'name' },
    {
      key: 'managerName',
      label: '管理员',
      synonyms: ['联系人', '运营人员', '管理人员', '账号管理员'],
      type: 'text',
      personal: 'name',
    },
    {
      key: 'managerPhone',
      label: '联系电话',
      synonyms: ['电话', '手机号', '管理员电话', '手机'],
      type: 'phone',
      personal: 'phone',
    },
    { key: 'purpose', label: '用途说明', synonyms: ['功能定位', '用途', '简介'], type: 'text' },
    {
      key: 'status',
      label: '状态',
      synonyms: ['账号状态', '运行状态', '备案状态', '运营状态'],
      type: 'enum',
      values: STATUSES,
    },
    ...DERIVED_FIELDS.filter(field => field.key === 'sequence'),
  ],
  oneOf: [],
  keys: [
    ['platform', 'accountId'],
    ['platform', 'name'],
  ],
  keyWithout: ['platform', 'name'],
  sequences: [{ earlier: 'openedOn', later: 'cancelledOn', level: 'reject' }],
  notInFuture: ['openedOn', 'cancelledOn'],
  status: { field: 'status', values: STATUSES },
};
