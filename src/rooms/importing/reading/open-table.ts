import { createHash } from 'node:crypto';
import { byteSource } from './byte-source.ts';
import { openDelimited } from './delimited.ts';
import { detectFormat } from './detect-format.ts';
import { openHtmlTable } from './html-table.ts';
import { badFile, LIMITS } from './limits.ts';
import { refuseOle } from './refuse-ole.ts';
import type { Table } from './table.ts';
import { openWorkbook } from './workbook.ts';

/**
 * Opens a table of whatever kind: XLSX, XLSM (data only), CSV, or an HTML table under any name.
 * @param input the bytes of an upload, or the path of a file
 * @param name the file's name as the person knows it, for messages only
 * @throws AppError `bad-file` with what to do, for everything that is no readable table
 * @source IM-08, IM-12
 */
export async function openTable(input: string | Uint8Array, name: string): Promise<Table> {
  const source = await byteSource(input);
  if (source.size > LIMITS.fileBytes) throw badFile('文件超过 200 MB，不能一次导入。请按月或按单位拆成几个文件。');
  const format = await detectFormat(source);
  switch (format) {
    case 'zip':
      return openWorkbook(source, name);
    case 'ole':
      return refuseOle(source, name);
    case 'html':
      return openHtmlTable(source, name);
    case 'text':
      return openDelimited(source, name);
  }
}

/** SHA-256 of a file, hex: tells that the same file came before. */
export async function fileHash(input: string | Uint8Array): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of (await byteSource(input)).chunks()) sum.update(chunk);
  return sum.digest('hex');
}
