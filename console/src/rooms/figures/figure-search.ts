import type { ListFilter } from './queries.ts';

/** What a figure page's address says besides figure and period: how its list is narrowed, and which numbers are meant. */
export interface FigureSearch extends ListFilter {
  /** In links only, the short way to say by=unit&value=…; read into those. */
  readonly unit?: string;
  /** The dimension that the breakdown shows, where it is not the list's. */
  readonly split?: string;
  /**
   * Where the period's bulletin has been issued, other numbers than the printed ones: `now` what is known now up to the
   * same cut-off, `present` what has happened up to now.
   */
  readonly as?: 'now' | 'present';
}

/** Reads a figure page's address; what is not understood is as if it were not there. */
export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  const { by, value, unit, part, split } = search;
  const isNarrowed = typeof by === 'string' && isText(value);
  return {
    ...(isNarrowed ? { by, value: String(value) } : isText(unit) ? { by: 'unit', value: String(unit) } : {}),
    ...(part === 'numerator' || part === 'rest' ? { part } : {}),
    ...(typeof split === 'string' ? { split } : {}),
    ...(search.as === 'now' || search.as === 'present' ? { as: search.as } : {}),
  };
}

/** The list's filter of an address. */
export function filterOf({ by, value, part }: FigureSearch): ListFilter {
  return {
    ...(by === undefined || value === undefined ? {} : { by, value }),
    ...(part === undefined ? {} : { part }),
  };
}

/** The figure from whose list a record was opened: the way back. */
export interface RecordSearch {
  readonly from?: string;
}

export function readRecordSearch(search: Record<string, unknown>): RecordSearch {
  return typeof search.from === 'string' && search.from !== '' ? { from: search.from } : {};
}

/** The router reads a value that looks like a number as one. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
