import type { Source } from './syntax.ts';

/** Long enough to hold a reason. */
const SHORTEST_REASON = 12;

/**
 * Whether a line is excepted from a rule by a comment on it or in the comment that ends right above it:
 * `house(<rule>): <reason>`.
 */
export function isExcepted(source: Source, line: number, rule: string): boolean {
  return source.comments.some(comment => {
    const end = source.lineOf(comment.end);
    if (end !== line && end !== line - 1) return false;
    const reason = comment.value.split(`house(${rule}):`)[1];
    return reason !== undefined && reason.trim().length >= SHORTEST_REASON;
  });
}
