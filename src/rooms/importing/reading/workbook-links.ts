import { scanPart, type WorkbookParts } from './workbook-parts.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';

/** Addresses behind cells that show a word such as 查看: cell reference → address. */
export type CellLinks = ReadonlyMap<string, string>;

/** A sheet keeps its links behind its cells, so they cost a reading of their own; only sheets that have some pay it. */
const MOST_LINKS = 200_000;

/** The hyperlinks of a worksheet part; null when it has none. */
export async function readLinks(parts: WorkbookParts, sheetPath: string): Promise<CellLinks | null> {
  const relations = sheetPath.replace(/([^/]+)$/, '_rels/$1.rels');
  if (!parts.has(relations)) return null;
  const targets = new Map<string, string>();
  await scanTags(parts, relations, (name, attributes) => {
    if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/hyperlink')) return;
    targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
  });
  if (targets.size === 0) return null;
  const links = new Map<string, string>();
  await scanTags(parts, sheetPath, (name, attributes) => {
    if (name !== 'hyperlink' || links.size >= MOST_LINKS) return;
    const relation = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    const target = targets.get(relation);
    if (target !== undefined) links.set(attribute(attributes, 'ref') ?? '', target);
  });
  return links;
}

async function scanTags(
  parts: WorkbookParts,
  path: string,
  onTag: (name: string, attributes: string) => void,
): Promise<void> {
  const handler: XmlHandler = { wantsText: false, text() {}, close() {}, open: onTag };
  await scanPart(parts, path, handler);
}
