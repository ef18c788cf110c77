import { isCode, isTest } from '../house.ts';
import type { Rule } from '../rule.ts';
import { type Node, nameOf } from '../syntax.ts';

/** Where the machine's own time is measured: starting servers, polling, logging. Never what a room calls now. */
const MEASURES_TIME = /^src\/(kernel\/time\.ts$|platform\/)/;
const ASKS = new Set(['Date.now', 'performance.now']);
const ARITHMETIC = new Set(['Date.parse', 'Date.UTC']);
const PLACES = /^(src|example|migrations)\//;

/** @source architecture: Two clocks; What may know what, 6 */
export const clock: Rule = {
  name: 'clock',
  law: 'Only the clock of kernel/time is asked for the time; outside kernel and platform nobody reckons with Date.',
  check: project =>
    project.files
      .filter(file => PLACES.test(file) && isCode(file) && !isTest(file) && !MEASURES_TIME.test(file))
      .flatMap(file => {
        const source = project.source(file);
        const found: { file: string; line: number; message: string }[] = [];
        source.walk(node => {
          const message = whatIsWrong(node, file.startsWith('src/kernel/'));
          if (message !== null) found.push({ file, line: source.lineOf(node.start), message });
        });
        return found;
      }),
};

function whatIsWrong(node: Node, isKernel: boolean): string | null {
  const now = 'Take a Clock as an argument and ask clock.now(): in a room that is the county clock.';
  if (node.type === 'MemberExpression' && ASKS.has(nameOf(node) ?? '')) return `${nameOf(node)}: ${now}`;
  const isDate = node.type === 'NewExpression' && nameOf(node.callee) === 'Date';
  if (isDate && (node.arguments as readonly unknown[]).length === 0) return `new Date(): ${now}`;
  const reckon = 'Use Instant and CountyDate and the functions of kernel/time; add one there if it is missing.';
  if (isKernel) return null;
  if (isDate) return `new Date(…): ${reckon}`;
  if (node.type === 'MemberExpression' && ARITHMETIC.has(nameOf(node) ?? '')) return `${nameOf(node)}: ${reckon}`;
  return null;
}
