import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findFonts } from './index.ts';
import { fontNamesOf } from './sfnt-names.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-fonts-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

/** A font file that has nothing but a name table, with Chinese and English family names as real ones have. */
function fontNamed(file: string, families: readonly string[], subfamily = 'Regular'): string {
  const entries = [...families.map(name => ({ id: 1, name })), { id: 2, name: subfamily }].map(({ id, name }) => ({
    id,
    bytes: Buffer.from(name, 'utf16le').swap16(),
  }));
  const strings = Buffer.concat(entries.map(entry => entry.bytes));
  const table = Buffer.alloc(6 + entries.length * 12);
  table.writeUInt16BE(entries.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  entries.forEach(({ id, bytes }, index) => {
    const at = 6 + index * 12;
    for (const [field, value] of [3, 1, 0x804, id, bytes.length, offset].entries()) {
      table.writeUInt16BE(value, at + field * 2);
    }
    offset += bytes.length;
  });
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write('name', 12, 'latin1');
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(table.length + strings.length, 24);
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, Buffer.concat([head, table, strings]));
  return target;
}

describe('fonts (AS-G18)', () => {
  test('with nothing but npm, Noto stands in for every typeface and each substitution is said', () => {
    const fonts = findFonts({ installed: [] });
    expect(fonts.families.fangsong).toEqual(['Noto Serif SC']);
    expect(fonts.substitutions.map(({ message }) => message)).toEqual([
      '仿宋用思源宋体替代',
      '小标宋用思源宋体替代',
      '黑体用思源黑体替代',
      '楷体用思源宋体替代',
    ]);
  });

  test('the administrator’s 仿宋_GB2312 comes first and is no substitution', () => {
    const file = fontNamed('deep/simfang.ttf', ['FangSong_GB2312', '仿宋_GB2312']);
    const fonts = findFonts({ folder, installed: [] });
    expect(fonts.files).toContain(file);
    expect(fonts.families.fangsong).toEqual(['FangSong_GB2312', 'Noto Serif SC']);
    expect(fonts.substitutions.map(({ role }) => role)).not.toContain('fangsong');
  });

  test('an installed Fandol is taken before Noto and named as a substitution', () => {
    fontNamed('FandolFang-Regular.otf', ['FandolFang R']);
    const { substitutions } = findFonts({ installed: [folder] });
    expect(substitutions[0]).toMatchObject({ role: 'fangsong', message: '仿宋用Fandol 仿宋替代' });
  });

  test('of a family with several weights the regular one is taken', () => {
    fontNamed('A-Bold.ttf', ['LXGW WenKai', '霞鹜文楷'], 'Bold');
    const regular = fontNamed('B-Regular.ttf', ['LXGW WenKai', '霞鹜文楷']);
    expect(findFonts({ installed: [folder] }).files).toContain(regular);
  });

  test('files that are no fonts, broken links and a missing folder do no harm', () => {
    writeFileSync(path.join(folder, 'fake.ttf'), 'not a font');
    writeFileSync(path.join(folder, 'empty.otf'), '');
    symlinkSync(path.join(folder, 'gone.ttf'), path.join(folder, 'link.ttf'));
    expect(findFonts({ folder, installed: ['/no/such/folder'] }).families.kai).toEqual(['Noto Serif SC']);
  });

  test('names are read from a real font, in a copy under another file name', () => {
    const [serif = ''] = findFonts({ installed: [] }).files;
    const copy = path.join(folder, 'x.ttf');
    copyFileSync(serif, copy);
    expect(fontNamesOf(copy)).toEqual({ families: ['Noto Serif SC'], subfamilies: ['Regular'] });
  });
});
