import type { ByteSource } from './byte-source.ts';
import { badFile } from './limits.ts';

/** Names of streams inside the old container, as its directory writes them, and what each tells. First match counts. */
const STREAMS: ReadonlyArray<readonly [name: string, message: (fileName: string) => string]> = [
  [
    'EncryptedPackage',
    () =>
      '工作簿设了打开密码，不能读取。请在 Excel 或 WPS 里打开，取消密码（文件—信息—保护工作簿）后另存为 .xlsx 再导入。',
  ],
  [
    'WordDocument',
    name =>
      `这是${/\.wps$/i.test(name) ? ' WPS 文字（.wps）' : '旧版 Word（.doc）'}文档，不是表格。请另存为 .docx；要导入其中的表，请复制到 Excel 另存为 .xlsx。`,
  ],
  ['PowerPoint Document', () => '这是旧版演示文稿（.ppt），不是表格。请选 .xlsx 或 .csv 文件。'],
  ['Workbook', oldWorkbook],
  ['Book', oldWorkbook],
];

/**
 * Says what an OLE container is and what to do: none of them can be read.
 * @throws AppError `bad-file`, always
 * @source IM-08
 */
export async function refuseOle(source: ByteSource, fileName: string): Promise<never> {
  const found = await findStreams(source);
  const known = STREAMS.find(([name]) => found.has(name));
  throw badFile(
    known ? known[1](fileName) : '这是旧格式的 Office 文件，不能读取。表格请另存为 .xlsx，文档请另存为 .docx。',
  );
}

function oldWorkbook(fileName: string): string {
  const kind = /\.et$/i.test(fileName) ? 'WPS 表格（.et）' : '旧版 Excel（.xls）';
  return `这是${kind}工作簿，不能读取。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再导入。`;
}

/** The directory may lie anywhere, in pieces; its names are UTF-16, so searching the bytes finds them all the same. */
async function findStreams(source: ByteSource): Promise<Set<string>> {
  const found = new Set<string>();
  const needles = STREAMS.map(([name]) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }));
  let tail = Buffer.alloc(0);
  for await (const chunk of source.chunks()) {
    const window = Buffer.concat([tail, chunk]);
    for (const { name, bytes } of needles) if (window.includes(bytes)) found.add(name);
    tail = window.subarray(Math.max(0, window.length - 64));
  }
  return found;
}
