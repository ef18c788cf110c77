import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/platform/config.ts';
import { openRuntime, type Runtime } from '../src/runtime.ts';

/** One line of the bench's table: what was measured, what came out, and what it should be at most. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly ok: boolean;
}

/** Runs work on an empty installation of its own that is removed afterwards. */
export async function onEmptyInstallation<T>(work: (runtime: Runtime, dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  // As root the database runs as another user, who has to be able to pass through.
  await chmod(dataDir, 0o711);
  const runtime = await openRuntime(loadConfig({ ...process.env, GONGKAI_DATA: dataDir, GONGKAI_LOG: 'silent' }));
  try {
    return await work(runtime, dataDir);
  } finally {
    await runtime.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** How long `work` takes in milliseconds: the median of `runs` after one that is not counted. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return percentile(times, 50);
}

/** The p-th percentile of some numbers. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** A line about time. @param ms measured @param most what it may take */
export function timeLine(what: string, ms: number, most: number): Line {
  return { what, measured: inUnits(ms), target: `< ${inUnits(most)}`, ok: ms < most };
}

export function inUnits(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** What machine this is, for the head of the table. */
export function machine(): string {
  return `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}
