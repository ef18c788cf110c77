/** What was seen while a table was read: counts for the wizard, never values of persons. Its size does not grow with the rows. */
export interface ColumnProfile {
  readonly column: number;
  filled: number;
  rejected: number;
  warned: number;
  /** Ways in which dates and limits were written → rows. */
  readonly writings: Map<string, number>;
}

export interface UnknownUnit {
  readonly written: string;
  rows: number;
  readonly candidates: readonly string[];
}

/** More different unknown units than that are no typing mistakes but a wrong column. */
const MOST_UNKNOWN_UNITS = 500;

export class ImportProfile {
  readonly columns = new Map<number, ColumnProfile>();
  readonly unknownUnits = new Map<string, UnknownUnit>();
  hiddenRows = 0;

  column(index: number): ColumnProfile {
    const known = this.columns.get(index);
    if (known !== undefined) return known;
    const profile = { column: index, filled: 0, rejected: 0, warned: 0, writings: new Map<string, number>() };
    this.columns.set(index, profile);
    return profile;
  }

  unknownUnit(written: string, candidates: readonly string[]): void {
    const known = this.unknownUnits.get(written);
    if (known !== undefined) known.rows += 1;
    else if (this.unknownUnits.size < MOST_UNKNOWN_UNITS) {
      this.unknownUnits.set(written, { written, rows: 1, candidates });
    }
  }
}
