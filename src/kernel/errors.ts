/**
 * Every error that a person can cause: a closed list of codes, one map to HTTP status and exit status, one Chinese
 * sentence that says what happened, what was kept and what to do next. Anything else is a defect and becomes `internal`.
 */
export const ERROR_CODES = {
  'bad-input': { status: 400, exit: 2, title: '填写的内容不对' },
  'bad-file': { status: 400, exit: 2, title: '文件不能读取' },
  'bad-template': { status: 400, exit: 2, title: '模板有错' },
  'not-signed-in': { status: 401, exit: 2, title: '没有登录' },
  'sign-in-failed': { status: 401, exit: 2, title: '登录没有成功' },
  'locked-out': { status: 429, exit: 2, title: '账号暂时锁定' },
  csrf: { status: 403, exit: 2, title: '页面已过期' },
  'not-allowed': { status: 403, exit: 2, title: '没有权限' },
  'not-found': { status: 404, exit: 2, title: '没有找到' },
  conflict: { status: 409, exit: 2, title: '内容已被他人改动' },
  busy: { status: 409, exit: 1, title: '请稍等' },
  refused: { status: 422, exit: 1, title: '现在不能这样做' },
  'no-data': { status: 422, exit: 2, title: '没有数据' },
  'calendar-missing': { status: 422, exit: 2, title: '缺少放假安排' },
  'too-large': { status: 413, exit: 2, title: '内容太大' },
  unavailable: { status: 503, exit: 3, title: '服务暂时不可用' },
  'disk-full': { status: 507, exit: 3, title: '磁盘已满' },
  internal: { status: 500, exit: 3, title: '系统出错' },
} as const satisfies Record<string, { status: number; exit: number; title: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One reason why something cannot be done, as a sentence that a clerk understands, with the rule behind it. */
export interface Refusal {
  readonly message: string;
  readonly rule?: string;
  /** The field of the input it is about, where there is one. */
  readonly field?: string;
}

/** An error with a code and a sentence for the person; the cause is kept for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly refusals: readonly Refusal[];
  /** Machine-readable facts beside the sentence (line number, list of choices). */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { refusals?: readonly Refusal[]; details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.refusals = options.refusals ?? [];
    this.details = options.details ?? {};
  }
}

/** Throws all refusals of a command at once: the first as the sentence, all of them in `refusals`. */
export function refuse(refusals: readonly Refusal[]): never {
  throw new AppError('refused', refusals.map(refusal => refusal.message).join(''), { refusals });
}
