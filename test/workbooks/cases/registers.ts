/** Units, columns and accounts: the registers of the county as offices keep them. */
import type { Sample } from '../expect.ts';
import { ACCOUNTS, COLUMNS, UNITS, type WorldAccount, type WorldColumn, type WorldUnit } from '../world.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { csv } from '../write/csv.ts';
import { encodeGb18030 } from '../write/gb18030.ts';
import { column, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { excelDate } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

const units: Layout<WorldUnit> = [
  column('单位名称', '单位名称', unit => unit.name),
  column('简称', '简称', unit => unit.short),
  column('类别', '类别', unit => unit.kind),
  column('曾用名', '曾用名', unit => unit.former.join('、')),
];

const unitSample = (row: number, unit: WorldUnit): Sample => ({
  row,
  values: { 单位名称: unit.name, 简称: unit.short, 类别: unit.kind, 曾用名: unit.former },
});

const unitCases: readonly CaseFile[] = [
  caseOf('units', {
    file: 'units.xlsx',
    title: '单位台账：名称、简称、类别、曾用名（多个用顿号）',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('单位');
        sheet.addRow(['凤县各镇、各部门名录']);
        sheet.addRow(headersOf(units));
        for (const row of rowsOf(units, UNITS)) sheet.addRow(row);
      }),
    expect: allAdded(UNITS.length),
    sample: [unitSample(3, UNITS[0]!), unitSample(12, UNITS[9]!), unitSample(17, UNITS[14]!)],
  }),
  caseOf('units', {
    file: 'units-bad.csv',
    title: '单位台账有错：没有名称、类别写“企业”、两行同名而简称不同',
    bytes: () =>
      encodeGb18030(
        csv([
          headersOf(units),
          ['凤县水利局', '水利局', '部门', ''],
          ['', '某局', '部门', ''],
          ['凤县某建材公司', '建材公司', '企业', ''],
          ['凤县水利局', '水务局', '部门', ''],
        ]),
      ),
    expect: {
      added: 1,
      rejected: [
        { row: 3, header: '单位名称', rule: 'IM-07', reasonContains: '' },
        { row: 4, header: '类别', rule: 'IM-07', reasonContains: '企业' },
        { row: 5, header: ['单位名称', '简称'], rule: 'IM-13', reasonContains: '水利局' },
      ],
    },
    unclear: '认不出的类别也可以改为提问。',
  }),
];

const cycles: Readonly<Record<number, string>> = { 365: '1年', 183: '6个月', 92: '92天', 30: '30' };

const columns: Layout<WorldColumn> = [
  column('序号', undefined, (_, index) => index + 1),
  column('栏目名称', '栏目名称', each => each.name),
  column('类别', '类别', each =>
    each.kind === '法定' ? '法定主动公开' : each.kind === '专题' ? '专题专栏' : each.kind,
  ),
  column('责任单位', '责任单位', each => each.owner),
  column('更新周期', '更新周期', each => cycles[each.cycleDays]),
  column('法律依据', '法律依据', each => each.basis),
];

const columnSample = (row: number, each: WorldColumn): Sample => ({
  row,
  values: {
    栏目名称: each.name,
    类别: each.kind,
    责任单位: each.owner,
    更新周期: each.cycleDays,
    法律依据: each.basis === '' ? null : each.basis,
  },
});

const columnCases: readonly CaseFile[] = [
  caseOf('columns', {
    file: 'columns.xlsx',
    title: '公开栏目台账：法定主动公开、重点领域、专题专栏；更新周期写“1年”“6个月”“92天”“30”',
    bytes: () => sheetOf([['政府信息公开栏目责任表'], headersOf(columns), ...rowsOf(columns, COLUMNS)], '栏目'),
    expect: allAdded(COLUMNS.length),
    sample: COLUMNS.map((each, index) => columnSample(index + 3, each)),
  }),
  caseOf('columns', {
    file: 'columns-bad.xlsx',
    title: '栏目台账有错：更新周期写“经常”、没有责任单位、一个栏目写了两个责任单位',
    bytes: () =>
      sheetOf([
        headersOf(columns),
        ...rowsOf(columns, COLUMNS.slice(0, 4)).map((row, index) => {
          if (index === 1) return row.map((cell, at) => (at === 4 ? '经常' : cell));
          if (index === 2) return row.map((cell, at) => (at === 3 ? null : cell));
          return index === 3 ? row.map((cell, at) => (at === 3 ? '财政局、民政局' : cell)) : row;
        }),
      ]),
    expect: {
      added: 1,
      rejected: [
        { row: 3, header: '更新周期', rule: 'IM-07', reasonContains: '经常' },
        { row: 4, header: '责任单位', rule: ['OC-C01', 'IM-04', 'IM-07'], reasonContains: '责任单位' },
        { row: 5, header: '责任单位', rule: ['OC-C01', 'IM-04', 'IM-07'], reasonContains: '财政局、民政局' },
      ],
    },
    unclear: '两个责任单位也可以取第一个为第一责任单位、第二个为备份单位；这里取拒绝（一个栏目恰有一个第一责任单位）。',
  }),
];

