import type { RawBuilder } from 'kysely';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Period } from './period.ts';

/** "As known at the end of time": what is recorded by now. */
export const KNOWN_NOW = Number.POSITIVE_INFINITY as Instant;

/** What a figure is asked for: which period, what had happened by `cutoff`, as recorded by `known`. Half-open (G-04). */
export interface Moment {
  readonly period: Period;
  readonly cutoff: Instant;
  readonly known: Instant;
}

/** A value of a dimension as people read it. */
export interface DimensionValue {
  readonly value: string;
  readonly name: string;
  /** Place in the order that the county lists such things in. */
  readonly position: number;
}

/** Something the members of a cohort can be grouped by: the column of the relation and the names of its values. */
export interface Dimension {
  readonly label: string;
  readonly column: string;
  /** The values there are at the moment, also those without members, in their order. */
  values(tx: Tx, at: Moment): Promise<readonly DimensionValue[]>;
}

/** A yes-or-no about a member, as SQL over the relation's alias `m`. */
export interface Predicate {
  readonly label: string;
  sql(at: Moment): RawBuilder<unknown>;
}

/** One member of a cohort as a list shows it; `facts` are label and text pairs. */
export interface MemberRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/**
 * A relation over facts for a moment: one row per member with `id uuid`, `at timestamptz` (the cohort instant) and the
 * columns that dimensions and predicates name. A number and its list are read from this same relation, so they cannot disagree.
 */
export interface Cohort {
  readonly key: string;
  readonly label: string;
  /** What a member is; the console opens `/records/<kind>/<id>`. */
  readonly memberKind: string;
  /** The figures subject this cohort belongs to, e.g. `hotline`. */
  readonly subject: string;
  /** What puts a member into the period, in words: 派发时间在统计期内. */
  readonly instantLabel: string;
  relation(at: Moment): RawBuilder<unknown>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly predicates: Readonly<Record<string, Predicate>>;
  /** Rows for a list, in the order of `ids`. Where a record stands is said as of now, and called so: 现状. */
  describe(tx: Tx, ids: readonly string[], at: Moment): Promise<readonly MemberRow[]>;
}

/** Which values of a dimension a split lists, and in what order; ties at the edge are all listed (AS-B01). */
export interface Ranking {
  readonly order: 'position' | 'most' | 'fewest';
  readonly limit?: number;
  /** Values without members take part, in a count as 0 (a unit that published nothing). */
  readonly withEmpty?: boolean;
  /** Only values all of whose members satisfy this predicate. */
  readonly onlyIfAll?: string;
}

/** `where` names predicates of the cohort that must all hold. */
export type Measure =
  | { readonly kind: 'count'; readonly where?: readonly string[] }
  | { readonly kind: 'distinct'; readonly of: string; readonly where?: readonly string[] }
  | ({ readonly kind: 'split'; readonly by: string; readonly where?: readonly string[] } & Ranking)
  | { readonly kind: 'shares'; readonly by: string; readonly where?: readonly string[] }
  | { readonly kind: 'ratio'; readonly numerator: readonly string[]; readonly denominator: readonly string[] };

/** A number with one definition: cohort, predicate, measure, and how it is named and printed. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly unit: '件' | '条' | '个' | '%';
  /** The formula in words, as people check it by hand. */
  readonly formula: string;
  readonly rule: string;
  readonly cohort: string;
  readonly measure: Measure;
  /** The dimension by which this figure is charged to a unit; default `unit`. */
  readonly chargedTo?: string;
  readonly version: number;
}

/** One line of a split: what it is called, its count, and for shares the text as printed. */
export interface SplitLine {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly share?: string;
}

/** What a figure came to: whole numbers, and the text exactly as it is printed everywhere. */
export type FigureValue =
  | { readonly kind: 'count'; readonly count: number; readonly text: string }
  | { readonly kind: 'split'; readonly lines: readonly SplitLine[]; readonly total: number; readonly text: string }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number; readonly text: string };

