/** Files that must be refused whole, with a sentence that says what to do (IM-08). */
import { inflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { hotline } from '../records/hotline.ts';
import { hotlineLayout } from '../records/hotline-layout.ts';
import { type CaseFile, caseOf } from '../write/case-file.ts';
import { csv } from '../write/csv.ts';
import { headersOf, rowsOf } from '../write/layout.ts';
import { BIFF_STREAM, oleFile } from '../write/ole.ts';
import { sheetOf, zipParts } from '../write/xlsx.ts';
import { blankEntry, textEntry, type ZipEntry, zipOf } from '../write/zip-bomb.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const layout = hotlineLayout();
const good = () => sheetOf([headersOf(layout), ...rowsOf(layout, hotline(1, 2, 3))]);

const refusedCase = (
  file: string,
  title: string,
  messageContains: string | readonly string[],
  bytes: CaseFile['bytes'],
  unclear?: string,
): CaseFile =>
  caseOf('hotline', {
    file,
    title,
    bytes,
    expect: { added: 0, rejected: [], refused: { messageContains } },
    ...(unclear === undefined ? {} : { unclear }),
  });

const noise = (size: number): Uint8Array => {
  let state = 20231013;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
};

const encryptionInfo = strToU8(
  '\u0004\u0000\u0004\u0000@\u0000\u0000\u0000<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>',
);

const oldFormats: readonly CaseFile[] = [
  refusedCase('biff.xls', '真正的旧式 .xls（BIFF8）', '另存为', () =>
    oleFile([{ name: 'Workbook', bytes: BIFF_STREAM }]),
  ),
  refusedCase('wps.et', 'WPS 表格 .et', '另存为', () => oleFile([{ name: 'Workbook', bytes: BIFF_STREAM }])),
  refusedCase('word.doc', '旧式 Word 文档 .doc', '另存为', () =>
    oleFile([{ name: 'WordDocument', bytes: noise(6_000) }]),
  ),
  refusedCase('wps.wps', 'WPS 文字 .wps', '另存为', () => oleFile([{ name: 'WordDocument', bytes: noise(6_000) }])),
  refusedCase('biff-named.xlsx', '旧式 .xls 直接改名为 .xlsx', '另存为', () =>
    oleFile([{ name: 'Workbook', bytes: BIFF_STREAM }]),
  ),
  refusedCase('encrypted.xlsx', '设了打开密码的工作簿（OLE 外壳里的 EncryptedPackage）', ['密码', '加密'], () =>
    oleFile([
      { name: 'EncryptionInfo', bytes: encryptionInfo },
      { name: 'EncryptedPackage', bytes: noise(9_000) },
    ]),
  ),
];

async function withoutPart(name: string): Promise<Uint8Array> {
  const parts = unzipSync(await good());
  delete parts[name];
  return zipParts(parts);
}

async function withBrokenSheet(): Promise<Uint8Array> {
  const parts = unzipSync(await good());
  const xml = strFromU8(parts[SHEET]!);
  parts[SHEET] = strToU8(`${xml.slice(0, xml.length * 0.6)}<<<`);
  return zipParts(parts);
}

/** A good workbook, whole but for one thing that is changed in the entry of its sheet. */
async function withBadEntry(spoil: (entry: ZipEntry) => ZipEntry): Promise<Uint8Array> {
  const entries = Object.entries(unzipSync(await good())).map(([name, bytes]) => textEntry(name, strFromU8(bytes)));
  return zipOf(entries.map(entry => (entry.name === SHEET ? spoil(entry) : entry)));
}

const withFlippedBytes = () =>
  withBadEntry(entry => ({ ...entry, packed: entry.packed.map((byte, at) => (at % 97 === 60 ? byte ^ 0xff : byte)) }));

/** What a bad block of a USB stick leaves: it unpacks, one character is another, and only the checksum tells. */
const withOtherCharacter = () =>
  withBadEntry(entry => {
    const text = inflateRawSync(entry.packed).toString('utf8');
    return { ...textEntry(entry.name, text.replace('<v>', '<v>1')), crc: entry.crc };
  });

const BROKEN = ['损坏', '不完整', '不能读取', '无法读取', '打不开', '无法打开'];
const NOT_A_WORKBOOK = ['不是', '无法识别', '不能识别', '另存为'];
const NO_DATA = ['没有数据', '没有可导入', '没有内容', '空'];

const broken: readonly CaseFile[] = [
  refusedCase('truncated.xlsx', '只下载了一半的 xlsx（压缩包尾部缺失）', BROKEN, async () => {
    const bytes = await good();
    return bytes.slice(0, Math.floor(bytes.length / 2));
  }),
  refusedCase('flipped.xlsx', '工作表的压缩数据坏了几个字节', BROKEN, withFlippedBytes),
  refusedCase('wrong-checksum.xlsx', '解得开但校验和对不上：一个单元格已经不是原来的字', BROKEN, withOtherCharacter),
  refusedCase('broken-sheet.xlsx', '工作表的 XML 在一半处断掉：前一半的行也不能进来', BROKEN, withBrokenSheet),
  refusedCase('without-workbook.xlsx', '压缩包里没有工作簿部件', [...BROKEN, ...NOT_A_WORKBOOK], () =>
    withoutPart('xl/workbook.xml'),
  ),
  refusedCase('document-named.xlsx', 'Word 文档（.docx）改名为 .xlsx', [...BROKEN, ...NOT_A_WORKBOOK], () =>
    zipParts({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'word/document.xml': strToU8(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
    }),
  ),
  refusedCase('text-named.xlsx', '文本文件改名为 .xlsx', NOT_A_WORKBOOK, () =>
    strToU8('各镇、各部门：\r\n请于10月8日前报送三季度工单明细。\r\n'),
  ),
  refusedCase(
    'csv-named.xlsx',
    'CSV 改名为 .xlsx',
    NOT_A_WORKBOOK,
    () => strToU8(csv([headersOf(layout), ...rowsOf(layout, hotline(1, 2))])),
    '也可以按内容认出 CSV 而照收；若拒绝，应告诉人改成 .csv 或另存为 .xlsx。',
  ),
  refusedCase('picture-named.xlsx', '图片改名为 .xlsx', NOT_A_WORKBOOK, () =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise(800)]),
  ),
  refusedCase('zero-bytes.xlsx', '零字节的 xlsx', ['空', ...BROKEN, ...NOT_A_WORKBOOK], () => new Uint8Array()),
  refusedCase('zero-bytes.csv', '零字节的 CSV', ['空', ...NO_DATA], () => new Uint8Array()),
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts that lead a reader to a sheet and to shared strings; the bombs stand in one of those two. */
const skeleton = (): ZipEntry[] => [
  textEntry(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  textEntry(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  textEntry(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  textEntry(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
];

const TOO_LARGE = ['过大', '太大', '压缩', '解压', '超过', '异常'];
const sheetHead = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
const sheetTail = '</sheetData></worksheet>';
const stringsHead = `<sst xmlns="${MAIN}"><si><t>工单编号</t></si>`;

const bombs: readonly CaseFile[] = [
  refusedCase('bomb-sheet.xlsx', '压缩炸弹：不到 1 MB，工作表解开有 640 MB 空白', TOO_LARGE, () =>
    zipOf([
      ...skeleton(),
      textEntry('xl/sharedStrings.xml', `${stringsHead}</sst>`),
      blankEntry(SHEET, sheetHead, 640, sheetTail),
    ]),
  ),
  refusedCase(
    'bomb-strings-lying.xlsx',
    '压缩炸弹：共享文字表解开有 640 MB，而压缩包谎称只有 4 KB',
    [...TOO_LARGE, ...BROKEN],
    () =>
      zipOf([
        ...skeleton(),
        blankEntry('xl/sharedStrings.xml', `${stringsHead}<si><t>`, 640, '</t></si></sst>', 4_096),
        textEntry(SHEET, `${sheetHead}${sheetTail}`),
      ]),
  ),
];

const empty: readonly CaseFile[] = [
  refusedCase('header-only.xlsx', '只有表头，没有数据', NO_DATA, () => sheetOf([headersOf(layout)])),
  refusedCase('header-only.csv', '只有表头的 CSV', NO_DATA, () => strToU8(csv([headersOf(layout)]))),
  refusedCase('empty-sheet.xlsx', '空白工作簿', NO_DATA, () => sheetOf([])),
  refusedCase('totals-only.xlsx', '表头之下只有合计行和签字行', NO_DATA, () =>
    sheetOf([['三季度工单明细表'], headersOf(layout), ['合计', '0件'], ['制表人：', null, '审核人：']]),
  ),
  refusedCase(
    'no-header.xlsx',
    '没有表头，第一行就是数据',
    ['表头'],
    () => sheetOf(rowsOf(layout, hotline(1, 2, 3))),
    '也可以改为提问：哪一列是什么。',
  ),
];

export const refusedCases: readonly CaseFile[] = [...oldFormats, ...broken, ...bombs, ...empty];
