import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './process-table.ts';

/*
 * Who uses the running server: one empty file per use, named by pid and the process's start time. A holder that was
 * killed cannot remove its file, but the name tells that it is dead, even after its pid was given to another process.
 * Not counted by connections (`pg_stat_activity`): a holder keeps its claim while the server restarts under it.
 * Read and written only under the mutex of the data folder.
 */

/** Notes one more use by this process; the path is its receipt. */
export function addHolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const self = findProcess(process.pid);
  if (self === null) throw new Error('/proc does not know this process');
  const receipt = join(folder, `${self.pid}-${self.startTime}-${randomBytes(4).toString('hex')}`);
  writeFileSync(receipt, '', { mode: 0o600 });
  return receipt;
}

/** Takes a use back. */
export function removeHolder(receipt: string): void {
  rmSync(receipt, { force: true });
}

/** How many uses by living processes there are; what dead ones left behind is swept. */
export function countHolders(folder: string): number {
  let living = 0;
  for (const name of readdirSync(folder)) {
    const [pid, startTime] = name.split('-');
    if (findProcess(Number(pid))?.startTime === startTime) living += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return living;
}
