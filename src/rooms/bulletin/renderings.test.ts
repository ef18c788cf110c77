import { expect, it } from 'vitest';
import type { OfficialDocument } from '../../kernel/documents/index.ts';
import { countyDate } from '../../kernel/time.ts';
import { openRenderings } from './renderings.ts';

const documentOf = (title: string): OfficialDocument => ({
  issuer: '凤县人民政府办公室',
  title,
  body: [],
  signature: { issuer: '凤县人民政府办公室', date: countyDate('2023-10-13'), sealed: true },
});

it('renders a document once, however many ask for it at the same time and afterwards', async () => {
  const made: string[] = [];
  const renderings = openRenderings(null, async (document, format) => {
    made.push(`${String(document.title)} ${format}`);
    return new TextEncoder().encode(String(document.title));
  });
  const [first] = await Promise.all([
    renderings.of(documentOf('通报'), 'pdf'),
    renderings.of(documentOf('通报'), 'pdf'),
    renderings.of(documentOf('通报'), 'docx'),
  ]);
  expect((await renderings.of(documentOf('通报'), 'pdf')).equals(first)).toBe(true);
  await renderings.of(documentOf('更正说明'), 'pdf');
  expect(made).toEqual(['通报 pdf', '通报 docx', '更正说明 pdf']);
});

it('keeps no more than fits, and forgets a rendering that failed', async () => {
  let count = 0;
  const renderings = openRenderings(null, async () => {
    count += 1;
    if (count === 1) throw new Error('no font');
    return new Uint8Array(20 * 2 ** 20);
  });
  await expect(renderings.of(documentOf('甲'), 'pdf')).rejects.toThrow('no font');
  await renderings.of(documentOf('甲'), 'pdf');
  await renderings.of(documentOf('乙'), 'pdf');
  await renderings.of(documentOf('乙'), 'pdf');
  await renderings.of(documentOf('甲'), 'pdf');
  expect(count).toBe(4);
});
