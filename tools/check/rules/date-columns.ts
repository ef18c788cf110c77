import { readDateEntries } from '../date-entries.ts';
import type { Rule, Violation } from '../rule.ts';
import { tablesOf } from '../tables.ts';

const FILE = 'docs/dates.md';
const IS_TIME = /^(date|timestamptz)\b/;

/** @source conventions: Git and documents */
export const dateColumns: Rule = {
  name: 'date-columns',
  law: `${FILE} says of every date and time column what it is and who sets it.`,
  check: project => {
    const tables = tablesOf(project);
    if (tables.length === 0) return [];
    if (!project.files.includes(FILE))
      return [{ file: FILE, message: 'is missing. Write two lines for every column.' }];
    const columns = new Map<string, string>(
      tables.flatMap(table =>
        table.columns
          .filter(column => IS_TIME.test(column.definition))
          .map(column => [`${table.name}.${column.name}`, table.file] as const),
      ),
    );
    const entries = readDateEntries(project.text(FILE));
    const written = new Set(entries.map(entry => entry.column));
    const found: Violation[] = [];
    for (const [column, file] of columns) {
      if (!written.has(column))
        found.push({ file, message: `${column} has no entry in ${FILE}: what it is, who sets it.` });
    }
    for (const { column, line, explanations } of entries) {
      if (!columns.has(column)) found.push({ file: FILE, line, message: `${column} is no column. Delete the entry.` });
      if (explanations !== 2) {
        found.push({
          file: FILE,
          line,
          message: `${column} has ${explanations} lines. Write two: what it is, who sets it.`,
        });
      }
    }
    return found;
  },
};
