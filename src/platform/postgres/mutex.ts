import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../kernel/errors.ts';
import { isErrno } from '../files/write-once.ts';

const RETRY_MS = 20;

/**
 * Runs one piece of work at a time among all processes of this machine that use the same name. The lock is a listening
 * socket in Linux's abstract namespace: taking it is atomic and the kernel drops it when its process ends, however it
 * ends, so there is no stale lock to judge. (Node has no `flock`; a lock file needs a guess about its maker.)
 * @throws AppError `unavailable` when the others do not let go in time
 */
export async function withMutex<T>(name: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const server = await take(`\0${name}`, Date.now() + timeoutMs);
  try {
    return await work();
  } finally {
    await new Promise<void>(done => server.close(() => done()));
  }
}

async function take(address: string, deadline: number): Promise<Server> {
  for (;;) {
    const server = createServer(socket => socket.destroy());
    if (await listen(server, address)) return server;
    if (Date.now() > deadline) {
      throw new AppError('unavailable', '另一个 gongkai 进程正在启动或停止数据库，等了很久还没有结束。请稍后再试。');
    }
    await sleep(RETRY_MS);
  }
}

function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', error => (isErrno(error, 'EADDRINUSE') ? resolve(false) : reject(error)));
    server.listen(address, () => resolve(true));
  });
}
