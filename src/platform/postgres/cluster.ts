import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import { readIfThere, syncFolder } from '../files/write-once.ts';
import type { Place } from './place.ts';

/** The application's role, owner of the database of the same name. Not a superuser: a slip in SQL reaches no files. */
export const ROLE = 'gongkai';
const MAJOR_VERSION = '18';
const MIB = 1024 * 1024;

/** What a program of PostgreSQL gets of the environment: nothing of ours, and English messages for the log. */
export const PROGRAM_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/**
 * Makes the cluster, with role and database, unless it is there. Everything happens in a draft folder that is renamed at
 * the end, so a crash leaves the whole cluster or none. Only under the mutex.
 * @param isDurable false for tests only: a crash of the machine may then lose everything
 */
export function ensureCluster(place: Place, isDurable: boolean): void {
  if (existsSync(place.clusterDir)) {
    checkVersion(place);
    return;
  }
  const prefix = `${basename(place.clusterDir)}.new-`;
  for (const name of readdirSync(place.dataDir)) {
    if (name.startsWith(prefix)) removeDraft(join(place.dataDir, name));
  }
  const draft = join(place.dataDir, `${prefix}${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  if (place.runAs !== null) chownSync(draft, place.runAs.uid, place.runAs.gid);
  initialise(place, draft, isDurable);
  appendFileSync(join(draft, 'postgresql.conf'), settings(isDurable));
  createRoleAndDatabase(place, draft);
  renameSync(draft, place.clusterDir);
  syncFolder(place.dataDir);
}

/** The initdb of a killed parent may still be writing there; it gives up when its files go. */
function removeDraft(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}

function checkVersion(place: Place): void {
  const version = readIfThere(join(place.clusterDir, 'PG_VERSION'))?.trim();
  if (version === MAJOR_VERSION) return;
  throw new AppError(
    'unavailable',
    `数据文件夹里的数据库是 PostgreSQL ${version ?? '（版本不明）'} 的，本程序带的是 ${MAJOR_VERSION}。请用旧版本程序备份，再用新版本恢复。`,
  );
}

function initialise(place: Place, draft: string, isDurable: boolean): void {
  // Readable by the server's user, in a folder that is its own, and gone before the folder gets its name.
  const passwordFile = join(place.socketDir, `password-${randomBytes(4).toString('hex')}`);
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (place.runAs !== null) chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
  try {
    // The builtin C.UTF-8 knows Chinese letters everywhere alike: under plain C, pg_trgm finds no trigrams in 政务公开.
    run(place, place.binaries.initdb, draft, [
      ...['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--data-checksums'],
      ...(isDurable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Tuning that an administrator may change in postgresql.conf; what must not change is passed at the start. */
function settings(isDurable: boolean): string {
  const memory = Math.floor(totalmem() / MIB);
  const lines = [
    `shared_buffers = ${Math.max(64, Math.min(1024, Math.floor(memory / 8)))}MB`,
    `effective_cache_size = ${Math.floor(memory / 2)}MB`,
    'work_mem = 32MB',
    'maintenance_work_mem = 128MB',
    'max_connections = 120',
    'max_wal_size = 2GB',
    'random_page_cost = 1.1',
    'jit = off', // our queries are short, compiling them takes longer than they do
    "timezone = 'Asia/Shanghai'",
    // A week of logs, and none of what people wrote: no statements, no details with key values.
    'logging_collector = on',
    "log_filename = 'postgresql-%a.log'",
    'log_truncate_on_rotation = on',
    'log_rotation_age = 1d',
    'log_rotation_size = 0',
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
  ];
  const fast = ['fsync = off', 'full_page_writes = off', 'deadlock_timeout = 50ms'];
  return `\n# gongkai\n${[...lines, ...(isDurable ? [] : fast)].join('\n')}\n`;
}

function createRoleAndDatabase(place: Place, draft: string): void {
  const commands = [
    `create role ${ROLE} login createdb createrole password '${place.password}';`,
    `create database ${ROLE} owner ${ROLE};`,
    `revoke all on database ${ROLE} from public;`,
  ];
  run(place, place.binaries.postgres, draft, ['--single', '-D', draft, 'postgres'], `${commands.join('\n')}\n`);
}

function run(place: Place, program: string, folder: string, args: readonly string[], input = ''): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...(place.runAs ?? {}),
    cwd: folder,
    env: PROGRAM_ENVIRONMENT,
    input,
    encoding: 'utf8',
  });
  if (status === 0 && !/\b(ERROR|FATAL|PANIC):/.test(stderr)) return;
  throw new AppError('unavailable', `内置数据库没有建成。请检查磁盘空间和文件夹 ${place.dataDir} 的权限，然后重试。`, {
    cause: error ?? new Error(`${basename(program)} ended with ${status}: ${stdout}${stderr}`),
  });
}
