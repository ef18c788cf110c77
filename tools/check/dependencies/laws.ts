import { DERIVING_ROOMS, RECORD_ROOMS, ROOMS, roomsBelow, TEST_FILE } from '../house.ts';

/** What may import what: a law of the house as dependency-cruiser's forbidden rules, and what to do instead. */
export interface DependencyLaw {
  readonly name: string;
  readonly law: string;
  readonly advice: string;
  readonly forbids: readonly Forbids[];
}

type Paths = string | readonly string[];

/** From where to where, in dependency-cruiser's words: regular expressions of paths, `$1` the first group of `from`. */
interface Forbids {
  readonly from: { readonly path?: Paths; readonly pathNot?: Paths };
  readonly to: {
    readonly path?: Paths;
    readonly pathNot?: Paths;
    readonly circular?: true;
    readonly reachable?: false;
    readonly couldNotResolve?: true;
    readonly dependencyTypes?: readonly string[];
    readonly dependencyTypesNot?: readonly string[];
  };
}

/** Packages without I/O that the kernel may use. */
const PURE_PACKAGES = '^node_modules/uuid/';
const ENTRIES = '^src/(main|compose)\\.ts$';
const CRYPTO = '^(node:)?crypto$';
const NOT_IN_PRODUCT = ['npm-dev', 'npm-no-pkg', 'npm-unknown'] as const;
const RECORDS = RECORD_ROOMS.join('|');

