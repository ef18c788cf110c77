import { AppError, type ErrorCode } from '../../kernel/errors.ts';
import type { WorkCalendar } from '../../kernel/working-days.ts';
import { type Report, readSource, readText, reconcile, type SourceText } from './reconcile/index.ts';

/** What is to be read: pasted text, or the bytes of a file. */
export interface ReconcileTask {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly calendar: WorkCalendar;
}

/** A refusal is data here: an error loses its kind on the way between processes. */
export type ReconcileAnswer =
  | { readonly source: SourceText; readonly report: Report }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** One 核数, in the process that `reconcile-apart.ts` opens. */
export default async function reconcileOne({ text, bytes, calendar }: ReconcileTask): Promise<ReconcileAnswer> {
  try {
    const source = bytes === undefined ? readText(text ?? '') : await readSource(bytes);
    if (source.text === '') {
      throw new AppError('bad-input', '没有可核的文字，请粘贴通报正文或选择文件。');
    }
    return { source, report: reconcile(source, { calendar }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refusal: { code: error.code, message: error.message } };
  }
}
