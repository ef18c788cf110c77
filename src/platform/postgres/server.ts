import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../../kernel/errors.ts';
import type { Connection } from '../database/connection.ts';
import { isErrno, readIfThere } from '../files/write-once.ts';
import { PROGRAM_ENVIRONMENT, ROLE } from './cluster.ts';
import { type Place, PORT } from './place.ts';
import { findProcess, processesIn } from './process-table.ts';

const POLL_MS = 20;
/** Crash recovery replays at most `max_wal_size`; on a slow disk that takes minutes. */
const START_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 60_000;

/** How clients enter: the unix socket, with a password; no network port is opened. */
export function connectionOf(place: Place): Connection & { host: string } {
  return { host: place.socketDir, port: PORT, user: ROLE, password: place.password, database: ROLE };
}

/**
 * The server runs and answers when this returns. Only under the mutex. What was found may be: nothing, a server that
 * runs, an orphan of a killed parent (the same thing), one that is starting or recovering, one that is ending, a pid
 * file whose process is gone or a zombie, or whose pid now belongs to somebody else.
 * @throws AppError `unavailable` with the end of the server's log as the cause
 */
export async function ensureRunning(place: Place): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let ended: Promise<Error> | null = null;
  for (;;) {
    if (findServer(place) !== null && (await answers(place))) return;
    if (Date.now() > deadline) throw failure(place, new Error('the server does not answer'));
    if (ended !== null) {
      const error = await Promise.race([ended, sleep(POLL_MS, null)]);
      if (error !== null) throw failure(place, error);
    } else if (processesIn(place.clusterDir).length === 0) {
      ended = start(place);
    } else {
      // Starting, ending, or the last backends of a killed server, which leave as soon as they notice.
      await sleep(POLL_MS);
    }
  }
}

/** Stops the server and waits until it is gone. Only under the mutex. */
export async function stopServer(place: Place): Promise<void> {
  const pid = findServer(place);
  if (pid === null) return;
  const begin = Date.now();
  signal(pid, 'SIGINT'); // fast: sessions are ended, the data is written
  let isImmediate = false;
  while (findProcess(pid) !== null) {
    if (!isImmediate && Date.now() - begin > STOP_TIMEOUT_MS) {
      signal(pid, 'SIGQUIT');
      isImmediate = true;
    }
    await sleep(POLL_MS);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}

/** The pid of the server of this cluster, or null: a pid file alone proves nothing, pids are given again. */
function findServer(place: Place): number | null {
  const pid = Number(readIfThere(join(place.clusterDir, 'postmaster.pid'))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return findProcess(pid)?.folder === place.clusterDir ? pid : null;
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it. Not by pg_ctl, which
 * passes paths through a shell.
 * @returns a promise that is kept only when the server ends, with the reason
 */
function start(place: Place): Promise<Error> {
  // No process of the cluster is left, so these are stale. PostgreSQL itself would refuse to start when the pid in
  // them now belongs to any process of its user, which in a container with few pids is likely.
  rmSync(join(place.clusterDir, 'postmaster.pid'), { force: true });
  for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`])
    rmSync(join(place.socketDir, name), { force: true });

  const log = openSync(place.startLog, 'w', 0o600);
  const fixed = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  const args = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(place.binaries.postgres, ['-D', place.clusterDir, ...args], {
    ...(place.runAs ?? {}),
    cwd: place.clusterDir,
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise(resolve => {
    child.once('exit', (code, signalName) => resolve(new Error(`the server ended with ${code ?? signalName}`)));
    child.once('error', resolve);
  });
}

async function answers(place: Place): Promise<boolean> {
  const client = new pg.Client({ ...connectionOf(place), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the server may end between connecting and leaving
  try {
    await client.connect();
    return true;
  } catch (error) {
    // No socket yet; refused; starting, recovering or ending; all connections taken, which is an answer too.
    if (isErrno(error, '53300')) return true;
    if (isErrno(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01')) return false;
    throw failure(place, error);
  } finally {
    await client.end().catch(() => {});
  }
}

function failure(place: Place, cause: unknown): AppError {
  const log = existsSync(place.startLog) ? readFileSync(place.startLog, 'utf8').slice(-2_000) : '';
  return new AppError(
    'unavailable',
    `内置数据库没有启动。请看 ${place.startLog} 和 ${join(place.clusterDir, 'log')} 里的记录，检查磁盘空间后重试。`,
    { cause: log === '' ? cause : new Error(log, { cause }) },
  );
}
