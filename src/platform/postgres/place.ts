import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import { ROOT_HOME } from '../config.ts';
import { writeOnce } from '../files/write-once.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { checkReachable, chooseRunAs, type RunAs } from './run-as.ts';

/** PostgreSQL names its socket after a port, though it listens on none. */
export const PORT = 5432;
/** `sun_path` of a unix socket holds 108 bytes with the closing zero. */
const LONGEST_SOCKET_PATH = 107;

/** Everything about one embedded cluster: where it is, who runs it, how to enter. */
export interface Place {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly socketDir: string;
  readonly holdersDir: string;
  /** What the server says before its own log (in the cluster's `log/`) begins. */
  readonly startLog: string;
  /** The application role's and the superuser's; whoever reads the file owns the data anyway. */
  readonly password: string;
  /** The name of the lock under which the server is started, joined and stopped; not to be guessed by other users. */
  readonly mutexName: string;
  readonly runAs: RunAs;
  readonly binaries: Binaries;
}

/**
 * Prepares the folders for a cluster under `dataDir` (absolute).
 * @throws AppError `unavailable` with what to do when the folder cannot be used
 */
export function preparePlace(dataDir: string, checkout: string): Place {
  makeFolder(dataDir);
  const home = realpathSync(dataDir);
  const clusterDir = join(home, 'database');
  const runAs = chooseRunAs(clusterDir);
  checkReachable(home, runAs);
  if (home.startsWith(ROOT_HOME)) writeFileSync(join(home, 'checkout'), `${checkout}\n`, { mode: 0o600 });
  const password = writeOnce(join(home, 'database-password'), () => randomBytes(24).toString('base64url'));
  const short = createHash('sha256').update(`${home}\n${password}`).digest('hex').slice(0, 24);
  return {
    dataDir: home,
    clusterDir,
    socketDir: socketDirOf(home, short, runAs),
    holdersDir: join(home, 'database-holders'),
    startLog: join(home, 'database-start.log'),
    password,
    mutexName: `gongkai-${short}`,
    runAs,
    binaries: findBinaries(runAs === null ? home : ROOT_HOME, runAs !== null),
  };
}

/** The data folder is ours alone; as root others may walk through it (not list it), since the server's user has to. */
function makeFolder(path: string): void {
  const root = process.getuid?.() === 0;
  try {
    if (root) mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    if (mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined && root) chmodSync(path, 0o711);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `不能建立数据文件夹 ${path}。请检查它的上级文件夹是否可写，或用环境变量 GONGKAI_DATA 另指一个文件夹。`,
      { cause },
    );
  }
}

/** Under the data folder, or, when that path is too long for a socket, at a short place of our own. */
function socketDirOf(home: string, short: string, runAs: RunAs): string {
  const natural = join(home, 'database-socket');
  const fits = Buffer.byteLength(join(natural, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
  return fits ? natural : join(runAs === null ? '/tmp' : ROOT_HOME, `gongkai-${short}`);
}

/**
 * Makes the socket's folder. Only under the mutex.
 * @throws AppError `unavailable` when somebody else made it, as anyone may in /tmp
 */
export function makeSocketDir({ socketDir, runAs }: Place): void {
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  const owner = runAs?.uid ?? process.getuid?.();
  if (runAs !== null) chownSync(socketDir, runAs.uid, runAs.gid);
  const stat = lstatSync(socketDir);
  if (stat.isDirectory() && stat.uid === owner && (stat.mode & 0o077) === 0) return;
  throw new AppError('unavailable', `文件夹 ${socketDir} 不是本程序建立的，数据库不能启动。请删除它后重试。`);
}

/** Removes the socket's folder, which may stand outside the data. Only under the mutex, with the server stopped. */
export function removeSocketDir({ socketDir }: Place): void {
  rmSync(socketDir, { recursive: true, force: true });
}
