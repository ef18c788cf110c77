import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import { isErrno } from '../files/write-once.ts';

/** The user that the server runs as when we are root; null: we are an ordinary user and it runs as us. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** In this order: one that an administrator made for us, or the one that every Linux has. */
const CANDIDATES = ['gongkai', 'nobody'];

/**
 * Chooses the user. A cluster that exists keeps its owner.
 * @throws AppError `unavailable` when the cluster belongs to somebody else, or as root when there is no user to drop to
 */
export function chooseRunAs(clusterDir: string): RunAs {
  const owner = ownerOf(clusterDir);
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) {
    if (owner === null || owner.uid === uid) return null;
    throw new AppError(
      'unavailable',
      `数据文件夹 ${dirname(clusterDir)} 属于另一个用户。请用建立它的用户运行，或用环境变量 GONGKAI_DATA 另指一个文件夹。`,
    );
  }
  if (owner !== null && owner.uid !== 0) return owner;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  for (const name of CANDIDATES) {
    const user = users.find(fields => fields[0] === name);
    // PostgreSQL looks its own user up, so a number without an entry in passwd does not do.
    if (user !== undefined && Number(user[2]) > 0) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new AppError(
    'unavailable',
    '数据库不能以 root 运行，而系统里没有 gongkai 或 nobody 用户。请建立用户 gongkai，或改用普通用户运行。',
  );
}

/**
 * Checks that the user can walk to a folder.
 * @throws AppError `unavailable` naming the first folder that stops it
 */
export function checkReachable(folder: string, runAs: RunAs): void {
  if (runAs === null) return;
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001;
    if ((mode & bit) !== 0) continue;
    throw new AppError(
      'unavailable',
      `数据库不能以 root 运行，而改用的普通用户进不了文件夹 ${at}。请用环境变量 GONGKAI_DATA 另指一个各级都可进入的文件夹。`,
    );
  }
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
