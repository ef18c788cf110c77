/** The plan of the house: which rooms there are, in which order, and what kind of file a path is. */

/** What others stand on, each on those before it. */
const COMMON = [
  'org',
  'calendar',
  'rulebook',
  'findings',
  'figures',
  'proofreading',
  'importing',
  'attachments',
  'links',
  'tasks',
  'notify',
  'search',
] as const;
/** Rooms that hold records: they do not know each other. */
export const RECORD_ROOMS = ['publishing', 'casework', 'foi', 'newmedia', 'inspection'] as const;
/** Rooms that derive: numbers from figures, facts from findings. */
export const DERIVING_ROOMS = ['assessment', 'bulletin', 'rectification'] as const;

/** Every room, those that others stand on first. */
export const ROOMS: readonly string[] = [...COMMON, ...RECORD_ROOMS, ...DERIVING_ROOMS];

/** The rooms that a room may import, through their doors. */
export function roomsBelow(room: string): readonly string[] {
  if (room === 'figures') return [];
  const below = ROOMS.slice(0, ROOMS.indexOf(room));
  const isRecordRoom = (other: string) => (RECORD_ROOMS as readonly string[]).includes(other);
  return isRecordRoom(room) ? below.filter(other => !isRecordRoom(other)) : below;
}

/** The room that a file stands in, or null. */
export function roomOf(file: string): string | null {
  return /^src\/rooms\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Tests and what only they use; as a regular expression since dependency-cruiser wants one. */
export const TEST_FILE = '(\\.test\\.tsx?$|\\.helper\\.ts$|\\.test-kit\\.ts$|/fixtures/|^test/|^e2e/)';

const isTestFile = new RegExp(TEST_FILE);

/** Whether a file is a test or serves tests only. */
export function isTest(file: string): boolean {
  return isTestFile.test(file);
}

/** Whether a file is TypeScript that is read by people (not made by a generator). */
export function isCode(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith('.generated.ts');
}

/** Code of the running product: of the server, without its tests. */
export function isProduct(file: string): boolean {
  return file.startsWith('src/') && isCode(file) && !isTest(file);
}
