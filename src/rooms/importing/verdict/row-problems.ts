import type { FieldDefinition } from '../kinds/kind.ts';
import type { RowProblem } from '../model.ts';
import { type Cell, columnLetters, type RawRow } from '../reading/table.ts';
import { displayMasked } from '../values/display.ts';
import { maskNumbers } from '../values/mask.ts';

/** A column of the sheet with the field that it is taken for. */
export interface PlannedColumn {
  readonly index: number;
  readonly header: string;
  readonly field: FieldDefinition;
}

export type Place = Pick<RowProblem, 'sheet' | 'row' | 'column' | 'header' | 'value'>;

/** What there is to say, without the place. */
export type Said = Pick<RowProblem, 'reason' | 'advice' | 'rule' | 'level'>;

/** Gives what is wrong with a row its place in the sheet, and masks what must not be shown (IM-07, IM-10). */
export class RowProblems {
  readonly #sheet: string;
  readonly #columns: ReadonlyMap<string, PlannedColumn>;
  readonly #date1904: boolean;

  constructor(sheet: string, columns: readonly PlannedColumn[], date1904: boolean) {
    this.#sheet = sheet;
    this.#columns = new Map(columns.map(column => [column.field.key, column]));
    this.#date1904 = date1904;
  }

  /** Where a field of a row stands; without a column when the sheet has none for it. */
  place(raw: RawRow, field: string): Place {
    const column = this.#columns.get(field);
    return {
      sheet: this.#sheet,
      row: raw.row,
      column: column === undefined ? '' : columnLetters(column.index),
      header: column?.header ?? '',
      value: column === undefined ? '' : this.shown(raw, column),
    };
  }

  /** A problem at a field of a row. */
  at(raw: RawRow, field: string, { reason, advice, rule, level }: Said): RowProblem {
    return { ...this.place(raw, field), reason: maskNumbers(reason), advice, rule, level };
  }

  /** A cell as it may be shown. */
  shown(raw: RawRow, { index, field }: PlannedColumn): string {
    const cell: Cell | undefined = raw.cells[index];
    return displayMasked(cell, this.#date1904, field.personal);
  }
}
