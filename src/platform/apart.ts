import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError } from '../kernel/errors.ts';
import type { ApartReply } from './apart/child.ts';

/** What is done in a process of its own, and how much of the machine it may take. */
export interface ApartOptions {
  /** The module whose default export does the work: one argument in, one result out, both plain data. */
  readonly module: URL;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** How many may wait. */
  readonly waiting: number;
  /** What to do instead, when it takes too long or too much memory. */
  readonly advice: string;
}

const IDLE_MS = 60_000;

/**
 * Has work on what strangers wrote done in a process of its own: however long or large it grows, the server goes on
 * answering, and that process is killed. A process and not a thread: ending a thread in the middle of a long match has
 * brought the whole process down. One at a time; it ends when idle and keeps nobody alive.
 * @throws AppError `too-large` with the advice when time or memory is used up, `unavailable` when too many wait
 */
export function openApart<Task, Result>(options: ApartOptions): (task: Task) => Promise<Result> {
  const worker = openWorker(options);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    if (waiting > options.waiting) {
      return Promise.reject(new AppError('unavailable', '现在排队的人多，请过一分钟再试。'));
    }
    waiting += 1;
    const result = last.then(() => worker(task) as Promise<Result>);
    last = result
      .catch(() => {})
      .finally(() => {
        waiting -= 1;
      });
    return result;
  };
}

function openWorker({ module, milliseconds, heapMegabytes, advice }: ApartOptions) {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  process.on('exit', end);

  const begin = (): ChildProcess => {
    const file = fileURLToPath(new URL('./apart/child.ts', import.meta.url));
    return fork(file, [module.href], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      // What it says on its way out of memory is no message of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  };

  return (task: unknown): Promise<unknown> => {
    clearTimeout(idle);
    // One that ended by itself while it had nothing to do is replaced.
    if (child === null || child.exitCode !== null || child.signalCode !== null) child = begin();
    const busy = child;
    busy.ref();
    busy.channel?.ref();
    return new Promise<unknown>((resolve, reject) => {
      const heard = {
        error: (cause: Error) => giveUp(cause),
        exit: (code: number | null, signal: string | null) => giveUp(new Error(`ended with ${code ?? signal}`)),
        message: (reply: ApartReply) => {
          settle();
          rest(busy);
          if ('error' in reply) reject(new Error(reply.error));
          else resolve(reply.result);
        },
      };
      const timer = setTimeout(() => giveUp(new Error(`not done after ${milliseconds} ms`)), milliseconds);
      for (const [event, hear] of Object.entries(heard)) busy.on(event, hear);
      busy.send({ task });

      function settle(): void {
        clearTimeout(timer);
        for (const [event, hear] of Object.entries(heard)) busy.off(event, hear);
      }

      function giveUp(cause: Error): void {
        settle();
        // A last error of what is being killed has nobody to hear it otherwise.
        busy.on('error', () => {});
        end();
        reject(new AppError('too-large', advice, { cause }));
      }
    });
  };

  function rest(resting: ChildProcess): void {
    resting.unref();
    resting.channel?.unref();
    idle = setTimeout(end, IDLE_MS).unref();
  }
}
