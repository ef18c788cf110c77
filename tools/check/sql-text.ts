import { isNode, type Node, nameOf, type Source } from './syntax.ts';

/** A piece of SQL in a TypeScript file: its text with a blank for each value, and where it begins. */
export interface SqlText {
  readonly text: string;
  readonly offset: number;
}

/** What `sql` tags, `sql.raw`, `sql.table` and `….query(text)` of a file say to the database. */
export function sqlTexts(source: Source): SqlText[] {
  const found: SqlText[] = [];
  source.walk(node => {
    if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql') {
      found.push({ text: templateText(node.quasi), offset: node.start });
    }
    if (node.type !== 'CallExpression') return;
    const [first] = node.arguments as readonly unknown[];
    const callee = nameOf(node.callee) ?? '';
    if (callee === 'sql.table') found.push({ text: `table ${literalText(first)}`, offset: node.start });
    if (callee === 'sql.raw' || callee.endsWith('client.query')) {
      found.push({ text: literalText(first), offset: node.start });
    }
    const [, second] = node.arguments as readonly unknown[];
    if (callee === 'copyRows') found.push({ text: `copy ${literalText(second)}`, offset: node.start });
  });
  return found;
}

/** The text of a string or template, a blank for each value; empty for anything else. */
export function literalText(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  return node.type === 'TemplateLiteral' ? templateText(node) : '';
}

function templateText(node: unknown): string {
  const quasis = (node as { quasis: readonly Node[] }).quasis;
  return quasis.map(quasi => (quasi.value as { cooked?: string }).cooked ?? '').join(' ? ');
}
