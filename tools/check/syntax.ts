import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript), offsets in UTF-16 code units. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A comment without its marks. */
export interface Comment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A parsed TypeScript file. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly body: readonly Node[];
  readonly comments: readonly Comment[];
  /** Every node, outer before inner, with the nodes around it, the nearest last. */
  walk(visit: (node: Node, around: readonly Node[]) => void): void;
  /** The line of an offset, from 1. */
  lineOf(offset: number): number;
}

/** @throws Error for a file that is no TypeScript: the other steps of the check would be blind to it */
export function parseSource(file: string, text: string): Source {
  const { program, comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const body = program.body as unknown as readonly Node[];
  const starts = [0, ...[...text.matchAll(/\n/g)].map(found => found.index + 1)];
  return {
    file,
    text,
    body,
    comments: comments as readonly Comment[],
    walk: visit => {
      for (const node of body) walk(node, [], visit);
    },
    lineOf: offset => starts.findLastIndex(start => start <= offset) + 1,
  };
}

function walk(node: Node, around: readonly Node[], visit: (node: Node, around: readonly Node[]) => void): void {
  visit(node, around);
  const inside = [...around, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, inside, visit);
  }
}

/** Whether a field's value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** `a.b` for a member expression of two names, the name for an identifier, else null. */
export function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier') return node.name as string;
  if (node.type !== 'MemberExpression' || node.computed === true) return null;
  const [object, property] = [nameOf(node.object), nameOf(node.property)];
  return object === null || property === null ? null : `${object}.${property}`;
}
