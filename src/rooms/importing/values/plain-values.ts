import { type Cell, cellText } from '../reading/table.ts';

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Without what no database and no document can hold: control characters and halves of pairs. */
function writable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.search(CONTROLS) < 0 ? whole : whole.replace(CONTROLS, '');
}

/** Text as it is kept: line ends as `\n`, no blanks around, the writer's own characters otherwise. */
export function readText(cell: Cell): string {
  const text = writable(cellText(cell));
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const trimmed = lines.trim();
  return trimmed.includes('\u200b') ? trimmed.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '') : trimmed;
}

/** Words in one cell, e.g. former names. */
export function readList(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[;；、,，/|\n]+/)
        .map(item => item.trim())
        .filter(Boolean),
    ),
  ];
}

const YES = new Set([
  '是',
  '有',
  '公开',
  '同意',
  '同意公开',
  '已公开',
  '可公开',
  'y',
  'yes',
  'true',
  '1',
  '√',
  '✓',
  '对',
]);
const NO = new Set([
  '否',
  '无',
  '不公开',
  '不同意',
  '不同意公开',
  '未公开',
  '不可公开',
  'n',
  'no',
  'false',
  '0',
  '×',
  'x',
  '不是',
]);

/** Yes or no; null when it says neither. */
export function readBoolean(cell: Cell): boolean | null {
  if (cell.kind === 'boolean') return cell.value;
  const text = readText(cell).normalize('NFKC').toLowerCase();
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

/** A number with or without thousands separators, `万`, or a unit of counting behind; null otherwise. */
export function readNumber(cell: Cell): number | null {
  if (cell.kind === 'number') return cell.number;
  const text = readText(cell).normalize('NFKC').replace(/[,\s]/g, '');
  const match = /^(-?\d+(?:\.\d+)?)(万)?(件|条|个|次|天|日|小时|人)?$/.exec(text);
  if (!match) return null;
  const number = Number(match[1]);
  return match[2] ? Math.round(number * 10_000 * 1000) / 1000 : number;
}

/** An http(s) address; a bare host with a path gets its scheme; null otherwise. */
export function readUrl(text: string): string | null {
  const written = /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `http://${text}` : '';
  return written !== '' && URL.canParse(written) ? written : null;
}
