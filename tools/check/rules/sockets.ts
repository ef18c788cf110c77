import { isProduct } from '../house.ts';
import type { Rule } from '../rule.ts';
import { type Node, nameOf } from '../syntax.ts';

const SOCKET_MODULES = new Set([
  'node:net',
  'node:http',
  'node:https',
  'node:http2',
  'node:tls',
  'node:dgram',
  'undici',
  'ws',
]);
/** The database, the HTTP server, and the one place that looks at other people's sites. */
const DECLARED = [
  'src/platform/postgres/',
  'src/platform/database',
  'src/platform/http/',
  'src/rooms/inspection/gather/',
];
const CALLS = new Set(['fetch', 'globalThis.fetch']);

/** @source architecture: What may know what, 6 */
export const sockets: Rule = {
  name: 'sockets',
  law: `Sockets are opened only in ${DECLARED.join(', ')}.`,
  check: project =>
    project.files
      .filter(file => isProduct(file) && !DECLARED.some(place => file.startsWith(place)))
      .flatMap(file => {
        const source = project.source(file);
        const found: { file: string; line: number; message: string }[] = [];
        source.walk(node => {
          const what = opening(node);
          if (what === null) return;
          found.push({
            file,
            line: source.lineOf(node.start),
            message: `${what}. Let inspection/gather fetch it, or declare a client in tools/check/rules/sockets.ts with its reason.`,
          });
        });
        return found;
      }),
};

function opening(node: Node): string | null {
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') {
    const from = (node.source as { value?: unknown }).value;
    if (node.importKind !== 'type' && SOCKET_MODULES.has(String(from))) return `imports ${from}`;
  }
  if (node.type === 'CallExpression' && CALLS.has(nameOf(node.callee) ?? '')) return 'fetch(…)';
  return null;
}
