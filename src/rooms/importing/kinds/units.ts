import type { KindDefinition } from './kind.ts';
import { DERIVED_FIELDS } from './words/case-fields.ts';

/** The county's towns, departments and affiliated institutions, with the other names they are known by. */
export const units: KindDefinition = {
  kind: 'units',
  label: '单位',
  fields: [
    {
      key: 'name',
      label: '单位名称',
      synonyms: ['单位全称', '名称', '单位', '机构名称', '部门名称', '全称', '单位名'],
      type: 'text',
      required: true,
    },
    { key: 'shortName', label: '简称', synonyms: ['单位简称', '规范简称', '机构简称'], type: 'text' },
    {
      key: 'category',
      label: '类别',
      synonyms: ['单位类别', '单位类型', '类型', '单位性质', '机构类别', '机构类型'],
      type: 'enum',
      values: [
        { code: 'town', label: '镇', words: ['乡镇', '镇街', '街道', '镇（街道）', '镇政府', '乡', '街道办'] },
        {
          code: 'department',
          label: '部门',
          words: ['县级部门', '政府部门', '政府工作部门', '工作部门', '县直部门', '委办局'],
        },
        {
          code: 'affiliated',
          label: '直属机构',
          words: ['直属单位', '事业单位', '直属事业单位', '派出机构', '垂管单位', '国有企业', '双管单位'],
        },
      ],
      required: true,
    },
    { key: 'formerNames', label: '曾用名', synonyms: ['旧称', '原名称', '原名', '曾用名称', '旧名'], type: 'list' },
    { key: 'aliases', label: '别名', synonyms: ['其他名称', '别称', '常用名', '俗称'], type: 'list' },
    {
      key: 'code',
      label: '编码',
      synonyms: ['单位编码', '机构代码', '统一社会信用代码', '单位代码', '编号', '信用代码'],
      type: 'code',
    },
    { key: 'parent', label: '上级单位', synonyms: ['主管单位', '隶属单位', '主管部门'], type: 'text' },
    { key: 'address', label: '办公地址', synonyms: ['地址', '单位地址'], type: 'text' },
    { key: 'officePhone', label: '办公电话', synonyms: ['联系电话', '电话', '值班电话'], type: 'text' },
    { key: 'contactName', label: '联系人', synonyms: ['联络员', '信息员', '负责人'], type: 'text', personal: 'name' },
    ...DERIVED_FIELDS.filter(field => field.key === 'sequence'),
  ],
  oneOf: [],
  keys: [['name']],
  keyWithout: ['name'],
  sequences: [],
  notInFuture: [],
};
