import { AppError, ERROR_CODES, type ErrorCode, type Refusal } from '../../kernel/errors.ts';
import { diskFull } from '../disk.ts';

/** Problem details as RFC 9457 has them, with the code, all refusals, and the id to quote. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly refusals: readonly Refusal[];
  /** The request's id: what a person quotes and the log is searched by. */
  readonly id: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What Fastify and its plugins throw, by their codes, as the error the person sees. */
const KNOWN: Readonly<Record<string, (error: Error) => AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: cause => new AppError('too-large', '提交的内容太大，没有保存。请分几次提交。', { cause }),
  FST_REQ_FILE_TOO_LARGE: cause => new AppError('too-large', '文件太大，没有保存。请拆分或压缩后再传。', { cause }),
  FST_PARTS_LIMIT: cause => new AppError('too-large', '一次提交的项目太多，没有保存。', { cause }),
  FST_FILES_LIMIT: cause => new AppError('bad-input', '一次只能上传一个文件。', { cause }),
  FST_FIELDS_LIMIT: cause => new AppError('too-large', '一次提交的项目太多，没有保存。', { cause }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: cause =>
    new AppError('bad-input', '不能识别提交内容的格式，请用页面上的按钮提交。', { cause }),
  FST_ERR_CTP_EMPTY_JSON_BODY: cause => new AppError('bad-input', '没有收到填写的内容，请重新提交。', { cause }),
  FST_ERR_CTP_INVALID_JSON_BODY: cause => new AppError('bad-input', '收到的内容不完整，请重新提交。', { cause }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: cause => new AppError('bad-input', '收到的内容不完整，请重新提交。', { cause }),
  FST_INVALID_MULTIPART_CONTENT_TYPE: cause => new AppError('bad-input', '这里需要上传一个文件。', { cause }),
};

/** Any thrown thing as an AppError: known ones as they are, everything else as `internal` with an id to quote. */
export function toAppError(error: unknown, id: string): AppError {
  if (error instanceof AppError) return error;
  const full = diskFull(error);
  if (full) return full;
  if (error instanceof Error) {
    const code = (error as Error & { code?: unknown }).code;
    const known = typeof code === 'string' ? KNOWN[code] : undefined;
    if (known !== undefined) return known(error);
    if (isUnreadableJson(error)) return new AppError('bad-input', '收到的内容不完整，请重新提交。', { cause: error });
    if (isBadRequestOfFramework(error))
      return new AppError('bad-input', '请求的写法不对，请刷新页面后再试。', { cause: error });
  }
  return new AppError(
    'internal',
    `系统出错，这一步没有完成，已填写的内容仍在页面上。请稍后再试；仍不行，请把编号 ${id} 告诉系统管理员。`,
    {
      cause: error,
    },
  );
}

/** The document that is sent for an error. */
export function problemOf(error: AppError, id: string): Problem {
  const { status, title } = ERROR_CODES[error.code];
  return {
    type: `/api/docs#problem-${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    refusals: error.refusals,
    id,
    ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
  };
}

function isUnreadableJson(error: Error): boolean {
  return error instanceof SyntaxError && (error as { statusCode?: unknown }).statusCode === 400;
}

/** Malformed addresses and the like: the framework itself says that it is the request's fault. */
function isBadRequestOfFramework(error: Error): boolean {
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500;
}
