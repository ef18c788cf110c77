import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFolder } from './project.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** For each rule the places of `fixtures/<rule>/` that break it; everything else there is right. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'cruised-everything': ['src'],
  'kernel-is-pure': ['src/kernel/clock-file.ts', 'src/kernel/digest.ts'],
  'platform-knows-no-room': ['src/platform/mail.ts'],
  'room-order': ['src/rooms/calendar/index.ts', 'src/rooms/org/index.ts'],
  'record-rooms-apart': ['src/rooms/foi/index.ts'],
  'figures-stand-alone': ['src/rooms/figures/evaluate.ts'],
  'deriving-from-figures': ['src/rooms/bulletin/draft.ts'],
  'door-only': ['src/rooms/publishing/articles.ts', 'src/surfaces/cli/units.ts'],
  'surfaces-by-doors': ['src/surfaces/portal/home.ts'],
  'console-apart': ['console/src/unit.ts'],
  'product-without-scaffold': ['src/rooms/org/office.ts', 'src/rooms/org/office.ts'],
  'declared-packages': ['src/rooms/org/guess.ts'],
  'migrations-alone': ['migrations/20231001T0100-create-org.ts'],
  'no-cycles': ['src/rooms/org/person.ts'],
  'no-dead-modules': ['src/rooms/org/forgotten.ts'],
  'found-imports': ['src/rooms/org/index.ts'],
  'dead-exports': [
    'src/rooms/org/index.ts:1',
    'src/rooms/org/register.ts:2',
    'src/rooms/org/unit.ts:9',
    'src/rooms/org/unit.ts:10',
  ],
  clock: [
    'src/kernel/ids.ts:1',
    'src/rooms/casework/overdue.ts:1',
    'src/rooms/casework/overdue.ts:2',
    'src/rooms/casework/overdue.ts:3',
    'src/rooms/casework/overdue.ts:4',
    'src/rooms/casework/overdue.ts:5',
  ],
  'sql-clock': [
    'migrations/20231001T0400-create-casework.ts:3',
    'src/rooms/casework/store.ts:2',
    'src/rooms/casework/store.ts:4',
  ],
  environment: ['src/rooms/org/session-limit.ts:1'],
  sockets: ['src/rooms/casework/feed.ts:1', 'src/rooms/casework/feed.ts:2', 'src/rooms/casework/feed.ts:3'],
  'sql-place': ['src/rooms/casework/commands/close-case.ts:2'],
  'table-owner': [
    'migrations/20231001T0500-more-things.ts:2',
    'src/rooms/casework/store.ts:3',
    'src/rooms/casework/store.ts:4',
    'src/rooms/casework/store.ts:5',
  ],
  counting: ['src/rooms/bulletin/store.ts:2', 'src/rooms/bulletin/store.ts:6'],
  'file-length': ['src/rooms/org/everything.ts', 'src/rooms/org/longer.test.ts'],
  'room-shape': [
    'src/rooms/calendar',
    'src/rooms/calendar',
    'src/rooms/canteen',
    'src/rooms/org/README.md',
    'src/rooms/org/README.md',
  ],
  'date-columns': ['migrations/20231001T0400-create-casework.ts', 'docs/dates.md:6', 'docs/dates.md:8'],
  links: ['docs/a.md:1', 'docs/a.md:1', 'src/kernel/time.ts:1', 'src/kernel/time.ts:3'],
  words: ['docs/install.md:1', 'docs/install.md:3', 'src/unfinished.ts:1', 'src/unfinished.ts:2'],
};

const lines = (count: number) => Array.from({ length: count }, (_, at) => `export const line${at} = ${at};\n`).join('');

/** Fixtures that are made here: long ones, and words that may stand in no file. */
const MADE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'file-length': {
    'src/rooms/org/everything.ts': lines(401),
    'src/rooms/org/long.test.ts': lines(600),
    'src/rooms/org/longer.test.ts': lines(601),
    'example/fengxian/data/texts.ts': lines(401),
  },
  words: {
    'docs/install.md': `npm config set registry https:/${'/registry'}.npmjs.org/\n\nSee ../${'shared'}/product.md.\n`,
    'src/unfinished.ts': [
      `// ${'TO'}${'DO'}: finish this`,
      `export const home = '/${'home'}/someone/data';`,
      `export const fine = '/data/${'work'}/notes';`,
    ].join('\n'),
  },
};

function fixture(name: string): string {
  const made = MADE[name];
  if (made === undefined) return join(FIXTURES, name);
  const folder = mkdtempSync(join(tmpdir(), 'fixture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(made)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

async function placesOf(rule: Rule, name: string): Promise<string[]> {
  const violations = await rule.check(openFolder(fixture(name)));
  return violations.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
}

describe.each(RULES)('the rule $name', rule => {
  test('finds what is wrong in its fixture, and nothing else', async () => {
    expect((await placesOf(rule, rule.name)).toSorted()).toEqual([...(BROKEN[rule.name] ?? [])].toSorted());
  });

  test('has a fixture that breaks it', () => {
    expect(BROKEN[rule.name]?.length).toBeGreaterThan(0);
  });

  test('finds nothing in a house in order', async () => {
    expect(await placesOf(rule, 'in-order')).toEqual([]);
  });
});
