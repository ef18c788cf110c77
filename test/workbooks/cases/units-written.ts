/** Units in all their writings (IM-04). */
import { HOTLINE, type HotlineRecord } from '../records/hotline.ts';
import { hotlineLayout, SHORT_FIELDS } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { column, columnsOf, headersOf, replaced, rowsOf } from '../write/layout.ts';
import { sheetOf } from '../write/xlsx.ts';

const short = hotlineLayout(SHORT_FIELDS);

type Writing = readonly [written: string, unit: string, ...helpers: string[]];

const WRITINGS: readonly Writing[] = [
  ['凤县住房和城乡建设局', '住建局'],
  ['住建局', '住建局'],
  ['县住建局', '住建局'],
  ['建设局（旧）', '住建局'],
  ['住建局；双石铺镇', '住建局', '双石铺镇'],
  ['凤县凤州镇人民政府', '凤州镇'],
  ['交通运输局', '交通局'],
  ['宝鸡市凤县人力资源和社会保障局', '人社局'],
  ['凤县黄牛铺镇', '黄牛铺镇'],
  ['卫计局', '卫健局'],
  ['凤县市场监督管理局；凤县公安局', '市监局', '公安局'],
];

const MORE_WRITINGS: readonly Writing[] = [
  ['城管执法局、水利局', '城管执法局', '水利局'],
  ['公安局,司法局,坪坎镇', '公安局', '司法局', '坪坎镇'],
  ['教体局/财政局', '教体局', '财政局'],
  ['民政局\n唐藏镇', '民政局', '唐藏镇'],
  ['主办：农业农村局；协办：平木镇、河口镇', '农业农村局', '平木镇', '河口镇'],
  ['住建局（牵头）；城管执法局（配合）', '住建局', '城管执法局'],
  ['　留凤关镇政府 ', '留凤关镇'],
  ['原工商局', '市监局'],
  ['县 财 政 局', '财政局'],
];

const written = (texts: readonly string[]) =>
  replaced(
    short,
    column<HotlineRecord>('承办单位', '主办', (_, index) => texts[index]),
  );

const writingsCase = (file: string, title: string, writings: readonly Writing[], unclear?: string): CaseFile => {
  const layout = written(writings.map(([text]) => text));
  return caseOf('hotline', {
    file,
    title,
    bytes: () => sheetOf([headersOf(layout), ...rowsOf(layout, HOTLINE.slice(0, writings.length))]),
    expect: allAdded(writings.length),
    sample: writings.map(([, unit, ...helpers], index) => ({ row: index + 2, values: { 主办: unit, 协办: helpers } })),
    ...(unclear === undefined ? {} : { unclear }),
  });
};

const unknown = written(['住建局', '旅游和文物局', '县旅游局', '交通局', '凤州镇街道办']);

const unknownCase = (file: string, title: string, answered: boolean): CaseFile =>
  caseOf('hotline', {
    file,
    title,
    bytes: () => sheetOf([headersOf(unknown), ...rowsOf(unknown, HOTLINE.slice(0, 5))]),
    ...(answered
      ? {
          mapping: {
            columns: columnsOf(unknown),
            values: { 主办: { 旅游和文物局: '教体局', 县旅游局: '教体局', 凤州镇街道办: '凤州镇' } },
          },
        }
      : {}),
    expect: {
      added: answered ? 5 : 0,
      rejected: [],
      questions: ['旅游和文物局', '县旅游局', '凤州镇街道办'],
    },
    ...(answered
      ? {
          sample: [
            { row: 3, values: { 主办: '教体局' } },
            { row: 6, values: { 主办: '凤州镇' } },
          ],
        }
      : {}),
  });

const remembered = caseOf('hotline', {
  file: 'units-remembered.xlsx',
  title: '上一次已经指定过的写法记为别名，再次出现不再问',
  before: ['units-unknown-answered.xlsx'],
  bytes: () => {
    const layout = written(['旅游和文物局', '凤州镇街道办']);
    return sheetOf([headersOf(layout), ...rowsOf(layout, HOTLINE.slice(10, 12))]);
  },
  expect: { added: 2, rejected: [], questions: [] },
  sample: [
    { row: 2, values: { 主办: '教体局' } },
    { row: 3, values: { 主办: '凤州镇' } },
  ],
});

const separateColumns = caseOf('hotline', {
  file: 'units-helper-column.xlsx',
  title: '主办、协办分列，协办列里有多个单位、重复单位，或又写了一遍主办单位',
  bytes: () => {
    const layout = hotlineLayout([...SHORT_FIELDS.slice(0, 8), '协办', '办结时间', '状态']);
    const helpers = [['双石铺镇', '公安局'], ['公安局', '公安局'], ['住建局', '司法局'], []];
    return sheetOf([
      headersOf(layout),
      ...rowsOf(
        layout,
        helpers.map((each, index) => ({ ...HOTLINE[index]!, unit: '住建局', helpers: each })),
      ),
    ]);
  },
  expect: allAdded(4),
  sample: [
    { row: 2, values: { 主办: '住建局', 协办: ['双石铺镇', '公安局'] } },
    { row: 3, values: { 主办: '住建局', 协办: ['公安局'] } },
    { row: 4, values: { 主办: '住建局', 协办: ['司法局'] } },
    { row: 5, values: { 主办: '住建局', 协办: [] } },
  ],
  unclear: '规则没有写协办列的去重：这里取同一单位只记一次，主办单位不再作协办。',
});

export const unitCases: readonly CaseFile[] = [
  writingsCase('units-written.xlsx', '单位的全称、简称、旧称、带上级、主办＋协办写在一格', WRITINGS),
  writingsCase(
    'units-written-more.xlsx',
    '单位的其他常见写法：顿号、逗号、斜线、换行、“主办：…协办：…”、（牵头）、“原…”、字间空格',
    MORE_WRITINGS,
    '这些写法规则没有逐一列出；认不出时应当问，不能认错或丢掉协办。',
  ),
  unknownCase('units-unknown.xlsx', '有三个认不出的单位：逐一请人指定，指定前不导入', false),
  unknownCase('units-unknown-answered.xlsx', '同样的表，映射文件已指定三个单位', true),
  remembered,
  separateColumns,
];
