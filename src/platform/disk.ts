import { statfs } from 'node:fs/promises';
import { AppError } from '../kernel/errors.ts';

/** Below this the next large import may not fit: 100,000 cases with their events take about 0.5 GiB. */
const SCARCE_BYTES = 2 * 1024 ** 3;
/** What the system says for a file, and PostgreSQL for a table, when the disk is full. */
const FULL = ['ENOSPC', 'EDQUOT', '53100'];

/** An error that means the disk is full, as the one the person sees; null for any other. */
export function diskFull(error: unknown): AppError | null {
  if (!(error instanceof Error) || !FULL.includes(String((error as Error & { code?: unknown }).code))) return null;
  return new AppError(
    'disk-full',
    '服务器的磁盘满了，这一步没有完成，也没有留下半截内容；已有的内容不受影响。请系统管理员清理或扩大磁盘，然后再做一次。',
    { cause: error },
  );
}

/** Free bytes on the disk of a folder, and whether that is too little to go on with. */
export async function freeSpace(folder: string): Promise<{ bytes: number; isScarce: boolean }> {
  const { bavail, bsize } = await statfs(folder);
  const bytes = bavail * bsize;
  return { bytes, isScarce: bytes < SCARCE_BYTES };
}
