/** What was seen while a table was read: counts for the wizard, never values of persons. Its size does not grow with the rows. */
export interface ColumnProfile {
  readonly column: number;
  filled: number;
  rejected: number;
  warned: number;
  /** Ways in which dates and limits were written → rows. */
  readonly writings: Map<string, number>;
}

/** A written value of a field that means nothing yet: a unit, a status word, a topic. A person says what it means once. */
export interface UnknownValue {
  readonly field: string;
  readonly written: string;
  rows: number;
  readonly candidates: readonly string[];
}

/** More different unknown values than that are no typing mistakes but a wrong column. */
const LISTED_ROWS = 20;
const MOST_UNKNOWN = 500;

export class ImportProfile {
  readonly columns = new Map<number, ColumnProfile>();
  readonly unknownValues = new Map<string, UnknownValue>();
  readonly hiddenRows: number[] = [];
  hiddenRowCount = 0;

  /** Remembers a hidden row; the first are listed by number. */
  hiddenRow(row: number): void {
    this.hiddenRowCount += 1;
    if (this.hiddenRows.length < LISTED_ROWS) this.hiddenRows.push(row);
  }

  column(index: number): ColumnProfile {
    const known = this.columns.get(index);
    if (known !== undefined) return known;
    const profile = { column: index, filled: 0, rejected: 0, warned: 0, writings: new Map<string, number>() };
    this.columns.set(index, profile);
    return profile;
  }

  unknown(field: string, written: string, candidates: readonly string[]): void {
    const key = `${field}\u001f${written}`;
    const known = this.unknownValues.get(key);
    if (known !== undefined) known.rows += 1;
    else if (this.unknownValues.size < MOST_UNKNOWN) {
      this.unknownValues.set(key, { field, written, rows: 1, candidates });
    }
  }
}
