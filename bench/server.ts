import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** A server in a process of its own, as an operator starts it. */
export interface StartedServer {
  readonly url: string;
  /** From the command to its saying where it is, in milliseconds. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** Starts `gongkai start` on a data folder. @throws Error when it ends before it serves */
export async function startServer(dataDir: string): Promise<StartedServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'gongkai.mjs'), 'start', '--port', '0'], {
    env: { ...process.env, GONGKAI_DATA: dataDir, GONGKAI_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await printedUrl(child);
  child.stdout?.resume();
  return {
    url,
    startedIn: performance.now() - begun,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    printed += String(chunk);
    const url = /https?:\/\/[^\s/]+/.exec(printed)?.[0];
    if (url) return url;
  }
  throw new Error('the server ended before it said where it is');
}
