/** 核数: the arithmetic audit of any bulletin's text. Bytes or text in, a report out; no I/O. */

export type { Rule } from './constraints.ts';
export { MAX_CHARACTERS, readSource, readText } from './read-source.ts';
export { reconcile } from './reconcile.ts';
export type { NotChecked, Operand, Report, Severity, Statement } from './report.ts';
export type { SourceBlock, SourceCell, SourceText } from './source-text.ts';
