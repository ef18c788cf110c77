import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CountyDate, isoInstant, startOf } from '../../kernel/time.ts';

/**
 * What the `docx` package cannot say. No space is added between Chinese and digits or letters; a page is filled even
 * where a paragraph leaves a single line; lines keep their exact height instead of being rounded to the grid. All three
 * are needed for 22 lines of 28 characters (AS-G03). Dates are the document's own, so the same document gives the same
 * bytes.
 */
export function finishPackage(packed: Uint8Array, date: CountyDate): Uint8Array {
  const files = unzipSync(packed);
  edit(files, 'word/styles.xml', xml =>
    replaceOnce(
      xml,
      /(<w:pPrDefault><w:pPr>)(<w:spacing)/,
      '$1<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>$2',
    ),
  );
  edit(files, 'docProps/core.xml', xml => xml.replace(/>\d{4}-\d\d-\d\dT[^<]*</g, `>${isoInstant(startOf(date))}<`));
  return zipSync(files, { level: 6, mtime: EARLIEST_ZIP_TIME });
}

/** Local time, as ZIP counts it; nobody reads it. */
const EARLIEST_ZIP_TIME = '1980-01-01T00:00:00';

function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const file = files[name];
  if (file === undefined) throw new Error(`docx package without ${name}`);
  files[name] = strToU8(change(strFromU8(file)));
}

function replaceOnce(xml: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(xml)) throw new Error(`docx package: ${pattern} not found`);
  return xml.replace(pattern, replacement);
}
