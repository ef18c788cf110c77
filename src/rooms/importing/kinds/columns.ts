import type { KindDefinition } from './kind.ts';
import { DERIVED_FIELDS } from './words/case-fields.ts';

/** Columns of the website with who answers for each and how often it must move. @source OC-U01…U20 */
export const columns: KindDefinition = {
  kind: 'columns',
  label: '栏目',
  fields: [
    { key: 'code', label: '栏目编号', synonyms: ['编号', '栏目编码', '栏目代码', '栏目ID'], type: 'code' },
    { key: 'name', label: '栏目名称', synonyms: ['栏目', '名称', '专栏名称', '栏目名'], type: 'text', required: true },
    {
      key: 'category',
      label: '类别',
      synonyms: ['栏目类别', '栏目类型', '类型', '栏目分类', '所属类别'],
      type: 'enum',
      values: [
        { code: 'statutory', label: '法定主动公开', words: ['法定主动公开内容', '主动公开', '法定公开', '法定'] },
        { code: 'key-area', label: '重点领域', words: ['重点领域信息公开', '重点领域公开', '重点领域信息'] },
        { code: 'special', label: '专题专栏', words: ['专题', '专栏'] },
        { code: 'news', label: '新闻动态', words: ['新闻', '动态', '动态要闻', '政务动态', '要闻动态'] },
      ],
      required: true,
    },
    {
      key: 'unit',
      label: '责任单位',
      synonyms: ['主办单位', '责任部门', '牵头单位', '维护单位', '单位'],
      type: 'unit',
      required: true,
    },
    {
      key: 'updateCycleDays',
      label: '更新周期',
      synonyms: ['更新频率', '更新时限', '更新要求', '周期', '更新周期天'],
      type: 'cycle',
    },
    { key: 'legalBasis', label: '法律依据', synonyms: ['依据', '公开依据', '法定依据', '政策依据'], type: 'text' },
    { key: 'parent', label: '上级栏目', synonyms: ['父栏目', '所属栏目', '一级栏目'], type: 'text' },
    { key: 'url', label: '链接', synonyms: ['网址', '栏目地址', '栏目链接', 'URL', '地址'], type: 'url' },
    ...DERIVED_FIELDS.filter(field => field.key === 'sequence'),
  ],
  oneOf: [],
  keys: [['category', 'name']],
  keyWithout: ['name'],
  sequences: [],
  notInFuture: [],
};
