/** Where header, data and all the rest stand in a sheet (IM-01, IM-12). */
import type ExcelJS from 'exceljs';
import { HOTLINE, hotline } from '../records/hotline.ts';
import { HOTLINE_FIELDS, hotlineLayout, SHORT_FIELDS, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { type Cell, column, columnsOf, headersOf, rowsOf } from '../write/layout.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

const layout = hotlineLayout();
const short = hotlineLayout(SHORT_FIELDS);
const lastColumn = layout.length;

const titled = (sheet: ExcelJS.Worksheet, title: string, width: number): void => {
  sheet.addRow([title]);
  sheet.mergeCells(1, 1, 1, width);
  sheet.getCell('A1').alignment = { horizontal: 'center' };
  sheet.getCell('A1').font = { name: '方正小标宋简体', size: 18 };
};

const addRows = (sheet: ExcelJS.Worksheet, rows: readonly (readonly Cell[])[]): void => {
  for (const row of rows) sheet.addRow([...row]);
};

const explanation = (book: ExcelJS.Workbook, name: string): void => {
  const sheet = book.addWorksheet(name);
  addRows(sheet, [
    ['填报说明'],
    ['一、工单编号由市12345政务一号通受理中心统一编排，不得修改。'],
    ['二、承办单位填写主办单位，有配合单位的填入协办单位。'],
    ['三、办结时间以回复群众并提交审核的时间为准。'],
  ]);
};

const plain = caseOf('hotline', {
  file: 'hotline-plain.xlsx',
  title: '最普通的热线工单表：第一行就是表头，时间为文字',
  bytes: () => sheetOf([headersOf(layout), ...rowsOf(layout, hotline(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))], '工单明细'),
  expect: allAdded(10),
  sample: [sampleOf(2, HOTLINE[0]!), sampleOf(8, HOTLINE[6]!), sampleOf(9, HOTLINE[7]!, HOTLINE_FIELDS.slice(0, 15))],
});

const titleRow = caseOf('hotline', {
  file: '凤县12345工单明细表（2023年第三季度）.xlsx',
  title: '合并的标题行、统计说明行，表头在第3行，末尾有合计行和签字行，第二张表是说明',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('工单明细');
      titled(sheet, '凤县12345政务服务便民热线工单明细表（2023年7月1日—9月30日）', lastColumn);
      sheet.addRow(['填报单位：凤县数字化信息服务中心', null, null, null, null, null, '导出时间：2023-10-08 09:16']);
      addRows(sheet, [headersOf(layout), ...rowsOf(layout, HOTLINE)]);
      sheet.addRow(['合计', null, null, '24件']);
      sheet.addRow([]);
      sheet.addRow(['制表人：鲜文静', null, null, '审核人：包立群', null, null, null, '2023年10月8日']);
      explanation(book, '填报说明');
    }),
  expect: { added: 24, rejected: [], skippedRows: [28, 30] },
  sample: [sampleOf(4, HOTLINE[0]!), sampleOf(21, HOTLINE[17]!), sampleOf(27, HOTLINE[23]!)],
});

const twoRowHeader = caseOf('hotline', {
  file: 'hotline-two-row-header.xlsx',
  title: '两行表头：上一行是分组（合并单元格），下一行才是列名；未分组的列上下合并',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('2023年三季度');
      titled(sheet, '12345热线工单办理情况统计表', 10);
      sheet.addRow(['工单编号', '受理情况', null, '诉求情况', null, null, null, '办理情况', null, null]);
      sheet.addRow([
        null,
        '受理时间',
        '派单时间',
        '诉求类型',
        '一级分类',
        '标题',
        '诉求内容',
        '承办单位',
        '办结时间',
        '工单状态',
      ]);
      for (const range of ['A2:A3', 'B2:C2', 'D2:G2', 'H2:J2']) sheet.mergeCells(range);
      addRows(sheet, rowsOf(short, hotline(11, 12, 13, 14, 15, 16)));
    }),
  expect: allAdded(6),
  sample: [sampleOf(4, HOTLINE[10]!, SHORT_FIELDS), sampleOf(9, HOTLINE[15]!, SHORT_FIELDS)],
});

const headerInRowSix = caseOf('hotline', {
  file: 'hotline-header-row-6.xlsx',
  title: '表头在第6行（最深的位置），之上是标题、文号、单位、说明和空行，A列留空',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('Sheet1');
      addRows(sheet, [
        [null, '宝鸡市12345政务一号通受理中心'],
        [null, '派发凤县工单清单'],
        [null, '统计区间：2023年7月1日至2023年9月30日'],
        [],
        [null, '说明：本表由平台自动生成，受理时间以来电登记为准，标题、诉求内容未作改动。'],
        [null, ...headersOf(short)],
        ...rowsOf(short, hotline(17, 18, 19)).map(row => [null, ...row]),
      ]);
    }),
  expect: allAdded(3),
  sample: [sampleOf(7, HOTLINE[16]!, SHORT_FIELDS)],
});

