import { isExcepted } from '../exceptions.ts';
import { isProduct, RECORD_ROOMS } from '../house.ts';
import type { Rule } from '../rule.ts';
import { sqlTexts } from '../sql-text.ts';

const COUNTS = /\b(count|sum|avg)\s*\(/i;
const RECORD_QUERIES = new RegExp(`^src/rooms/(${RECORD_ROOMS.join('|')})/(.*/)?(queries/|figures\\.ts$|cohorts)`);
const COUNTING_ROOMS = /^src\/(platform|rooms\/(figures|tasks))\//;

/** @source architecture: What may know what, 3 */
export const counting: Rule = {
  name: 'counting',
  law: 'Numbers come from figures: SQL counts and sums only in queries of record rooms, in tasks and in figures.',
  check: project =>
    project.files
      .filter(file => isProduct(file) && !RECORD_QUERIES.test(file) && !COUNTING_ROOMS.test(file))
      .flatMap(file => {
        const source = project.source(file);
        return sqlTexts(source)
          .filter(({ text }) => COUNTS.test(text))
          .map(({ offset }) => source.lineOf(offset))
          .filter(line => !isExcepted(source, line, 'counting'))
          .map(line => ({
            file,
            line,
            message:
              'Counts in SQL. Ask figures by key, so that the number can show its records; for the bounded count beside a list write `// house(counting): <reason>` above it.',
          }));
      }),
};
