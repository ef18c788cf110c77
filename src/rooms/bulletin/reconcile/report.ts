import type { Rule } from './constraints.ts';

/** How much a statement that does not hold matters (G-09). */
export type Severity = 'error' | 'warn' | 'hint';

/** A number that took part in a statement: where it stands in the reading text. */
export interface Operand {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One thing that was checked, whether it holds or not. */
export interface Statement {
  readonly rule: Rule;
  /** The sentence that is quoted. */
  readonly text: string;
  readonly printed: string;
  readonly computed: string;
  readonly ok: boolean;
  readonly severity: Severity;
  /** How it was computed, in words. */
  readonly note: string;
  /** The printed number, in UTF-16 units of the reading text. */
  readonly start: number;
  readonly end: number;
  /** Short name of what was checked: 按时办结率. */
  readonly title: string;
  /** 相符, 算错, 截断, 舍入封顶, 最大余数法 … */
  readonly verdict: string;
  readonly operands: readonly Operand[];
}

/** A number that was left alone, and why. */
export interface NotChecked {
  readonly text: string;
  readonly why: string;
  readonly start: number;
  readonly end: number;
}

/** The result of 核数. */
export interface Report {
  /** Nothing of severity error is wrong; null when nothing could be checked, which says nothing of the bulletin. */
  readonly consistent: boolean | null;
  /** How many statements were checked. */
  readonly checked: number;
  readonly statements: readonly Statement[];
  readonly notChecked: readonly NotChecked[];
  /** Numbers seen in all, for the share that was not checked. */
  readonly quantities: number;
}
