import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const ROOM = 2 * 1024 ** 3;

/**
 * Where test databases live: in memory where there is room (making the thousand files of a cluster on disk takes ten
 * times as long), else the temporary folder.
 */
export function scratchHome(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > ROOM) return '/dev/shm';
  } catch {
    // No such file system here.
  }
  return tmpdir();
}
