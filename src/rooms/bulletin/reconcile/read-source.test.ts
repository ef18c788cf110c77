import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../kernel/errors.ts';
import { readSource, reconcile, type SourceText } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = async (bytes: Uint8Array) => {
  const error: unknown = await readSource(bytes).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw new Error('it was read');
  return error;
};
const atItsPlace = (source: SourceText) =>
  source.blocks.every(
    block =>
      source.text.slice(block.start, block.end) === block.text &&
      (block.rows ?? []).every(row => row.every(cell => source.text.slice(cell.start, cell.end) === cell.text)),
  );

describe('a bulletin is read from any of its files', () => {
  it('text in UTF-8 with a byte order mark, and in GB18030', async () => {
    expect((await readSource(utf8('\ufeff共收到31件。'))).text).toBe('共收到31件。');
    // 共收到31件 in GB18030
    const bytes = Uint8Array.from([0xb9, 0xb2, 0xca, 0xd5, 0xb5, 0xbd, 0x33, 0x31, 0xbc, 0xfe]);
    expect((await readSource(bytes)).text).toBe('共收到31件');
  });

  it('text with lines that were wrapped at a fixed width', async () => {
    const source = await readSource(
      utf8(
        '三季度全县共收到网民留言三十一件办结三十\n一件办结率为百分之一百其中咨询类五件投诉\n类十五件建议类五件求助类四件举报类二件。\n特此通报。',
      ),
    );
    expect(source.blocks.map(block => block.text)).toEqual([
      '三季度全县共收到网民留言三十一件办结三十一件办结率为百分之一百其中咨询类五件投诉类十五件建议类五件求助类四件举报类二件。',
      '特此通报。',
    ]);
  });

  it('text with a table copied from a sheet', async () => {
    const source = await readSource(utf8('办理情况\n单位\t受理\n住建局\t12\n合计\t13\n'));
    expect(source.blocks.map(block => block.kind)).toEqual(['title', 'table']);
    expect(atItsPlace(source)).toBe(true);
  });

  it('a page with headings, inline marks and a table whose cells span', async () => {
    const source = await readSource(
      utf8(
        '<!doctype html><title>x</title><h1>通报</h1><p>共<b>31</b>件<script>9件</script></p><table><tr><th rowspan=2>单位</th><th colspan=2>热线</th></tr><tr><th>受理</th><th>办结</th></tr><tr><td>甲镇</td><td>2</td><td>1</td></tr></table>',
      ),
    );
    expect(source.blocks.map(({ kind, text }) => [kind, text])).toMatchObject([
      ['title', '通报'],
      ['paragraph', '共31件'],
      ['table', expect.any(String)],
    ]);
    expect(source.blocks[2]?.rows?.[1]?.map(cell => cell.text)).toEqual(['单位', '受理', '办结']);
    expect(atItsPlace(source)).toBe(true);
  });

  it('a Word file with paragraphs and a table, and its sums are checked', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map(cell => new TableCell({ children: [new Paragraph(cell)] })) });
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '热线办理情况通报', heading: 'Title' }),
            new Paragraph('逾期9件（住建局5件，平木镇3件）。'),
            new Table({ rows: [row('类型', '件数'), row('咨询', '5'), row('投诉', '7'), row('合计', '13')] }),
          ],
        },
      ],
    });
    const source = await readSource(await Packer.toBuffer(file));
    expect(source.format).toBe('docx');
    expect(source.blocks.map(block => block.kind)).toEqual(['title', 'paragraph', 'table']);
    expect(atItsPlace(source)).toBe(true);
    const wrong = reconcile(source).statements.filter(one => !one.ok);
    expect(wrong.map(one => `${one.printed}→${one.computed}`)).toEqual(['9→8', '13→12']);
  });

  it('a Word file without the text that was deleted under review', async () => {
    const xml =
      '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:t>30</w:t></w:r></w:del><w:ins><w:r><w:t>31</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p></w:body></w:document>';
    expect((await readSource(zipSync({ 'word/document.xml': strToU8(xml) }))).text).toBe('共31件');
  });

  it('a PDF that only has Latin text', async () => {
    expect((await readSource(utf8(smallPdf('12345 543 100%')))).text).toBe('12345 543 100%');
  });
});

describe('what cannot be read is refused with advice', () => {
  const ole = (name: string) => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let at = 0; at < name.length; at += 1) bytes[512 + at * 2] = name.charCodeAt(at);
    return bytes;
  };
  const cases: [string, Uint8Array, RegExp][] = [
    ['旧版 .doc', ole('WordDocument'), /另存为 \.docx/],
    ['加密的 Word', ole('EncryptedPackage'), /取消密码/],
    ['图片', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /图片/],
    ['RTF', utf8('{\\rtf1 x}'), /RTF/],
    ['空文件', new Uint8Array(), /空的/],
    ['只有空白的文字', utf8(' \n \n'), /没有文字/],
    ['不是 Word 的压缩包', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /不是 Word 文档/],
    ['坏的压缩包', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), /损坏/],
    ['坏的 PDF', utf8('%PDF-1.7 nothing'), /PDF 已损坏/],
    ['正文损坏的 Word', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), /损坏/],
    ['二进制', Uint8Array.from([1, 2, 3, 0xff, 0, 7]), /看不出/],
  ];
  it.each(cases)('%s', async (_, bytes, advice) => {
    const error = await refusal(bytes);
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(advice);
  });

  it('a zip bomb, stopped while unpacking', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await refusal(bomb)).message).toMatch(/过大/);
  });

  it('a file above 20 MB', async () => {
    expect((await refusal(new Uint8Array(21 * 1024 * 1024))).code).toBe('too-large');
  });
});

/** The smallest PDF with one line of text. */
function smallPdf(line: string): string {
  const stream = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
