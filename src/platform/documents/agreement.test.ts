import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocument, anyText, printableText } from '../../kernel/documents/fixtures/any-document.ts';
import { fullPages, sample } from '../../kernel/documents/fixtures/sample.ts';
import { cell, figure, figuresIn, type OfficialDocument, toHtml, toText } from '../../kernel/documents/index.ts';
import { linesOfDocx, linesOfHtml, textOfPdf } from './fixtures/read-back.ts';
import { findFonts, toDocx, toPdf } from './index.ts';

const fonts = findFonts({ installed: [] });

/** Blanks at line ends, indents and between cells are layout, not content. */
const bare = (text: string): string => text.replace(/\s/gu, '');
const bareLines = (lines: readonly string[]): readonly string[] => lines.map(bare).filter(line => line !== '');
const linesOfText = (document: OfficialDocument) => bareLines(toText(document).split('\n'));
/** Where each figure's text is found, one after the other. */
const inOrder = (text: string, document: OfficialDocument): boolean => {
  let from = 0;
  return figuresIn(document).every(printed => {
    const at = text.indexOf(bare(printed.text), from);
    from = at + bare(printed.text).length;
    return at >= 0;
  });
};

describe('text, HTML, DOCX and PDF of one document agree (AS-G20)', () => {
  test('paragraph by paragraph and figure by figure for the sample circular', async () => {
    const expected = linesOfText(sample);
    expect(bareLines(linesOfHtml(toHtml(sample, { figures: 'mark' })))).toEqual(expected);
    expect(bareLines(linesOfDocx(await toDocx(sample)))).toEqual(expected);
    const pdf = bare(await textOfPdf(toPdf(sample, { fonts })));
    expect(pdf).toBe(expected.join(''));
    expect(inOrder(pdf, sample)).toBe(true);
  });

  test('for any text in HTML and DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(anyText), async document => {
        const expected = linesOfText(document);
        expect(bareLines(linesOfHtml(toHtml(document, { figures: 'mark' })))).toEqual(expected);
        expect(bareLines(linesOfDocx(await toDocx(document)))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('to the digit in a table of a PDF, long words in narrow columns included', async () => {
    const columns = [
      { header: '单位', align: 'left' as const, weight: 1 },
      { header: '件数', align: 'right' as const, weight: 9 },
    ];
    const rows = ['x'.repeat(40), '很长的单位名称很长的单位名称'].map(name => [
      cell(name),
      cell(figure('a', '54,321')),
    ]);
    const document: OfficialDocument = {
      ...fullPages(0),
      body: [{ kind: 'table', columns, rows, note: cell('注：#1') }],
    };
    expect(bare(await textOfPdf(toPdf(document, { fonts })))).toBe(linesOfText(document).join(''));
  });

  test('for any text that the fonts can print in PDF', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(printableText), async document => {
        // A table that crosses a page repeats its header, which is not content.
        const pdf = bare(await textOfPdf(toPdf(withoutTables(document), { fonts })));
        expect(pdf).toBe(linesOfText(withoutTables(document)).join(''));
      }),
      { numRuns: 40 },
    );
  });
});

const withoutTables = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  body: document.body.filter(block => block.kind !== 'table'),
});
