import { AppError } from '../../kernel/errors.ts';
import { openApart } from '../../platform/apart.ts';
import type { Report, SourceText } from './reconcile/index.ts';
import type { ReconcileAnswer, ReconcileTask } from './reconcile-task.ts';

const inProcess = openApart<ReconcileTask, ReconcileAnswer>({
  module: new URL('./reconcile-task.ts', import.meta.url),
  milliseconds: 10_000,
  heapMegabytes: 512,
  waiting: 16,
  advice: '这份文字 10 秒内没有核完，或者太大。请只保留正文，或者分成几部分分别核。',
});

/**
 * 核数 of what people hand in, in a process of its own.
 * @throws AppError `bad-file`, `bad-input`, or `too-large` when it is too long, after 10 seconds, above 512 MB
 */
export async function reconcileApart(task: ReconcileTask): Promise<{ source: SourceText; report: Report }> {
  const answer = await inProcess(task);
  if ('refusal' in answer) throw new AppError(answer.refusal.code, answer.refusal.message);
  return answer;
}