/** @source architecture: What may know what, 1, 2, 5, 6 */
export const LAWS: readonly DependencyLaw[] = [
  {
    name: 'kernel-is-pure',
    law: 'The kernel imports the kernel, and packages without I/O.',
    advice: 'Take what it needs as an argument, or move this file to src/platform.',
    forbids: [
      {
        from: { path: '^src/kernel/', pathNot: TEST_FILE },
        to: { pathNot: ['^src/kernel/', PURE_PACKAGES, CRYPTO] },
      },
      {
        from: { path: '^src/kernel/', pathNot: [TEST_FILE, '^src/kernel/documents/hash\\.ts$'] },
        to: { path: CRYPTO },
      },
    ],
  },
  {
    name: 'platform-knows-no-room',
    law: 'The platform imports the kernel and packages: it has no word of government.',
    advice: 'Let the room pass it in (a function, a value), or move this file to the room.',
    forbids: [
      {
        from: { path: '^src/platform/', pathNot: TEST_FILE },
        to: { path: '^src/', pathNot: '^src/(kernel|platform)/' },
      },
    ],
  },
  {
    name: 'room-order',
    law: 'A room imports the platform, the kernel, and rooms before it in the list (tools/check/house.ts).',
    advice: 'Declare what is needed in needs.ts and let compose.ts bind it, or move what both need up the list.',
    forbids: [
      ...ROOMS.filter(room => room !== 'figures').map(room => ({
        from: { path: `^src/rooms/${room}/` },
        to: { path: '^src/rooms/', pathNot: [room, ...roomsBelow(room)].map(other => `^src/rooms/${other}/`) },
      })),
      { from: { path: '^src/rooms/' }, to: { path: '^src/', pathNot: '^src/(kernel|platform|rooms)/' } },
    ].map(({ from, to }) => ({ from: { ...from, pathNot: TEST_FILE }, to: withoutRecordPairs(from.path, to) })),
  },
  {
    name: 'record-rooms-apart',
    law: `Rooms that hold records (${RECORD_ROOMS.join(', ')}) do not import each other.`,
    advice: 'What two of them need moves up the list, or is passed by compose.ts as a port (needs.ts).',
    forbids: [
      {
        from: { path: `^src/rooms/(${RECORDS})/`, pathNot: TEST_FILE },
        to: { path: `^src/rooms/(${RECORDS})/`, pathNot: '^src/rooms/$1/' },
      },
    ],
  },
  {
    name: 'figures-stand-alone',
    law: "The room figures imports no other room; its routes and schemas may use org's door.",
    advice: 'Let the room contribute it through figures.ts (a cohort, a dimension, a record kind).',
    forbids: [
      {
        from: { path: '^src/rooms/figures/', pathNot: [TEST_FILE, '^src/rooms/figures/(routes|schemas)'] },
        to: { path: '^src/rooms/', pathNot: '^src/rooms/figures/' },
      },
      {
        from: { path: '^src/rooms/figures/(routes|schemas)' },
        to: { path: '^src/rooms/', pathNot: '^src/rooms/(figures|org)/' },
      },
    ],
  },
  {
    name: 'deriving-from-figures',
    law: `Deriving rooms (${DERIVING_ROOMS.join(', ')}) take numbers from figures and facts from findings.`,
    advice:
      'Ask figures for the number by its key; what no figure gives yet, the record room contributes in figures.ts.',
    forbids: [
      {
        from: { path: `^src/rooms/(${DERIVING_ROOMS.join('|')})/`, pathNot: TEST_FILE },
        to: { path: `^src/rooms/(${RECORDS})/` },
      },
    ],
  },
  {
    name: 'door-only',
    law: 'A room is entered through its index.ts, for types as well.',
    advice:
      "Export it from that room's index.ts if others may know it, or ask the room for a query that says what you need.",
    forbids: [
      {
        from: { path: '^src/rooms/([^/]+)/', pathNot: TEST_FILE },
        to: { path: '^src/rooms/', pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/index\\.ts$'] },
      },
      {
        from: { path: '^(src|example|tools|bench)/', pathNot: ['^src/rooms/', TEST_FILE] },
        to: { path: '^src/rooms/', pathNot: '^src/rooms/[^/]+/index\\.ts$' },
      },
    ],
  },
  {
    name: 'surfaces-by-doors',
    law: 'Surfaces import doors, the platform, the kernel, and what composes the application.',
    advice: 'Go through the door of the room, or through src/compose.ts or src/runtime.ts.',
    forbids: [
      {
        from: { path: '^src/surfaces/([^/]+)/', pathNot: TEST_FILE },
        to: {
          path: '^src/',
          pathNot: ['^src/(kernel|platform|rooms)/', '^src/(compose|runtime|serve)\\.ts$', '^src/surfaces/$1/'],
        },
      },
    ],
  },
  {
    name: 'console-apart',
    law: 'The console knows the server by its HTTP API only, and the server does not know the console.',
    advice: 'Give the console what it needs through a route: its types come with `npm run generate`.',
    forbids: [
      { from: { path: '^console/' }, to: { path: '^(src|example|migrations|tools|bench)/' } },
      { from: { path: '^src/', pathNot: TEST_FILE }, to: { path: '^console/' } },
    ],
  },
  {
    name: 'product-without-scaffold',
    law: 'src imports no tests, tools or benchmarks; the example county only from src/surfaces/cli.',
    advice: 'Move what the product needs into src; what only tests need stays in test/ or *.helper.ts.',
    forbids: [
      { from: { path: '^src/', pathNot: TEST_FILE }, to: { path: [TEST_FILE, '^(tools|bench)/'] } },
      { from: { path: '^src/', pathNot: [TEST_FILE, '^src/surfaces/cli/'] }, to: { path: '^example/' } },
      { from: { path: '^example/', pathNot: TEST_FILE }, to: { path: [TEST_FILE, '^(tools|bench)/'] } },
    ],
  },
  {
    name: 'declared-packages',
    law: 'What the running product imports stands under `dependencies` in package.json.',
    advice: 'Move the package to dependencies, or do without it.',
    forbids: [
      {
        from: { path: '^(src|example|migrations)/', pathNot: TEST_FILE },
        to: { dependencyTypes: [...NOT_IN_PRODUCT], dependencyTypesNot: ['type-only'] },
      },
    ],
  },
  {
    name: 'migrations-alone',
    law: 'A migration imports nothing of the application: it must still run when the application has changed.',
    advice: 'Write the values and the SQL into the migration itself.',
    forbids: [{ from: { path: '^migrations/' }, to: { path: '^(src|example|tools|test|console|bench)/' } }],
  },
  {
    name: 'no-cycles',
    law: 'No file imports itself over others, types included.',
    advice: 'Move what both need into a file of its own that imports neither.',
    forbids: [{ from: {}, to: { circular: true } }],
  },
  {
    name: 'no-dead-modules',
    law: 'Every file of src is reached from main.ts or compose.ts.',
    advice: 'Use it or delete it; what only tests use is named *.helper.ts or stands in test/.',
    forbids: [{ from: { path: ENTRIES }, to: { path: '^src/', pathNot: [TEST_FILE, ENTRIES], reachable: false } }],
  },
  {
    name: 'found-imports',
    law: 'Every import leads to a file or an installed package.',
    advice: 'Mend the path (with its .ts), or install the package.',
    forbids: [{ from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } }],
  },
];

/** Two record rooms are told apart by a law of their own, with its own advice. */
function withoutRecordPairs(from: string, to: { path: string; pathNot: string | string[] }) {
  if (!new RegExp(`/(${RECORDS})/$`).test(from)) return to;
  return { ...to, pathNot: [to.pathNot, RECORD_ROOMS.map(room => `^src/rooms/${room}/`)].flat(2) };
}
