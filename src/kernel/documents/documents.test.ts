import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocument, anyText } from './fixtures/any-document.ts';
import { sample } from './fixtures/sample.ts';
import {
  breakTitle,
  cell,
  documentHash,
  emWidth,
  figure,
  figuresIn,
  numberOf,
  type OfficialDocument,
  paragraph,
  placeSignature,
  redHeadSize,
  toHtml,
  toText,
  toWebPage,
} from './index.ts';

describe('title (AS-G09)', () => {
  test('a long circular stands as a rhombus with the issuer on its own line', () => {
    expect(breakTitle('安岭县人民政府办公室关于2023年第三季度全县政务信息公开工作进展情况的通报')).toEqual([
      '安岭县人民政府办公室',
      '关于2023年第三季度全县政务信息公开',
      '工作进展情况的通报',
    ]);
  });

  test('a cited title is not broken', () => {
    expect(breakTitle('某县人民政府办公室关于印发《某县政务新媒体管理办法》的通知')).toEqual([
      '某县人民政府办公室',
      '关于印发《某县政务新媒体管理办法》的通知',
    ]);
  });

  test('a short title stays in one line', () => {
    expect(breakTitle('关于做好值班工作的通知')).toEqual(['关于做好值班工作的通知']);
  });

  test('whatever the title, no line is wider than the page and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'关于县政府2023年的通报《》、工作AB ') }), title => {
        const lines = breakTitle(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 200 },
    );
  });
});

describe('text', () => {
  const lines = toText(sample).split('\n');

  test('recipients end with one full-width colon (AS-G10)', () => {
    expect(lines).toContain('各镇人民政府，县政府各工作部门、各直属机构：');
    expect(toText({ ...sample, recipients: '各镇：' })).toContain('\n各镇：\n');
  });

  test('attachments are numbered below one another without a mark at the end (AS-G12)', () => {
    expect(lines).toContain('附件：1.逾期案件明细表');
    expect(lines).toContain('2.整改任务清单');
    expect(toText({ ...sample, attachments: [{ name: '清单' }] })).toContain('\n附件：清单\n');
  });

  test('the date has no leading zeros (AS-G13), the note its brackets (AS-G14)', () => {
    const early = toText({ ...sample, signature: { ...sample.signature, date: '2024-03-01' as never } });
    expect(early).toContain('\n2024年3月1日\n（此件公开发布）\n');
  });

  test('the colophon names copies and printing (AS-G15)', () => {
    expect(lines.slice(-2)).toEqual([
      '抄送：县委办公室，县人大常委会办公室，县政协办公室。',
      '安岭县人民政府办公室　2023年10月13日印发',
    ]);
  });

  test('the web version has no red head, handling marks or colophon (AS-G20)', () => {
    const web = toText(sample, 'web');
    for (const word of ['文件\n', '加急', '000012', '抄送', '印发']) expect(web).not.toContain(word);
    expect(web).toContain('安政办发〔2023〕36号');
  });

  test('numbers of the levels (AS-G11)', () => {
    expect([numberOf(1, 12), numberOf(2, 20), numberOf(3, 4), numberOf(4, 5)]).toEqual([
      '十二、',
      '（二十）',
      '4.',
      '（5）',
    ]);
  });
});

describe('figures', () => {
  test('each is listed with key, printed text and place, in reading order (AS-B20)', () => {
    expect(figuresIn(sample).slice(0, 3)).toEqual([
      { key: 'publishing.count', text: '388', path: 'body.2.content.1' },
      { key: 'mailbox.received', text: '31', path: 'body.4.content.1' },
      { key: 'mailbox.onTimeRate', text: '93.55%', path: 'body.4.content.3' },
    ]);
    expect(figuresIn(sample)).toHaveLength(11);
  });

  test('the marked page marks exactly these, the plain one none', () => {
    fc.assert(
      fc.property(anyDocument(anyText), document => {
        const marks = toHtml(document, { figures: 'mark' }).match(/data-figure=/g) ?? [];
        expect(marks).toHaveLength(figuresIn(document).length);
        expect(toHtml(document, { figures: 'plain' })).not.toContain('data-figure=');
      }),
      { numRuns: 60 },
    );
  });
});

describe('HTML', () => {
  test('a run-in heading is a heading, its full stop belongs to the text (AS-G11)', () => {
    expect(toHtml(sample, { figures: 'plain' })).toContain(
      '<h3 class="of-h2 of-run-in">（一）网民留言</h3><p>。共收到留言31件',
    );
  });

  test('nothing in a document can become markup', () => {
    const evil = '"><script>alert(1)</script>&';
    const document: OfficialDocument = {
      ...sample,
      redHead: evil,
      title: evil,
      body: [
        paragraph(evil, figure(evil, evil)),
        { kind: 'table', columns: [{ header: evil, align: 'left' }], rows: [[cell(evil)]] },
      ],
      web: { metas: [{ name: evil, content: evil }] },
    };
    for (const html of [toHtml(document, { figures: 'mark' }), toWebPage(document)]) {
      expect(html).not.toContain('<script>');
      expect(html).toContain('&lt;script&gt;');
    }
  });

  test('the article carries the hash of its document (AS-G20)', () => {
    expect(toHtml(sample, { figures: 'plain' })).toContain(`data-document-hash="${documentHash(sample)}"`);
  });

  test('control characters and direction marks never reach a rendering', () => {
    const text = toText({ ...sample, body: [paragraph('共\u0000\u202e345\u202c件\ud800\ufeff')] });
    expect(text).toContain('共345件');
  });
});

describe('hash', () => {
  test('does not depend on the order of fields or on absent ones', () => {
    const { issuer, title, ...rest } = sample;
    expect(documentHash({ ...rest, title, issuer, number: sample.number } as OfficialDocument)).toBe(
      documentHash(sample),
    );
  });

  test('changes with a figure, a word, the date', () => {
    const changed = [
      { ...sample, title: `${sample.title}。` },
      { ...sample, body: [...sample.body, paragraph(figure('a', '1'))] },
      { ...sample, body: [...sample.body, paragraph(figure('a', '2'))] },
      { ...sample, signature: { ...sample.signature, date: '2023-10-14' as never } },
    ];
    expect(new Set([sample, ...changed].map(documentHash)).size).toBe(5);
  });
});

describe('signature (AS-G13)', () => {
  test('with a seal the signatory is centred over a date four characters from the right', () => {
    expect(placeSignature('凤县人民政府办公室', '2023年10月13日', true)).toEqual({ signatoryRight: 3, dateRight: 4 });
    expect(placeSignature('县政府', '2023年10月13日', true)).toEqual({ signatoryRight: 6, dateRight: 4 });
  });

  test('without a seal it is two characters from the right and the date begins two further', () => {
    expect(placeSignature('凤县人民政府办公室', '2023年10月13日', false)).toEqual({ signatoryRight: 2, dateRight: 2 });
    expect(placeSignature('县政府', '2023年10月13日', false)).toEqual({ signatoryRight: 8, dateRight: 2 });
  });

  test('a signatory that is too long for its place stays on the page', () => {
    const place = placeSignature('很'.repeat(22), '2023年10月13日', true);
    expect(place).toEqual({ signatoryRight: 0, dateRight: 7.5 });
  });
});

test('the red head fits its characters into 156 mm (AS-G06)', () => {
  for (let width = 1; width <= 19; width += 1) expect(redHeadSize(width) * width).toBeLessThanOrEqual(156);
  expect(redHeadSize(11)).toBeGreaterThan(13);
});
