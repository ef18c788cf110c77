/** The kinds of file that must be read (IM-08, IM-12). */
import { strFromU8, strToU8 } from 'fflate';
import { HOTLINE, hotline } from '../records/hotline.ts';
import { HOTLINE_FIELDS, hotlineLayout, SHORT_FIELDS, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { csv } from '../write/csv.ts';
import { encodeGb18030 } from '../write/gb18030.ts';
import { htmlTable } from '../write/html-table.ts';
import { headersOf, rowsOf } from '../write/layout.ts';
import { inlineSheet, prefixedSheet } from '../write/raw-sheet.ts';
import { editPart, type Parts, xlsx } from '../write/xlsx.ts';

const full = hotlineLayout();
const short = hotlineLayout(SHORT_FIELDS);
const BOM = '\uFEFF';

/** Five cases, one with quotes, commas and a line break in its text, one with characters that GBK does not have. */
const records = [
  HOTLINE[0]!,
  { ...HOTLINE[4]!, text: '来电人说：“劝过,不听”。\n还说"再来就报警",已报过两次;无人管' },
  { ...HOTLINE[12]!, title: '户主姓𫖯，电梯卡写成“？”打不出㛃字' },
  HOTLINE[17]!,
  HOTLINE[23]!,
];
const table = [headersOf(full), ...rowsOf(full, records)];
const samples = records.map((record, index) => sampleOf(index + 2, record));
const utf8 = new TextEncoder();

const csvCase = (file: string, title: string, bytes: () => Uint8Array, unclear?: string): CaseFile =>
  caseOf('hotline', {
    file,
    title,
    bytes,
    expect: allAdded(records.length),
    sample: samples,
    ...(unclear === undefined ? {} : { unclear }),
  });

const csvCases: readonly CaseFile[] = [
  csvCase('csv-utf8.csv', 'UTF-8 的 CSV，内容里有逗号、引号、换行、四字节汉字', () => utf8.encode(csv(table))),
  csvCase('csv-utf8-bom.csv', '带 BOM 的 UTF-8 CSV：BOM 不能粘在第一个表头上', () => utf8.encode(BOM + csv(table))),
  csvCase('csv-gb18030.csv', 'GB18030 的 CSV（Excel 另存为 CSV 的默认编码），有四字节字', () =>
    encodeGb18030(csv(table)),
  ),
  csvCase('csv-semicolon.csv', '分号分隔的 CSV（系统列表分隔符设成分号的电脑）', () => encodeGb18030(csv(table, ';'))),
  csvCase(
    'csv-tab.csv',
    '制表符分隔、名为 .csv 的文本（平台常见）',
    () => utf8.encode(csv(table, '\t')),
    '规则没有写制表符；读得出最好，读不出应拒绝并说明分隔符。',
  ),
  csvCase('csv-upper-lf.CSV', '扩展名大写，行尾只有 LF，末行没有换行', () =>
    utf8.encode(csv(table).replaceAll('\r\n', '\n').trimEnd()),
  ),
];

const titledCsv = caseOf('hotline', {
  file: 'csv-title-and-total.csv',
  title: 'CSV 也有标题行、空行、合计行；编号写成 ="0012…"，电话成了 1.38E+10',
  bytes: () => {
    const layout = hotlineLayout([...SHORT_FIELDS, '电话']);
    const rows = rowsOf(
      layout,
      hotline(1, 2, 3).map((each, index) => ({
        ...each,
        number: `="00${index + 1}2307"`,
        phone: index === 1 ? '1.38E+10' : each.phone,
      })),
    );
    return encodeGb18030(
      csv([['凤县12345工单（2023年三季度）'], [], headersOf(layout), ...rows, ['合计', '3件'], ['制表：鲜文静']]),
    );
  },
  expect: {
    added: 3,
    rejected: [],
    skippedRows: [7, 8],
    notices: [{ rule: 'IM-09', row: 5, header: '联系电话', contains: '1.38E+10' }],
  },
  sample: [
    { row: 4, values: { 编号: '0012307', 电话: '19000000001' } },
    { row: 5, values: { 编号: '0022307', 电话: null } },
  ],
  unclear: '行号按 CSV 的记录数（空行也算一行）；="…" 是平台防止丢零的写法，取引号内的文字。',
});

const html = (charset: string): string => htmlTable(table, '凤县12345工单明细表（2023年7月1日—9月30日）', charset);

const htmlSamples = records.map((record, index) => sampleOf(index + 3, record));

const htmlCases: readonly CaseFile[] = [
  caseOf('hotline', {
    file: 'html-table.xls',
    title: '名为 .xls、其实是网页表格的导出（UTF-8）：&nbsp; 是空，<br> 是换行，标题行跨全列',
    bytes: () => utf8.encode(html('utf-8')),
    expect: allAdded(records.length),
    sample: htmlSamples,
  }),
  caseOf('hotline', {
    file: 'html-table-gb2312.xls',
    title: '同样的网页表格，声明 gb2312，实际有 GB18030 的字',
    bytes: () => encodeGb18030(html('gb2312')),
    expect: allAdded(records.length),
    sample: htmlSamples,
  }),
];

const macroBook = (parts: Parts): void => {
  editPart(
    parts,
    '[Content_Types].xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  editPart(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  editPart(
    parts,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  parts['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()\r\n  Shell "calc.exe"\r\nEnd Sub\r\n');
};

const withMacro = caseOf('hotline', {
  file: 'macro.xlsm',
  title: '带宏的 .xlsm：只读数据，忽略宏并提示',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('Sheet1');
      for (const row of table) sheet.addRow(row);
    }, macroBook),
  expect: { ...allAdded(records.length), notices: [{ rule: 'IM-12', contains: '宏' }] },
  sample: samples,
});

