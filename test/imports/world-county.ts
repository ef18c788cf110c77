/** The county of the test workbooks (`test/workbooks/world.ts`) with the registers that a case asks for. */
import { fixedClock, type Instant } from '../../src/kernel/time.ts';
import type { Tx } from '../../src/platform/sql.ts';
import { seedCalendar } from '../../src/rooms/calendar/index.ts';
import {
  fileHash,
  type ImportKind,
  importFile,
  kindNamed,
  openTable,
  readMapping,
} from '../../src/rooms/importing/index.ts';
import { addUnit, OPERATOR } from '../../src/rooms/org/index.ts';
import { testCounty } from '../helpers/county.ts';
import type { Mapping, WorkbookCase } from '../workbooks/expect.ts';
import { ACCOUNTS, COLUMNS, UNITS } from '../workbooks/world.ts';
import { NOW, placeAt } from './place.ts';

const KINDS = { 镇: 'town', 部门: 'department', 直属机构: 'direct' } as const;

export { NOW, placeAt } from './place.ts';

/** A county with these registers; it stands until the file's tests are over. */
export async function countyWith(given: WorkbookCase['given']) {
  const county = await testCounty();
  await county.db.forCounty(county.code, tx => fill(tx, given));
  return county;
}

/** Writes the registers of the world. */
export async function fill(tx: Tx, given: WorkbookCase['given']): Promise<void> {
  await seedCalendar(tx, NOW);
  if (given.length > 0) await addWorldUnits(tx);
  if (given.includes('columns')) await importRows(tx, 'columns', COLUMN_ROWS);
  if (given.includes('accounts')) await importRows(tx, 'accounts', ACCOUNT_ROWS);
}

/** Imports the bytes of a file as a person with this mapping would. */
export async function importBytes(
  tx: Tx,
  kind: ImportKind,
  file: { readonly bytes: Uint8Array; readonly name: string },
  how: {
    readonly mapping?: Mapping | undefined;
    readonly unknownValues?: 'ask' | 'reject';
    readonly now?: Instant;
    readonly isDryRun?: boolean;
  } = {},
) {
  const table = await openTable(file.bytes, file.name);
  const mapping = how.mapping === undefined ? {} : { mapping: readMapping(how.mapping, kindNamed(kind)) };
  const opened = { kind, table, name: file.name, hash: await fileHash(file.bytes), ...mapping };
  const { unknownValues = 'reject', isDryRun = false } = how;
  return importFile(tx, placeAt(how.now), opened, { isDryRun, unknownValues });
}

/** Imports lines of text as a CSV. */
export function importRows(
  tx: Tx,
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  how: Parameters<typeof importBytes>[3] = {},
) {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const csv = rows.map(row => row.map(quoted).join(',')).join('\r\n');
  return importBytes(tx, kind, { bytes: new TextEncoder().encode(`\ufeff${csv}`), name: `${kind}.csv` }, how);
}

async function addWorldUnits(tx: Tx): Promise<void> {
  for (const { name, short, kind, former } of UNITS) {
    const unit = { name, shortName: short, kind: KINDS[kind], aliases: former };
    await addUnit(tx, OPERATOR, unit, fixedClock(NOW));
  }
}

const CATEGORIES = { 法定: '法定主动公开', 重点领域: '重点领域', 专题: '专题专栏' } as const;
const COLUMN_ROWS = [
  ['栏目名称', '类别', '责任单位', '更新周期', '法律依据'],
  ...COLUMNS.map(each => [each.name, CATEGORIES[each.kind], each.owner, `${each.cycleDays}天`, each.basis]),
];
const ACCOUNT_ROWS = [
  ['账号名称', '平台', '账号ID', '主办单位', '开设时间', '备案号', '状态'],
  ...ACCOUNTS.map(each => [each.name, each.platform, each.id, each.unit, each.openedOn, each.filing, '运行']),
];
