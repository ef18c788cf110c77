import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../kernel/errors.ts';
import { openTable } from './open-table.ts';
import { cellText } from './table.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));

const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>';
const workbook = (sheet: string) =>
  zip({ 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELATIONS, 'xl/worksheets/sheet1.xml': sheet });

const REFUSED: readonly (readonly [what: string, name: string, bytes: Uint8Array, says: RegExp])[] = [
  ['nothing', 'a.xlsx', Buffer.alloc(0), /空的.*重新/],
  ['a workbook of before 2007', 'a.xls', ole('Workbook'), /\.xls.*另存为 \.xlsx/],
  ['a WPS workbook', 'a.et', ole('Workbook'), /\.et.*另存为 \.xlsx/],
  ['a workbook with a password', 'a.xlsx', ole('EncryptedPackage'), /密码.*另存为 \.xlsx/],
  ['an old Word document', 'a.doc', ole('WordDocument'), /Word.*另存为 \.docx/],
  ['a WPS document', 'a.wps', ole('WordDocument'), /\.wps.*另存为 \.docx/],
  ['a PDF', 'a.xlsx', Buffer.from('%PDF-1.7\n'), /PDF.*原来的表格/],
  ['a picture', 'a.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /图片/],
  ['another archive', 'a.xlsx', Buffer.from('Rar!\x1a\x07'), /压缩包.*解压/],
  ['a Word document of today', 'a.xlsx', zip({ 'word/document.xml': '<w/>' }), /Word 文档/],
  ['a binary workbook', 'a.xlsb', zip({ 'xl/workbook.bin': '' }), /\.xlsb.*另存为 \.xlsx/],
  ['an archive with a workbook inside', 'a.zip', zip({ '三季度.xlsx': '' }), /先解压/],
  ['a broken archive', 'a.xlsx', workbook('<worksheet/>').subarray(0, 200), /损坏/],
  ['bytes of no kind', 'a.csv', Buffer.from([1, 2, 0, 3, 4, 0]), /认不出/],
  ['a page without a table', 'a.xls', Buffer.from('<html><body>登录已过期</body></html>'), /没有表格.*登录/],
  [
    'a sheet that stops in the middle',
    'a.xlsx',
    workbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'),
    /没有写完/,
  ],
  ['a value in column ZZZ', 'a.xlsx', workbook(cell('ZZZ1')), /18278 列.*512/],
  [
    'a row of 200,000 columns',
    'a.csv',
    Buffer.from(`编号,标题\n${'1,路灯,'.repeat(100_000)}\n`),
    /列，最多能读 512 列/,
  ],
  ['one of 200,000 columns in quotes', 'a.csv', Buffer.from(`编号,标题\n${'"1","路灯",'.repeat(100_000)}\n`), /512 列/],
  [
    'a quote that swallows a megabyte',
    'a.csv',
    Buffer.from(`编号,标题\n1,"路灯不亮\n${'2,水管\n'.repeat(200_000)}`),
    /引号没有配对/,
  ],
  ['a quote without its pair', 'a.csv', Buffer.from('编号,标题\n1,"路灯不亮\n2,水管\n'), /引号没有配对/],
  [
    'bytes that are neither UTF-8 nor GB18030',
    'a.csv',
    Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x0a]),
    /编码/,
  ],
];

function cell(reference: string): string {
  return `<worksheet><sheetData><row r="1"><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`;
}

describe('IM-08: what is no readable table is refused with what to do', () => {
  test.each(REFUSED)('%s', async (_, name, bytes, says) => {
    const error = await readAll(bytes, name).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('bad-file');
    expect((error as AppError).message).toMatch(says);
  });
});

describe('a workbook cannot be a bomb', () => {
  const blanks = ' '.repeat(20 * 1024 * 1024);

  test('by its ratio', async () => {
    await expect(readAll(workbook(`<worksheet>${blanks}</worksheet>`), 'a.xlsx')).rejects.toThrow(/异常/);
  });

  test('nor by lying about its size', async () => {
    const bytes = Buffer.from(workbook(`<worksheet>${blanks}</worksheet>`));
    // Both directories say 1,000 bytes for what is 20 MB.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(blanks.length + '<worksheet></worksheet>'.length);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) bytes.writeUInt32LE(1000, at);
    await expect(readAll(bytes, 'a.xlsx')).rejects.toThrow(/损坏/);
  });

  test('nor by entities: none can be defined', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "哈哈">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`;
    expect(await readAll(workbook(sheet), 'a.xlsx')).toEqual([['&a;']]);
  });
});

test('rich text, phonetic guides, escapes and CDATA are read as the text that a person sees', async () => {
  const cells = [
    '<c t="inlineStr"><is><r><t>路灯</t></r><r><rPr/><t xml:space="preserve"> 不亮</t></r><rPh><t>ルー</t></rPh></is></c>',
    '<c t="inlineStr"><is><t>第一行_x000D_\n第二行 &lt;急&gt; &#x4f60;</t></is></c>',
    '<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>',
    '<c t="str"><f>A1</f><v>结果</v></c><c><f>NOW()</f></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c>',
  ];
  const sheet = `<x:worksheet><x:sheetData><row>${cells.join('')}</row></x:sheetData></x:worksheet>`;
  expect(await readAll(workbook(sheet), 'a.xlsx')).toEqual([
    ['路灯 不亮', '第一行\r\n第二行 <急> 你', '<b>', '结果', '公式没有结果', '#REF!', '是'],
  ]);
});

async function readAll(bytes: Uint8Array, name: string): Promise<string[][]> {
  const table = await openTable(bytes, name);
  const rows: string[][] = [];
  for (const sheet of table.sheets) {
    for await (const batch of sheet.rows()) rows.push(...batch.map(row => row.cells.map(cellText)));
  }
  return rows;
}
