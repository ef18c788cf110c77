import { isProduct, roomOf } from '../house.ts';
import type { Rule, Violation } from '../rule.ts';
import { sqlTexts } from '../sql-text.ts';
import { PLATFORM, tablesNamedIn, tablesOf } from '../tables.ts';

/** @source architecture: What may know what, 4 */
export const tableOwner: Rule = {
  name: 'table-owner',
  law: 'A table belongs to one room, and only that room names it in SQL.',
  check: project => {
    const tables = tablesOf(project);
    const owners = new Map(tables.map(table => [table.name, table.owner]));
    const found: Violation[] = tables
      .filter(table => table.owner === null)
      .map(table => ({
        file: table.file,
        line: table.line,
        message: `Nobody owns ${table.name}. Name the room in the migration's name (create-<room>, add-<what>-to-<room>).`,
      }));
    for (const file of project.files.filter(isProduct)) {
      const own = roomOf(file) ?? (file.startsWith('src/platform/') ? PLATFORM : null);
      const source = project.source(file);
      for (const { text, offset } of sqlTexts(source)) {
        for (const name of tablesNamedIn(text)) {
          const owner = owners.get(name);
          if (owner === undefined || owner === null || owner === own) continue;
          const advice =
            owner === PLATFORM
              ? 'call the function of src/platform that does this.'
              : `join a relation that ${owner} exports (queries/relations.ts), or ask for a query.`;
          found.push({ file, line: source.lineOf(offset), message: `${name} belongs to ${owner}: ${advice}` });
        }
      }
    }
    return found;
  },
};
