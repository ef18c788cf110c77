import { isExcepted } from '../exceptions.ts';
import { type ExportedValue, exportedValues, takenBy } from '../exports.ts';
import { isCode, isProduct, isTest } from '../house.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

const USERS = /^(src|example|bench|tools|test|e2e)\//;

/** @source architecture: What may know what, 6 */
export const deadExports: Rule = {
  name: 'dead-exports',
  law: 'What a file of src exports, somebody imports, and not only a test.',
  check: project => {
    const users = readUsers(project);
    return project.files.filter(isProduct).flatMap(file => {
      const source = project.source(file);
      return exportedValues(source).flatMap(value => {
        const line = source.lineOf(value.offset);
        const message = verdict(value, source.text, users.get(file));
        if (message === null || isExcepted(source, line, 'dead-exports')) return [];
        return [{ file, line, message: `${value.name}: ${message}` }];
      });
    });
  },
};

/** Who takes which names of a file. */
interface Users {
  readonly product: Set<string>;
  readonly tests: Set<string>;
}

function readUsers(project: Project): Map<string, Users> {
  const users = new Map<string, Users>();
  for (const file of project.files.filter(name => USERS.test(name) && isCode(name))) {
    for (const { from, names } of takenBy(project.source(file))) {
      const known = users.get(from) ?? { product: new Set(), tests: new Set() };
      users.set(from, known);
      for (const name of names) known[isTest(file) ? 'tests' : 'product'].add(name);
    }
  }
  return users;
}

function verdict({ name, isPassedOn }: ExportedValue, text: string, users: Users | undefined): string | null {
  const takes = (names: Set<string> | undefined) => names?.has(name) === true || names?.has('*') === true;
  if (takes(users?.product)) return null;
  const isUsedHere = (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
  if (takes(users?.tests))
    return isUsedHere || isPassedOn ? null : 'only tests use it. Delete it with its tests, or use it.';
  if (isPassedOn) return 'nobody takes it. Take it off the door.';
  return isUsedHere ? 'nobody imports it. Drop the word export.' : 'nobody uses it. Delete it.';
}
