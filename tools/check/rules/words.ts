import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Taken apart, so that this file may be checked as well. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`),
    advice: 'Do it, or say in docs/decisions what was left out and why.',
  },
  {
    pattern: new RegExp(`(^|[\\s"'\`(=:])/(${['work', 'farm', 'home', 'root', 'Users'].join('|')})/[\\w.]`),
    advice: 'A path of one machine: take it from the configuration or from import.meta.',
  },
  {
    pattern: new RegExp(`\\.\\./${'shared'}\\b`),
    advice: 'It is not part of the repository: say it here in our own words.',
  },
  {
    pattern: new RegExp(
      `\\bregistry\\.(npmjs|yarnpkg|npm)|npm${'mirror'}|//[^/\\s]*(regis${'try'}|verdac${'cio'})[^/\\s]*[/:]`,
    ),
    advice: 'The place packages come from is set on the machine (npm config), not in the repository.',
  },
];

const TEXT_FILE =
  /(\.(tsx?|mjs|js|json|md|css|html|svg|liquid|typ|tsv|csv|ya?ml|sh|txt)|\/run|\.git(ignore|attributes)|\.npmrc)$/;

/** Forbidden in what is committed: unfinished work, and places that only one machine has. */
export const words: Rule = {
  name: 'words',
  law: 'What is committed names no unfinished work, no machine and no registry.',
  check: project => project.files.filter(file => TEXT_FILE.test(file)).flatMap(file => wordsOf(project, file)),
};

function wordsOf(project: Project, file: string) {
  return project
    .text(file)
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.flatMap(({ pattern, advice }) => {
        const found = pattern.exec(line);
        return found ? [{ file, line: index + 1, message: `“${found[0].trim()}”. ${advice}` }] : [];
      }),
    );
}
