import { readdirSync, readlinkSync } from 'node:fs';
import { isErrno, readIfThere } from '../files/write-once.ts';

/** One process as Linux shows it. */
export interface ProcessEntry {
  readonly pid: number;
  /** In clock ticks since boot: together with the pid it names a process for good, though pids come again. */
  readonly startTime: string;
  /** Where it stands; PostgreSQL's processes stand in their data folder. Null when we may not know. */
  readonly folder: string | null;
}

/** A process that runs, or null: a zombie has ended, only its parent has not taken note yet. */
export function findProcess(pid: number): ProcessEntry | null {
  const stat = readStat(pid);
  if (stat === null) return null;
  // The name stands in brackets and may itself hold brackets and blanks; the fields are counted from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (startTime === undefined || state === 'Z' || state === 'X') return null;
  return { pid, startTime, folder: folderOf(pid) };
}

/** The processes that stand in a folder (a real path). */
export function processesIn(folder: string): number[] {
  const pids = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number);
  return pids.filter(pid => folderOf(pid) === folder && findProcess(pid) !== null);
}

function readStat(pid: number): string | null {
  try {
    return readIfThere(`/proc/${pid}/stat`);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return null;
    throw error;
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
