import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, timeLine } from './harness.ts';
import { startServer } from './server.ts';

/** From the command to the first answer: on an empty data folder, and again on the same. */
export async function starts(): Promise<Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongkai-start-'));
  await chmod(dataDir, 0o711);
  try {
    const first = await timeToServing(dataDir);
    const later = [await timeToServing(dataDir), await timeToServing(dataDir)];
    return [
      timeLine('first start to serving', first, 10_000),
      timeLine('later start to serving', Math.max(...later), 2_000),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timeToServing(dataDir: string): Promise<number> {
  const begun = performance.now();
  const server = await startServer(dataDir);
  try {
    const answer = await fetch(`${server.url}/api/openapi.json`);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return performance.now() - begun;
  } finally {
    await server.stop();
  }
}
