import type { ByteSource } from './byte-source.ts';
import { badFile } from './limits.ts';
import type { StringTable } from './string-table.ts';
import type { DateStyle, RawRow, Sheet, Table } from './table.ts';
import { type CellLinks, readLinks } from './workbook-links.ts';
import { openParts, scanPart, type WorkbookParts } from './workbook-parts.ts';
import { SheetHandler } from './workbook-sheet.ts';
import { readSharedStrings } from './workbook-strings.ts';
import { readDateStyles } from './workbook-styles.ts';
import { attribute, type XmlHandler, XmlScanner } from './xml-scanner.ts';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/**
 * An XLSX or XLSM workbook. Only its directory, styles and strings are read here; sheets stream when asked.
 * @throws AppError `bad-file` when it is another kind of ZIP, broken, or a bomb
 * @source IM-08, IM-12
 */
export async function openWorkbook(source: ByteSource, name: string): Promise<Table> {
  const parts = await openParts(source);
  try {
    refuseOtherZip(parts);
    const { sheets, date1904 } = await readWorkbook(parts);
    const targets = await readRelations(parts);
    const styles = await readDateStyles(parts, 'xl/styles.xml');
    const strings = await readSharedStrings(parts, 'xl/sharedStrings.xml');
    const readable = sheets.flatMap(entry => {
      const path = targets.get(entry.relation);
      // Chart sheets and dialogue sheets hold no cells.
      return path?.includes('worksheets/') && parts.has(path) ? [sheetOf(parts, path, entry, { styles, strings })] : [];
    });
    if (readable.length === 0) throw badFile('工作簿里没有可读的表。请打开看看内容是否在，另存为 .xlsx 后再导入。');
    const macros = parts.has('xl/vbaProject.bin');
    return {
      name,
      format: 'xlsx',
      sheets: readable,
      date1904,
      notices: macros ? ['文件里有宏，只读了数据，宏没有运行。'] : [],
      close: () => parts.close(),
    };
  } catch (error) {
    await parts.close();
    throw error;
  }
}

function sheetOf(
  parts: WorkbookParts,
  path: string,
  entry: SheetEntry,
  shared: { styles: readonly DateStyle[]; strings: StringTable },
): Sheet {
  const hiddenColumns = new Set<number>();
  let links: Promise<CellLinks | null> | null = null;
  return {
    name: entry.name,
    hidden: entry.hidden,
    hiddenColumns,
    async *rows(): AsyncGenerator<readonly RawRow[]> {
      links ??= readLinks(parts, path);
      const handler = new SheetHandler({ sheetName: entry.name, ...shared, links: await links });
      const scanner = new XmlScanner(handler);
      for await (const piece of parts.text(path)) {
        scanner.write(piece);
        for (const column of handler.hiddenColumns) hiddenColumns.add(column);
        const rows = handler.takeRows();
        if (rows.length > 0) yield rows;
      }
      scanner.end();
    },
  };
}

function refuseOtherZip(parts: WorkbookParts): void {
  if (parts.has('xl/workbook.xml')) return;
  if (parts.has('xl/workbook.bin')) {
    throw badFile('这是二进制工作簿（.xlsb），不能读取。请在 Excel 里另存为 .xlsx 后再导入。');
  }
  if (parts.has('word/document.xml')) {
    throw badFile('这是 Word 文档，不是表格。请把其中的表复制到 Excel，另存为 .xlsx 后再导入。');
  }
  if (parts.has('content.xml')) throw badFile('这是 OpenDocument 文件（.ods 等），不能读取。请另存为 .xlsx 后再导入。');
  const inner = [...parts.names()].some(entry => /\.(xlsx?|csv|et)$/i.test(entry));
  throw badFile(
    inner
      ? '这是压缩包，里面才是表格。请先解压，再逐个导入。'
      : '这是压缩包，不是表格，或工作簿已损坏。请在 Excel 或 WPS 里打开原文件，另存为 .xlsx 后再导入。',
  );
}

async function readWorkbook(parts: WorkbookParts): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const handler: XmlHandler = {
    wantsText: false,
    text() {},
    close() {},
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state');
      // The relation's id has a namespace prefix, usually `r:`; Strict workbooks choose their own.
      const relation = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      sheets.push({
        name: attribute(attributes, 'name') ?? `表${sheets.length + 1}`,
        hidden: state === 'hidden' || state === 'veryHidden',
        relation,
      });
    },
  };
  await scanPart(parts, 'xl/workbook.xml', handler);
  return { sheets, date1904 };
}

async function readRelations(parts: WorkbookParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const handler: XmlHandler = {
    wantsText: false,
    text() {},
    close() {},
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      targets.set(attribute(attributes, 'Id') ?? '', path);
    },
  };
  if (!parts.has('xl/_rels/workbook.xml.rels'))
    throw badFile('工作簿缺少目录，已损坏。请在 Excel 里打开后另存为 .xlsx。');
  await scanPart(parts, 'xl/_rels/workbook.xml.rels', handler);
  return targets;
}
