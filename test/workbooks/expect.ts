/**
 * What a test workbook promises. The expectations were written from the import rules (IM-01…15) alone, without a look
 * at the importer; so they name fields by the field words of the rules (编号, 受理时间, 主办 …), and whoever runs them
 * translates those words once into the importer's own field names.
 */
export type Kind = 'hotline' | 'mailbox' | 'smart-city' | 'articles' | 'accounts' | 'posts' | 'units' | 'columns';

/** A field word of the rules, e.g. 编号, 受理时间, 派单时间, 时限, 主办, 协办, 办结时间, 状态. */
export type Field = string;

/** A mapping file as a person would write it (IM-15); `columns` always names every column the file has. */
export interface Mapping {
  readonly sheet?: string;
  /** 1-based row of the sheet; with a header of two rows, the lower one. */
  readonly headerRow?: number;
  readonly columns: Readonly<Record<Field, string>>;
  readonly values?: Readonly<Record<Field, Readonly<Record<string, string>>>>;
  readonly year?: number;
  readonly account?: string;
}

/** One refused row. `row` is the 1-based row of the sheet, or the 1-based record line of a CSV. */
export interface Rejection {
  readonly sheet?: string;
  readonly row: number;
  /** The heading of the offending column as the file writes it, or any one of several. */
  readonly header: string | readonly string[];
  /** The rule, or any one of several that a reader could rightly name. */
  readonly rule: string | readonly string[];
  /** Part of the reason, the quoted value or the advice (looked for in all three together). */
  readonly reasonContains: string;
}

/** Something the importer has to say although it takes the row or the file. */
export interface Notice {
  readonly rule: string;
  readonly row?: number;
  readonly header?: string;
  readonly contains: string;
}

/** The result of the file when it comes with `mapping` where there is one, otherwise alone. */
export interface Expectation {
  readonly added: number;
  /** Absent counts are 0. */
  readonly changed?: number;
  readonly unchanged?: number;
  readonly rejected: readonly Rejection[];
  /** Total, signature and subtotal rows that are recognised, skipped and listed (IM-12). */
  readonly skippedRows?: readonly number[];
  readonly notices?: readonly Notice[];
  /** Derived cells that contradict what the records say (IM-05): reported, never imported. */
  readonly differences?: readonly { readonly row: number; readonly header: string }[];
  /** Asked when the file comes WITHOUT the mapping; then nothing is imported. Each is part of one question. */
  readonly questions?: readonly string[];
  /** The whole file is refused: one sentence that contains this (any one of several wordings). */
  readonly refused?: { readonly messageContains: string | readonly string[] };
}

/**
 * What stands in the record afterwards. Times are instants with offset (`2023-07-03T09:12:00+08:00`), units their short
 * names, helpers a list in the order written, the state the event of the table of status words, nothing is `null`.
 */
export type SampleValue = string | number | boolean | null | readonly string[];

export interface Sample {
  readonly row: number;
  readonly values: Readonly<Record<Field, SampleValue>>;
  /** Fields that must carry the mark "no time of day" (IM-03). */
  readonly dateOnly?: readonly Field[];
}

export interface WorkbookCase {
  readonly file: string;
  readonly kind: Kind;
  /** What the file shows, in Chinese. */
  readonly title: string;
  /** Registers that stand in the county before the import; see `world.ts`. */
  readonly given: readonly ('units' | 'columns' | 'accounts')[];
  /** Files imported before this one, in order. */
  readonly before?: readonly string[];
  readonly mapping?: Mapping;
  readonly expect: Expectation;
  readonly sample?: readonly Sample[];
  /** The rules leave this open; here is the reading that was taken. */
  readonly unclear?: string;
}
