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

  /** A problem at the column of a field, or of the whole row when the sheet has no such column. */
  at(raw: RawRow, field: string, said: Said): RowProblem {
    const column = this.#columns.get(field);
    return {
      sheet: this.#sheet,
      row: raw.row,
      column: column === undefined ? '' : columnLetters(column.index),
      header: column?.header ?? '',
      value: column === undefined ? '' : this.shown(raw, column),
      reason: maskNumbers(said.reason),
      advice: said.advice,
      rule: said.rule,
      level: said.level,
    };
  }

  /** A cell as it may be shown. */
  shown(raw: RawRow, { index, field }: PlannedColumn): string {
    const cell: Cell | undefined = raw.cells[index];
    return displayMasked(cell, this.#date1904, field.personal);
  }
}
