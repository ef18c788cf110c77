import type { components } from './schema.generated.ts';

export type Problem = components['schemas']['Problem'];

/** An answer that is an error: what happened in words, all reasons, and the id to quote. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** All reasons about one field of what was sent, to stand beside it; null when there are none. */
export function reasonFor(error: unknown, field: string): string | null {
  const messages = problemOf(error)
    .refusals.filter(refusal => refusal.field === field)
    .map(refusal => refusal.message);
  return error === null || messages.length === 0 ? null : messages.join('');
}

/** Any thrown thing as a problem that can be shown: what is no answer of the server is a broken connection. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return {
    type: 'about:blank',
    title: '连不上服务器',
    status: 0,
    detail: '这一步没有完成，页面上的内容还在。请检查网络后再试。',
    code: 'unavailable',
    refusals: [],
    id: '',
  };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'detail' in value && 'code' in value && 'refusals' in value;
}
