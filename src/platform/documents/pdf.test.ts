import { describe, expect, test } from 'vitest';
import { fullPages, sample } from '../../kernel/documents/fixtures/sample.ts';
import { documentHash, PAGE, paragraph } from '../../kernel/documents/index.ts';
import { piecesOfPdf } from './fixtures/read-back.ts';
import { findFonts, toPdf } from './index.ts';

const fonts = findFonts({ installed: [] });

describe('PDF', () => {
  const pdf = toPdf(sample, { fonts });
  const source = Buffer.from(pdf).toString('latin1');

  test('says that it is PDF/A-2b and carries title, author and hash (AS-G20)', () => {
    const metadata = Buffer.from(pdf).toString('utf8');
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(metadata).toContain('安岭县人民政府办公室');
    expect(metadata).toContain(`sha256:${documentHash(sample)}`);
  });

  test('every font is embedded as a subset (AS-G18)', () => {
    const names = [...source.matchAll(/\/BaseFont\s*\/(\S+)/g)].map(match => match[1]);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/);
    expect(source.match(/\/FontFile[23]/g)?.length).toBe(
      new Set(names.map(name => name?.replace(/-Identity-H$/, ''))).size,
    );
  });

  test('the same document gives the same bytes', () => {
    expect(Buffer.from(toPdf(sample, { fonts })).equals(Buffer.from(pdf))).toBe(true);
  });

  test('a character that no font has is refused by name, not printed as a box', () => {
    const document = { ...sample, body: [paragraph('满意😀')] };
    expect(() => toPdf(document, { fonts })).toThrow(/“😀”没有字体可以印出/);
  });

  test('a font family that is not there is an error, never a silent fallback (AS-G18)', () => {
    const wrong = { ...fonts, families: { ...fonts.families, kai: ['No Such Kai', 'Noto Serif SC'] } };
    expect(() => toPdf(sample, { fonts: wrong })).toThrow(/unknown font family: no such kai/);
  });
});

describe('the page (AS-G01…AS-G03, AS-G16)', async () => {
  const pieces = await piecesOfPdf(toPdf(fullPages(8), { fonts }));
  const second = pieces.filter(piece => piece.page === 2);
  const baselines = [...new Set(second.filter(piece => piece.y < 263).map(piece => piece.y.toFixed(1)))].map(Number);

  test('a full page has 22 lines, their pitch is 225 ÷ 22 mm', () => {
    expect(baselines).toHaveLength(22);
    const pitch = ((baselines.at(-1) ?? 0) - (baselines[0] ?? 0)) / 21;
    expect(pitch).toBeCloseTo(225 / 22, 1);
  });

  test('a full line has 28 characters and fills 156 mm between the margins', () => {
    const lines = baselines.map(y => second.filter(piece => Math.abs(piece.y - y) < 0.2));
    const full = lines.filter(line => line.map(piece => piece.text).join('').length === 28);
    expect(full.length).toBeGreaterThanOrEqual(15);
    for (const line of full) {
      const last = line.at(-1);
      expect(line[0]?.x).toBeCloseTo(PAGE.left, 0);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(PAGE.width - PAGE.right, 0);
    }
  });

  test('the text begins 37 mm from the top and ends above the lower edge of the type area', () => {
    // A baseline of 16 pt lies 0.88 em below the top of its character.
    expect((baselines[0] ?? 0) - 0.88 * 5.644).toBeCloseTo(37, 0);
    expect(Math.max(...baselines)).toBeLessThan(37 + 225);
  });

  test('the number stands right on odd pages and left on even ones, one character from the edge', () => {
    const numbers = pieces.filter(piece => piece.y > 263);
    const edges = (page: number) => {
      const own = numbers.filter(piece => piece.page === page);
      return [Math.min(...own.map(piece => piece.x)), Math.max(...own.map(piece => piece.x + piece.width))];
    };
    expect(edges(1)[1]).toBeCloseTo(210 - 26 - 4.94, 0);
    expect(edges(2)[0]).toBeCloseTo(28 + 4.94, 0);
    expect(
      numbers
        .filter(piece => piece.page === 2)
        .map(piece => piece.text)
        .join(''),
    ).toMatch(/^—\s*2\s*—$/);
  });
});

describe('first and last page (AS-G06, AS-G09, AS-G15)', async () => {
  const pieces = await piecesOfPdf(toPdf(sample, { fonts }));
  const find = (text: string) => pieces.find(piece => piece.text.includes(text));

  test('the red head is 35 mm below the type area’s top and inside its width', () => {
    const head = find('安岭县人民政府办公室文件');
    expect((head?.y ?? 0) - 0.88 * (head?.sizeMm ?? 0)).toBeCloseTo(37 + 35, 0);
    expect(head?.width).toBeLessThanOrEqual(156);
    expect(head?.x).toBeGreaterThanOrEqual(28);
  });

  test('the colophon’s last line is at the foot of the last page', () => {
    const printed = pieces.filter(piece => piece.text.includes('印发')).at(-1);
    expect(printed?.page).toBe(Math.max(...pieces.map(piece => piece.page)));
    expect(printed?.y).toBeGreaterThan(37 + 225 - 6);
    expect(printed?.y).toBeLessThan(37 + 225);
  });

  test('signatory and date share a page with text of the body, wherever they fall (AS-G13)', async () => {
    for (let lines = 18; lines <= 23; lines += 1) {
      const body = Array.from({ length: lines }, () => paragraph('请抓好落实。'));
      const all = await piecesOfPdf(toPdf({ ...fullPages(0), body }, { fonts }));
      const signed = all.find(piece => piece.text.includes('2023年10月13日'))?.page;
      expect(all.some(piece => piece.page === signed && piece.text.includes('落实'))).toBe(true);
    }
  });
});
