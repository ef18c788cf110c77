/** Article lists from the website's publishing system (openness columns, OC-12-01, OC-C01). */
import type { Sample } from '../expect.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { csv } from '../write/csv.ts';
import { encodeGb18030 } from '../write/gb18030.ts';
import { column, columnsOf, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { excelDate, instantOf, withSeconds } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

interface ArticleRecord {
  readonly index: string;
  readonly title: string;
  readonly column: string;
  readonly unit: string;
  readonly published: string;
  readonly url: string;
  readonly number: string;
  readonly status: string;
}

type Line = readonly [title: string, column: string, unit: string, published: string, number?: string];

const LINES: readonly Line[] = [
  ['凤县2022年度县级部门决算公开目录', '财政预决算', '财政局', '2023-08-28 16:12'],
  ['关于下达2023年第二批农村公路养护资金的通知', '财政资金信息', '财政局', '2023-07-14 10:03', '凤财发〔2023〕61号'],
  [
    '凤县市场监督管理局关于某商贸公司虚假宣传行为的处罚信息',
    '执法信息(反不正当竞争执法信息)',
    '市监局',
    '2023-07-19 09:40',
    '凤市监处罚〔2023〕27号',
  ],
  ['2023年7月份城乡低保金发放公示', '社会救助和社会福利', '民政局', '2023-07-25 15:30'],
  ['凤县2023年义务教育阶段学校招生工作实施方案', '义务教育', '教体局', '2023-07-03 11:20', '凤教体发〔2023〕45号'],
  ['凤县2023年公开招聘医疗卫生人员面试公告', '人事招考', '人社局', '2023-08-11 17:05'],
  ['县妇幼保健院开展世界母乳喂养周健康讲座', '健康凤县行动', '卫健局', '2023-08-02 08:50'],
  ['家庭医生进村入户 慢病随访送到炕头', '健康凤县行动', '卫健局', '2023-09-13 16:44'],
  ['“法治进集市”普法活动走进留凤关镇', '普法宣传', '司法局', '2023-09-20 10:10'],
];

const ARTICLES: readonly ArticleRecord[] = LINES.map(([title, columnName, unit, published, number = ''], index) => ({
  index: `016030${index + 1}/2023-${String(1101 + index * 7).padStart(5, '0')}`,
  title,
  column: columnName,
  unit,
  published,
  url: `https://www.example.gov.cn/col/${index + 11}/art/${published.slice(0, 10).replaceAll('-', '/')}/art_${2200 + index}.html`,
  number,
  status: '已发布',
}));

const layout: Layout<ArticleRecord> = [
  column('索引号', '索引号', each => each.index),
  column('标题', '标题', each => each.title),
  column('所属栏目', '栏目', each => each.column),
  column('发布单位', '发布单位', each => each.unit),
  column('发布时间', '发布时间', each => withSeconds(each.published)),
  column('文号', '文号', each => each.number),
  column('链接', '链接', each => each.url),
  column('状态', '状态', each => each.status),
];

const sample = (row: number, each: ArticleRecord, published = each.published): Sample => ({
  row,
  values: {
    标题: each.title,
    栏目: each.column,
    发布单位: each.unit,
    发布时间: instantOf(published),
    链接: each.url,
  },
});

const withUnits = (names: Readonly<Record<string, string>>) => (each: ArticleRecord) => names[each.unit] ?? each.unit;
const FULL_NAMES = {
  财政局: '凤县财政局',
  市监局: '凤县市场监督管理局',
  卫健局: '县卫生健康局',
  教体局: '凤县教育体育局',
};

const supplied: Layout<ArticleRecord> = [
  column('序号', undefined, (_, index) => index + 1),
  column('标题', '标题', each => each.title),
  column('信息分类', '栏目', each => each.column.replace('(', '（').replace(')', '）')),
  column('供稿单位', '发布单位', withUnits(FULL_NAMES)),
  column('发布日期', '发布时间', each => excelDate(each.published.slice(0, 10))),
  column('网址', '链接', each => ({ text: '查看', hyperlink: each.url })),
];

const unknownColumn = layout.map(each =>
  each.field === '栏目'
    ? column<ArticleRecord>('栏目', '栏目', (record, index) => (index === 1 ? '乡村振兴在行动' : record.column))
    : each,
);

export const articleCases: readonly CaseFile[] = [
  caseOf('articles', {
    file: 'articles-site.xlsx',
    title: '网站后台的信息列表：索引号、所属栏目、发布单位、文号、链接、状态',
    bytes: () => sheetOf([headersOf(layout), ...rowsOf(layout, ARTICLES)], '信息列表'),
    expect: allAdded(ARTICLES.length),
    sample: ARTICLES.map((each, index) => sample(index + 2, each)),
  }),
  caseOf('articles', {
    file: 'articles-supplied.xlsx',
    title: '供稿统计：信息分类（全角括号）、供稿单位（全称）、只有日期、网址是“查看”超链接',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('7—9月');
        sheet.addRow(['凤县政府网站信息发布统计（2023年三季度）']);
        sheet.addRow(headersOf(supplied));
        for (const row of rowsOf(supplied, ARTICLES)) sheet.addRow(row);
        sheet.getColumn(5).numFmt = 'yyyy"年"m"月"d"日"';
        sheet.addRow(['合计', '9条']);
      }),
    expect: { added: 9, rejected: [], skippedRows: [12] },
    sample: [
      { ...sample(3, ARTICLES[0]!, '2023-08-28'), dateOnly: ['发布时间'] },
      { ...sample(5, ARTICLES[2]!, '2023-07-19'), dateOnly: ['发布时间'] },
    ],
    unclear: '链接列显示“查看”、地址在超链接里：取地址。',
  }),
  caseOf('articles', {
    file: 'articles-unknown-column.csv',
    title: 'GB18030 的 CSV，有一条的栏目不在台账里：请人指定，映射文件指定后导入',
    bytes: () => encodeGb18030(csv([headersOf(unknownColumn), ...rowsOf(unknownColumn, ARTICLES.slice(0, 3))])),
    mapping: { columns: columnsOf(unknownColumn), values: { 栏目: { 乡村振兴在行动: '财政资金信息' } } },
    expect: { added: 3, rejected: [], questions: ['乡村振兴在行动'] },
    sample: [sample(3, ARTICLES[1]!)],
  }),
  caseOf('articles', {
    file: 'articles-bad.xlsx',
    title: '有一条没有标题、一条发布时间写“待定”、一条发布时间在导入之后：拒绝，其余照收',
    bytes: () =>
      sheetOf([
        headersOf(layout),
        ...rowsOf(layout, [
          ARTICLES[0]!,
          { ...ARTICLES[1]!, title: '' },
          { ...ARTICLES[2]!, published: '待定' },
          { ...ARTICLES[3]!, published: '2099-01-01 08:00' },
        ]).map(row => row.map(cell => (cell === '待定:00' ? '待定' : cell))),
      ]),
    expect: {
      added: 1,
      rejected: [
        { row: 3, header: '标题', rule: 'IM-07', reasonContains: '' },
        { row: 4, header: '发布时间', rule: 'IM-03', reasonContains: '待定' },
        { row: 5, header: '发布时间', rule: ['IM-14', 'IM-03'], reasonContains: '2099' },
      ],
    },
  }),
];
