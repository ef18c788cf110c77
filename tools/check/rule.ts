import type { Project } from './project.ts';

/** A place that breaks a rule, and what to do instead. */
export interface Violation {
  /** Path from the checkout, with `/`. */
  readonly file: string;
  /** Counted from 1; left out when the whole file is meant. */
  readonly line?: number;
  /** One sentence that says what to do instead. */
  readonly message: string;
}

/** One rule of the house. */
export interface Rule {
  /** Names the rule in reports, its fixture, and where an exception is marked: `house(<name>): <reason>`. */
  readonly name: string;
  /** What holds, in one sentence. */
  readonly law: string;
  check(project: Project): readonly Violation[] | Promise<readonly Violation[]>;
}
