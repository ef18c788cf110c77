/** Something that only a person can say (IM-15). */
export interface Question {
  readonly about: 'sheet' | 'column' | 'year' | 'account' | 'value';
  /** The field that is asked for, of a question about a column or a value. */
  readonly field?: string;
  readonly text: string;
  /** What may be answered; empty when anything may. */
  readonly choices: readonly string[];
  /** How the answer is written in a mapping file. */
  readonly answerBy: string;
}
