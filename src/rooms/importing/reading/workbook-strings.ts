import { badFile, LIMITS } from './limits.ts';
import { StringTable } from './string-table.ts';
import { scanPart, type WorkbookParts } from './workbook-parts.ts';
import type { XmlHandler } from './xml-scanner.ts';

/** Collects the text of one string item: plain `t`, or the runs of rich text; the phonetic guide (`rPh`) is no content. */
export class TextCollector {
  text = '';
  #inPhonetic = false;

  open(name: string): boolean {
    if (name === 'rPh') this.#inPhonetic = true;
    return name === 't' && !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
  }

  take(): string {
    const text = this.text;
    this.text = '';
    return unescapeControls(text);
  }
}

/** Workbooks write control characters as `_x000D_`, and a real `_x000D_` as `_x005F_x000D_`. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The workbook's table of strings, in order. */
export async function readSharedStrings(parts: WorkbookParts, path: string): Promise<StringTable> {
  const strings = new StringTable();
  if (!parts.has(path)) return strings;
  if (parts.size(path) > LIMITS.stringBytes) {
    throw badFile('文件里的文字太多（超过 256 MB），不能一次读完。请按月或按单位拆成几个文件再导入。');
  }
  const collector = new TextCollector();
  const handler: XmlHandler = {
    wantsText: false,
    text(text) {
      collector.text += text;
    },
    open(name, _attributes, selfClosing) {
      this.wantsText = collector.open(name) && !selfClosing;
      if (name === 'si' && selfClosing) strings.push('');
    },
    close(name) {
      this.wantsText = false;
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  };
  await scanPart(parts, path, handler);
  return strings;
}
