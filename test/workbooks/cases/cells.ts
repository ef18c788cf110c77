/** What stands in single cells: formulas, errors, rich text, odd characters, phones that became numbers (IM-09). */
import type { HotlineRecord } from '../records/hotline.ts';
import { HOTLINE, hotline } from '../records/hotline.ts';
import { hotlineLayout, SHORT_FIELDS, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { column, headersOf, type Layout, replaced, rowsOf } from '../write/layout.ts';
import { excelDate } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

const short = hotlineLayout(SHORT_FIELDS);

const sheet = (layout: Layout<HotlineRecord>, records: readonly HotlineRecord[]) =>
  sheetOf([headersOf(layout), ...rowsOf(layout, records)]);

/** The short layout with the texts of one field given row by row. */
const texts = (header: string, field: string, cells: readonly string[]) =>
  replaced(
    short,
    column<HotlineRecord>(header, field, (_, index) => cells[index]),
  );

const phones: Layout<HotlineRecord> = [
  ...short,
  column(
    '联系电话',
    '电话',
    (record, index) => [record.phone, 19000000002, '1.38E+10', '1.9E10', '0917-4760000'][index],
  ),
  column('身份证号', '证件号', (_, index) => [null, null, null, 6.1033e17, null][index]),
];

const phoneAsNumber = caseOf('hotline', {
  file: 'cells-phone-as-number.xlsx',
  title: '电话、身份证存成了数字或科学计数（1.38E+10）：报出，不猜；座机、文字手机号照收',
  bytes: () => sheet(phones, hotline(1, 2, 3, 4, 5)),
  expect: {
    added: 5,
    rejected: [],
    notices: [
      { rule: 'IM-09', row: 3, header: '联系电话', contains: '电话' },
      { rule: 'IM-09', row: 4, header: '联系电话', contains: '1.38E+10' },
      { rule: 'IM-09', row: 5, header: '联系电话', contains: '1.9E10' },
      { rule: 'IM-09', row: 5, header: '身份证号', contains: '身份证' },
    ],
  },
  sample: [
    { row: 2, values: { 电话: '19000000001' } },
    { row: 4, values: { 电话: null } },
    { row: 5, values: { 电话: null, 证件号: null } },
    { row: 6, values: { 电话: '0917-4760000' } },
  ],
  unclear: '“报出，不猜”取为：该行照收，电话留空并提示；没有取为拒绝整行。',
});

const errors = replaced(
  [...short, column<HotlineRecord>('办结率', undefined, () => ({ formula: '1/0', result: { error: '#DIV/0!' } }))],
  column<HotlineRecord>('派单时间', '派单时间', (record, index) =>
    index === 1 ? { formula: 'DATEVALUE("x")', result: { error: '#VALUE!' } } : `${record.assigned}:00`,
  ),
  column<HotlineRecord>('承办单位', '主办', (record, index) =>
    index === 2 ? { formula: 'VLOOKUP(A4,单位!A:B,2,0)', result: { error: '#N/A' } } : record.unit,
  ),
  column<HotlineRecord>('标题', '标题', (record, index) => (index === 3 ? { error: '#REF!' } : record.title)),
  column<HotlineRecord>('办结时间', '办结时间', (record, index) =>
    index === 4 ? { formula: 'NOW()' } : `${record.closed}:00`,
  ),
);

const formulaErrors = caseOf('hotline', {
  file: 'cells-formula-errors.xlsx',
  title: '公式出错的单元格（#VALUE!、#N/A、#REF!）和没有算过的公式：拒绝该行；派生列里的 #DIV/0! 不要紧',
  bytes: () => sheet(errors, hotline(1, 2, 3, 4, 5)),
  expect: {
    added: 1,
    rejected: [
      { row: 3, header: '派单时间', rule: ['IM-07', 'IM-03'], reasonContains: '#VALUE!' },
      { row: 4, header: '承办单位', rule: ['IM-07', 'IM-04'], reasonContains: '#N/A' },
      { row: 5, header: '标题', rule: 'IM-07', reasonContains: '#REF!' },
      { row: 6, header: ['办结时间', '工单状态'], rule: ['IM-07', 'IM-03', 'IM-14'], reasonContains: '' },
    ],
  },
});

const cached = caseOf('hotline', {
  file: 'cells-formula-cached.xlsx',
  title: '公式单元格用保存时的结果：文字、日期、另一列的引用、共享公式',
  bytes: () =>
    xlsx(book => {
      const page = book.addWorksheet('Sheet1');
      page.addRow(headersOf(short));
      for (const [index, record] of hotline(1, 2, 3).entries()) {
        const row = index + 2;
        const cells = rowsOf(short, [record])[0]!;
        page.addRow(cells);
        page.getCell(row, 1).value = { formula: `"FX"&TEXT(ROW(),"0")`, result: record.number };
        page.getCell(row, 2).value = { formula: `DATE(2023,7,${row})`, result: excelDate(record.received) } as never;
        page.getCell(row, 2).numFmt = 'yyyy-mm-dd hh:mm';
        page.getCell(row, 8).value = { formula: 'IF(1,"住建局","")', result: '住建局' };
      }
    }),
  expect: allAdded(3),
  sample: [
    sampleOf(2, HOTLINE[0]!, ['编号', '受理时间', '派单时间', '主办', '标题']),
    sampleOf(3, HOTLINE[1]!, ['编号', '受理时间'], { 主办: '住建局' }),
  ],
});

const richText = caseOf('hotline', {
  file: 'cells-rich-text.xlsx',
  title: '标题里有红字、加粗（富文本），承办单位带超链接，编号带批注：只要文字，一个字不少',
  bytes: () =>
    xlsx(book => {
      const page = book.addWorksheet('Sheet1');
      page.addRow(headersOf(short));
      for (const cells of rowsOf(short, hotline(1, 2))) page.addRow(cells);
      const { title } = HOTLINE[0]!;
      page.getCell('F2').value = {
        richText: [
          { text: title.slice(0, 5), font: { bold: true } },
          { text: title.slice(5, 9), font: { color: { argb: 'FFFF0000' } } },
          { text: title.slice(9) },
        ],
      };
      page.getCell('H3').value = { text: '人社局', hyperlink: 'https://example.com/rsj' };
      page.getCell('A2').note = '市里催办两次';
    }),
  expect: allAdded(2),
  sample: [sampleOf(2, HOTLINE[0]!, SHORT_FIELDS), sampleOf(3, HOTLINE[1]!, SHORT_FIELDS)],
});

const longText = `${HOTLINE[5]!.text}\n`.repeat(300).trim();
const lineBreaks = [
  '第一段：滨江路停水。\n第二段：物业不管。',
  '一、拖欠工资；\r\n二、没有合同。',
  '前\t后有制表符',
  longText,
];

const lineBreaksCase = caseOf('hotline', {
  file: 'cells-line-breaks.xlsx',
  title: '内容里有换行、制表符，最后一件有两万多字：换行保留（CR LF 记为换行），字数不少',
  bytes: () => sheet(texts('诉求内容', '内容', lineBreaks), hotline(1, 2, 3, 4)),
  expect: allAdded(4),
  sample: lineBreaks.map((text, index) => ({ row: index + 2, values: { 内容: text.replaceAll('\r\n', '\n') } })),
});

const fullWidth = caseOf('hotline', {
  file: 'cells-full-width.xlsx',
  title: '编号、时间、电话写成全角数字和全角符号：编号、时间、电话认作半角，标题内容一字不动',
  bytes: () => {
    const wide = (text: string): string =>
      text.replace(/[!-~ ]/g, character =>
        character === ' ' ? '　' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
      );
    const layout = hotlineLayout([...SHORT_FIELDS, '电话']);
    return sheet(
      layout.map(each =>
        ['工单编号', '派单时间', '联系电话'].includes(each.header)
          ? column<HotlineRecord>(each.header, each.field, (record, index) => wide(String(each.cell(record, index))))
          : each,
      ),
      hotline(7, 8).map(each => ({ ...each, title: `${each.title}（３号楼Ａ座）` })),
    );
  },
  expect: allAdded(2),
  sample: [
    {
      row: 2,
      values: {
        编号: 'FX202307120007',
        派单时间: '2023-07-12T10:30:00+08:00',
        电话: '19000000007',
        标题: '福星小区3号楼顶楼漏水已有两年（３号楼Ａ座）',
      },
    },
  ],
  unclear: '规则只说全角半角不影响表头；这里取编号、时间、电话也认作半角，文字不动。',
});

const oddTexts = [
  '=HYPERLINK("http://example.com","点我")这样的短信能不能点',
  '+86 开头的来电是不是诈骗',
  '<script>alert(1)</script>网页上出现这样的字',
  '户主姓𫖯，女儿叫㛃，派出所系统打不出来',
  '👨‍👩‍👧一家三口办居住证需要什么😀',
  '“单引号”\'和"双引号"，还有逗号,反斜线\\',
];

const oddTextsCase = caseOf('hotline', {
  file: 'cells-odd-texts.xlsx',
  title: '标题以等号、加号开头，有尖括号、生僻字、表情、引号：当作文字原样收下',
  bytes: () => sheet(texts('标题', '标题', oddTexts), HOTLINE.slice(0, oddTexts.length)),
  expect: allAdded(oddTexts.length),
  sample: oddTexts.map((text, index) => ({ row: index + 2, values: { 标题: text } })),
});

const numbersAsText = caseOf('hotline', {
  file: 'cells-typed.xlsx',
  title: '标题是数字单元格，标题、地点有首尾空格：都按文字读，首尾空格去掉',
  bytes: () =>
    sheet(
      [
        ...replaced(
          short,
          column<HotlineRecord>('标题', '标题', (record, index) => (index === 0 ? 110 : ` ${record.title}　`)),
        ),
        column<HotlineRecord>('事发地址', '地点', record => `　${record.place} `),
      ],
      hotline(9, 10),
    ),
  expect: allAdded(2),
  sample: [
    { row: 2, values: { 标题: '110', 地点: '河口镇安沟村' } },
    { row: 3, values: { 标题: '工地拖欠十二名工人两个月工资', 地点: '留凤关镇工业园' } },
  ],
});

export const cellCases: readonly CaseFile[] = [
  phoneAsNumber,
  formulaErrors,
  cached,
  richText,
  lineBreaksCase,
  fullWidth,
  oddTextsCase,
  numbersAsText,
];
