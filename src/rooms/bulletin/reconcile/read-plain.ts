import { AppError } from '../../../kernel/errors.ts';
import { type Draft, type DraftCell, layOut, type SourceText } from './source-text.ts';

/**
 * Bytes as text: by byte order mark, else UTF-8, else GB18030, which county offices' Notepad still writes.
 * @throws AppError `bad-file` when it is no text in any of them.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return checked(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch (error) {
      if (error instanceof AppError) throw error;
    }
  }
  throw notText();
}

/** Lines become paragraphs; lines that were broken at a fixed width are joined again. */
export function readPlain(text: string): SourceText {
  const drafts: Draft[] = [];
  let lines: string[] = [];
  let table: DraftCell[][] = [];
  const closeTable = () => {
    if (table.length > 1) drafts.push({ kind: 'table', rows: table });
    else lines.push(...table.map(row => row.map(cell => cell.text).join(' ')));
    table = [];
  };
  for (const line of text.split(/\r\n|\r|\n|\f/)) {
    const cells = cellsOf(line);
    if (cells && table.length === 0) {
      drafts.push(...paragraphsOf(lines));
      lines = [];
    }
    if (cells && cells.length > 0) table.push(cells);
    else if (cells) continue;
    else {
      closeTable();
      lines.push(line);
    }
  }
  closeTable();
  drafts.push(...paragraphsOf(lines));
  return layOut('txt', drafts);
}

/** Cells of a line that was copied from a table: parted by tabs or by upright strokes; null for a line of prose. */
function cellsOf(line: string): DraftCell[] | null {
  const parts = /^\s*\|.*\|\s*$/.test(line) ? line.trim().slice(1, -1).split('|') : line.trim().split('\t');
  if (parts.length < 2 || /[。；]/.test(line)) return null;
  if (parts.every(part => /^[\s:-]*$/.test(part))) return [];
  return parts.map(part => ({ text: part, columns: 1, rows: 1 }));
}

/**
 * Joins lines that were wrapped at a fixed width. A line goes on in the next when it is nearly as wide as the widest,
 * does not end a sentence, and the next does not begin an item.
 */
function paragraphsOf(lines: readonly string[]): Draft[] {
  const widths = lines.map(line => line.trim().length).filter(width => width > 0);
  const widest = Math.max(0, ...widths);
  const nearlyFull = widths.filter(width => width >= widest * 0.85).length;
  const wrapped = widest >= 16 && widest <= 80 && nearlyFull >= 3 && nearlyFull * 3 >= widths.length;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') {
      open = false;
      continue;
    }
    const begins = /^(?:[ \u3000]{2,}|\u3000)/.test(line) || ITEM.test(words);
    if (open && !begins) paragraphs[paragraphs.length - 1] += words;
    else paragraphs.push(words);
    open = wrapped && words.length >= widest * 0.85 && !/[。！？!?]$/.test(words);
  }
  return paragraphs.map(paragraphDraft);
}

/** The `index`-th paragraph of a text that has no styles. */
export function paragraphDraft(words: string, index: number): Draft {
  return { kind: isTitle(words, index) ? 'title' : 'paragraph', text: words };
}

const ITEM = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|附件|抄送|[①-⑳])/;

/** The first lines without a full stop name the document; later such lines are headings or signatures. */
function isTitle(words: string, index: number): boolean {
  return (
    index < 3 &&
    words.length <= 60 &&
    /(?:通报|通知|报告|公报|月报|周报|季报|简报|情况|公告|函|总结)(?:[(（].*[)）])?$/.test(words)
  );
}

function checked(text: string): string {
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) throw notText();
  return text.replace(/^\ufeff/, '');
}

function notText(): AppError {
  return new AppError('bad-file', '看不出这是哪种文件，不能读取。请提供 .docx、.pdf、.html 或 .txt 格式的通报。');
}
