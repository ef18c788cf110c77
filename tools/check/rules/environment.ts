import { isCode, isTest } from '../house.ts';
import type { Rule } from '../rule.ts';
import { nameOf } from '../syntax.ts';

const READER = 'src/platform/config.ts';
const PLACES = /^(src|example|migrations|console\/src)\//;

/** @source architecture: What may know what, 6 */
export const environment: Rule = {
  name: 'environment',
  law: 'Only platform/config reads the environment.',
  check: project =>
    project.files
      .filter(file => PLACES.test(file) && isCode(file) && !isTest(file) && file !== READER)
      .flatMap(file => {
        const source = project.source(file);
        const lines: number[] = [];
        source.walk(node => {
          if (node.type === 'MemberExpression' && nameOf(node) === 'process.env') lines.push(source.lineOf(node.start));
        });
        return lines.map(line => ({
          file,
          line,
          message: `process.env. Add a setting with its check and message to ${READER} and take it as an argument.`,
        }));
      }),
};
