import type { DateStyle } from './table.ts';
import { scanPart, type WorkbookParts } from './workbook-parts.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';

/** Built-in number formats that show a date; 27–36 and 50–58 are those of the Chinese versions. */
const DATES = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
/** … and those that show a time of day as well. */
const DATETIMES = new Set([18, 19, 20, 21, 22, 32, 33, 45, 46, 47, 55, 56]);

/**
 * Whether a number format shows dates: a year, month or day outside quotes, brackets and escapes.
 * Elapsed time (`[h]:mm`) is a length of time and stays a number.
 */
function dateStyleOf(format: string): DateStyle {
  if (/\[[hms]+\]/i.test(format)) return 'none';
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general|通用格式|@/i.test(bare)) return 'none';
  if (/[hs]/i.test(bare)) return 'datetime';
  return /[ymd]/i.test(bare) ? 'date' : 'none';
}

/** For each cell style of the workbook, whether it shows a date. */
export async function readDateStyles(parts: WorkbookParts, path: string): Promise<readonly DateStyle[]> {
  const custom = new Map<number, string>();
  const styles: DateStyle[] = [];
  let inCellFormats = false;
  const handler: XmlHandler = {
    wantsText: false,
    text() {},
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') {
        custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'xf' && inCellFormats) styles.push(styleOf(Number(attribute(attributes, 'numFmtId') ?? 0), custom));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
  if (parts.has(path)) await scanPart(parts, path, handler);
  return styles;
}

function styleOf(id: number, custom: ReadonlyMap<number, string>): DateStyle {
  const format = custom.get(id);
  if (format !== undefined) return dateStyleOf(format);
  if (DATES.has(id)) return 'date';
  return DATETIMES.has(id) ? 'datetime' : 'none';
}
