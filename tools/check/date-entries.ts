/** An entry of `docs/dates.md`: a line with the column, then one line each for what it is and who sets it. */
export interface DateEntry {
  /** table.column */
  readonly column: string;
  readonly line: number;
  readonly explanations: number;
}

const ENTRY = /^- `([a-z0-9_]+\.[a-z0-9_]+)`/;

/**
 * Reads the entries. Columns that mean the same in several tables share one: `` - `a.x`, `b.x` ``.
 */
export function readDateEntries(text: string): DateEntry[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (!ENTRY.test(line)) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(next => !next.startsWith('  '));
    const explanations = end < 0 ? rest.length : end;
    return [...line.matchAll(/`([a-z0-9_]+\.[a-z0-9_]+)`/g)].map(found => ({
      column: found[1] ?? '',
      line: index + 1,
      explanations,
    }));
  });
}
