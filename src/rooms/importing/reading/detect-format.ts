import type { ByteSource } from './byte-source.ts';
import { badFile } from './limits.ts';

/** What the first bytes say a file is. Names lie: platforms export HTML tables as `.xls`. */
export type Detected = 'zip' | 'ole' | 'html' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly is: 'zip' | 'ole' | { readonly refused: string };
}

const ADVICE = '请选 .xlsx 或 .csv 文件。';
const ARCHIVE = { refused: '这是压缩包，不是表格。请先解压，再选里面的 .xlsx 或 .csv 文件。' };
const IMAGE = { refused: `这是图片，不是表格。${ADVICE}` };

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: 'ole' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: { refused: `这是 PDF，不是表格。请向导出单位要原来的表格，${ADVICE}` } },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    is: { refused: '这是 RTF 文档，不是表格。请把其中的表复制到 Excel，另存为 .xlsx。' },
  },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: ARCHIVE },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: ARCHIVE },
  { bytes: [0x1f, 0x8b], is: ARCHIVE },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: IMAGE },
  { bytes: [0xff, 0xd8, 0xff], is: IMAGE },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: IMAGE },
  { bytes: [0x42, 0x4d], is: IMAGE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: IMAGE },
  // BIFF 2–4 from before 1995: a bare stream without a container.
  {
    bytes: [0x09, 0x08],
    is: { refused: '这是很旧的 .xls 工作簿，不能读取。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再导入。' },
  },
];

/**
 * Tells the kind of file by its content.
 * @throws AppError `bad-file` when it is empty, or known not to be a table, with what to do instead
 * @source IM-08
 */
export async function detectFormat(source: ByteSource): Promise<Detected> {
  if (source.size === 0) throw badFile('文件是空的（0 字节），可能没有传完。请重新导出或重新上传。');
  const head = await source.head(4096);
  for (const { bytes, is } of SIGNATURES) {
    if (!bytes.every((byte, index) => head[index] === byte)) continue;
    if (typeof is === 'string') return is;
    // “BM” may begin a text as well; a bitmap has zero bytes in its header.
    if (is === IMAGE && bytes.length === 2 && !head.includes(0)) continue;
    throw badFile(is.refused);
  }
  const start = head
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw badFile('这是“XML 表格 2003”文件，不能读取。请在 Excel 里打开，另存为 .xlsx 后再导入。');
  }
  if (start.startsWith('mime-version:')) {
    throw badFile('这是“单个文件网页”，不能读取。请在 Excel 里打开，另存为 .xlsx 后再导入。');
  }
  if (start.startsWith('<') && /<(table|html|head|body|meta|style|!doctype html)\b/.test(start)) return 'html';
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isUtf16 && head.includes(0)) throw badFile(`认不出这是什么文件，不能读取。${ADVICE}`);
  return 'text';
}
