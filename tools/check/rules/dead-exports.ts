import { isExcepted } from '../exceptions.ts';
import { type ExportedValue, exportedValues, takenBy } from '../exports.ts';
import { isCode, isProduct, isTest } from '../house.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

const USERS = /^(src|example|bench|tools|test|e2e)\//;

/** @source architecture: What may know what, 6 */
export const deadExports: Rule = {
  name: 'dead-exports',
  law: 'What a file of src exports, somebody imports, and not only a test or the example.',
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
  readonly example: Set<string>;
  readonly tests: Set<string>;
}

/** A name that a file takes from another. */
interface Taking {
  readonly by: string;
  readonly from: string;
  readonly name: string;
  readonly isPassedOn: boolean;
}

function readUsers(project: Project): Map<string, Users> {
  const users = new Map<string, Users>();
  const usersOf = (file: string): Users => {
    const known = users.get(file) ?? { product: new Set(), example: new Set(), tests: new Set() };
    users.set(file, known);
    return known;
  };
  const takings = project.files
    .filter(file => USERS.test(file) && isCode(file))
    .flatMap((by): Taking[] =>
      takenBy(project.source(by)).flatMap(({ from, names, isPassedOn }) =>
        names.map(name => ({ by, from, name, isPassedOn })),
      ),
    );
  for (const { by, from, name } of takings.filter(taking => !taking.isPassedOn)) usersOf(from)[groupOf(by)].add(name);
  // What a door passes on is used by whoever takes it there.
  for (const { by, from, name } of takings.filter(taking => taking.isPassedOn)) {
    const { product, example } = usersOf(by);
    const isForExample = example.has(name) && !product.has(name) && !product.has('*');
    usersOf(from)[isForExample ? 'example' : 'product'].add(name);
  }
  return users;
}

/** The example county shows what the product does; what only it calls, no county of its own can do. */
function groupOf(file: string): keyof Users {
  if (isTest(file)) return 'tests';
  return file.startsWith('example/') ? 'example' : 'product';
}

function verdict({ name, isPassedOn }: ExportedValue, text: string, users: Users | undefined): string | null {
  const takes = (names: Set<string> | undefined) => names?.has(name) === true || names?.has('*') === true;
  if (takes(users?.product)) return null;
  if (isPassedOn && takes(users?.example)) return null;
  const isUsedHere = (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
  if (takes(users?.example)) {
    return isUsedHere ? null : 'only the example uses it. Give people a way to it: a route, a command, an import.';
  }
  if (takes(users?.tests))
    return isUsedHere || isPassedOn ? null : 'only tests use it. Delete it with its tests, or use it.';
  if (isPassedOn) return 'nobody takes it. Take it off the door.';
  return isUsedHere ? 'nobody imports it. Drop the word export.' : 'nobody uses it. Delete it.';
}