const subtotals = caseOf('hotline', {
  file: 'hotline-month-subtotals.xlsx',
  title: '按月分段：每月后有小计行，最后有总计行；“小计”写在编号列或标题列，并有序号、月份两个派生列',
  bytes: () => {
    const monthly = [
      column('序号', undefined, (_, index: number) => index + 1),
      column('月份', undefined, () => null),
      ...short,
    ];
    const block = (month: number, ...places: number[]): Cell[][] =>
      rowsOf(monthly, hotline(...places)).map(([number, , ...rest]) => [number!, `${month}月`, ...rest]);
    return sheetOf([
      headersOf(monthly),
      ...block(7, 1, 2, 3),
      ['7月小计', null, '3件'],
      ...block(8, 12, 13),
      [null, null, null, null, null, null, null, '8月小计：2件'],
      ...block(9, 19, 20),
      ['9月小计', null, '2件'],
      ['总  计', null, '7件'],
      [null, null, '单位负责人（签字）：', null, null, null, null, '填表人（签字）：', '填表日期：'],
    ]);
  },
  expect: { added: 7, rejected: [], skippedRows: [5, 8, 11, 12, 13] },
  sample: [sampleOf(6, HOTLINE[11]!, SHORT_FIELDS)],
});

const titleThatSaysTotal = caseOf('hotline', {
  file: 'hotline-title-says-total.xlsx',
  title: '真实工单的标题里有“合计”“小计”“审核”字样，不能当作合计行、签字行跳过',
  bytes: () =>
    sheetOf([
      headersOf(short),
      ...rowsOf(short, [
        { ...HOTLINE[16]!, title: '合计补收三千元停车费是否合理' },
        { ...HOTLINE[9]!, title: '小计工资单与实发不符，要求审核' },
        { ...HOTLINE[1]!, title: '审核人：请问退休审核找谁签字' },
      ]),
    ]),
  expect: { added: 3, rejected: [], skippedRows: [] },
});

const hidden = caseOf('hotline', {
  file: 'hotline-hidden.xlsx',
  title: '隐藏的列（派单时间、联系电话）和隐藏的行照常导入，并提示',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('工单');
      addRows(sheet, [headersOf(layout), ...rowsOf(layout, hotline(1, 2, 3, 4, 5))]);
      sheet.getColumn(3).hidden = true;
      sheet.getColumn(17).hidden = true;
      sheet.getRow(3).hidden = true;
      sheet.getRow(5).hidden = true;
      sheet.autoFilter = { from: 'A1', to: { row: 6, column: lastColumn } };
    }),
  expect: {
    added: 5,
    rejected: [],
    notices: [
      { rule: 'IM-12', header: '派单时间', contains: '隐藏' },
      { rule: 'IM-12', header: '联系电话', contains: '隐藏' },
      { rule: 'IM-12', row: 3, contains: '隐藏' },
      { rule: 'IM-12', row: 5, contains: '隐藏' },
    ],
  },
  sample: [sampleOf(3, HOTLINE[1]!), sampleOf(5, HOTLINE[3]!)],
});

const blankRows = caseOf('hotline', {
  file: 'hotline-blank-rows.xlsx',
  title: '数据中间有空行、只有边框的行和只有空格的行，表尾拖着二百个带格式的空行',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('Sheet1');
      const [first, second, third] = rowsOf(short, hotline(4, 5, 6));
      addRows(sheet, [headersOf(short), first!, [], second!, [' ', '　', '', ' '], third!]);
      for (let row = 7; row <= 206; row++) sheet.getCell(row, 1).border = { bottom: { style: 'thin' } };
    }),
  expect: allAdded(3),
  sample: [
    sampleOf(2, HOTLINE[3]!, SHORT_FIELDS),
    sampleOf(4, HOTLINE[4]!, SHORT_FIELDS),
    sampleOf(6, HOTLINE[5]!, SHORT_FIELDS),
  ],
});

const repeatedHeader = caseOf('hotline', {
  file: 'hotline-repeated-header.xlsx',
  title: '两个月的表上下拼在一起，中间又出现一次表头行',
  bytes: () =>
    sheetOf([headersOf(short), ...rowsOf(short, hotline(1, 2)), headersOf(short), ...rowsOf(short, hotline(12, 13))]),
  expect: { added: 4, rejected: [], skippedRows: [4] },
  unclear: '规则只写了合计、签字、小计行；重复的表头行按同样办法跳过并列出，不应当作一件导入。',
});

const sheetByMapping = caseOf('hotline', {
  file: 'hotline-named-sheet.xlsx',
  title: '第一张表是封面说明，第二张是上季度数据，本季度数据在第三张，由映射文件指定',
  bytes: () =>
    xlsx(book => {
      explanation(book, '封面');
      addRows(book.addWorksheet('2023年二季度'), [
        headersOf(short),
        ...rowsOf(short, [
          {
            ...HOTLINE[0]!,
            number: 'FX202305160301',
            received: '2023-05-16 09:00',
            assigned: '2023-05-16 10:00',
            closed: '2023-05-18 10:00',
          },
        ]),
      ]);
      addRows(book.addWorksheet('2023年三季度'), [
        ['三季度工单'],
        headersOf(short),
        ...rowsOf(short, hotline(20, 21, 22)),
      ]);
    }),
  mapping: { sheet: '2023年三季度', headerRow: 2, columns: columnsOf(short) },
  expect: allAdded(3),
  sample: [sampleOf(3, HOTLINE[19]!, SHORT_FIELDS)],
});

export const structureCases: readonly CaseFile[] = [
  plain,
  titleRow,
  twoRowHeader,
  headerInRowSix,
  subtotals,
  titleThatSaysTotal,
  hidden,
  blankRows,
  repeatedHeader,
  sheetByMapping,
];