/** A record as its page shows it: what it says, where it stands, and the story of its events. Never personal data. */
export interface RecordView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly status: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  /** Texts in full; `citizen` marks the citizen's own words. */
  readonly passages: readonly { readonly label: string; readonly text: string; readonly voice: 'citizen' | 'ours' }[];
  readonly story: readonly StoryLine[];
}

/** One event of a record, for people. */
export interface StoryLine {
  readonly seq: number;
  readonly label: string;
  readonly text: string;
  readonly reason: string | null;
  /** What a correction has put right. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  readonly rule: string | null;
  /** Who did it; null when the clock did. */
  readonly who: string | null;
  readonly isImported: boolean;
  readonly occurredAt: Instant;
  /** Told as 24:00 of the day that ends at `occurredAt` (G-04). */
  readonly endsDay: boolean;
  readonly recordedAt: Instant;
  /** Corrected or retracted later: shown struck. */
  readonly isVoid: boolean;
}

/**
 * A kind of record that figures lead to, as people read it: opened one by one, and listed. How its rows are kept is
 * `RecordKind` of the platform.
 */
export interface ReadableKind<Reader = never> {
  readonly kind: string;
  readonly label: string;
  /**
   * One record for its page; null when there is none.
   * @param now names of units are as of then
   * @param reader whose page it is: a room that keeps a text from some readers leaves it out for them (CW-P1)
   */
  open(tx: Tx, id: string, now: Instant, reader: Reader): Promise<RecordView | null>;
  /** How all of them are listed, whether a figure counts them or not. */
  readonly list?: RecordList;
}

/**
 * For whom and as of when a list is read. This room does not know who its readers are: a room that keeps something from
 * some of them says whom it takes, and `never` stands for all who take nobody in particular.
 */
export interface Reading<Reader = never> {
  readonly now: Instant;
  /** Names of units are as of its cut-off; what a room judges by period is told of its period. */
  readonly at: Moment;
  readonly reader: Reader;
}

/** Something that the records of a kind can be narrowed by: 渠道, 单位, 状态. */
export interface Facet<Reader = never> {
  readonly name: string;
  readonly label: string;
  values(tx: Tx, now: Instant): Promise<readonly { readonly value: string; readonly name: string }[]>;
  /** What holds of a record with this value, as SQL over the source's alias. */
  where(value: string, reading: Reading<Reader>): RawBuilder<unknown>;
}

/** An order of the list: by an instant, the newest or the earliest first; records without it are not listed in it. */
export interface Order {
  readonly name: string;
  readonly label: string;
  readonly column: RawBuilder<unknown>;
  readonly isNewestFirst: boolean;
}

/** How the records of a kind are listed: where they stand, what narrows and orders them, and how a row reads. */
export interface RecordList<Reader = never> {
  /** `table alias`, whose column `id` is the record's. */
  readonly source: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** What every listed record satisfies: that it was not taken back. */
  readonly standing: RawBuilder<unknown>;
  /** What the two days of a list are about: 收到. */
  readonly timeLabel: string;
  readonly facets: readonly Facet<Reader>[];
  /** The usual one first; its column is the one that the two days are about. */
  readonly orders: readonly [Order, ...Order[]];
  /** What holds of a record in whose number or title the text stands. */
  matches(text: string, reading: Reading<Reader>): RawBuilder<unknown>;
  /** Rows in the order of `ids`, as this reader may see them. */
  describe(tx: Tx, ids: readonly string[], reading: Reading<Reader>): Promise<readonly MemberRow[]>;
}

/** What a room contributes: its cohorts, its figures, and the records behind them; `compose.ts` makes the registry. */
export interface Contribution {
  readonly cohorts: readonly Cohort[];
  readonly figures: readonly Figure[];
  readonly records: readonly ReadableKind[];
}
