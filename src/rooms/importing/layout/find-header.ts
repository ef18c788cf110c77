import type { HeaderMatcher } from '../mapping/header-match.ts';
import { cellText, type RawRow } from '../reading/table.ts';

/** Headers stand in rows 1 to 6, below merged titles (IM-01). */
const LAST_HEADER_ROW = 6;

/** Where the header of a sheet is and what it says. */
export interface FoundHeader {
  /** One row, or two that belong together. */
  readonly rows: readonly number[];
  /** By column, from 0; empty where there is no header. */
  readonly names: readonly string[];
  /** How many of the names are known. */
  readonly known: number;
}

/**
 * Finds the header: the row (or pair of rows) of the first six that says most of the kind's names.
 * @param rows the sheet's first rows
 * @returns null when none says enough: an explanation sheet, or a table of another kind
 * @source IM-01
 */
export function findHeader(rows: readonly RawRow[], matcher: HeaderMatcher): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.row > LAST_HEADER_ROW) break;
    for (const candidate of [singleHeader(row), doubleHeader(row, rows[index + 1], matcher)]) {
      if (candidate === null) continue;
      const found = { ...candidate, known: countKnown(candidate.names, matcher) };
      if (isEnough(found) && isBetter(found, best)) best = found;
    }
  }
  return best;
}

/** The header that a person pointed at, of one row; of two when the next row completes it. */
export function headerAt(rows: readonly RawRow[], rowNumber: number, matcher: HeaderMatcher): FoundHeader | null {
  const index = rows.findIndex(row => row.row === rowNumber);
  const row = rows[index];
  if (row === undefined) return null;
  const single = singleHeader(row);
  const double = doubleHeader(row, rows[index + 1], matcher);
  const known = countKnown(single.names, matcher);
  const knownTogether = double === null ? -1 : countKnown(double.names, matcher);
  return double !== null && knownTogether > known ? { ...double, known: knownTogether } : { ...single, known };
}

function singleHeader(row: RawRow): { rows: readonly number[]; names: readonly string[] } {
  return { rows: [row.row], names: row.cells.map(cell => cellText(cell).trim()) };
}

/**
 * Two rows as one header: a name above spans the columns to its right that have one only below (派单 over 时间 and 单位).
 * Blanks tell this as well as merged ranges would, and a CSV file has no ranges.
 */
function doubleHeader(
  upper: RawRow,
  lower: RawRow | undefined,
  matcher: HeaderMatcher,
): { rows: readonly number[]; names: readonly string[] } | null {
  if (lower === undefined || lower.row !== upper.row + 1) return null;
  if (lower.cells.some(cell => cell.kind !== 'text' && cell.kind !== 'empty')) return null;
  const names: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(upper.cells.length, lower.cells.length); column += 1) {
    const above = cellText(upper.cells[column]).trim();
    const below = cellText(lower.cells[column]).trim();
    if (above !== '') group = above;
    if (below === '') {
      // A column of its own: what stands to the left does not span it.
      if (above === '') group = '';
      names.push(above);
      continue;
    }
    const together = group + below;
    names.push(group !== '' && matcher.knows(together) && !matcher.knows(below) ? together : below);
  }
  return { rows: [upper.row, lower.row], names };
}

function countKnown(names: readonly string[], matcher: HeaderMatcher): number {
  return names.filter(name => name !== '' && matcher.knows(name)).length;
}

/** More known names; of as many, one row rather than two: a title above a header is not part of it. */
function isBetter(found: FoundHeader, best: FoundHeader | null): boolean {
  if (best === null || found.known > best.known) return true;
  return found.known === best.known && found.rows.length < best.rows.length;
}

/** Two known names, or all there are: a title row names nothing, a data row names one by chance at most. */
function isEnough(found: FoundHeader): boolean {
  const written = found.names.filter(name => name !== '').length;
  return found.known >= 2 || (found.known === 1 && written === 1);
}
