/** Worksheets as other programs write them: legal, but in none of ExcelJS's habits. */
import { strToU8 } from 'fflate';
import { type Parts, zipParts } from './xlsx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '_x000D_');

function packageOf(sheetPath: string, target: string, extra: Parts, overrides: string, bookXml: string): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipParts({
    '[Content_Types].xml': strToU8(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
        `<Override PartName="/${sheetPath}" ContentType="${type}.worksheet+xml"/>${overrides}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="R1" Type="${RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(`${DECLARATION}${bookXml}`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        (extra['xl/sharedStrings.xml'] === undefined
          ? ''
          : `<Relationship Id="R9" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`) +
        `<Relationship Id="R7" Type="${RELATIONS}/worksheet" Target="${target}"/></Relationships>`,
    ),
    ...extra,
  });
}

/** Inline strings, no cell references, no styles, no dimension: the shortest that a home-made exporter writes. */
export function inlineSheet(rows: readonly (readonly string[])[], name: string): Uint8Array {
  const xml = rows
    .map(row => `<row>${row.map(text => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`)
    .join('');
  const sheet = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
  return packageOf(
    'xl/worksheets/data.xml',
    'worksheets/data.xml',
    { 'xl/worksheets/data.xml': strToU8(sheet) },
    '',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="5" r:id="R7"/></sheets></workbook>`,
  );
}

/**
 * Every element with the prefix `x:`, absolute targets, shared strings cut into runs and followed by a phonetic guide
 * that is no part of the text: the habits of .NET platforms.
 */
export function prefixedSheet(rows: readonly (readonly string[])[], name: string): Uint8Array {
  const strings = [...new Set(rows.flat())];
  const items = strings.map(text => {
    const cut = Math.ceil(text.length / 2);
    const run = (part: string) => `<x:r><x:rPr/><x:t xml:space="preserve">${escaped(part)}</x:t></x:r>`;
    return `<x:si>${run(text.slice(0, cut))}${run(text.slice(cut))}<x:rPh sb="0" eb="1"><x:t>PINYIN</x:t></x:rPh></x:si>`;
  });
  const sheetRows = rows.map((row, index) => {
    const cells = row.map((text, at) => {
      const reference = `${String.fromCharCode(65 + at)}${index + 1}`;
      return text === '' ? '' : `<x:c r="${reference}" t="s"><x:v>${strings.indexOf(text)}</x:v></x:c>`;
    });
    return `<x:row r="${index + 1}">${cells.join('')}</x:row>`;
  });
  const sheet = `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${sheetRows.join('')}</x:sheetData></x:worksheet>`;
  return packageOf(
    'xl/worksheets/sheet.xml',
    '/xl/worksheets/sheet.xml',
    {
      'xl/sharedStrings.xml': strToU8(`${DECLARATION}<x:sst xmlns:x="${MAIN}">${items.join('')}</x:sst>`),
      'xl/worksheets/sheet.xml': strToU8(sheet),
    },
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
    `<x:workbook xmlns:x="${MAIN}" xmlns:r="${RELATIONS}"><x:sheets><x:sheet name="${name}" sheetId="1" r:id="R7"/></x:sheets></x:workbook>`,
  );
}
