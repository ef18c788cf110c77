import { cellText, type RawRow } from '../reading/table.ts';

/** Why a row below or above the data is no record (IM-01, IM-12). */
export type SkipReason = 'title' | 'header' | 'sum' | 'subtotal' | 'signature' | 'repeated-header' | 'note';

export const SKIP_LABELS: Readonly<Record<SkipReason, string>> = {
  title: '标题行',
  header: '表头',
  sum: '合计行',
  subtotal: '小计行',
  signature: '签字行',
  'repeated-header': '重复的表头',
  note: '说明行',
};

const SUM = /^(合计|总计|共计|累计|总和|汇总|全部合计|本页合计|合\s*计|总\s*计)/;
const SUBTOTAL =
  /^(小计|小\s*计|本月小计|\d{1,2}月(份)?(小计|合计|共计)|[一二三四五六七八九十]{1,2}月(份)?(小计|合计)|第[一二三四]季度(小计|合计)|.{0,20}小计$)/;
const SIGNATURE =
  /^(填表|制表|审核|复核|填报|报送|单位负责人|负责人|分管领导|经办|统计人|签字|签章|盖章|制单|校对)[^:]{0,10}(:|$)|[(]?(盖章|签字|签章)[)]?:?$/;
const NOTE = /^(注|备注|说明|填写说明|填表说明|备\s*注|提示|示例|例如|温馨提示)[:]|^(示例|例|样例)(行)?$/;

/** What the rows of one sheet are told apart by. */
export interface RowShape {
  /** Columns (from 0) that are mapped to fields that are imported. */
  readonly mapped: readonly number[];
  /** Columns of the record's key; a filled one means a record. */
  readonly key: readonly number[];
  readonly headerNames: readonly string[];
}

/**
 * Whether a row is no record, and why. Only a row that is mostly empty, without a key of its own, is taken for a sum or
 * a signature: a citizen's letter may be titled 合计….
 * @returns null for a record
 */
export function classifyRow(row: RawRow, shape: RowShape): SkipReason | null {
  if (isRepeatedHeader(row, shape.headerNames)) return 'repeated-header';
  const filled = shape.mapped.filter(column => row.cells[column] !== undefined && row.cells[column]?.kind !== 'empty');
  if (filled.length * 2 > shape.mapped.length) return null;
  const texts = row.cells.map(cell => cellText(cell).normalize('NFKC').trim()).filter(text => text !== '');
  const first = texts[0] ?? '';
  const reason = reasonOf(first, texts);
  if (reason === null) return null;
  const keyTexts = shape.key.map(column => cellText(row.cells[column]).normalize('NFKC').trim());
  const ownKey = shape.key.length > 0 && keyTexts.every(text => text !== '' && text !== first);
  return ownKey && filled.length > 2 ? null : reason;
}

function reasonOf(first: string, texts: readonly string[]): SkipReason | null {
  if (SUBTOTAL.test(first)) return 'subtotal';
  if (SUM.test(first)) return 'sum';
  if (SIGNATURE.test(first) || (texts.length <= 6 && texts.filter(text => SIGNATURE.test(text)).length >= 2)) {
    return 'signature';
  }
  return NOTE.test(first) ? 'note' : null;
}

/** Printed lists repeat their header on each page. */
function isRepeatedHeader(row: RawRow, names: readonly string[]): boolean {
  let same = 0;
  let written = 0;
  for (const [column, cell] of row.cells.entries()) {
    if (cell.kind === 'empty') continue;
    if (cell.kind !== 'text') return false;
    written += 1;
    if (cell.text.trim() === names[column]) same += 1;
    else if (written - same > 1) return false;
  }
  return same >= 2 && same >= written - 1;
}
