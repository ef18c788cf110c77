import type { KindDefinition, StatusValue } from './kind.ts';
import { DERIVED_FIELDS } from './words/case-fields.ts';

const STATUSES: readonly StatusValue[] = [
  { code: 'draft', label: '草稿', words: ['未提交', '暂存'], at: [], atInstead: [] },
  {
    code: 'in-review',
    label: '审核中',
    words: ['待审', '待审核', '初审', '复审', '终审', '送审'],
    at: [],
    atInstead: [],
  },
  {
    code: 'published',
    label: '已发布',
    words: ['发布', '正常', '已上线', '在线', '已审核', '有效'],
    at: ['publishedAt'],
    atInstead: [],
  },
  {
    code: 'withdrawn',
    label: '已撤稿',
    words: ['撤稿', '撤回', '已撤回', '下线', '已下线', '已删除', '取消发布'],
    at: ['withdrawnAt'],
    atInstead: [],
  },
];

/** Articles of the website's back end. */
export const articles: KindDefinition = {
  kind: 'articles',
  label: '稿件',
  fields: [
    {
      key: 'number',
      label: '索引号',
      synonyms: ['信息索引号', '编号', '稿件编号', '信息编号', '稿件ID', '文章ID', '文章编号'],
      type: 'code',
    },
    {
      key: 'title',
      label: '标题',
      synonyms: ['信息标题', '稿件标题', '文章标题', '信息名称', '名称'],
      type: 'text',
      required: true,
    },
    {
      key: 'column',
      label: '栏目',
      synonyms: ['所属栏目', '信息分类', '栏目名称', '发布栏目', '所在栏目', '频道'],
      type: 'text',
      required: true,
    },
    {
      key: 'unit',
      label: '发布单位',
      synonyms: ['信息来源', '供稿单位', '发布机构', '单位', '报送单位', '信息提供单位'],
      type: 'unit',
    },
    // After `unit`: where the table names who published it, 信息来源 is the paper that it was taken from.
    { key: 'source', label: '来源', synonyms: ['信息来源', '稿源', '转载来源', '稿件来源'], type: 'text' },
    {
      key: 'publishedAt',
      label: '发布时间',
      synonyms: ['发布日期', '上线时间', '公开时间', '公开日期', '发稿时间', '发布'],
      type: 'instant',
      required: true,
    },
    { key: 'withdrawnAt', label: '撤稿时间', synonyms: ['撤回时间', '下线时间', '删除时间'], type: 'instant' },
    {
      key: 'formedOn',
      label: '生成日期',
      synonyms: ['成文日期', '形成日期', '成文时间', '印发日期', '生成时间'],
      type: 'date',
    },
    { key: 'documentNumber', label: '文号', synonyms: ['发文字号', '文件编号', '发文号'], type: 'text' },
    {
      key: 'url',
      label: '链接',
      synonyms: ['网址', '信息链接', '链接地址', '文章链接', '地址', 'URL', '页面地址'],
      type: 'url',
    },
    {
      key: 'author',
      label: '作者',
      synonyms: ['撰稿人', '供稿人', '编辑', '责任编辑', '信息员'],
      type: 'text',
      personal: 'name',
    },
    { key: 'content', label: '正文', synonyms: ['内容', '信息内容', '文章内容'], type: 'text' },
    { key: 'views', label: '浏览量', synonyms: ['点击量', '访问量', '阅读量', '浏览次数', '点击数'], type: 'number' },
    {
      key: 'status',
      label: '状态',
      synonyms: ['稿件状态', '发布状态', '信息状态', '审核状态'],
      type: 'enum',
      values: STATUSES,
    },
    ...DERIVED_FIELDS.filter(field => field.key === 'sequence' || field.key === 'month'),
  ],
  oneOf: [],
  keys: [['number'], ['url']],
  keyWithout: ['column', 'publishedAt', 'title'],
  sequences: [
    { earlier: 'formedOn', later: 'publishedAt', level: 'warn' },
    { earlier: 'publishedAt', later: 'withdrawnAt', level: 'reject' },
  ],
  notInFuture: ['publishedAt', 'withdrawnAt', 'formedOn'],
  status: { field: 'status', values: STATUSES },
};