const accounts: Layout<WorldAccount> = [
  column('账号名称', '账号名称', each => each.name),
  column('平台', '平台', each => each.platform),
  column('账号ID', '账号ID', each => each.id),
  column('主办单位', '主办单位', each => each.unit),
  column('主管单位', '主管单位', () => '凤县人民政府办公室'),
  column('开设时间', '开设时间', each => excelDate(each.openedOn)),
  column('备案号', '备案号', each => each.filing),
  column('状态', '状态', () => '运行'),
];

const accountSample = (row: number, each: WorldAccount): Sample => ({
  row,
  values: {
    账号名称: each.name,
    平台: each.platform,
    主办单位: each.unit,
    账号ID: each.id,
    开设时间: each.openedOn,
    备案号: each.filing,
    状态: '运行',
  },
});

const otherPlatforms = ['微信', '微信公众号（订阅号）', '公众号', '微博', '抖音号'];

const newMedia: Layout<WorldAccount> = [
  column('新媒体名称', '账号名称', each => each.name),
  column('类型', '平台', (_, index) => otherPlatforms[index]),
  column('微信号', '账号ID', each => each.id),
  column('主办单位', '主办单位', each => UNITS.find(unit => unit.short === each.unit)?.name ?? each.unit),
  column('开设时间', '开设时间', each => each.openedOn.replaceAll('-', '.')),
  column('状态', '状态', () => '正常运行'),
];

const accountCases: readonly CaseFile[] = [
  caseOf('accounts', {
    file: 'accounts.xlsx',
    title: '政务新媒体账号台账：平台、主办单位、账号ID、开设时间、备案号、状态',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('账号');
        sheet.addRow(headersOf(accounts));
        for (const row of rowsOf(accounts, ACCOUNTS)) sheet.addRow(row);
        sheet.getColumn(6).numFmt = 'yyyy-mm-dd';
      }),
    expect: allAdded(ACCOUNTS.length),
    sample: ACCOUNTS.map((each, index) => accountSample(index + 2, each)),
    unclear: '主管单位“凤县人民政府办公室”不在本例的单位台账里；主管单位不参与计算，不应因此拒绝或阻断。',
  }),
  caseOf('accounts', {
    file: 'accounts-new-media.xlsx',
    title: '另一套叫法：新媒体名称、类型、微信号，平台写“微信”“公众号”“微博”“抖音号”',
    bytes: () => sheetOf([headersOf(newMedia), ...rowsOf(newMedia, ACCOUNTS)]),
    expect: allAdded(ACCOUNTS.length),
    sample: ACCOUNTS.map((each, index) => ({
      row: index + 2,
      values: { 账号名称: each.name, 平台: each.platform, 主办单位: each.unit, 开设时间: each.openedOn },
    })),
  }),
  caseOf('accounts', {
    file: 'accounts-second-on-platform.xlsx',
    title: '一个单位在同一平台登记两个运行账号：第二个拒绝，除非填批准依据',
    bytes: () =>
      sheetOf([
        headersOf(accounts),
        ...rowsOf(accounts, [
          ACCOUNTS[0]!,
          { ...ACCOUNTS[0]!, name: '凤县交警', id: 'gh_fx0000000109', filing: '610330-WX-0019' },
        ]).map(row => row.map((cell, at) => (at === 5 ? '2016-03-18' : cell))),
      ]),
    expect: {
      added: 1,
      rejected: [{ row: 3, header: ['平台', '主办单位', '账号名称'], rule: 'NM-02', reasonContains: '微信' }],
    },
    unclear: 'NM-02 的系统约束；导入时也可以改为只提示。',
  }),
];

export const registerCases: readonly CaseFile[] = [...unitCases, ...columnCases, ...accountCases];