const textTable = (): string[][] => [
  headersOf(short),
  ...rowsOf(short, hotline(18, 19, 20)).map(row => row.map(cell => String(cell ?? ''))),
];
const shortSamples = [18, 19, 20].map((place, index) => sampleOf(index + 2, HOTLINE[place - 1]!, SHORT_FIELDS));

const inline = caseOf('hotline', {
  file: 'xlsx-inline-strings.xlsx',
  title: '自编程序导出的 xlsx：文字直接写在单元格里，没有单元格编号、样式、维度，表文件名不是 sheet1',
  bytes: () => inlineSheet(textTable(), '导出'),
  expect: allAdded(3),
  sample: shortSamples,
});

const prefixed = caseOf('hotline', {
  file: 'xlsx-prefixed.xlsx',
  title: '.NET 平台导出的 xlsx：元素带 x: 前缀、绝对路径、文字切成几段并附拼音（拼音不是内容）',
  bytes: () => prefixedSheet(textTable(), '工单'),
  expect: allAdded(3),
  sample: shortSamples,
});

const sparse = caseOf('hotline', {
  file: 'xlsx-sparse.xlsx',
  title: '空单元格根本不写的 xlsx：协办、满意度为空时后面的列不能左移',
  bytes: () =>
    xlsx(
      book => {
        const sheet = book.addWorksheet('Sheet1');
        for (const row of [headersOf(full), ...rowsOf(full, hotline(2, 8, 16))]) {
          sheet.addRow(row.map(cell => (cell === '' ? null : cell)));
        }
      },
      parts => {
        const name = 'xl/worksheets/sheet1.xml';
        parts[name] = strToU8(strFromU8(parts[name]!).replace(/<c r="[A-Z]+\d+"( s="\d+")?\/>/g, ''));
      },
    ),
  expect: allAdded(3),
  sample: [2, 8, 16].map((place, index) =>
    sampleOf(
      index + 2,
      HOTLINE[place - 1]!,
      HOTLINE_FIELDS.filter(field => field !== '姓名' && field !== '电话'),
    ),
  ),
});

export const containerCases: readonly CaseFile[] = [
  ...csvCases,
  titledCsv,
  ...htmlCases,
  withMacro,
  inline,
  prefixed,
  sparse,
];
