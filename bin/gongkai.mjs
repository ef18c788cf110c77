#!/usr/bin/env node
// Whatever Node runs this: the product runs on the Node 24 that its own packages bring, which reads TypeScript directly.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
// The heap grows in small steps: an import of 100,000 rows then takes 250 MB instead of 500. Node takes them at its start only.
const HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

if (isNew && HEAP.every(option => process.execArgv.includes(option))) {
  // Whoever started it may be killed without a word: nobody is then left to stop it, so it stops itself.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
  await import(new URL('../src/main.ts', import.meta.url).href);
} else if (isNew || existsSync(own)) {
  const options = ['--disable-warning=ExperimentalWarning', ...HEAP];
  const child = spawn(isNew ? process.execPath : own, [...options, self, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // The terminal sends Ctrl-C to both; the child decides when it is done.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 3)));
} else {
  console.error('没有找到 Node 24：请先在本目录执行 npm ci。');
  process.exit(3);
}
