import type { Instant } from '../../../kernel/time.ts';
import type { EnumValue } from '../kinds/kind.ts';
import type { CompareDerived, ResolveUnit } from '../needs.ts';

/** What parsing needs to know beside the table and its plan. */
export interface ParseContext {
  /** The county's present: nothing can have been received after it (IM-14). */
  readonly now: Instant;
  readonly resolveUnit: ResolveUnit;
  readonly compareDerived?: CompareDerived;
  /**
   * The county's own words for text fields, by field key: topics, columns, accounts. The row then holds the word's code,
   * and a word that is not among them is rejected.
   */
  readonly vocabularies?: Readonly<Record<string, readonly EnumValue[]>>;
}
