import { isCode, isTest } from '../house.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 400;
const LONGEST_TEST = 600;
const READ = /\.(tsx?|mjs|css)$/;
/** Texts that vary, not code: their length is their content. */
const DATA = /^example\/[^/]+\/data\//;

/** @source conventions 1 */
export const fileLength: Rule = {
  name: 'file-length',
  law: `A file has at most ${LONGEST} lines, a test ${LONGEST_TEST}.`,
  check: project =>
    project.files
      .filter(file => READ.test(file) && (isCode(file) || !/\.tsx?$/.test(file)) && !DATA.test(file))
      .flatMap(file => {
        const lines = project.text(file).trimEnd().split('\n').length;
        const most = isTest(file) ? LONGEST_TEST : LONGEST;
        if (lines <= most) return [];
        return [{ file, message: `${lines} lines. It holds more than one idea: split it and name each part.` }];
      }),
};
