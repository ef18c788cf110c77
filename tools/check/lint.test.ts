import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURE = join(import.meta.dirname, 'fixtures', 'floating-promise');

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/** Lints a copy of the fixture with the checkout's own configuration, which leaves the fixtures themselves alone. */
function lintFixture(): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lint-'));
  try {
    cpSync(FIXTURE, folder, { recursive: true });
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    const biome = join(ROOT, 'node_modules', '.bin', 'biome');
    const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '.'], { cwd: folder, encoding: 'utf8' });
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the linter finds every promise that nobody waits for, with types from other files, and no other', () => {
  const found = lintFixture().filter(({ category }) => category === 'lint/nursery/noFloatingPromises');
  expect(found.map(({ location }) => `${location.path}:${location.start.line}`)).toEqual([
    'floating.ts:4',
    'floating.ts:8',
    'floating.ts:12',
    'floating.ts:17',
    'floating.ts:21',
    'floating.ts:25',
  ]);
});
