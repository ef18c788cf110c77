import type { Scope, Sentence } from './layout.ts';
import type { Action, Manner } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import type { SourceText } from './source-text.ts';

/** What a percentage says: part of a whole, a named rate, a change; or nothing that can be told. */
export type PercentRole = 'share' | 'rate' | 'change' | 'unknown';

/** 热线、信箱分别受理543件、31件: the names, the words after 分别, and which of them a fact is. */
export interface Row {
  readonly names: readonly string[];
  readonly suffix: string;
  readonly place: number;
}

/** A quantity with its scope: what it counts, of whom, of when, and where in the text's order it stands. */
export interface Fact {
  readonly index: number;
  readonly quantity: Quantity;
  /** What a report calls it. */
  readonly name: string;
  /** Words of the same clause before and after the number, width-folded. */
  readonly before: string;
  readonly after: string;
  /** What it counts, without filling words. */
  readonly label: string;
  readonly act: { readonly action: Action; readonly manner: Manner } | null;
  /** It says itself that it is a whole (共, 累计), or a verb of taking in makes that likely. */
  readonly whole: 'said' | 'likely' | null;
  readonly percent: PercentRole | null;
  /** 按时办结 of 按时办结率. */
  readonly rateName: string;
  /** A count of change: 增加43件. */
  readonly isChange: boolean;
  readonly earlier: boolean;
  /** The last period that its sentence, else its paragraph, names before it: 三季度. */
  readonly period: string | null;
  readonly demanded: boolean;
  /** Its place in a row that 分别 tells of, with the names of the row. */
  readonly row: Row | null;
  /** 、 or 和 joins it to the number before: it goes on in a row. */
  readonly joined: boolean;
  readonly paragraph: number;
  readonly sentence: Sentence;
  /** The part of the sentence between semicolons. */
  readonly segment: number;
  /** The bracket it stands in (0: none), and the fact right before that bracket. */
  readonly bracket: number;
  readonly owner: number | null;
  readonly subject: string | null;
}

/** A paragraph or title with its place among the numbered parts. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly kind: 'title' | 'paragraph';
  readonly sentences: readonly Sentence[];
  readonly scope: Scope;
}

/** The text as the checks see it: width-folded, same offsets as the source's reading text. */
export interface Passage {
  readonly source: SourceText;
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  readonly facts: readonly Fact[];
  /** The facts of each paragraph, in order. */
  readonly byParagraph: readonly (readonly Fact[])[];
}
