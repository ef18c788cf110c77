import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sample } from '../../kernel/documents/fixtures/sample.ts';
import { documentHash } from '../../kernel/documents/index.ts';
import { countyDate } from '../../kernel/time.ts';
import { toDocx } from './index.ts';

describe('DOCX', async () => {
  const docx = await toDocx(sample);
  const files = unzipSync(docx);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const main = xml('word/document.xml');
  const styles = xml('word/styles.xml');
  const styleOf = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';

  test('page and margins are those of the standard, in twips (AS-G01, AS-G02)', () => {
    expect(main).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(main).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  test('22 exact lines of 28 narrowed characters, none widened beside digits (AS-G03)', () => {
    expect(main).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    for (const part of [
      'w:line="579" w:lineRule="exact"',
      '<w:spacing w:val="-4"/>',
      '<w:sz w:val="32"/>',
      '<w:autoSpaceDN w:val="0"/>',
      '<w:snapToGrid w:val="0"/>',
    ]) {
      expect(defaults).toContain(part);
    }
  });

  test('styles have names a clerk knows, the real fonts, and Chinese quotes in the Chinese font (AS-G04, AS-G18)', () => {
    for (const name of [
      '公文正文',
      '发文机关标志',
      '发文字号',
      '主送',
      '附件说明',
      '署名',
      '成文日期',
      '附注',
      '抄送',
      '印发',
      '页码',
    ]) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    }
    expect(styles).toMatch(/w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:hint="eastAsia"/);
    expect(styleOf('Title')).toContain('方正小标宋简体');
    expect(styleOf('Heading1')).toContain('黑体');
    expect(styleOf('Heading2')).toContain('楷体_GB2312');
  });

  test('headings are headings with levels, run-in headings have their character style (AS-G11)', () => {
    expect(main).toMatch(/<w:pStyle w:val="Heading1"\/>.*?一、信息发布情况/);
    expect(styleOf('Heading2')).toContain('<w:outlineLvl w:val="1"/>');
    expect(main).toContain(
      '<w:rStyle w:val="OfficialRunInKai"/></w:rPr><w:t xml:space="preserve">（一）网民留言</w:t>',
    );
  });

  test('the first-line indent is given in characters for Word and in twips for LibreOffice', () => {
    expect(styleOf('OfficialBody')).toMatch(
      /w:firstLine="632" w:firstLineChars="200"|w:firstLineChars="200".*w:firstLine="632"/,
    );
  });

  test('odd and even pages have their own footer (AS-G16)', () => {
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.keys(files)
      .filter(name => /^word\/footer\d\.xml$/.test(name))
      .map(xml);
    expect(footers.map(footer => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
    for (const footer of footers) expect(footer).toContain('PAGE');
  });

  test('the colophon hangs at the foot of the last page (AS-G15)', () => {
    expect(main).toMatch(/OfficialCopiesTo"\/><w:framePr [^>]*w:yAlign="bottom"/);
    expect(styleOf('OfficialPrinted')).toMatch(/<w:between w:val="single"[^>]*w:sz="6"/);
  });

  test('both lines of the colophon have the same indents, or Word would rule each by itself (AS-G15)', async () => {
    const copiesTo = `${'县人大常委会办公室，'.repeat(6)}县政协办公室`;
    const colophon = { copiesTo, printedBy: '县政府办公室', printedOn: countyDate('2023-10-13') };
    const long = unzipSync(await toDocx({ ...sample, colophon }));
    const text = strFromU8(long['word/document.xml'] ?? new Uint8Array());
    const [copies = ''] = /<w:pStyle w:val="OfficialCopiesTo"\/>.*?<\/w:p>/.exec(text) ?? [];
    expect(copies).not.toContain('<w:ind');
    const lines = copies
      .split('<w:br/>')
      .map(part => [...part.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, t]) => t).join(''));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^\u3000(抄送：|\u3000{3})[^，]/);
    expect(lines.map(line => line.trim().replace(/^抄送：/, '')).join('')).toBe(`${copiesTo}。`);
  });

  test('the header row of a table is repeated and numbers stand at the right', () => {
    expect(main).toContain('<w:tblHeader/>');
    expect(main).toMatch(/<w:jc w:val="right"\/>(?:(?!<w:p>).)*142/);
  });

  test('carries the hash; the same document gives the same bytes (AS-G20)', async () => {
    expect(xml('docProps/core.xml')).toContain(`sha256:${documentHash(sample)}`);
    expect(Buffer.from(await toDocx(sample)).equals(Buffer.from(docx))).toBe(true);
  });
});
