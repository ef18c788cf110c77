import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLinks } from './binaries.ts';

describe('links of the npm package', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'links-'));
    mkdirSync(join(home, 'native', 'lib'), { recursive: true });
    writeFileSync(join(home, 'native', 'lib', 'libicu.so.60.2'), 'code');
    const links = ['libicu.so.60', 'libicu.so'].map(name => ({
      source: 'native/lib/libicu.so.60.2',
      target: `native/lib/${name}`,
    }));
    writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  });

  afterEach(() => rmSync(home, { recursive: true }));

  it('are made where a blocked install script left them out, and only there', () => {
    makeLinks(join(home, 'native'));
    makeLinks(join(home, 'native'));
    expect(readFileSync(join(home, 'native', 'lib', 'libicu.so.60'), 'utf8')).toBe('code');
    // Relative, so that a copy of the folder does not point back at the original.
    expect(readlinkSync(join(home, 'native', 'lib', 'libicu.so'))).toBe('libicu.so.60.2');
  });
});
