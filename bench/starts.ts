import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, timeLine } from './harness.ts';

const ROOT = join(import.meta.dirname, '..');

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
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'gongkai.mjs'), 'start', '--port', '0'], {
    env: { ...process.env, GONGKAI_DATA: dataDir, GONGKAI_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await printedUrl(child);
    const answer = await fetch(`${url}/api/openapi.json`);
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return performance.now() - begun;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const url = /https?:\/\/[^\s/]+/.exec(printed)?.[0];
    if (url) return url;
  }
  throw new Error('the server ended before it said where it is');
}
