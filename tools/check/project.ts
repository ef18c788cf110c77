import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource, type Source } from './syntax.ts';

/** A tree of files under check: the checkout, or a fixture that looks like one. */
export interface Project {
  readonly root: string;
  /** Paths from the root, with `/`, sorted. */
  readonly files: readonly string[];
  /** The text of a file. */
  text(file: string): string;
  /** A TypeScript file with its syntax tree, parsed once. */
  source(file: string): Source;
}

/** What the house keeps but does not answer for: broken on purpose. */
const FIXTURES = 'tools/check/fixtures/';

/** The checkout as git sees it: what is tracked or could be added. Files that git ignores are nobody's concern. */
export function openCheckout(root: string): Project {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const files = listed
    .split('\0')
    .filter(file => file !== '' && !file.startsWith(FIXTURES) && existsSync(join(root, file)));
  return openProject(root, [...new Set(files)]);
}

/** A folder with everything in it. */
export function openFolder(root: string): Project {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return openProject(
    root,
    entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
}

function openProject(root: string, files: readonly string[]): Project {
  const texts = new Map<string, string>();
  const sources = new Map<string, Source>();
  const text = (file: string) => kept(texts, file, () => readFileSync(join(root, file), 'utf8'));
  return {
    root,
    files: files.toSorted(),
    text,
    source: file => kept(sources, file, () => parseSource(file, text(file))),
  };
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const found = values.get(key);
  if (found !== undefined) return found;
  const made = make();
  values.set(key, made);
  return made;
}
